// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Reports
import RunRecord
import Runs
import Studies

struct CompareCommand: ParsableCommand {
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Verklaar het verschil tussen twee runs uit wat er in de invoer is veranderd.",
    discussion:
      "Rekent het eerste scenario stap voor stap om tot het tweede; de stappen tellen op tot het verschil. Elke stap "
      + "duurt zo lang als een run.")

  @Argument(help: ArgumentHelp("Map van de eerste run, zoals output/<scenario>/<afdruk>.", valueName: "run"))
  var first: String

  @Argument(help: ArgumentHelp("Map van de tweede run.", valueName: "andere-run"))
  var second: String

  @Option(
    help: ArgumentHelp(
      "Arrangement waarmee de andere worden vergeleken, in beide runs; standaard dat van elke run.", valueName: "naam"))
  var referentie: String?

  @Option(help: ArgumentHelp("Vorm van de uitkomst.", valueName: "vorm"))
  var format = Form.text

  @OptionGroup(title: "Werkwijze") var work: WorkOptions
  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func run() throws {
    let console = messages.console
    do throws(Failure) {
      let runs = RunComparison(
        first: try StoredScenario.read(first, reference: referentie),
        second: try StoredScenario.read(second, reference: referentie), threads: work.threads,
        context: console.context)
      let comparison = try runs.perform()
      switch format {
      case .text: try console.result(runs.text(comparison, in: console.language))
      case .csv:
        try console.result(String(decoding: CSVWriter.bytes(of: ComparisonRow.table(comparison.rows)), as: UTF8.self))
      }
    } catch {
      console.report(error)
      throw error
    }
  }
}
