// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Sampling
import Scenarios
import Simulation
import Statistics
import Words

/// Total Sobol indices, by simulating samples in which one unit at a time is replaced.
///
/// An input that only multiplies amounts is not moved: the net result is a straight line in it, whose slope follows from the amounts
/// of the sample as it is. Half the mean square of its changes is then its variance times the mean square of that slope.
struct TotalIndexStudy {
  private let all: UncertainInputs
  private let views: [SensitivityView]
  private let variances: [TrueVariance]
  private let outcomes: DrawOutcomes
  private let proportional: ProportionalInputs

  init(
    _ outcomes: DrawOutcomes, _ all: UncertainInputs, _ views: [SensitivityView], _ variances: [TrueVariance]
  ) {
    self.all = all
    self.views = views
    self.variances = variances
    self.outcomes = outcomes
    proportional = ProportionalInputs(outcomes.model, margins: all.inputs.map(\.margin))
  }

  /// Simulated points for every draw of the run.
  static let pointsPerDraw = 24
  static let fewestSamples = 20
  static let mostSamples = 2000
  /// Points simulated at a time: their results are kept only for what is asked of them.
  static let pointsAtATime = 4000

  private var model: CompiledModel { outcomes.model }

  /// Rows of each view.
  func rows(_ rerun: Rerun) throws(StudyFailure) -> [[SensitivityRow]] {
    let (design, scaled) = samples()
    var products = views.map { _ in all.units.map { _ in [Double]() } }
    let step = max(1, Self.pointsAtATime / design.pointsPerSample)
    for first in stride(from: 0, to: design.a.count, by: step) {
      let range = first..<min(design.a.count, first + step)
      let done = Double(range.lowerBound) / Double(design.a.count)...Double(range.upperBound) / Double(design.a.count)
      let results: DrawOutcomes
      do throws(StudyFailure) {
        results = try rerun.outcomes(
          of: model, for: .totalIndices, done: done, points: range.flatMap(design.points))
      } catch {
        guard case .cannotRun(let failure) = error else { throw error }
        return views.map { view in
          empty(view, .filled(.newDrawFails(failure.trouble)))
        }
      }
      for v in views.indices { add(results, range, design, scaled, v, to: &products[v]) }
    }
    return views.indices.map { v in rows(v, products[v]) }
  }

  /// Samples of the design with numbers of their own, and the units that are scaled instead of moved.
  private func samples() -> (PickFreeze, scaled: Set<Int>) {
    let scaled = Set(
      all.units.indices.filter { u in
        !all.units[u].isGroup && proportional.cells[all.inputs[all.units[u].members[0]].margin] != nil
      })
    let moved = all.units.indices.filter { !scaled.contains($0) }
    let budget = model.scenario.settings.draws * Self.pointsPerDraw / (2 * (moved.count + 1))
    let count = min(Self.mostSamples, max(Self.fewestSamples, budget))
    func sample(_ offset: UInt64) -> [[Double]] {
      var design = model.design
      design.seed = model.scenario.settings.seed &+ offset
      design.spread = .random
      design.draws = count
      return (0..<design.blockCount).flatMap(design.values)
    }
    let units = moved.map { u in all.units[u].members.map { all.inputs[$0].margin } }
    return (PickFreeze(a: sample(0x5EED_000A), b: sample(0x5EED_000B), units: units), scaled)
  }

  private func add(
    _ results: DrawOutcomes, _ range: Range<Int>, _ design: PickFreeze, _ scaled: Set<Int>, _ v: Int,
    to products: inout [[Double]]
  ) {
    let nets = views[v].net(results)
    let (size, second) = (design.pointsPerSample, design.units.count + 1)
    var place = 0
    for u in all.units.indices {
      if scaled.contains(u) {
        let input = all.inputs[all.units[u].members[0]]
        let amounts = views[v].part(results, in: proportional.cells[input.margin] ?? [])
        for (n, sample) in range.enumerated() {
          let value = design.a[sample][input.margin]
          let slopes = value == 0 ? (0, 0) : (amounts[n * size] / value, amounts[n * size + second] / value)
          products[u].append(input.variance * slopes.0 * slopes.1)
        }
      } else {
        for n in 0..<range.count {
          let changes = design.changes(nets[n * size..<(n + 1) * size], unit: place)
          products[u].append(changes.0 * changes.1 / 2)
        }
        place += 1
      }
    }
  }

  private func rows(_ v: Int, _ products: [[Double]]) -> [SensitivityRow] {
    all.units.indices.map { u in
      var row = views[v].row(.total, all.units[u], all.inputs)
      row.index = TotalIndex.of(products[u], variance: (variances[v].value, variances[v].error))
      if row.index == nil { row.reason = .sensitivity(.spreadIsChance) }
      return row
    }
  }

  private func empty(_ view: SensitivityView, _ reason: Reason) -> [SensitivityRow] {
    all.units.map { unit in
      var row = view.row(.total, unit, all.inputs)
      row.reason = reason
      return row
    }
  }
}
