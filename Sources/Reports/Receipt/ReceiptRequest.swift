// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios

/// Which receipt is asked of a run.
public struct ReceiptRequest: Sendable, Equatable {
  /// Name of the case; `nil` for the average household.
  public var household: String?
  /// Name of the arrangement beside the reference; `nil` for all, as long as they fit side by side.
  public var arrangement: String?

  /// Arrangements that are legible side by side, the reference among them.
  public static let mostColumns = 3

  public init(household: String? = nil, arrangement: String? = nil) {
    self.household = household
    self.arrangement = arrangement
  }

  /// Why a run has no such receipt.
  public enum Refusal: Error, Equatable, Sendable {
    case unknownCase(String)
    /// The run kept receipts of the first cases only.
    case caseLeftOut(String)
    case unknownArrangement(String)
    /// The arrangement asked for is the reference itself.
    case isReference(String)
    /// The rows are in a table of another version of the program that this one cannot read.
    case unreadable(table: String)
  }
}

extension Receipt {
  /// - Throws: when the run has no such case or arrangement.
  public init(_ request: ReceiptRequest, of record: ReportedRun) throws(ReceiptRequest.Refusal) {
    let arrangements = try request.arrangements(of: record.scenario)
    let rows = try request.rows(of: record)
    self = ReceiptBuilder(request, arrangements, of: record).receipt(rows)
  }
}

extension ReceiptRequest {
  fileprivate func arrangements(of scenario: Scenario) throws(Refusal) -> [Receipt.Arrangement] {
    let all = scenario.arrangements.map { Receipt.Arrangement(name: $0.name, title: $0.title) }
    guard let arrangement else { return Array(all.count <= Self.mostColumns ? all[...] : all.prefix(2)) }
    guard let place = all.firstIndex(where: { $0.name == arrangement }) else { throw .unknownArrangement(arrangement) }
    guard place > 0 else { throw .isReference(arrangement) }
    return [all[0], all[place]]
  }

  fileprivate func rows(of record: ReportedRun) throws(Refusal) -> [ReceiptEntry] {
    guard let household else { return try rows(ItemRow.self, of: record).map(ReceiptEntry.init) }
    guard let place = record.scenario.cases.firstIndex(where: { $0.name == household }) else {
      throw .unknownCase(household)
    }
    guard place < ReceiptRow.mostCases else { throw .caseLeftOut(household) }
    return try rows(ReceiptRow.self, of: record).filter { $0.household == household }.map(ReceiptEntry.init)
  }

  /// Every run writes both tables, so that no rows is never the answer.
  private func rows<Row: TableRow>(_: Row.Type, of record: ReportedRun) throws(Refusal) -> [Row] {
    guard let rows = record.tables[Row.self] else { throw .unreadable(table: Row.schema.name) }
    return rows
  }
}
