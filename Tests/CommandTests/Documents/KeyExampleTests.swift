// SPDX-License-Identifier: EUPL-1.2

import Runs
import Scenarios
import TestSupport
import Testing
import Words

@testable import rendement

/// The example of every key in the language reference stands in a scenario in which it is right, and is computed.
@Suite struct KeyExampleTests {
  private static let examples = KeyExamples()
  private let frame: Frame

  init() throws { frame = try Frame() }

  @Test func `every section of the reference has a place for its examples`() {
    #expect(Self.examples.homeless == [])
    #expect(Self.examples.all.count > 250)
  }

  @Test(arguments: examples.all)
  func `the example of a key is checked without findings, and computed`(example: KeyExamples.Example) throws {
    try frame.add(example.name, example.yaml, columns: example.columns)
    let reading = try Reading.read(frame.folder.path + "/" + example.name)
    let found = reading.findings.filter { $0.code != "parameter.unused" }
    #expect(found.map { "\($0.code): \($0.message)" } == [])
    var scenario = try reading.validScenario()
    scenario.settings.draws = 8
    scenario.settings.replications = 1
    scenario.settings.choosesReplications = false
    let computation = Computation(reading: reading, threads: 1)
    var times = RunTimes(.system)
    let simulated = try computation.simulated(try computation.withLives(scenario), times: &times)
    #expect(try computation.result(simulated, digest: "voorbeeld", times: &times).outputs.count > 10)
  }
}
