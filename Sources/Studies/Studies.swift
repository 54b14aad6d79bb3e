// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
import Scenarios
public import Simulation
import Statistics

/// What a run says beyond its own figures: where the answer comes from, for whom it holds and what would change it.
///
/// Every table is one array, in file order; `nil` where the scope of the analyses leaves it out.
public struct Studies: Sendable, Equatable {
  public var subgroups: [SubgroupRow]?
  public var targeting: [TargetingRow]?

  public init(subgroups: [SubgroupRow]? = nil, targeting: [TargetingRow]? = nil) {
    self.subgroups = subgroups
    self.targeting = targeting
  }

  /// Results → Studies, with as many further experiments as the scope asks.
  ///
  /// - Parameters:
  ///   - results: of `model`; with its cases kept apart from the scope `core` on.
  ///   - rerun: simulates the variants.
  public init(_ results: Results, of model: CompiledModel, rerun: Rerun) throws(StudyFailure) {
    let outcomes = DrawOutcomes(results, model)
    let scope = model.scenario.settings.analyses
    self.init()
    guard scope >= .core else { return }
    if let worth = CaseWorth(outcomes) {
      subgroups = SubgroupStudy(worth, of: model.scenario).rows
      targeting = TargetingStudy(worth, of: model.scenario).rows
    }
  }
}
