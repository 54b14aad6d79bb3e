// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

@Suite struct DamagedTextTests {
  /// A small generator with a fixed start, so that every run damages the same places.
  private struct Steps: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "", " ", "\n", ":", "[", "]", "{", "}", ",", "€", "1.500", "per", "\"", "'", "*", "&a", "->", ".", "-", "é",
    "999999999999999999999",
    "\t", "#", "|", "0", "-1", "ja", "(", "%", "^", ")", ", ", "rest", "begin", "tijd", "exp(", "~",
  ]

  @Test(arguments: 1...8)
  func `damaged files never trap, and every finding has a place in its file`(seed: UInt64) {
    damage(CompleteScenario.files, seed: seed)
  }

  @Test(arguments: 1...8)
  func `damaged files with clocks, shares, formulas and tables never trap either`(seed: UInt64) {
    damage(WideScenario.files, seed: seed)
  }

  private func damage(_ whole: [String: String], seed: UInt64) {
    var steps = Steps(state: seed)
    for _ in 0..<25 {
      var files = whole
      for path in files.keys.sorted() {
        var text = Array(files[path] ?? "")
        for _ in 0..<Int.random(in: 0...3, using: &steps) {
          let start = Int.random(in: 0..<text.count, using: &steps)
          let end = min(text.count, start + Int.random(in: 0...6, using: &steps))
          text.replaceSubrange(start..<end, with: Array(Self.pieces.randomElement(using: &steps) ?? ""))
        }
        files[path] = String(text)
      }
      let result = ScenarioReader.read(FileSource(files), name: "proef")
      #expect((result.scenario == nil) == result.hasErrors)
      for finding in result.findings { check(finding, result) }
    }
  }

  private func check(_ finding: Finding, _ result: ReadResult) {
    #expect(!finding.message.isEmpty && !finding.code.isEmpty)
    guard let place = finding.place else {
      #expect(finding.code.hasPrefix("file."))
      return
    }
    let lines = result.lines[place.file] ?? []
    #expect(lines.indices.contains(place.line - 1) && place.column >= 1 && place.length >= 1, "\(finding)")
    #expect(FindingText.draw(finding, lines: result.lines).contains("^"))
  }
}
