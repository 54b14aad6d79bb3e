// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Reports
import RunRecord
import TestSupport
import Testing
import Words

@testable import Runs
@testable import rendement

/// Run folders that nobody's program wrote, with digests that fit: what they say is refused, or reported on as it stands.
@Suite(.enabled(if: Program.isBuilt)) struct DamagedRunTests {
  private static let pieces = [
    "", " ", "\n", ",", ":", "{", "}", "[", "]", "\"", "-", "0", "-1", "1e308", "1e-308", "NaN", "inf", "null", "true",
    "9223372036854775807", "99999999999999999999", "é", "maatschappelijk", "saldo", "../",
  ]

  /// Those that are read back; not `run.json`, which the others' digests are in, and which is damaged after.
  private static let names = ["antwoord.json", "datapackage.json", "rendement.csv", "partijen.csv", "posten.csv"]

  let folder: TemporaryFolder
  let run: String

  init() throws {
    folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    let outcome = try Program.run("run", "scenarios/klein", "--tables-only", "--quiet", in: folder)
    run = outcome.out.trimmingCharacters(in: .newlines)
    try #require(outcome.status == 0)
  }

  private func damaged(_ bytes: [UInt8], _ steps: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &steps) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &steps)
      let end = min(bytes.count, start + Int.random(in: 0...8, using: &steps))
      bytes.replaceSubrange(start..<end, with: Array((Self.pieces.randomElement(using: &steps) ?? "").utf8))
    }
    return bytes
  }

  @Test(arguments: 1...(Slow.isWanted ? 40 : 4))
  func `a damaged run is refused or read, and never a mistake of ours`(seed: UInt64) throws {
    let path = folder.path + "/" + run
    let record = try folder.text(run + "/run.json")
    var steps = SplitMix(seed: seed)
    var (refused, read) = (0, 0)
    for round in 0..<100 {
      let name = Self.names[Int.random(in: 0..<Self.names.count, using: &steps)]
      let whole = Array(try folder.text(run + "/" + name).utf8)
      let bytes = damaged(whole, &steps)
      var said = Array(StoredRunEdit.list(record, taking: bytes, as: name, for: whole).utf8)
      if round.isMultiple(of: 4) { said = damaged(said, &steps) }
      try Data(bytes).write(to: URL(filePath: path + "/" + name))
      try Data(said).write(to: URL(filePath: path + "/run.json"))
      do throws(Failure) {
        let report = Report(try StoredRecord.read(path), in: .nl)
        _ = try? ReportPage(report, pictures: [:], theme: Theme()).bytes()
        read += 1
      } catch {
        #expect(error.kind == .inputMissing || error.kind == .scenarioHasErrors, "\(name): \(error)")
        refused += 1
      }
      try Data(whole).write(to: URL(filePath: path + "/" + name))
    }
    #expect(refused > 0 && read > 0)
  }
}
