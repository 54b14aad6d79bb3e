// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
public import RunRecord
public import Scenarios
import Simulation
import Statistics
import Words

/// Where the difference between two runs comes from: the changes between their inputs, one after the other, on common random paths.
///
/// As an analysis of change in insurance: every figure is that of a whole run, so that the steps add up to the difference exactly.
public struct Comparison: Sendable, Equatable {
  /// By arrangement and perspective, then by step.
  public var rows: [ComparisonRow]
  /// Arrangements that only one of the runs has.
  public var unmatched: [String]

  /// - Parameters:
  ///   - start, end: scenarios with the settings that were used.
  ///   - rerun: simulates every step.
  /// - Complexity: one run for each change, and one.
  public init(from start: Scenario, to end: Scenario, rerun: Rerun) throws(StudyFailure) {
    let steps = ChangeOrder(from: start, to: end).steps
    // Rows go by the names of arrangements, on which no figure depends.
    let renamings = Renaming.all(from: start, to: end).filter { $0.kind == .arrangement }
    func named(_ scenario: Scenario) -> Scenario { renamings.reduce(scenario) { $0.with($1.names) } }
    let start = named(start)
    func done(_ i: Int) -> ClosedRange<Double> {
      Double(i) / Double(steps.count + 1)...Double(i + 1) / Double(steps.count + 1)
    }
    var stages = [Stage(changes: [], nets: Nets(try rerun.outcomes(of: start, for: .comparison, done: done(0))))]
    var waiting: [InputChange] = []
    for (i, step) in steps.enumerated() {
      waiting.append(step.change)
      do throws(StudyFailure) {
        let nets = Nets(try rerun.outcomes(of: named(step.scenario), for: .comparison, done: done(i + 1)))
        stages.append(Stage(changes: waiting, nets: nets))
        waiting = []
      } catch {
        // Halfway between two scenarios there may be one that cannot be compiled; the end is one that can.
        guard case .cannotCompile = error, i + 1 < steps.count else { throw error }
      }
    }
    (rows, unmatched) = (Self.rows(stages), Self.unmatched(start, end))
  }

  private struct Stage {
    var changes: [InputChange]
    var nets: Nets
  }

  private static func unmatched(_ a: Scenario, _ b: Scenario) -> [String] {
    let names = [a, b].map { Set($0.arrangements.dropFirst().map(\.name)) }
    return names[0].symmetricDifference(names[1]).sorted()
  }

  private static func rows(_ stages: [Stage]) -> [ComparisonRow] {
    let (first, last) = (stages[0].nets, stages[stages.count - 1].nets)
    return first.keys.filter { last[$0] != nil }.flatMap { key -> [ComparisonRow] in
      var rows: [ComparisonRow] = []
      var before: Nets.Series?
      var net = Estimate(mean: 0)
      for (i, stage) in stages.enumerated() {
        guard let series = stage.nets[key] else { continue }
        let difference = before.map { series.less($0) }
        net = series.estimate
        rows.append(
          ComparisonRow {
            $0.arrangement = key.arrangement
            $0.perspective = key.perspective
            $0.step = i
            $0.changes = stage.changes
            $0.net = net
            $0.difference = difference
          })
        before = series
      }
      return rows
    }
  }
}

/// Net results of one run, draw by draw.
private struct Nets {
  struct Key: Hashable {
    var arrangement: String
    var perspective: Perspective
  }

  struct Series {
    var draws: [Double]
    var noise: Double?
    var blocks: Blocks
    var seed: UInt64
    var replications: Int

    var estimate: Estimate { Estimator(blocks: blocks).plain(draws, noise: noise) }

    /// With the error of paired draws where both runs have the same, and else of independent ones.
    func less(_ other: Series) -> Estimate {
      let (own, before) = (estimate, other.estimate)
      var difference = Estimate(mean: own.mean - before.mean)
      if seed == other.seed, replications == other.replications, blocks.ranges == other.blocks.ranges {
        difference.mcError = blocks.error(zip(draws, other.draws).map { $0 - $1 })
      } else if let a = own.mcError, let b = before.mcError {
        difference.mcError = (a * a + b * b).squareRoot()
      }
      return difference
    }
  }

  /// In the order of the scenario.
  private(set) var keys: [Key] = []
  private var series: [Key: Series] = [:]

  subscript(_ key: Key) -> Series? { series[key] }

  init(_ outcomes: DrawOutcomes) {
    let (model, plan) = (outcomes.model, outcomes.results.plan)
    for a in model.scenario.arrangements.indices.dropFirst() {
      for (p, perspective) in model.ledger.shown {
        let key = Key(arrangement: model.scenario.arrangements[a].name, perspective: perspective)
        keys.append(key)
        series[key] = Series(
          draws: outcomes.difference(a, outcomes.netCoefficients(p)), noise: outcomes.noise(a, outcomes.layout.net(p)),
          blocks: outcomes.blocks, seed: plan.seed, replications: plan.replications)
      }
    }
  }
}
