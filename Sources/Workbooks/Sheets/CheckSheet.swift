// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Reports
import RunRecord
import Scenarios

/// Totals of the tables, added up again by formulas from the rows of other sheets.
struct CheckSheet {
  let source: WorkbookSource
  let parties: PartySheet
  let receipt: ReceiptSheet

  init(_ source: WorkbookSource, _ parties: PartySheet, _ receipt: ReceiptSheet) {
    self.source = source
    self.parties = parties
    self.receipt = receipt
  }

  private struct Check {
    var title: String
    var arrangement: String
    var subject: String
    /// From the number of the row.
    var formula: (Int) -> String
    var sum: Double
    var stored: Double
  }

  var name: String { source("Controle", "Checks") }

  var sheet: WorkbookSheet {
    let checks = social + financial + receipts
    let rows = checks.enumerated().map { cells($1, row: $0 + 2) }
    return WorkbookSheet(
      name: name, rangeName: source("Controle", "Checks"), columns: columns, rows: rows, totals: total(rows),
      frozenColumns: 3)
  }

  private var columns: [WorkbookColumn] {
    [
      WorkbookColumn(source("Wat", "What"), width: 58), WorkbookColumn(source("Arrangement", "Arrangement"), width: 26),
      WorkbookColumn(source("Voor wie", "For whom"), width: 44),
      WorkbookColumn(
        source("Opgeteld", "Added up"), .cents,
        note: source("Een formule over een ander blad.", "A formula over another sheet.")),
      WorkbookColumn(
        source("In de tabel", "In the table"), .cents,
        note: source("Zoals rendement.csv of partijen.csv het geeft.", "As rendement.csv or partijen.csv gives it.")),
      WorkbookColumn(source("Verschil", "Difference"), .cents, note: source("Tot op de cent.", "To the cent.")),
      WorkbookColumn(source("Klopt", "Agrees"), width: 9),
    ]
  }

  private func cells(_ check: Check, row: Int) -> [WorkbookCell] {
    // Adding 0 makes no minus of a difference that rounds to nothing.
    let difference = ((check.sum - check.stored) * 100).rounded(.toNearestOrAwayFromZero) / 100 + 0
    let verdict = difference == 0 ? source.yes : source.no
    return [
      .text(check.title), .text(check.arrangement), .text(check.subject),
      .formula(check.formula(row), result: check.sum), .number(check.stored),
      .formula("ROUND(D\(row)-E\(row),2)", result: difference),
      WorkbookCell(
        .wordFormula(
          "=IF(F\(row)=0,\"\(source.yes)\",\"\(source.no)\")", result: verdict)),
    ]
  }

  private func total(_ rows: [[WorkbookCell]]) -> [[WorkbookCell]] {
    guard !rows.isEmpty else { return [] }
    let wrong = rows.count { $0[5].figure != 0 }
    let label = source("Aantal dat niet klopt", "Number that do not agree")
    let range = RowSpan(name, count: rows.count).range(6, from: name)
    return [
      [.text(label), .empty, .empty, .empty, .empty, .empty]
        + [WorkbookCell(.formula("=COUNTIF(\(range),\"\(source.no)\")", result: Double(wrong)), .count)]
    ]
  }

  // MARK: Net results

  private func stored(_ arrangement: String, _ perspective: Perspective) -> Double? {
    source.record.tables.rows(ReturnRow.self).first {
      $0.arrangement == arrangement && $0.perspective == perspective && $0.measure == .net
    }?.estimate.mean
  }

  /// Society is the sum over parties.
  private var social: [Check] {
    source.alternatives.compactMap { arrangement -> Check? in
      guard let stored = stored(arrangement, .social) else { return nil }
      let label = source.arrangements[arrangement]
      return Check(
        title: source(
          "Saldo van de samenleving: alle partijen opgeteld", "Net result of society: all parties added up"),
        arrangement: label, subject: source.perspective(.social),
        formula: { row in parties.span.sum(parties.place(.net), where: [(0, "$B\(row)")], from: name) },
        sum: partySum(.net, label) { _ in true }, stored: stored)
    }
  }

  /// The cash of a party or group is what changes in what its members receive, less that in what they pay.
  private var financial: [Check] {
    let groups = source.scenario.groups.enumerated().map { (name: $1.name, column: 2 + $0, cell: "\"\(source.yes)\"") }
    let single = source.partyNames.map { (name: $0, column: 1, cell: "") }
    return source.alternatives.flatMap { arrangement in
      (groups + single).compactMap { who -> Check? in
        guard let stored = stored(arrangement, .financial(who.name)) else { return nil }
        let label = source.arrangements[arrangement]
        let isMember = { (cells: [WorkbookCell]) in
          cells[who.column] == .text(who.cell.isEmpty ? source.parties[who.name] : source.yes)
        }
        return Check(
          title: source("Saldo in geld: ontvangen min betaald", "Cash: received less paid"), arrangement: label,
          subject: source.parties[who.name],
          formula: { row in
            let equal = [(0, "$B\(row)"), (who.column, who.cell.isEmpty ? "$C\(row)" : who.cell)]
            return parties.span.sum(parties.place(.receivedChange), where: equal, from: name) + "-"
              + parties.span.sum(parties.place(.paidChange), where: equal, from: name)
          },
          sum: partySum(.receivedChange, label, isMember) - partySum(.paidChange, label, isMember), stored: stored)
      }
    }
  }

  private func partySum(_ column: PartySheet.Column, _ arrangement: String, _ isMember: ([WorkbookCell]) -> Bool)
    -> Double
  {
    parties.rows.filter { $0[0] == .text(arrangement) && isMember($0) }
      .reduce(0) { $0 + ($1[parties.place(column)].figure ?? 0) }
  }

  // MARK: The receipt

  /// What the receipt adds up to is what `partijen.csv` says.
  private var receipts: [Check] {
    guard !receipt.rows.isEmpty else { return [] }
    return source.record.tables.rows(PartyRow.self).flatMap { row -> [Check] in
      guard let index = receipt.arrangements.firstIndex(of: row.arrangement) else { return [] }
      let party = source.parties[row.party]
      return [
        check(
          row, source("Betaald: de kassabon opgeteld", "Paid: the receipt added up"), ReceiptSheet.from, party,
          row.paid, arrangement: index),
        check(
          row, source("Ontvangen: de kassabon opgeteld", "Received: the receipt added up"), ReceiptSheet.to, party,
          row.received, arrangement: index),
        check(
          row, source("Welvaart: de kassabon opgeteld", "Welfare: the receipt added up"), ReceiptSheet.to,
          source.welfare(of: row.party), row.welfare, arrangement: index),
      ]
    }
  }

  /// - Parameters:
  ///   - side: the column of the receipt.
  ///   - account: what stands in it; begins as the party does.
  private func check(
    _ row: PartyRow, _ title: String, _ side: Int, _ account: String, _ stored: Double, arrangement: Int
  ) -> Check {
    let party = source.parties[row.party]
    let place = receipt.place(.presentValue, arrangement)
    let rest = account.dropFirst(party.count)
    let suffix = rest.isEmpty ? "" : "&\"\(rest)\""
    return Check(
      title: title, arrangement: source.arrangements[row.arrangement], subject: party,
      formula: { line in receipt.span.sum(place, where: [(side, "$C\(line)\(suffix)")], from: name) },
      sum: receipt.rows.filter { $0[side] == .text(account) }.reduce(0) { $0 + ($1[place].figure ?? 0) },
      stored: stored)
  }
}
