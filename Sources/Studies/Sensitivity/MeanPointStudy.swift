// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import RunRecord
import Sampling
import Scenarios
import Simulation
import Statistics
import Words

/// The tornado with all other inputs at their means.
struct MeanPointStudy {
  private let all: UncertainInputs
  private let views: [SensitivityView]
  private let model: CompiledModel
  private let proportional: ProportionalInputs

  init(_ outcomes: DrawOutcomes, _ all: UncertainInputs, _ views: [SensitivityView]) {
    self.all = all
    self.views = views
    model = outcomes.model
    proportional = ProportionalInputs(model, margins: all.inputs.map(\.margin))
  }

  /// Simulated points for every draw of the run.
  static let pointsPerDraw = 1.25

  /// Amounts can be scaled from the middle, unless they are 0 there or other shares of a whole move along.
  private func isScaled(_ input: UncertainInput) -> Bool {
    proportional.cells[input.margin] != nil && input.mean != 0 && !input.isShare
  }

  /// Rows of each view.
  ///
  /// - Parameter order: indices of the inputs: where a run is too small for all of them, the first ones are moved.
  func rows(_ rerun: Rerun, firstOf order: [Int]) throws(StudyFailure) -> [[SensitivityRow]] {
    let budget = Int(Double(model.scenario.settings.draws) * Self.pointsPerDraw)
    let moving = order.filter { !isScaled(all.inputs[$0]) && all.inputs[$0].low != all.inputs[$0].high }
    let moved = moving.prefix(MeanPointDesign.mostInputs(budget: budget)).sorted().map { all.inputs[$0] }
    let left = Set(moving.map { all.inputs[$0].margin }).subtracting(moved.map(\.margin))
    let design = MeanPointDesign(model.design, inputs: moved, budget: budget)
    let results: DrawOutcomes
    do throws(StudyFailure) {
      results = try rerun.outcomes(of: model, for: .oneByOne, points: design.points)
    } catch {
      guard case .cannotRun(let failure) = error else { throw error }
      return views.map { view in
        empty(view, .filled(.meanPointFails(failure.trouble)))
      }
    }
    return views.map { view in
      let nets = view.net(results)
      return all.inputs.map { input in
        var row = view.row(.atMeans, input)
        if left.contains(input.margin) {
          row.reason = .sensitivity(.leastImportant)
          return row
        }
        let bar: MeanPointDesign.Bar
        if let cells = proportional.cells[input.margin], isScaled(input) {
          bar = design.bar(scaling: input, nets, amounts: view.part(results, in: cells))
        } else {
          bar = design.bar(input.margin, nets) ?? design.still(nets)
        }
        let ends = bar.ends
        row.bar = SensitivityRow.Bar(
          lowValue: input.low, highValue: input.high, low: ends.low, high: ends.high, difference: ends.difference,
          ends: model.scenario.settings.tornado)
        if ends.difference.mcError == nil { row.reason = .sensitivity(.resultStays) }
        return row
      }
    }
  }

  private func empty(_ view: SensitivityView, _ reason: Reason) -> [SensitivityRow] {
    all.inputs.map { input in
      var row = view.row(.atMeans, input)
      row.reason = reason
      return row
    }
  }
}
