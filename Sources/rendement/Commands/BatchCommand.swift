// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import RunRecord
import Runs

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Reken elk scenario direct in een map door; toont per run de map met tabellen.",
    discussion: "Een map in een map telt niet mee: geef die apart, zoals scenarios/validatie.")

  @Argument(help: ArgumentHelp("Map met scenario's.", valueName: "map"))
  var folder: String

  @OptionGroup(title: "Uitvoer") var output: OutputOptions
  @OptionGroup(title: "Instellingen") var settings: SettingOptions
  @OptionGroup(title: "Werkwijze") var work: WorkOptions
  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func run() throws {
    let console = messages.console
    let each = EachPath(console: console)
    var scenarios: [String] = []
    try each.perform([folder]) { folder throws(Failure) in scenarios = try ScenarioSearch.scenarios(in: folder) }
    let run = ScenarioRun(
      plan: RunPlan(settings, work), output: output.output, isForced: output.force,
      hasTablesOnly: output.tablesOnly, context: console.context)
    let failures = each.failures(scenarios) { path throws(Failure) in
      try console.result(try run.perform(path).path + "\n")
    }
    if let last = failures.last, last.kind == .interrupted { throw last }
    console.note("\(scenarios.count - failures.count) van \(scenarios.count) scenario's doorgerekend")
    if !failures.isEmpty { throw Failure(.refuted) }
  }
}
