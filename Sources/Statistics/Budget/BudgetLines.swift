// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
public import Scenarios

/// What arrangements change on each line of a budget, by calendar year.
///
/// Amounts are cash, undiscounted, at the price level of the scenario. The lines of a party add up to its cash flow of the year.
public struct BudgetLines: Sendable, Equatable {
  /// Names of the labels, in the order of the alphabet.
  public var labels: [String]
  /// Households, by the weights of the cases: what amounts per household are multiplied by for the whole group.
  public var households: Double
  /// Per household; by arrangement, line and year.
  public var rows: [BudgetLine]

  public init(labels: [String], households: Double, rows: [BudgetLine]) {
    self.labels = labels
    self.households = households
    self.rows = rows
  }

  /// The same for the whole group.
  public var ofWholeGroup: [BudgetLine] { rows.map { $0.scaled(by: households) } }
}

/// A line of a budget in one calendar year under one arrangement.
///
/// What comes in counts as positive and what goes out as negative, on both sides: a change above 0 is to the party's advantage.
public struct BudgetLine: Sendable, Equatable {
  public var arrangement: String
  /// Party, side and labels.
  public var line: LedgerLine
  public var year: Int
  /// Of the arrangement itself.
  public var level: Double
  /// Standard error of `level`; `nil` when it cannot be estimated.
  public var levelError: Double?
  /// Against the reference, in full; `nil` for the reference itself.
  public var change: Estimate?
  /// Share of draws with a change below 0, in 0...1: not the rest of the chance of one above 0, for a change may be exactly 0. `nil` where
  /// the chance of one above 0 is not known.
  public var probabilityNegative: Double?
  /// The same in cash that is really saved or missed: see ``CashFlowRow/cashableDifference``.
  public var cashableChange: Estimate?

  public init(
    arrangement: String, line: LedgerLine, year: Int, level: Double, levelError: Double? = nil,
    change: Estimate? = nil, probabilityNegative: Double? = nil, cashableChange: Estimate? = nil
  ) {
    self.arrangement = arrangement
    self.line = line
    self.year = year
    self.level = level
    self.levelError = levelError
    self.change = change
    self.probabilityNegative = probabilityNegative
    self.cashableChange = cashableChange
  }

  /// All amounts times a number of households, above 0; chances stay as they are.
  public func scaled(by factor: Double) -> BudgetLine {
    BudgetLine(
      arrangement: arrangement, line: line, year: year, level: factor * level,
      levelError: levelError.map { factor * $0 },
      change: change?.scaled(by: factor), probabilityNegative: probabilityNegative,
      cashableChange: cashableChange?.scaled(by: factor))
  }
}

extension Estimate {
  /// Of the same outcome in another unit.
  ///
  /// - Parameter factor: above 0.
  public func scaled(by factor: Double) -> Estimate {
    var copy = self
    copy.mean *= factor
    for path in [
      \Estimate.mcError, \.controlledMean, \.controlledError, \.low, \.median, \.high, \.lowError, \.highError,
    ] {
      copy[keyPath: path] = self[keyPath: path].map { factor * $0 }
    }
    return copy
  }
}
