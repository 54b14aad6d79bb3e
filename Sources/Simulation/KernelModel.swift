// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import Quantities
import Sampling
import Scenarios

/// The compiled model as plain memory, shared read-only by all workers.
///
/// Pointers and not arrays: bounds checks and reference counting cost a quarter to a third of the loop's time. Every index in the model is
/// held to its bounds once, here: there is no other way to these pointers.
final class KernelModel: @unchecked Sendable {
  let model: CompiledModel
  let hot: HotModel
  let arrangements: [ArrangementView]
  /// Levels of all domains together.
  let levelRows: Int
  /// The same for every end of a year, and the start.
  var levelCount: Int { levelRows * (years + 1) }
  let tableSize: Int
  /// After the tables: ones, for factors that fill up a block.
  let onesCount: Int
  /// By shape.
  let gammas: [Double: TabulatedGamma]
  let parameters: DerivedParameters
  /// Years after the start at which each arrangement begins.
  let begins: [Double]
  private var owners: [AnyObject] = []

  var years: Int { hot.years }

  init(_ model: CompiledModel) {
    ModelBounds.check(model)
    self.model = model
    var builder = HotModelBuilder(model)
    hot = builder.build()
    owners = builder.owners
    arrangements = (0..<model.arrangementCount).map { ArrangementView(model, $0) }
    levelRows = model.entities.prefix(model.domainCount).reduce(0) { $0 + $1.levels }
    gammas = TabulatedGamma.all(model)
    parameters = DerivedParameters(model.derived)
    begins = model.scenario.arrangements.map { min($0.startsAt, model.scenario.settings.horizon) }
    tableSize = Int(model.tables.last.map { $0.offset + $0.levels } ?? 0)
    onesCount = model.entities.first?.levels ?? 0
  }
}
