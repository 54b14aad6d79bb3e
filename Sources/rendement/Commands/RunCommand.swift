// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Reken een of meer scenario's door; toont het antwoord en de map met tabellen.")

  @Argument(help: ArgumentHelp("Map van een scenario, of het bestand scenario.yaml.", valueName: "pad"))
  var paths: [String]

  @OptionGroup(title: "Uitvoer") var output: OutputOptions
  @OptionGroup(title: "Instellingen") var settings: SettingOptions
  @OptionGroup(title: "Werkwijze") var work: WorkOptions
  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func run() throws {
    let console = messages.console
    let run = ScenarioRun(
      plan: RunPlan(settings, work), output: output.output, isForced: output.force,
      hasTablesOnly: output.tablesOnly, console: console)
    try EachPath(console: console).perform(paths) { path throws(Failure) in
      let finished = try run.perform(path)
      try console.result(finished.text(isQuiet: console.isQuiet))
    }
  }
}
