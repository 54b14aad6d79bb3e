// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Reports
import RunRecord
import Runs
import ScenarioFiles

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
    return try StoredQuote.read(
      folder, QuoteRequest(measure: quoted, arrangement: arrangement, perspective: perspectief),
      context: messages.console.context)
  }
}
