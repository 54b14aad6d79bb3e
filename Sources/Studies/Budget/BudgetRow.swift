// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Statistics

/// A row of begrotingen.csv: what an arrangement costs a party or group more than the reference, beside what there is for it.
///
/// Amounts are euro, undiscounted, at the price level; for one household or all together, as the budget is.
public struct BudgetRow: Sendable, Equatable {
  public enum Span: String, Sendable, CaseIterable {
    case year = "jaar"
    /// From the start up to and including the year.
    case cumulative = "cumulatief"
  }

  public var arrangement: String
  /// Party or group.
  public var holder: String
  public var year: Int
  public var span: Span
  /// Cash, or cash in which avoided outlays count for their cashable share.
  public var basis: ResultBasis
  public var scope: Budget.Scope
  /// Extra outlay, received amounts taken off; negative when the party is better off.
  public var outlay: Estimate
  public var budget: Double
  /// Share of draws with an expected outlay above the budget, and its standard error; `nil` with one draw.
  public var probabilityDeficit: Double?
  public var probabilityError: Double?

  public init(
    arrangement: String, holder: String, year: Int, span: Span, basis: ResultBasis, scope: Budget.Scope,
    outlay: Estimate, budget: Double, probabilityDeficit: Double?, probabilityError: Double?
  ) {
    self.arrangement = arrangement
    self.holder = holder
    self.year = year
    self.span = span
    self.basis = basis
    self.scope = scope
    self.outlay = outlay
    self.budget = budget
    self.probabilityDeficit = probabilityDeficit
    self.probabilityError = probabilityError
  }
}
