// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The last stage of the compiler: a compiled model laid out as plain memory for the event loop, shared read-only by all workers.
///
/// Pointers and not arrays: bounds checks and reference counting cost a quarter to a third of the loop's time. Every index in a compiled
/// model has been held to its bounds, and there is no other way to these pointers than from one.
///
/// Cost: one pass over the model and over every move of every entity; milliseconds.
package final class KernelModel: @unchecked Sendable {
  package let model: CompiledModel
  package let hot: HotModel
  /// Per arrangement.
  package let arrangements: [ArrangementView]
  package let plans: [DrawPlan]
  /// Levels of all domains together.
  package let levelRows: Int
  /// By shape.
  package let gammas: [Double: TabulatedGamma]
  /// Years after the start at which each arrangement begins.
  package let begins: [Double]
  private let owners: [AnyObject]

  package var years: Int { hot.years }

  package init(_ model: CompiledModel) {
    self.model = model
    var builder = HotModelBuilder(model)
    hot = builder.build()
    owners = builder.owners
    arrangements = (0..<model.arrangementCount).map { ArrangementView(model, $0) }
    plans = (0..<model.arrangementCount).map { DrawPlan(model, $0) }
    levelRows = model.entities.prefix(model.domainCount).reduce(0) { $0 + $1.levels }
    gammas = TabulatedGamma.all(model)
    begins = model.scenario.arrangements.map { min($0.startsAt, model.scenario.settings.horizon) }
  }
}
