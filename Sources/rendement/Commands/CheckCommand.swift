// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import ModelCompiler
import Reports
import RunRecord
import Runs
import Scenarios
import Words

struct CheckCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: """
      Controleer een of meer scenario's; toont elke fout en waarschuwing met de plaats, en de verschillen met de basis.
      """)

  @Argument(
    help: ArgumentHelp("Map van een scenario, of het bestand scenario.yaml.", valueName: "pad"))
  var paths: [String]

  @Option(
    help: ArgumentHelp("Vorm van bevindingen en verschillen; json komt op standaarduitvoer.", valueName: "vorm")
  )
  var format = Format.text

  @Flag(help: "Ook een waarschuwing geeft status 65.")
  var strict = false

  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func run() throws {
    let console = messages.console
    try EachPath(console: console).perform(paths) { path throws(Failure) in
      var reading = try Reading.read(path)
      if let scenario = reading.scenario {
        do throws(CompileFailure) { _ = try Engine.compile(scenario) } catch {
          reading.findings += error.findings
        }
      }
      try show(reading, path, console)
      if reading.hasErrors { throw Failure(reading.errorKind) }
      if strict, !reading.findings.isEmpty { throw Failure(.scenarioHasErrors) }
    }
  }

  private func show(_ reading: Reading, _ path: String, _ console: Console) throws(Failure) {
    switch format {
    case .json:
      try console.result(String(decoding: reading.json.bytes, as: UTF8.self))
    case .text:
      console.report(reading.shownFindings, sources: reading.sources)
      if !console.isQuiet {
        try console.result(
          "\(path): \(reading.summary)\n" + reading.cases + reading.investments + (reading.basis?.text ?? ""))
      }
    }
  }
}

extension Reading {
  /// The table of the cases with its number of rows, where the scenario can be read and has one.
  fileprivate var cases: String {
    guard let scenario, !hasErrors, let file = scenario.caseFile else { return "" }
    let count = scenario.cases.count
    return "  \(file): \(NumberStyle.dutch.integer(count)) \(count == 1 ? "casus" : "casussen")\n"
  }

  private var casesJSON: JSON {
    guard let scenario, !hasErrors, let file = scenario.caseFile else { return .null }
    return .object(["aantal": .integer(scenario.cases.count), "bestand": .text(file)])
  }

  /// What counts as investment, where the scenario can be read.
  fileprivate var investments: String {
    guard let scenario, !hasErrors else { return "" }
    return InvestmentList(scenario).lines.flatMap { TextWrap.lines($0, width: 98, indent: "  ") }
      .map { "  " + $0 + "\n" }.joined()
  }

  private var investmentsJSON: [JSON] {
    guard let scenario, !hasErrors else { return [] }
    return scenario.arrangements.dropFirst().flatMap { arrangement in
      scenario.investments(in: arrangement).map { item, ground in
        .object([
          "arrangement": .text(arrangement.name), "post": .text(item.name),
          "reden": .text(InvestmentList.word(ground)[.nl]),
        ])
      }
    }
  }

  /// All lists are always there; the differences are empty without a basis, and the cases nothing without a table.
  fileprivate var json: JSON {
    .object([
      "bevindingen": .array(shownFindings.map(\.json)),
      "casussen": casesJSON,
      "investeringen": .array(investmentsJSON),
      "verschillen": .array((basis?.differences ?? []).map(\.json)),
    ])
  }
}
