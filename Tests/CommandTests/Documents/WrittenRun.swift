// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

/// A scenario as a reader of the reference would write it, checked and run by the command.
struct WrittenRun {
  /// Arrangement, post → units and euro per household, nothing discounted.
  private let items: [String: (count: Double, amount: Double)]
  /// Codes of what `check` finds.
  let codes: [String]
  let folder: TemporaryFolder
  /// The folder of the run.
  let path: String

  /// - Parameters:
  ///   - body: what comes after the settings; one arrangement is added when it has none.
  ///   - settings: those besides a horizon of three years and no discounting.
  init(_ body: String, settings: String = "trekkingen: 2\nherhalingen: 1\n") throws {
    folder = try Self.write(body, settings)
    codes = try Self.check(folder)
    let run = try Program.run("run", "scenarios/regel", "--tables-only", "--quiet", in: folder)
    try #require(run.status == 0, "\(run.err)")
    path = String(run.out.dropLast())
    items = try Self.items(folder.text(path + "/posten.csv"))
  }

  /// Codes of what `check` finds in a scenario that need not run.
  static func codes(_ body: String) throws -> [String] { try check(write(body, "")) }

  private static func write(_ body: String, _ settings: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let head = "rendement: 2\ntitel: Regel\nhorizon: 3 jaar\ndiscontovoet: 0 %\n" + settings
    let arrangements = body.contains("arrangementen:") ? "" : "\narrangementen: {huidig: {titel: Huidig}}\n"
    try folder.write(head + body + arrangements, to: "scenarios/regel/scenario.yaml")
    return folder
  }

  private static func check(_ folder: TemporaryFolder) throws -> [String] {
    try Program.run("check", "scenarios/regel", in: folder).err.split(separator: "\n").compactMap { line in
      line.wholeMatch(of: #/ +\[(.*)\]/#).map { String($0.1) }
    }
  }

  private static func items(_ table: String) -> [String: (Double, Double)] {
    let rows = table.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let head = rows.first, let arrangement = head.firstIndex(of: "arrangement"),
      let post = head.firstIndex(of: "post"),
      let count = head.firstIndex(of: "aantal"), let amount = head.firstIndex(of: "bedrag")
    else { return [:] }
    return Dictionary(
      rows.dropFirst().map {
        ("\($0[arrangement]) \($0[post])", (Double($0[count]) ?? .nan, Double($0[amount]) ?? .nan))
      },
      uniquingKeysWith: { ($0.0 + $1.0, $0.1 + $1.1) })
  }

  func count(_ post: String, _ arrangement: String = "huidig") -> Double {
    items["\(arrangement) \(post)"]?.count ?? .nan
  }

  func amount(_ post: String, _ arrangement: String = "huidig") -> Double {
    items["\(arrangement) \(post)"]?.amount ?? .nan
  }

  /// A number in the one row of a table that has these words.
  func cell(_ column: String, of table: String, _ words: [String]) throws -> Double {
    let rows = try folder.text("\(path)/\(table).csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let index = try #require(rows.first?.firstIndex(of: column))
    let row = try #require(rows.first { Set(words).isSubset(of: $0) })
    return try #require(Double(row[index]))
  }

  /// A column of a table of the run.
  func column(_ name: String, of table: String) throws -> [Double] {
    let rows = try folder.text("\(path)/\(table).csv").split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    let index = try #require(rows.first?.firstIndex(of: name))
    return rows.dropFirst().compactMap { Double($0[index]) }
  }
}
