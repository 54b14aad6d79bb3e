// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Reports
import RunRecord
import Runs

struct TraceCommand: ParsableCommand {
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Volg één gesimuleerd huishouden, onder de referentie en een ander arrangement.",
    discussion:
      "Een trekking hoort bij een aantal trekkingen: trekking 17 van 1000 is een andere dan trekking 17 van 60. Zonder "
      + "opties gelden het aantal, het ontwerp en het startgetal van het scenario, of van de run als u een run geeft.")

  @Argument(
    help: ArgumentHelp(
      "Map van een scenario, het bestand scenario.yaml, of de map van een run.", valueName: "pad"))
  var path: String

  @Option(help: ArgumentHelp("Naam van de casus, zoals in het casusbestand.", valueName: "naam"))
  var casus: String

  @Option(help: ArgumentHelp("Nummer van de trekking, vanaf 1.", valueName: "nummer"))
  var trekking: Int

  @Option(help: ArgumentHelp("Nummer van de herhaling, vanaf 1.", valueName: "nummer"))
  var herhaling = 1

  @Option(
    help: ArgumentHelp(
      "Naam van het arrangement naast de referentie; standaard het eerste na de referentie.", valueName: "naam"))
  var arrangement: String?

  @Option(help: ArgumentHelp("Vorm van de uitkomst.", valueName: "vorm"))
  var format = Form.text

  @Option(help: ArgumentHelp("Teken beide levens ook in dit SVG-bestand; vraagt gnuplot.", valueName: "bestand.svg"))
  var picture: String?

  @OptionGroup(title: "Instellingen") var drawing: DrawOptions
  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func run() throws {
    let console = messages.console
    try EachPath(console: console).perform([path]) { path throws(Failure) in
      let trace = LifeTrace(
        household: casus, draw: trekking, replication: herhaling, arrangement: arrangement, plan: RunPlan(drawing),
        context: console.context)
      let told = try trace.perform(path)
      if let picture { try told.draw(to: picture, language: messages.language) }
      switch format {
      case .text:
        try console.result(told.text(language: messages.language, width: Terminal.width(most: Answer.width)))
      case .csv: try console.result(String(decoding: CSVWriter.bytes(of: told.table), as: UTF8.self))
      }
    }
  }
}
