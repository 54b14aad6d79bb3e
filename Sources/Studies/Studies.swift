// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
public import RunRecord
import Scenarios
public import Simulation
import Statistics

/// What a run says beyond its own figures: where the answer comes from, for whom it holds and what would change it.
///
/// Every table is one array, in file order; `nil` where the scope of the analyses leaves it out.
public struct Studies: Sendable, Equatable {
  public var subgroups: [SubgroupRow]?
  public var targeting: [TargetingRow]?
  public var sensitivity: [SensitivityRow]?
  public var sensitivityGrid: [GridRow]?
  public var barriers: [BarrierRow]?
  public var barrierPairs: [BarrierPairRow]?
  public var breakEvens: [BreakEvenRow]?
  /// `nil` when the scenario gives no budget.
  public var budgets: [BudgetRow]?

  /// None.
  public init() {}

  /// Results → Studies, with as many further experiments as the scope asks.
  ///
  /// - Parameters:
  ///   - results: of `model`; with its cases kept apart from the scope `core` on.
  ///   - rerun: simulates the variants.
  public init(_ results: Results, of model: CompiledModel, rerun: Rerun) throws(StudyFailure) {
    let outcomes = DrawOutcomes(results, model)
    let scope = model.scenario.settings.analyses
    if model.scenario.budgets.isEmpty, scope < .core { return }
    let estimator = Estimator(outcomes)
    if !model.scenario.budgets.isEmpty { budgets = BudgetStudy(outcomes, estimator).rows }
    guard scope >= .core else { return }
    if let worth = CaseWorth(outcomes, estimator) {
      subgroups = SubgroupStudy(worth, of: model.scenario).rows
      targeting = TargetingStudy(worth, of: model.scenario).rows
    }
    let drivers = SensitivityStudy(outcomes)
    let rows = try drivers.rows(rerun)
    sensitivity = rows
    sensitivityGrid = drivers.grid(rows)
    barriers = try BarrierStudy(model, rerun: rerun).rows()
    breakEvens = try BreakEvenStudy.rows(outcomes, estimator, rerun: scope >= .all ? rerun : nil)
    guard scope >= .all else { return }
    barrierPairs = try BarrierStudy(model, rerun: rerun).pairs()
  }
}
