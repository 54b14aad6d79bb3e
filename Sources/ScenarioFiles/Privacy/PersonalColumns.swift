// SPDX-License-Identifier: EUPL-1.2

/// Columns that hold personal data, by their names.
enum PersonalColumns {
  /// Whether a column that the scenario does not describe is one.
  static func contains(_ column: String) -> Bool {
    let name = plain(column)
    return identifying.contains(name) || describing.contains(name)
  }

  /// Whether nothing but a person can be meant, so that a scenario may not have an attribute of this name either.
  static func isIdentifying(_ column: String) -> Bool { identifying.contains(plain(column)) }

  private static let identifying: Set<String> = [
    "bsn", "bsnnummer", "bsnnr", "burgerservicenummer", "sofinummer", "voornaam", "voornamen", "roepnaam", "achternaam",
    "geslachtsnaam", "geboortedatum", "gebdatum", "geboortedag", "telefoon", "telefoonnummer", "telnr", "mobiel",
    "mobielnummer", "email", "emailadres", "mailadres", "iban", "rekeningnummer", "bankrekening", "bankrekeningnummer",
    "paspoortnummer", "clientnummer", "cliëntnummer", "dossiernummer", "zaaknummer", "huisnummer",
  ]

  /// Attributes too, such as whether a household has an address.
  private static let describing: Set<String> = ["naam", "adres", "straat", "straatnaam", "postcode"]

  /// In lower case, without what separates words.
  private static func plain(_ column: String) -> String { column.lowercased().filter { $0.isLetter || $0.isNumber } }
}
