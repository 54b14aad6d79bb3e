// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

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
      hasTablesOnly: output.tablesOnly, console: console)
    let failures = each.failures(scenarios) { path throws(Failure) in
      try console.result(try run.perform(path).path + "\n")
    }
    if let last = failures.last, last.status == .interrupted || last.status == .terminated { throw last }
    console.note("\(scenarios.count - failures.count) van \(scenarios.count) scenario's doorgerekend")
    if !failures.isEmpty { throw Failure(.refuted) }
  }
}

/// Scenarios side by side in a folder.
enum ScenarioSearch {
  /// The folders directly in this one that have a `scenario.yaml`, in order of path, or the folder itself when it has one. Hidden
  /// folders and links do not count, nor does what lies deeper: models to compare with lie there, which nobody wants every night.
  static func scenarios(in folder: String) throws(Failure) -> [String] {
    guard Disk.isFolder(folder) else {
      throw Failure(.inputMissing, "\(folder) is geen map", remedy: "geef een map met scenario's, zoals scenarios")
    }
    if isScenario(folder) { return [folder] }
    let found = Disk.names(in: folder).filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
      .filter { Disk.isFolder($0) && !Disk.isLink($0) && isScenario($0) }
    guard !found.isEmpty else {
      throw Failure(
        .inputMissing, "in geen map direct in \(folder) staat een \(ScenarioPlace.usualFile)",
        remedy: "geef een map met scenario's, zoals scenarios")
    }
    return found
  }

  private static func isScenario(_ folder: String) -> Bool { Disk.exists(folder + "/" + ScenarioPlace.usualFile) }
}
