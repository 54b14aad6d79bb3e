// SPDX-License-Identifier: EUPL-1.2

import Foundation
import ScenarioFiles
import Scenarios

/// The published and exact values that the validation scenarios are held against.
struct Expected {
  var scenario: String
  var arrangement: String
  /// Posts whose values are added.
  var posts: [String]
  var measure: String
  var value: Double
  /// Digits as written, for values from print.
  var text: String
  var kind: Kind

  enum Kind: String {
    /// Computed independently for exactly what the scenario says.
    case exact
    /// Printed in the source, and what the scenario should give.
    case published = "gepubliceerd"
    /// Printed in the source, by another method than the scenario's: for information.
    case otherMethod = "gepubliceerd_anders"
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "scenarios/validatie").path

  /// The rows of `verwacht.csv`.
  static func all() throws -> [Expected] {
    let text = try String(contentsOfFile: folder + "/verwacht.csv", encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 6, let value = Double(fields[4]), let kind = Kind(rawValue: fields[5]) else {
        throw Unreadable(line: String(line))
      }
      return Expected(
        scenario: fields[0], arrangement: fields[1], posts: fields[2].split(separator: "+").map(String.init),
        measure: fields[3], value: value, text: fields[4], kind: kind)
    }
  }

  struct Unreadable: Error { var line: String }

  /// Half a unit of the last digit that the source prints.
  var rounding: Double {
    guard kind != .exact else { return 0 }
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return 0.5 * pow(10, -Double(decimals))
  }

  static func scenario(_ name: String) throws -> Scenario {
    let source = FolderSource(folder: folder + "/" + name).source
    let result = ScenarioReader.read(source, name: name)
    guard let scenario = result.scenario else { throw Refused(findings: result.findings) }
    return scenario
  }

  struct Refused: Error { var findings: [Finding] }
}
