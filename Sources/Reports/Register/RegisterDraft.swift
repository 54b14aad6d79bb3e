// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
import Scenarios
import Words

/// A draft of the entry of a run in the Dutch register of algorithms: what the run and `publicatie.yaml` know is filled in, and the rest
/// is left to the municipality and not made up.
public enum RegisterDraft {
  public static let fileName = "algoritmeregister.csv"

  /// - Parameter publication: what the municipality says; `nil` leaves those fields open.
  public static func file(_ record: ReportedRun, _ publication: Publication?) -> ReportFile {
    // For people, who open it in a spreadsheet.
    ReportFile(name: fileName, bytes: CSVWriter.bytes(of: RegisterRow.table(rows(record, publication)), .excelNL))
  }

  static func rows(_ record: ReportedRun, _ publication: Publication?) -> [RegisterRow] {
    let texts = RegisterTexts(record: record, publication: publication)
    return RegisterField.allCases.map { field in
      let (text, stand) = texts[field]
      return RegisterRow {
        $0.group = field.group
        $0.field = field
        $0.content = fitting(text, field.limit)
        $0.stand = stand
        $0.obligation = field.obligation
        $0.form = field.form
      }
    }
  }

  /// Where the content of a field comes from.
  enum Stand: String, Sendable, CaseIterable, CellValue {
    case run = "uit de run"
    case publication = "uit publicatie.yaml"
    /// True of every run of this program; whether it is of how it is used, the municipality knows.
    case program = "over het programma: lees na en vul aan"
    case open = "vul zelf in"
  }

  private static func fitting(_ text: String, _ limit: Int?) -> String {
    guard let limit, text.count >= limit else { return text }
    return text.prefix(limit - 2) + "…"
  }
}

/// What a draft says in each field.
struct RegisterTexts {
  var record: ReportedRun
  var publication: Publication?

  subscript(field: RegisterField) -> (text: String, stand: RegisterDraft.Stand) {
    switch field {
    case .name: ("Rendement van maatwerk: " + record.scenario.title, .run)
    case .summary: (summary, .program)
    case .organisation: known(publication?.municipality)
    case .contact: known(publication?.contact)
    case .purpose: (purpose, .run)
    case .considerations: (considerations, .program)
    case .humanIntervention: (humanIntervention, .program)
    case .riskManagement: (riskManagement, .program)
    case .data: (data, .run)
    case .method: (method, .run)
    case .supplier: ("Rendement: open broncode onder EUPL-1.2, door de gemeente zelf gedraaid", .program)
    case .language: ("nld", .program)
    case .schema: ("1.0.0", .program)
    case .identifier: ("rendement-\(record.scenario.name)-\(record.facts.digest)", .run)
    case .keywords: ("maatwerk, sociaal domein, kosten en baten, simulatie", .program)
    case .theme, .status, .start, .end, .publicPage, .category, .sourceRegistration, .legalBasis, .legalBasisLink,
      .legalBasisTitle, .processingRegister, .impactTests, .impactTestLink, .impactTestNote, .dataSourceLink,
      .dataSourceTitle, .sourceCode:
      ("", .open)
    }
  }

  private func known(_ text: String?) -> (String, RegisterDraft.Stand) {
    text.map { ($0, .publication) } ?? ("", .open)
  }

  private var summary: String {
    "Rekenmodel dat schat wat maatwerk voor huishoudens met gestapelde problemen de samenleving en elke partij oplevert of kost, en hoe zeker dat is. Het rekent met casussen zonder persoonsgegevens en neemt geen besluit over een huishouden."
  }

  private var purpose: String {
    [record.scenario.description, record.scenario.notice].filter { !$0.isEmpty }.joined(separator: " ")
      + " Vergeleken zijn: " + record.scenario.arrangements.map(\.title).joined(separator: "; ")
      + ". De uitkomst is een schatting met onzekerheidsmarge, bedoeld als onderbouwing van een beleidskeuze."
  }

  private var considerations: String {
    "Elke onzekere invoer heeft een verdeling en een bron, of is als aanname gemerkt; het rapport noemt de invoer die de uitkomst bepaalt. Rekenfout en onzekerheid van de invoer zijn apart getoond. Bedragen zijn per partij geboekt, zodat zichtbaar is wie betaalt en wie baat heeft."
  }

  private var humanIntervention: String {
    "Het model beslist niets en bereidt geen besluit over een persoon voor. Mensen kiezen de invoer, lezen het rapport en maken de beleidskeuze."
  }

  private var riskManagement: String {
    "Elke run is herhaalbaar: rendement verify rekent hem opnieuw en vergelijkt elk bestand. Elk getal is te herleiden tot scenario, prijzen en versie. Groepen van weinig huishoudens worden niet gepubliceerd. Bekende fouten staan in Documentation/bekende-fouten.md."
  }

  private var data: String {
    let (facts, style) = (record.facts, NumberStyle.dutch)
    let inputs = InputSources(record.scenario).all
    let assumed = inputs.count { $0.source.isAssumption }
    let sources = Set(inputs.map(\.source).filter { !$0.isAssumption && !$0.text.isEmpty }.map(\.text)).sorted()
    return
      "\(style.integer(facts.cases)) casussen die voor \(style.short(facts.targetGroup)) huishoudens staan. Persoonsgegevens worden geweigerd, zoals burgerservicenummers, namen met geboortedatum, adressen, rekening- en telefoonnummers. \(style.integer(inputs.count)) getallen als invoer, waarvan \(style.integer(assumed)) aannames. Bronnen: "
      + (sources.isEmpty ? "geen" : sources.joined(separator: "; ")) + "."
  }

  private var method: String {
    let (settings, style) = (record.scenario.settings, NumberStyle.dutch)
    return
      "Monte-Carlosimulatie van huishoudens als een reeks gebeurtenissen in de tijd, onder elk arrangement met dezelfde toevalligheden. \(style.integer(settings.draws)) trekkingen van de onzekere invoer, \(style.integer(settings.replications)) herhalingen van elke casus, \(style.integer(record.facts.lives)) nagebootste levens; horizon \(style.short(settings.horizon)) jaar vanaf \(settings.startYear), prijspeil \(settings.priceLevel). Het model leert niet van gegevens. Rekenversie \(record.facts.resultsVersion); versies: "
      + record.facts.versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ") + "."
  }
}
