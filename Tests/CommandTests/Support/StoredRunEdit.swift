// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import TestSupport
import Testing

@testable import Runs

/// Changes a finished run, so that its own digests still fit.
struct StoredRunEdit {
  let folder: TemporaryFolder
  /// Path of the run in it.
  let run: String

  /// - Returns: `run.json` with the size and digest that a file has now.
  static func list(_ record: String, taking now: [UInt8], as name: String, for before: [UInt8]) -> String {
    record.replacing(SHA256(before).hex, with: SHA256(now).hex)
      .replacing(
        "\"bestand\": \"\(name)\",\n      \"bytes\": \(before.count)",
        with: "\"bestand\": \"\(name)\",\n      \"bytes\": \(now.count)")
  }

  /// As if another version had made the run.
  func setVersion(_ version: Int) throws {
    let record = try folder.text(run + "/run.json")
    let own = "\"rekenversie\": \(Versions.results),"
    try #require(record.contains(own))
    try folder.write(record.replacing(own, with: "\"rekenversie\": \(version),"), to: run + "/run.json")
  }

  /// As if a later version had written a table.
  func raise(_ table: String) throws {
    let name = "datapackage.json"
    let whole = try folder.text(run + "/" + name)
    let entry = try #require(whole.range(of: "\"path\": \"\(table).csv\""))
    let version = try #require(whole[entry.upperBound...].range(of: "\"table_version\": 1,"))
    let raised = whole.replacingCharacters(in: version, with: "\"table_version\": 1001,")
    let record = Self.list(
      try folder.text(run + "/run.json"), taking: Array(raised.utf8), as: name, for: Array(whole.utf8))
    try folder.write(raised, to: run + "/" + name)
    try folder.write(record, to: run + "/run.json")
  }
}
