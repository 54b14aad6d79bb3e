// SPDX-License-Identifier: EUPL-1.2

import RunRecord

/// A field of an entry in the Dutch register of algorithms.
///
/// - Source: Publicatiestandaard algoritmeregister 1.0.10 (29 November 2024), chapter 2; MinBZK/Algoritmeregister-Publicatiestandaard,
///   commit d20a0fe.
enum RegisterField: String, Sendable, CaseIterable, CellValue {
  case name = "Naam"
  case summary = "Korte omschrijving"
  case organisation = "Organisatie"
  case theme = "Thema"
  case status = "Status"
  case start = "Begindatum"
  case end = "Einddatum"
  case contact = "Contactgegevens"
  case publicPage = "Link naar publiekspagina"
  case category = "Publicatiecategorie"
  case sourceRegistration = "Link naar bronregistratie"
  case purpose = "Doel en impact"
  case considerations = "Afwegingen"
  case humanIntervention = "Menselijke tussenkomst"
  case riskManagement = "Risicobeheer"
  case legalBasis = "Wettelijke basis"
  case legalBasisLink = "Link naar wettelijke basis"
  case legalBasisTitle = "Titel van wettelijke basis"
  case processingRegister = "Verwerkingsregister"
  case impactTests = "Impacttoets(en)"
  case impactTestLink = "Link naar Impacttoets"
  case impactTestNote = "Toelichting op impacttoetsen"
  case data = "Gegevens"
  case dataSourceLink = "Link naar Gegevensbron"
  case dataSourceTitle = "Titel van Gegevensbron"
  case method = "Technische werking"
  case supplier = "Leverancier"
  case sourceCode = "Link naar broncode"
  case language = "Taal"
  case schema = "Schema"
  case identifier = "Bron-ID"
  case keywords = "Zoektermen"

  /// Under which heading the register shows it.
  var group: String {
    switch self {
    case .name, .summary, .organisation, .theme, .status, .start, .end, .contact, .publicPage, .category,
      .sourceRegistration:
      "Algemene Informatie"
    case .purpose, .considerations, .humanIntervention, .riskManagement, .legalBasis, .legalBasisLink, .legalBasisTitle,
      .processingRegister, .impactTests, .impactTestLink, .impactTestNote:
      "Verantwoord gebruik"
    case .data, .dataSourceLink, .dataSourceTitle, .method, .supplier, .sourceCode:
      "Werking"
    case .language, .schema, .identifier, .keywords:
      "Metadata"
    }
  }

  /// What the register accepts, in its own words.
  var form: String {
    switch self {
    case .name, .organisation, .legalBasisTitle, .identifier:
      "Tekst (<100 tekens)"
    case .summary:
      "Tekst (<350 tekens)"
    case .theme:
      "Lijst"
    case .status:
      "Keuze uit 'In gebruik’, ‘In ontwikkeling’, of ‘Buiten gebruik’"
    case .start, .end:
      "yyyy-mm"
    case .contact:
      "Geldige URL of mail"
    case .publicPage, .sourceRegistration, .legalBasisLink, .processingRegister, .impactTestLink, .dataSourceLink,
      .sourceCode:
      "Geldige URL"
    case .category:
      "Keuze uit 'Hoog-risico AI-systemen’, ‘Impactvolle algoritmes’, of ‘Overige algoritmes’"
    case .purpose, .considerations, .humanIntervention, .riskManagement, .legalBasis, .impactTestNote, .data, .keywords:
      "Tekst (<2500 tekens)"
    case .impactTests:
      "Tekst"
    case .dataSourceTitle:
      "Tekst (<500 tekens)"
    case .method:
      "Tekst (<5000 tekens)"
    case .supplier:
      "Tekst (<200 tekens)"
    case .language:
      "_nld_"
    case .schema:
      "Keuze uit ‘0.3.0’, ‘0.3.1’, ‘0.4.0’ of '1.0.0'."
    }
  }

  /// Whether the register asks for it or shows it, in its own words.
  var obligation: String {
    switch self {
    case .name, .summary, .organisation, .status, .contact, .category:
      "Verplicht"
    case .theme, .start, .end, .purpose, .considerations, .humanIntervention, .riskManagement, .legalBasisLink,
      .impactTests,
      .data, .method, .supplier:
      "Ja"
    case .publicPage, .sourceRegistration, .legalBasis, .legalBasisTitle, .processingRegister, .impactTestLink,
      .impactTestNote,
      .dataSourceLink, .dataSourceTitle, .sourceCode:
      "Nee"
    case .language, .schema:
      "Nooit tonen, wel verplicht"
    case .identifier, .keywords:
      "Nooit tonen"
    }
  }

  /// Fewer characters than this fit; `nil` without a limit.
  var limit: Int? {
    guard let start = form.firstIndex(of: "<"), let end = form.firstIndex(of: ")") else { return nil }
    return Int(form[start..<end].filter(\.isNumber))
  }
}
