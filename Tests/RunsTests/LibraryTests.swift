// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Reports
import Runs
import Scenarios
import Simulation
import Statistics
import Synchronization
import TestSupport
import Testing
import Words

/// The engine as another program uses it: by what is public, without the command.
@Suite struct LibraryTests {
  let place: TemporaryFolder
  var scenario: String { place.path + "/scenarios/klein" }

  init() throws {
    place = try TemporaryFolder()
    try SmallScenario.write(to: place)
  }

  final class Heard: RunListener {
    let notes = Mutex<[String]>([])
    let codes = Mutex<[String]>([])

    func note(_ text: String) { notes.withLock { $0.append(text) } }
    func report(_ findings: [Finding], sources: SourceText) { codes.withLock { $0 += findings.map(\.code) } }
    func progress() -> (any RunProgress)? { nil }
  }

  @Test func `a scenario is simulated in memory`() throws {
    let reading = try Reading.read(scenario)
    let asked = try RunPlan(draws: 80, analyses: .basic).applied(to: try reading.validScenario())
    let computation = Computation(reading: reading, threads: 2)
    var times = RunTimes(.system)
    let simulated = try computation.simulated(try computation.withLives(asked), times: &times)
    #expect(simulated.results.plan.draws == 80)
    #expect(simulated.analysis.diagnostics.draws == 80)
    #expect(place.names("") == ["scenarios"])
  }

  @Test func `a run is written, read back, confirmed and told`() throws {
    let heard = Heard()
    let run = ScenarioRun(
      plan: RunPlan(threads: 2), output: place.path + "/uit", context: RunContext(listener: heard))
    let finished = try run.perform(scenario)
    #expect(heard.notes.withLock { $0 }.contains { $0.contains("er is geen programma dat ze tekent") })
    let stored = try StoredRun.read(finished.path)
    #expect(stored.damaged(in: finished.path) == [])
    #expect(stored.rekenversie == Versions.results)
    #expect(try StoredAnswer.read(finished.path, of: StoredScenario.read(finished.path).scenario) == finished.answer)
    #expect(try StoredTables.read(finished.path) == StoredRecord.read(finished.path).tables.all)
    #expect(try Verification(folder: finished.path, scenario: scenario, threads: 1).perform().isConfirmed)
    let life = try LifeTrace(household: "a", draw: 1).perform(finished.path)
    #expect(!life.text(language: .nl, width: 80).isEmpty)
    let receipt = try StoredReceipt.read(finished.path, ReceiptRequest(household: "a", arrangement: nil))
    #expect(!ReceiptText(receipt, in: .nl).text.isEmpty)
  }

  @Test func `the same run again is found, and computed again when asked`() throws {
    let heard = Heard()
    let context = RunContext(listener: heard)
    let first = try ScenarioRun(plan: RunPlan(), output: place.path + "/uit", hasTablesOnly: true).perform(scenario)
    for isForced in [false, true] {
      let again = ScenarioRun(
        plan: RunPlan(), output: place.path + "/uit", isForced: isForced, hasTablesOnly: true, context: context)
      #expect(try again.perform(scenario).path == first.path)
    }
    let notes = heard.notes.withLock { $0 }
    #expect(notes.contains { $0.contains("al af") } && notes.contains { $0.contains("byte voor byte") })
  }

  @Test func `the time of a run is that of the clock it was given`() throws {
    let clock = RunClock(moment: { 1_764_547_200 }, seconds: { 0 })
    let finished = try ScenarioRun(
      plan: RunPlan(), output: place.path + "/uit", hasTablesOnly: true, context: RunContext(clock: clock)
    ).perform(scenario)
    let times = try String(contentsOfFile: finished.path + "/tijden.json", encoding: .utf8)
    #expect(times.contains("2025-12-01T00:00:00Z"))
  }

  @Test func `work that is told to stop leaves nothing`() throws {
    let run = ScenarioRun(
      plan: RunPlan(), output: place.path + "/uit", hasTablesOnly: true, context: RunContext(isCancelled: { true }))
    let failure = #expect(throws: Failure.self) { try run.perform(scenario) }
    #expect(failure?.kind == .interrupted)
    #expect(place.names("uit/klein").filter { $0 != ".slot" } == [])
  }

  @Test func `what may go public is guarded here, whoever asks`() throws {
    let finished = try ScenarioRun(plan: RunPlan(), output: place.path + "/uit", hasTablesOnly: true).perform(scenario)
    var plan = ReportPlan()
    (plan.isPublication, plan.smallGroups) = (true, SmallGroups(fewest: 2))
    let failure = #expect(throws: Failure.self) { try ReportRebuild(plan: plan).perform(finished.path) }
    #expect(failure?.kind == .wrongUse && failure?.message.contains("één casus") == true)
    #expect(place.names("uit/klein").count == 3)
  }

  @Test func `mistakes are told to the listener, and why there is no run is an error`() throws {
    try place.write(
      SmallScenario.yaml().replacing("horizon: 2 jaar", with: "horizon: 2 jar"), to: "scenarios/klein/scenario.yaml")
    let heard = Heard()
    let run = ScenarioRun(plan: RunPlan(), output: place.path + "/uit", context: RunContext(listener: heard))
    let failure = #expect(throws: Failure.self) { try run.perform(scenario) }
    #expect(failure?.kind == .scenarioHasErrors)
    #expect(heard.codes.withLock { !$0.isEmpty })
  }
}
