// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Reports
import RunRecord
import Runs
import Words

struct RunCommand: ParsableCommand {
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Reken een of meer scenario's door; toont het antwoord en de map met tabellen.")

  @Argument(help: ArgumentHelp("Map van een scenario, of het bestand scenario.yaml.", valueName: "pad"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Vorm van het antwoord: text, of json met de map, de zinnen en het saldo van elke partij.", valueName: "vorm"))
  var format = Form.text

  @OptionGroup(title: "Uitvoer") var output: OutputOptions
  @OptionGroup(title: "Instellingen") var settings: SettingOptions
  @OptionGroup(title: "Werkwijze") var work: WorkOptions
  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func run() throws {
    let console = messages.console
    let run = ScenarioRun(
      plan: RunPlan(settings, work), output: output.output, isForced: output.force,
      hasTablesOnly: output.tablesOnly, context: console.context)
    try EachPath(console: console).perform(paths) { path throws(Failure) in
      let finished = try run.perform(path)
      try show(finished, console)
    }
  }

  /// The last words on the terminal; the folder is the last line.
  private static func ending(_ finished: FinishedRun, in language: Language) -> String {
    "\n" + Bilingual(nl: "De tabellen staan in:", en: "The tables are in:")[language] + "\n\(finished.path)\n"
  }

  /// Quietly, only the folder.
  private func show(_ finished: FinishedRun, _ console: Console) throws(Failure) {
    if console.isQuiet { return try console.result(finished.path + "\n") }
    switch format {
    case .text:
      try console.result(finished.answer.terminal(in: console.language))
      try console.result(Self.ending(finished, in: console.language))
    case .json:
      try console.result(String(decoding: finished.json(in: console.language).bytes, as: UTF8.self))
    }
  }
}
