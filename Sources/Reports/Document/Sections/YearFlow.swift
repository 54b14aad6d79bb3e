// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// The cash of a party or a group in one calendar year, from `kasstroom.csv`, in euro per household.
struct YearFlow {
  var year: Int
  var difference: Double?
  var cashable: Double?
  /// Chance of a deficit, the difference with its interval, and why it has none: known of single parties only.
  var deficit: Double?
  var figure: Estimate?
  var reason: Reason?

  var error: Double? { figure.mcError }
  var low: Double? { figure.low }
  var high: Double? { figure.high }

  /// In the order of the years; of several parties their sums.
  static func all(in tables: RunTables, _ arrangement: String, members: [String]) -> [YearFlow] {
    let rows = tables.rows(CashFlowRow.self).filter {
      $0.arrangement == arrangement && members.contains($0.party)
    }
    if members.count == 1 { return rows.map(single) }
    return Set(rows.map(\.year)).sorted().map { year in
      let own = rows.filter { $0.year == year }
      return YearFlow(
        year: year, difference: own.reduce(0) { $0 + ($1.difference.mean ?? 0) },
        cashable: own.reduce(0) { $0 + ($1.cashableDifference ?? 0) })
    }
  }

  private static func single(_ row: CashFlowRow) -> YearFlow {
    YearFlow(
      year: row.year, difference: row.difference.mean, cashable: row.cashableDifference,
      deficit: row.probabilityDeficit, figure: row.difference, reason: row.reason)
  }
}
