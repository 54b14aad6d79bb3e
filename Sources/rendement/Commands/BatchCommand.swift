// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Reken elk scenario onder een map door; toont per run de map met tabellen.")

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
    try each.perform([folder]) { folder throws(Failure) in scenarios = try ScenarioSearch.scenarios(under: folder) }
    let run = ScenarioRun(
      plan: RunPlan(settings, work), output: output.output, isForced: output.force, console: console)
    let failures = each.failures(scenarios) { path throws(Failure) in
      try console.result(try run.perform(path).path + "\n")
    }
    if let last = failures.last, last.status == .interrupted || last.status == .terminated { throw last }
    console.note("\(scenarios.count - failures.count) van \(scenarios.count) scenario's doorgerekend")
    if !failures.isEmpty { throw Failure(.refuted) }
  }
}

/// Scenarios in a tree of folders.
enum ScenarioSearch {
  /// Every folder with a `scenario.yaml`, in order of path; hidden folders and links are not followed.
  static func scenarios(under folder: String) throws(Failure) -> [String] {
    guard Disk.isFolder(folder) else {
      throw Failure(.inputMissing, "\(folder) is geen map", remedy: "geef een map met scenario's, zoals scenarios")
    }
    let found = search(folder)
    guard !found.isEmpty else {
      throw Failure(.inputMissing, "onder \(folder) staat geen scenario.yaml", remedy: "geef een map met scenario's")
    }
    return found
  }

  private static func search(_ folder: String) -> [String] {
    if Disk.exists(folder + "/scenario.yaml") { return [folder] }
    return Disk.names(in: folder).filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
      .filter { Disk.isFolder($0) && !Disk.isLink($0) }.flatMap(search)
  }
}
