// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Scenarios
import TestSupport
import Testing
import Words

@testable import Simulation

/// Parts of a run, in any order and grouping, are the run.
@Suite struct PartialResultsTests {
  private func experiment(_ scenario: Scenario, replications: Int, threads: Int = 1) -> Experiment {
    let plan = ExperimentPlan(draws: 90, replications: replications, threads: threads, seed: 5, keepsCases: true)
    return Experiment(model: scenario.compiled, plan: plan)
  }

  /// Blocks of 9 draws; 300 lives of a case are more than one piece.
  @Test(arguments: [1, 3, 300], [RandomScenario.make(seed: 2).labelled(seed: 2), RandomScenario.plain(seed: 3)])
  func `blocks merged in any order and grouping have the bits of the whole run`(
    replications: Int, scenario: Scenario
  ) throws {
    let experiment = experiment(scenario, replications: replications)
    let whole = try #require(try experiment.part(blocks: 0..<10)?.get())
    let results = experiment.results(of: whole)
    guard case .finished(let run) = self.experiment(scenario, replications: replications, threads: 3).run() else {
      Issue.record("no results")
      return
    }
    var single = run
    single.plan.threads = 1
    #expect(results == single)

    let cuts = [[0..<4, 4..<10], [4..<10, 0..<4], [7..<8, 8..<10, 0..<1, 2..<7, 1..<2]]
    for cut in cuts {
      var merged = try #require(try experiment.part(blocks: cut[0])?.get())
      for blocks in cut.dropFirst() { merged.merge(try #require(try experiment.part(blocks: blocks)?.get())) }
      #expect(experiment.results(of: merged) == results)
    }
    #expect(results.caseCells.values.contains { $0 != 0 } && results.drawFlows.values.contains { $0 != 0 })
  }

  private func part(_ experiment: Experiment, _ blocks: Range<Int>) throws -> PartialResults {
    guard case .finished(let part) = experiment.run(blocks: blocks) else { throw UnreadablePart.damaged }
    return part
  }

  @Test(arguments: [1, 3], [RandomScenario.make(seed: 2), RandomScenario.plain(seed: 3).labelled(seed: 3)])
  func `parts read back from bytes, on another machine, are the whole run`(replications: Int, scenario: Scenario) throws
  {
    let (one, other) = (
      experiment(scenario, replications: replications), experiment(scenario, replications: replications)
    )
    let whole = try part(one, 0..<10)
    var merged = other.nothing
    for i in [2, 0, 3, 1] {
      let own = try part(one, one.blocks(ofPart: i, of: 4))
      let bytes = one.bytes(of: own)
      #expect(try other.part(from: bytes) == own)
      #expect(other.results(merging: merged) == nil)
      merged.merge(try other.part(from: bytes))
    }
    #expect(merged.blocks == Set(0..<10))
    #expect(other.results(merging: merged) == one.results(of: whole))
  }

  @Test func `bytes that are no part of this run are refused, whatever they are`() throws {
    let experiment = experiment(RandomScenario.make(seed: 2), replications: 1)
    let bytes = experiment.bytes(of: try part(experiment, 3..<5))
    func refusal(_ bytes: [UInt8], by experiment: Experiment) -> UnreadablePart? {
      do throws(UnreadablePart) {
        _ = try experiment.part(from: bytes)
        return nil
      } catch {
        return error
      }
    }
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
      #expect(refusal(Array(bytes.prefix(length)), by: experiment) != nil)
    }
    #expect(refusal(bytes + [0], by: experiment) == .damaged)
    let other = self.experiment(RandomScenario.plain(seed: 3), replications: 1)
    #expect(refusal(bytes, by: other) == .foreign)
    // Any change is refused or gives other numbers, and never ends the program.
    var generator = SplitMix(seed: 1)
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        changed[Int.random(in: 0..<min(bytes.count, 4000), using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      if let part = try? experiment.part(from: changed) { #expect(part.blocks.count == 2) }
    }
  }

  @Test func `sums that cannot be added are told with their place`() throws {
    var scenario = RandomScenario.make(seed: 1)
    scenario.items.append(Small.item("zilvervloot", .atStart, euro: .constant(1e19)))
    let done = try #require(experiment(scenario, replications: 2).part(blocks: 0..<10))
    guard case .failure(let failure) = done else {
      Issue.record("no failure")
      return
    }
    #expect(failure.channel == "zilvervloot" && failure.draw == 0 && failure.trouble.text.nl.contains("te groot"))
  }
}
