// SPDX-License-Identifier: EUPL-1.2

/// The cash of a party or a group in one calendar year, from `kasstroom.csv`, in euro per household.
struct YearFlow {
  var year: Int
  var difference: Double?
  var cashable: Double?
  /// Simulation error, ends of the interval and chance of a deficit: known of single parties only.
  var error: Double?
  var low: Double?
  var high: Double?
  var deficit: Double?
  /// The row of a single party, with why it has no interval.
  var source: TableRow?

  /// In the order of the years; of several parties their sums.
  static func all(in tables: TableSet, _ arrangement: String, members: [String]) -> [YearFlow] {
    let rows = tables.rows("kasstroom").filter {
      $0.text("arrangement") == arrangement && members.contains($0.text("partij"))
    }
    if members.count == 1 { return rows.map(single) }
    return Set(rows.compactMap { $0.integer("jaar") }).sorted().map { year in
      let own = rows.filter { $0.integer("jaar") == year }
      func sum(_ column: String) -> Double { own.reduce(0) { $0 + ($1.number(column) ?? 0) } }
      return YearFlow(year: year, difference: sum("verschil"), cashable: sum("verschil_kasbaar"))
    }
  }

  private static func single(_ row: TableRow) -> YearFlow {
    YearFlow(
      year: row.integer("jaar") ?? 0, difference: row.number("verschil"), cashable: row.number("verschil_kasbaar"),
      error: row.number("mc_fout"), low: row.number("p2_5"), high: row.number("p97_5"),
      deficit: row.number("kans_tekort"), source: row)
  }
}
