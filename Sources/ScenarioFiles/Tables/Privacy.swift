// SPDX-License-Identifier: EUPL-1.2

/// Recognises personal data, which has no place in a scenario.
enum Privacy {
  /// Names of columns that hold personal data.
  static let columns: Set<String> = [
    "bsn", "burgerservicenummer", "naam", "voornaam", "achternaam", "adres", "straat", "postcode", "huisnummer",
    "geboortedatum",
    "telefoon", "telefoonnummer", "email", "e-mail", "emailadres",
  ]

  static func isPersonal(column: String) -> Bool { columns.contains(column.lowercased()) }

  /// Whether a text is nine digits that pass the eleven test of citizen service numbers.
  static func isCitizenNumber(_ text: String) -> Bool {
    let digits = text.utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }.map { Int($0) - 48 }
    guard digits.count == 9, digits.allSatisfy((0...9).contains), digits.contains(where: { $0 > 0 }) else {
      return false
    }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
    return zip(digits, weights).map(*).reduce(0, +) % 11 == 0
  }
}
