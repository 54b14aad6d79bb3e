// SPDX-License-Identifier: EUPL-1.2

import Words

/// The tables of a run: the rows that everything which people read is made from, and the same as cells, for files.
public struct RunTables: Sendable, Equatable {
  private let contents: [Contents]
  /// The rows of the tables by name, where this version knows them.
  private let rows: [String: any Sendable]
  public let draws: DrawTable?

  /// A table whose rows have a type.
  public struct Contents: Sendable {
    @usableFromInline let table: Table
    @usableFromInline let rows: any Sendable

    @inlinable
    public init<Row: TableRow>(_ rows: [Row]) {
      table = Row.table(rows)
      self.rows = rows
    }

    /// `nil` without rows: the scope of the analyses leaves the table out.
    @inlinable
    public init?<Row: TableRow>(_ rows: [Row]?) {
      guard let rows else { return nil }
      self.init(rows)
    }

    public init(_ draws: DrawTable) {
      table = draws.table
      rows = draws
    }
  }

  public init(_ contents: [Contents]) {
    self.contents = contents
    rows = Dictionary(contents.map { ($0.table.name, $0.rows) }, uniquingKeysWith: { first, _ in first })
    draws = rows[DrawTable.schema.name] as? DrawTable
  }

  /// As cells, in the order of the documentation.
  public var all: [Table] { contents.map(\.table) }

  /// With one more table at the end, where there is one.
  public func adding(_ further: Contents?) -> RunTables { RunTables(contents + [further].compactMap(\.self)) }

  /// `nil` where the scope of the analyses leaves the table out, or it cannot be read.
  public subscript<Row: TableRow>(_: Row.Type) -> [Row]? { rows[Row.schema.name] as? [Row] }

  /// The rows of a table; none when it is not there.
  public func rows<Row: TableRow>(_: Row.Type) -> [Row] { self[Row.self] ?? [] }

  /// As cells, with what is known of it; `nil` where it is not there.
  public func table<Row: TableRow>(_: Row.Type) -> Table? { all.first { $0.name == Row.schema.name } }

  public static func == (a: RunTables, b: RunTables) -> Bool { a.all == b.all }
}

// MARK: Read back

extension RunTables {
  /// What is left of the tables of a run after hiding. What could not be read would not be there, and so not be shown.
  public init(published tables: [Table]) {
    var unreadable: [UnreadableTable] = []
    self.init(reading: tables, unreadable: &unreadable)
  }

  /// Tables that were read back, of any version.
  ///
  /// - Parameter unreadable: takes those that this version cannot read; they count as left out.
  public init(reading tables: [Table], unreadable: inout [UnreadableTable]) {
    var contents: [Contents] = []
    for table in tables {
      do throws(UnreadableTable) {
        if let own = try Self.contents(of: table) { contents.append(own) }
      } catch {
        unreadable.append(error)
      }
    }
    self.init(contents)
  }

  /// - Returns: `nil` for a table that this version does not write.
  private static func contents(of table: Table) throws(UnreadableTable) -> Contents? {
    if table.name == DrawTable.schema.name { return Contents(table, try DrawTable(table)) }
    guard let type = types.first(where: { $0.description.name == table.name }) else { return nil }
    guard table.schema.version <= type.description.version else {
      throw UnreadableTable(table: table.name, column: nil)
    }
    return try type.contents(of: table)
  }

  /// The rows of every table that a run may write but those of the draws, in the order of the documentation.
  static let types: [any TableRow.Type] = [
    ReturnRow.self, PartyRow.self, ItemRow.self, CashFlowRow.self, BudgetLineRow.self, BenefitIncidenceRow.self,
    SidePaymentRow.self,
    DomainLevelRow.self, ReceiptRow.self, ConvergenceRow.self, VarianceRow.self, AcceptabilityRow.self,
    InformationRow.self, OutcomeRow.self, FrontierRow.self, RatioRow.self, NetBenefitRow.self,
    SampleInformationRow.self, SubgroupRow.self, TargetingRow.self, SensitivityRow.self, GridRow.self, BarrierRow.self,
    BarrierPairRow.self, BreakEvenRow.self, BudgetRow.self, ChangeAgendaRow.self,
  ]

  /// Of a table that was read back; one that this version does not write is not known to tell of more than single cases.
  public static func disclosure(of name: String) -> Disclosure<String> {
    schemas.first { $0.name == name }?.disclosure ?? .cases
  }

  /// Of every table that a run may write.
  public static var schemas: [TableSchema] { types.map { $0.description } + [DrawTable.schema] }
}

extension RunTables.Contents {
  /// As it was read: its columns say what that version meant by them.
  fileprivate init(_ table: Table, _ rows: any Sendable) {
    self.table = table
    self.rows = rows
  }
}

extension TableRow {
  fileprivate static var description: TableSchema { schema.table }

  fileprivate static func contents(of table: Table) throws(UnreadableTable) -> RunTables.Contents {
    RunTables.Contents(table, try rows(of: table))
  }
}
