// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord

/// `kasstroom.csv`: what changes for each party in each calendar year, with sums over years, parties and groups.
struct YearSheet {
  let source: WorkbookSource
  let name: String
  /// Calendar years.
  let years: [Int]
  let rows: [[WorkbookCell]]
  private let members: GroupColumns
  private let flows: [String: CashFlowRow]

  init(_ source: WorkbookSource) {
    self.source = source
    name = source("Per jaar", "By year")
    members = GroupColumns(source, after: 2)
    let table = source.record.tables.rows(CashFlowRow.self)
    years = Set(table.map(\.year)).sorted()
    flows = Dictionary(
      table.map { (Self.key($0.arrangement, $0.party, $0.year), $0) },
      uniquingKeysWith: { first, _ in first })
    rows = Self.rows(source, members, years, flows)
  }

  private static func key(_ arrangement: String, _ party: String, _ year: Int) -> String {
    "\(arrangement)\n\(party)\n\(year)"
  }

  private static func rows(
    _ source: WorkbookSource, _ members: GroupColumns, _ years: [Int], _ flows: [String: CashFlowRow]
  ) -> [[WorkbookCell]] {
    var rows: [[WorkbookCell]] = []
    for arrangement in source.alternatives {
      for party in source.partyNames {
        let changes = years.map { flows[key(arrangement, party, $0)]?.difference.mean ?? 0 }
        rows.append(
          [.text(source.arrangements[arrangement]), .text(source.parties[party])] + members.cells(of: party)
            + changes.map { .number($0) } + [total(changes, row: rows.count + 2, from: members.end)])
      }
    }
    return rows
  }

  /// The sum over years at the end of a row.
  private static func total(_ changes: [Double], row: Int, from first: Int) -> WorkbookCell {
    guard !changes.isEmpty else { return .empty }
    let last = first + changes.count - 1
    return .formula(
      "SUM(\(RowSpan.cell(first, row)):\(RowSpan.cell(last, row)))", result: changes.reduce(0, +))
  }

  private var span: RowSpan { RowSpan(name, count: rows.count) }
  /// Among the groups, where the commissioner is one: its years are sums, and it has no interval.
  private var focusGroup: Int? {
    source.partyNames.contains(source.focus) ? nil : members.groups.firstIndex { $0.name == source.focus }
  }
  private var focus: String { source.parties[source.focus] }

  var sheet: WorkbookSheet {
    WorkbookSheet(
      name: name, rangeName: source("PerJaar", "ByYear"), columns: columns, rows: rows, totals: totals,
      frozenColumns: 2)
  }

  private var columns: [WorkbookColumn] {
    let note = source(
      "Verschil in geld met de referentie in dat jaar, niet teruggerekend naar de startdatum. ",
      "Difference in cash from the reference in that year, not discounted. ")
    return [
      WorkbookColumn(source("Arrangement", "Arrangement"), width: 26),
      WorkbookColumn(source("Partij", "Party"), width: 38, note: note + source.signNote),
    ] + members.columns + years.map { WorkbookColumn(String($0), .euro, width: 11) } + [
      WorkbookColumn(source("Alle jaren", "All years"), .euro)
    ]
  }

  // MARK: Totals

  /// Rows under the table for each arrangement: all parties, the groups, and of the party in focus what adds up over the years
  /// and the ends of the interval.
  private var totals: [[WorkbookCell]] {
    guard !rows.isEmpty, !years.isEmpty else { return [] }
    var totals: [[WorkbookCell]] = []
    for arrangement in source.alternatives {
      let label = source.arrangements[arrangement]
      for group in [nil] + members.groups.indices.map(Optional.some) {
        totals.append(sums(label, group, row: span.firstTotal + totals.count))
      }
      totals.append(cumulative(label, row: span.firstTotal + totals.count))
      for (title, end) in bounds { totals.append(bound(arrangement, title, end)) }
    }
    return totals
  }

  private var bounds: [(title: String, end: (Estimate?) -> Double?)] {
    guard focusGroup == nil else { return [] }
    return [
      (focus + source(", 95%-interval van", ", 95% interval from"), { $0.low }),
      (focus + source(", 95%-interval tot", ", 95% interval to"), { $0.high }),
    ]
  }

  private var linesPerArrangement: Int { members.groups.count + 2 + bounds.count }

  private func sums(_ arrangement: String, _ group: Int?, row: Int) -> [WorkbookCell] {
    var equal = [(column: 0, cell: "$A\(row)")]
    if let group { equal.append((column: members.start + group, cell: "\"\(source.yes)\"")) }
    let chosen = rows.filter { cells in
      cells[0] == .text(arrangement) && group.map { cells[members.start + $0] == .text(source.yes) } ?? true
    }
    return [.text(arrangement), .text(members.title(group))] + members.empty
      + (members.end...members.end + years.count).map { column in
        .formula(
          span.sum(column, where: equal, from: name),
          result: chosen.reduce(0) { $0 + ($1[column].figure ?? 0) })
      }
  }

  /// Each year with those before it.
  private func cumulative(_ arrangement: String, row: Int) -> [WorkbookCell] {
    let (column, value) = focusGroup.map { (members.start + $0, source.yes) } ?? (1, focus)
    let own = rows.filter { $0[0] == .text(arrangement) && $0[column] == .text(value) }
    let equal = [(column: 0, cell: "$A\(row)"), (column: column, cell: "\"\(value)\"")]
    var sum = 0.0
    let cells = years.indices.map { index -> WorkbookCell in
      let column = members.end + index
      sum += own.reduce(0) { $0 + ($1[column].figure ?? 0) }
      let year = span.sum(column, where: equal, from: name)
      return .formula(index == 0 ? year : "\(RowSpan.cell(column - 1, row))+\(year)", result: sum)
    }
    let title = focus + source(", jaren opgeteld", ", years added up")
    return [.text(arrangement), .text(title)] + members.empty + cells + [.empty]
  }

  private func bound(_ arrangement: String, _ title: String, _ end: (Estimate?) -> Double?) -> [WorkbookCell] {
    let cells = years.map { year -> WorkbookCell in
      .number(end(flows[Self.key(arrangement, source.focus, year)]?.difference))
    }
    return [.text(source.arrangements[arrangement]), .text(title)] + members.empty + cells + [.empty]
  }

  // MARK: Charts

  var charts: [WorkbookChart] {
    guard !rows.isEmpty, years.count > 1 else { return [] }
    let names = source.alternatives
    let yearly = names.enumerated().map { series(source.arrangements[$1], row: ownRow($0), $0) }
    let summed = names.enumerated().map {
      series(source.arrangements[$1], row: totalRow($0, members.groups.count + 1), $0)
    }
    let unit = source("euro per huishouden; positief is beter", "euro per household; positive is better")
    return [
      WorkbookChart(
        .columns, title: focus + source(": verschil per jaar", ": difference by year"),
        description: described(source("kolommen per kalenderjaar", "columns by calendar year")), valueTitle: unit,
        series: yearly),
      WorkbookChart(
        .lines, title: focus + source(": jaren opgeteld", ": years added up"),
        description: described(source("lijnen met de som tot en met elk jaar", "lines of the sum up to each year")),
        valueTitle: unit, series: summed),
    ] + (bounds.isEmpty ? [] : names.enumerated().map { interval($0, source.arrangements[$1], unit) })
  }

  private func interval(_ index: Int, _ arrangement: String, _ unit: String) -> WorkbookChart {
    let groups = members.groups.count
    return WorkbookChart(
      .lines, title: "\(focus), \(arrangement): " + source("per jaar met 95%-interval", "by year with 95% interval"),
      description: described(source("lijnen met interval", "lines with interval")), valueTitle: unit,
      series: [
        series(source("95%-interval tot", "95% interval to"), row: totalRow(index, groups + 3), 4, isBound: true),
        series(source("verwachting", "expected"), row: ownRow(index), index),
        series(source("95%-interval van", "95% interval from"), row: totalRow(index, groups + 2), 4, isBound: true),
      ])
  }

  private func described(_ what: String) -> String {
    what + source("; de cijfers staan op het blad \(name)", "; the figures are on sheet \(name)")
  }

  /// Row of the party or group in focus, from 0.
  private func ownRow(_ arrangement: Int) -> Int {
    if let group = focusGroup { return totalRow(arrangement, 1 + group) }
    return 1 + arrangement * source.partyNames.count + (source.partyNames.firstIndex(of: source.focus) ?? 0)
  }

  private func totalRow(_ arrangement: Int, _ line: Int) -> Int {
    span.firstTotal - 1 + arrangement * linesPerArrangement + line
  }

  private func series(_ title: String, row: Int, _ color: Int, isBound: Bool = false) -> WorkbookChart.Series {
    let columns = members.end...members.end + years.count - 1
    return WorkbookChart.Series(
      title, categories: .init(sheet: name, rows: 0...0, columns: columns),
      values: .init(sheet: name, rows: row...row, columns: columns), color: WorkbookChart.color(color),
      isBound: isBound)
  }
}
