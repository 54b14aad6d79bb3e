// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

@testable import Reports

/// What was once published: groups of few households blanked in two tables, everything else as it was.
enum OldPublication {
  /// - Parameter hasSecond: whether a group that was the only small one took the next smallest of its split with it.
  static func tables(_ record: ReportedRun, fewest: Double, hasSecond: Bool) -> [Table] {
    record.tables.all.map { table in
      switch table.name {
      case "subgroepen": subgroups(table, record, fewest, hasSecond)
      case "toewijzing": blanked(table, targeting(table, record, fewest), ["arrangement", "perspectief", "regel"])
      case "kassabon": receipts(table, record, fewest)
      default: table
      }
    }
  }

  private static func subgroups(_ table: Table, _ record: ReportedRun, _ fewest: Double, _ hasSecond: Bool) -> Table {
    let rows = table.records
    var hidden: Set<Int> = []
    let splits = Dictionary(grouping: rows.indices) {
      [rows[$0].text("arrangement"), rows[$0].text("perspectief"), rows[$0].text("kenmerk")]
    }
    func households(_ place: Int) -> Double { (rows[place].number("aandeel") ?? 0) * record.facts.targetGroup }
    for places in splits.values where rows[places[0]].text("kenmerk") != "alle" {
      let small = places.filter { households($0) < fewest - 1e-6 }
      hidden.formUnion(small)
      let together = small.reduce(0) { $0 + households($1) }
      if hasSecond, small.count == 1 || !small.isEmpty && together < fewest - 1e-6 {
        let next = places.filter { !small.contains($0) }.min { households($0) < households($1) }
        if let next { hidden.insert(next) }
      }
    }
    return blanked(table, hidden, ["arrangement", "perspectief", "kenmerk", "groep"])
  }

  private static func targeting(_ table: Table, _ record: ReportedRun, _ fewest: Double) -> Set<Int> {
    let small = table.records.enumerated().filter { _, row in
      guard let share = row.number("aandeel"), share > 0, share < 1 else { return false }
      return min(share, 1 - share) * record.facts.targetGroup < fewest - 1e-6
    }
    return Set(small.map(\.offset))
  }

  /// Cases of enough weight by name; the others were joined, here they are gone.
  private static func receipts(_ table: Table, _ record: ReportedRun, _ fewest: Double) -> Table {
    let kept = Set(record.scenario.cases.filter { $0.weight >= fewest }.map(\.name))
    var copy = table
    copy.rows = zip(table.records, table.rows).filter { kept.contains($0.0.text("casus")) }.map(\.1)
    return copy
  }

  private static func blanked(_ table: Table, _ hidden: Set<Int>, _ names: Set<String>) -> Table {
    var copy = table
    for (place, column) in table.columns.enumerated() where !names.contains(column.name) {
      for row in hidden { copy.rows[row][place] = .empty }
    }
    return copy
  }
}
