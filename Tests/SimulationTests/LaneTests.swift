// SPDX-License-Identifier: EUPL-1.2

import CLanes
import Glibc
import ModelCompiler
import Sampling
import Scenarios
import TestSupport
import Testing
import Words

@testable import Simulation

/// Lives simulated many at a time are the same lives, whatever the processor.
@Suite struct LaneTests {
  private func results(
    _ scenario: Scenario, _ path: LanePath, draws: Int = 3, replications: Int = 50, threads: Int = 1
  ) -> Results {
    let plan = ExperimentPlan(draws: draws, replications: replications, threads: threads, seed: 4)
    guard case .finished(let results) = Experiment(model: scenario.compiled, plan: plan, path: path).run() else {
      preconditionFailure("no results")
    }
    return results
  }

  /// Sums of the same terms in another order: a rounding for each of some ten thousand additions at most.
  private func expectSame(
    _ a: [Double], _ b: [Double], scale: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(a.count == b.count, sourceLocation: sourceLocation)
    let worst = zip(a, b).map { abs($0 - $1) }.max() ?? 0
    #expect(worst <= 1e-11 * scale, "\(worst) on \(scale)", sourceLocation: sourceLocation)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `lives in lanes have the events, stays and levels of lives one by one`(seed: UInt64) {
    let scenario = RandomScenario.plain(seed: seed)
    #expect(KernelModel(scenario.compiled).lanes != nil)
    let (lanes, single) = (results(scenario, .widest), results(scenario, .none))
    #expect(lanes.events == single.events && lanes.lives == single.lives && lanes.events > 10_000)
    expectSame(lanes.drawCells.values, single.drawCells.values, scale: 1e5)
    expectSame(lanes.drawFlows.values, single.drawFlows.values, scale: 1e5)
    expectSame(lanes.cellYears.values, single.cellYears.values, scale: 1e5)
    expectSame(lanes.caseCells.values, single.caseCells.values, scale: 1e5)
    expectSame(lanes.blockLevels.values, single.blockLevels.values, scale: 1)
    expectSame(lanes.blockControls.values, single.blockControls.values, scale: 1)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `every width of register gives the same bytes, and any number of threads`(seed: UInt64) {
    let scenario = RandomScenario.plain(seed: seed)
    let (wide, portable) = (results(scenario, .widest), results(scenario, .portable))
    #expect(wide == portable)
    var three = results(scenario, .widest, threads: 3)
    three.plan.threads = 1
    #expect(wide == three)
  }

  @Test func `what waits, is bought or is counted keeps a model out of the lanes`() {
    #expect(KernelModel(RandomScenario.make(seed: 1).compiled).lanes == nil)
    var late = RandomScenario.plain(seed: 1)
    late.arrangements[2].startsAt = 1
    #expect(KernelModel(late.compiled).lanes == nil)
  }

  @Test func `an arrangement in which nothing moves otherwise takes over the lives of the reference`() {
    let run = results(RandomScenario.plain(seed: 5), .widest)
    let controls = (0...2).map { a in
      (0..<run.pilot.controls).map { run.blockControls[block: 0, arrangement: a, quantity: $0] }
    }
    #expect(controls[0] == controls[1] && controls[0] != controls[2])
  }

  @Test func `a life that does not end is refused with its channel`() {
    let scenario = Scenario(
      name: "klein", title: "Klein",
      domains: [Small.domain("d", levels: 2, [Small.rate(1, 2, 1e9), Small.rate(2, 1, 1e9)])],
      arrangements: [.current], cases: Small.cases([Small.domain("d", levels: 2, [])]))
    let plan = ExperimentPlan(draws: 1, replications: 20, threads: 1, seed: 4)
    guard case .failed(let failure) = Experiment(model: scenario.compiled, plan: plan).run() else {
      Issue.record("no failure")
      return
    }
    #expect(failure.channel.hasPrefix("leefgebied d"))
    #expect(failure.trouble == .endless(most: Simulator.eventLimit))
  }

  @Test func `the logarithm is the library's, and the same in the lanes`() {
    var stream = PhiloxStream(
      StreamKey(seed: 9, caseHash: 0, replication: 0), draw: 0, channel: 0, arming: 0, purpose: .clock)
    var inputs = [1, 0x1p-54, 0x1.fffffffffffffp-1, 0.5, 0.5.squareRoot(), 0.5.squareRoot().nextDown, 1e-300]
    while inputs.count < 4096 { inputs.append(stream.nextUniform()) }
    for start in stride(from: 0, to: inputs.count, by: Int(LIVES_LANES)) {
      let group = Array(inputs[start..<start + Int(LIVES_LANES)])
      var result = Array(repeating: 0.0, count: group.count)
      lives_negative_log(group, &result)
      for (u, x) in zip(group, result) {
        #expect(x == NegativeLog.of(u))
        // The library's own is within an ulp of the truth.
        #expect(abs(x + log(u)) <= 4e-16 * abs(log(u)), "\(u)")
      }
    }
  }
}
