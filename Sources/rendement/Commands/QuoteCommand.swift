// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ArgumentParser
import Reports
import RunRecord
import ScenarioFiles
import Scenarios
import Words

struct QuoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote", abstract: "Geef één cijfer van een run als zin, met een referentie om het na te rekenen.",
    discussion: "Met de referentie bevestigt of weerlegt rendement verify het cijfer, ook zonder de map van de run.")

  @Argument(help: ArgumentHelp("Map van een run, zoals output/<scenario>/laatste.", valueName: "run"))
  var folder: String

  @Argument(
    help: ArgumentHelp(
      "Maat van rendement.csv, zoals saldo, baten, investering, ratio of terugverdientijd; kans; icer; of netto_baat@<wat een eenheid effect waard is>, zoals netto_baat@20000.",
      valueName: "maat")
  )
  var measure: String

  @Option(help: ArgumentHelp("Arrangement; standaard het eerste na de referentie.", valueName: "naam"))
  var arrangement: String?

  @Option(
    help: ArgumentHelp(
      "Voor wie: maatschappelijk (standaard), of een partij of groep, zoals gemeente.", valueName: "perspectief"))
  var perspectief: String?

  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func run() throws {
    let console = messages.console
    do throws(Failure) {
      try console.result(QuoteText(try quote(), in: console.language).text)
    } catch {
      console.report(error)
      throw error
    }
  }

  private func quote() throws(Failure) -> Quote {
    guard let quoted = QuotedMeasure(name: measure) else {
      throw Failure(
        .wrongUse, "\(measure) is geen maat", remedy: Suggestion.remedy(for: measure, in: QuotedMeasure.names))
    }
    let run = try StoredScenario.read(folder)
    let record = try StoredRecord.read(folder, of: run)
    let settings = QuotedSettings(used: run.scenario.settings, own: try run.reading.validScenario().settings)
    let request = QuoteRequest(measure: quoted, arrangement: arrangement, perspective: perspectief)
    do throws(QuoteRequest.Refusal) {
      return try Quote(request, of: record, settings: settings)
    } catch {
      throw Failure(error, record.scenario)
    }
  }
}

extension Failure {
  init(_ refusal: QuoteRequest.Refusal, _ scenario: Scenario) {
    let alternatives = scenario.arrangements.dropFirst().map(\.name)
    switch refusal {
    case .unknown(let reason):
      self.init(
        .wrongUse, "van deze run is de kans niet te geven: \(reason.text.nl)",
        remedy: "reken het scenario opnieuw door zoals hier staat, of citeer het saldo")
    case .noAlternative:
      self.init(
        .wrongUse, "\(scenario.name) heeft maar één arrangement, en dus geen verschil om te citeren",
        remedy: "voeg een arrangement toe aan het scenario")
    case .unknownArrangement(let name):
      self.init(
        .wrongUse, "arrangement \(name) is er niet in \(scenario.name)",
        remedy: Suggestion.remedy(for: name, in: alternatives))
    case .isReference(let name):
      self.init(
        .wrongUse, "arrangement \(name) is de referentie waarmee de andere worden vergeleken",
        remedy: Suggestion.choice(of: alternatives))
    case .noEffect:
      self.init(
        .wrongUse, "\(scenario.name) noemt geen effect, en heeft dus geen icer en geen netto baat",
        remedy: "noem onder `effect` waar de arrangementen voor zijn, of citeer het saldo")
    case .otherPerspective(let own):
      self.init(
        .wrongUse, "tegenover het effect staan de kosten van \(own), en niet die van een ander",
        remedy: "laat --perspectief weg, of zet onder `effect` andere `kosten`")
    case .unknownPrice(let price, let known):
      self.init(
        .wrongUse, "een netto baat bij \(NumberStyle.dutch.euro(price)) per eenheid is niet berekend",
        remedy: "wel berekend: " + known.map { NumberStyle.dutch.ungrouped($0) }.joined(separator: ", ")
          + "; of reken opnieuw met --betalingsbereidheid")
    case .unknownPerspective(let name):
      self.init(
        .wrongUse, "\(name) is geen partij of groep van \(scenario.name)",
        remedy: Suggestion.remedy(
          for: name, in: ["maatschappelijk"] + (scenario.parties.map(\.name) + scenario.groups.map(\.name))))
    }
  }
}
