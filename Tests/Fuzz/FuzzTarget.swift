// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ModelCompiler
import RunRecord
import Scenarios

@testable import Reports
@testable import ScenarioFiles

/// A reader of what others made, given any bytes: it may refuse them, and do nothing else.
enum FuzzTarget: String, CaseIterable {
  case yaml, csv, number, condition, formula, folder, theme, run

  /// The one named in the environment.
  static let chosen: FuzzTarget = {
    let name = getenv("RENDEMENT_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      print("RENDEMENT_FUZZ_TARGET: \(allCases.map(\.rawValue).joined(separator: ", "))")
      exit(2)
    }
    return target
  }()

  /// Made when it is first asked for, and gone when the program ends.
  private static let storedRun: StoredRunTarget = {
    let target = StoredRunTarget()
    atexit { FuzzTarget.storedRun.remove() }
    return target
  }()

  func read(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .yaml:
      var loader = YAMLLoader(SourceText(file: "proef/scenario.yaml", bytes: HiddenText(Array(text.utf8)).bytes))
      _ = loader.load()
    case .csv: _ = try? CSVTokenizer.rows(Array(text.utf8), within: .scenario)
    case .number:
      _ = try? NumberReading.read(text)
      _ = try? NumberReading.readInteger(text)
      _ = (NumberReading.decimal(text), NumberReading.hasDecimalPoint(text))
    case .condition: _ = try? ConditionParser.parse(text)
    case .formula: _ = try? FormulaParser.parse(text).expression.constantValue
    case .folder: readFolder(Self.parts(of: text))
    case .theme: readTheme(Self.parts(of: text))
    case .run: Self.storedRun.read(bytes)
    }
  }

  /// Files in one text, each after a line `=== name`.
  private static func parts(of text: String) -> [String: String] {
    var parts: [String: String] = [:]
    var name = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        name = String(line.dropFirst(4))
      } else {
        parts[name, default: ""] += line + "\n"
      }
    }
    return parts
  }

  private func readFolder(_ files: [String: String]) {
    let result = ScenarioReader.read(FileSource(files), name: "proef")
    for finding in result.findings {
      let text = FindingText.draw(finding, lines: result.lines)
      precondition(!finding.code.isEmpty && !text.isEmpty)
    }
    precondition((result.scenario == nil) == result.hasErrors)
    if let scenario = result.scenario { _ = try? Compiler.compile(scenario) }
  }

  private func readTheme(_ files: [String: String]) {
    var theme = Theme()
    theme.templates = files
    _ = (try? Templates(theme))?.page("rapport", ["title": "T", "sections": [["blocks": [["heading": "K"]]]]])
  }
}
