// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
import Scenarios

extension BudgetLines {
  /// The rows of begroting.csv: positive on both sides, as in a budget.
  public var table: [BudgetLineRow] {
    ofWholeGroup.map { own in
      let sign = own.line.side == .paid ? -1.0 : 1
      let others = own.line.labels.filter { !["taakveld", "categorie"].contains($0.key) }
      return BudgetLineRow {
        $0.arrangement = own.arrangement
        $0.year = own.year
        $0.party = own.line.party
        $0.side = own.line.side
        $0.taskField = own.line.labels["taakveld"] ?? ""
        $0.category = own.line.labels["categorie"] ?? ""
        $0.otherLabels = others.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        $0.level = sign * own.level + 0
        $0.levelError = own.levelError
        $0.change = sign > 0 ? own.change : own.change?.negated(probabilityPositive: own.probabilityNegative)
        $0.cashableChange = own.cashableChange.map { sign * $0.mean + 0 }
      }
    }
  }
}

extension Estimate {
  /// Of the opposite of the outcome.
  ///
  /// - Parameter probabilityPositive: share of draws with an outcome below 0.
  fileprivate func negated(probabilityPositive: Double?) -> Estimate {
    var copy = self
    copy.mean = -mean + 0
    copy.controlledMean = controlledMean.map { -$0 + 0 }
    (copy.low, copy.high) = (high.map { -$0 + 0 }, low.map { -$0 + 0 })
    (copy.lowError, copy.highError) = (highError, lowError)
    copy.median = median.map { -$0 + 0 }
    copy.probabilityPositive = probabilityPositive
    return copy
  }
}
