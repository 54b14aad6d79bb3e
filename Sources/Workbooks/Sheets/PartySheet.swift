// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Reports
import RunRecord
import Scenarios

/// `partijen.csv`: what each party pays and receives, beside the reference, with sums over all and over groups.
struct PartySheet {
  let source: WorkbookSource
  let name: String
  let rows: [[WorkbookCell]]
  private let members: GroupColumns

  init(_ source: WorkbookSource) {
    self.source = source
    name = source("Wie betaalt wie profiteert", "Who pays who benefits")
    members = GroupColumns(source, after: 2)
    var byArrangement: [String: [String: PartyRow]] = [:]
    for row in source.record.tables.rows(PartyRow.self) {
      byArrangement[row.arrangement, default: [:]][row.party] = row
    }
    let reference = byArrangement[source.reference] ?? [:]
    var rows: [[WorkbookCell]] = []
    for arrangement in source.alternatives {
      for party in source.partyNames {
        guard let before = reference[party], let after = byArrangement[arrangement]?[party] else { continue }
        rows.append(
          Self.labels(source, arrangement, party, members)
            + Self.figures(before, after, row: rows.count + 2, from: members.end)
            + [.text(after.reason.text(in: source.language))])
      }
    }
    self.rows = rows
  }

  /// Where the columns are, from 0.
  func place(_ column: Column) -> Int { members.end + column.rawValue }

  enum Column: Int, CaseIterable {
    case paidBefore, paid, paidChange, receivedBefore, received, receivedChange, welfareBefore, welfare, welfareChange
    case net, mcError, low, high, chance, cashable, reason

    /// Whether sums over parties mean anything.
    var isAdditive: Bool { rawValue <= Column.net.rawValue || self == .cashable }
  }

  var span: RowSpan { RowSpan(name, count: rows.count) }

  var sheet: WorkbookSheet {
    WorkbookSheet(
      name: name, rangeName: source("WieBetaalt", "WhoPays"), columns: columns, rows: rows, totals: totals,
      frozenColumns: 2)
  }

  /// The net result of every party, arrangements side by side.
  var charts: [WorkbookChart] {
    let count = source.partyNames.count
    guard rows.count == count * source.alternatives.count, !rows.isEmpty else { return [] }
    let series = source.alternatives.enumerated().map { index, arrangement in
      let lines = 1 + index * count...(index + 1) * count
      return WorkbookChart.Series(
        source.arrangements[arrangement],
        categories: .init(sheet: name, rows: lines, columns: 1...1),
        values: .init(sheet: name, rows: lines, columns: place(.net)...place(.net)), color: WorkbookChart.color(index))
    }
    return [
      WorkbookChart(
        .bars, title: source("Saldo per partij", "Net result by party"),
        description: source(
          "Staven met het saldo van elke partij bij elk arrangement; de cijfers staan op het blad \(name)",
          "Bars of the net result of each party under each arrangement; the figures are on sheet \(name)"),
        valueTitle: source("euro per huishouden; positief is beter", "euro per household; positive is better"),
        series: series)
    ]
  }

  private static func labels(_ source: WorkbookSource, _ arrangement: String, _ party: String, _ members: GroupColumns)
    -> [WorkbookCell]
  {
    [.text(source.arrangements[arrangement]), .text(source.parties[party])] + members.cells(of: party)
  }

  private static func figures(_ before: PartyRow, _ after: PartyRow, row: Int, from first: Int) -> [WorkbookCell] {
    var cells: [WorkbookCell] = []
    for (old, new) in [
      (before.paid, after.paid), (before.received, after.received), (before.welfare, after.welfare),
    ] {
      let place = first + cells.count
      let change = "\(RowSpan.cell(place + 1, row))-\(RowSpan.cell(place, row))"
      cells += [.number(old), .number(new), .formula(change, result: new - old)]
    }
    let net = after.net
    return cells
      + [net.mean, net.mcError, net.low, net.high, net.probabilityPositive, after.cashableNet].map { .number($0) }
  }

  private var totals: [[WorkbookCell]] {
    guard !rows.isEmpty else { return [] }
    var totals: [[WorkbookCell]] = []
    for arrangement in source.alternatives.map({ source.arrangements[$0] }) {
      for group in [nil] + members.groups.indices.map(Optional.some) {
        let row = span.firstTotal + totals.count
        totals.append(
          [.text(arrangement), .text(members.title(group))] + members.empty
            + Column.allCases.map { total($0, arrangement, group, row: row) })
      }
    }
    return totals
  }

  private func total(_ column: Column, _ arrangement: String, _ group: Int?, row: Int) -> WorkbookCell {
    guard column.isAdditive else { return .empty }
    var equal = [(column: 0, cell: "$A\(row)")]
    if let group { equal.append((column: members.start + group, cell: "\"\(source.yes)\"")) }
    let values = rows.filter { cells in
      cells[0] == .text(arrangement) && group.map { cells[members.start + $0] == .text(source.yes) } ?? true
    }
    return .formula(
      span.sum(place(column), where: equal, from: name),
      result: values.reduce(0) { $0 + ($1[place(column)].figure ?? 0) })
  }

  private var columns: [WorkbookColumn] {
    let reference = source.arrangements[source.reference]
    func three(_ nl: String, _ en: String, note: String) -> [WorkbookColumn] {
      let title = source(nl, en)
      return [
        WorkbookColumn("\(title): \(reference)", .euro, note: note),
        WorkbookColumn("\(title): \(source("arrangement", "arrangement"))", .euro),
        WorkbookColumn("\(title): \(source("verschil", "difference"))", .euro),
      ]
    }
    return [
      WorkbookColumn(source("Arrangement", "Arrangement"), width: 26),
      WorkbookColumn(source("Partij", "Party"), width: 38),
    ] + members.columns
      + three(
        "Betaald", "Paid",
        note: source(
          "Contante waarde van wat de partij betaalt, euro per huishouden.",
          "Present value of what the party pays, euro per household."))
      + three(
        "Ontvangen", "Received",
        note: source(
          "Contante waarde van wat de partij aan geld ontvangt.", "Present value of the cash the party receives."))
      + three(
        "Welvaart", "Welfare",
        note: source(
          "Contante waarde van effecten die geen geld zijn.", "Present value of valued effects that are not cash."))
      + [
        WorkbookColumn(source("Saldo", "Net result"), .euro, note: source.signNote),
        WorkbookColumn(source("Rekenfout (mc_fout)", "Simulation error (mc_fout)"), .euro),
        WorkbookColumn(source("95%-interval van", "95% interval from"), .euro),
        WorkbookColumn(source("95%-interval tot", "95% interval to"), .euro),
        WorkbookColumn(source("Kans op voordeel", "Chance of gain"), .chance),
        WorkbookColumn(source("Saldo kasbaar", "Net result, cashable"), .euro),
        WorkbookColumn(
          source("Waarom interval en kans ontbreken", "Why interval and chance are missing"), .wrapped, width: 60),
      ]
  }
}

extension WorkbookCell {
  /// The number in the cell, or the result of its formula.
  var figure: Double? {
    switch value {
    case .number(let number), .formula(_, let number): number
    case .empty, .text, .link, .wordFormula: nil
    }
  }
}

/// Columns that say whether a party belongs to a group, so that sums over groups follow from the rows.
struct GroupColumns {
  let source: WorkbookSource
  let start: Int

  init(_ source: WorkbookSource, after start: Int) {
    self.source = source
    self.start = start
  }

  var groups: [(name: String, title: String, members: [String])] {
    source.scenario.groups.map { ($0.name, source.parties[$0.name], $0.members) }
  }
  var end: Int { start + groups.count }
  var empty: [WorkbookCell] { groups.map { _ in .empty } }

  var columns: [WorkbookColumn] {
    groups.map {
      WorkbookColumn(
        $0.title, .text, width: 13,
        note: source("Of de partij bij deze groep hoort.", "Whether the party belongs to this group."))
    }
  }

  func cells(of party: String) -> [WorkbookCell] {
    groups.map { .text($0.members.contains(party) ? source.yes : source.no) }
  }

  /// - Parameter group: `nil` for all parties.
  func title(_ group: Int?) -> String {
    group.map { groups[$0].title } ?? source("Alle partijen samen", "All parties together")
  }
}
