// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Testing
import Words

@testable import RunRecord

@Suite struct SchemaTests {
  /// One row of everything that a cell can hold.
  private static let item = ItemRow {
    $0.arrangement = "maatwerk"
    $0.item = "opvang"
    $0.from = .cash("gemeente")
    $0.to = .welfare("huishouden")
    $0.kind = .valuation
    $0.unit = "nacht"
    $0.count = 12.5
    $0.amount = 1250
    $0.presentValue = 1200.25
  }

  @Test func `a row is written in the order of its columns`() {
    let table = ItemRow.table([Self.item])
    #expect(
      table.columns.map(\.name) == [
        "arrangement", "post", "van", "naar", "soort", "eenheid", "aantal", "bedrag", "contante_waarde", "mc_fout",
      ])
    #expect(
      table.rows == [
        [
          .text("maatwerk"), .text("opvang"), .text("gemeente"), .text("huishouden:welvaart"), .text("waardering"),
          .text("nacht"), .number(12.5), .number(1250), .number(1200.25), .empty,
        ]
      ])
  }

  @Test func `a row reads back as it was`() throws {
    #expect(try ItemRow.rows(of: ItemRow.table([Self.item])) == [Self.item])
  }

  /// A later version that has another column, or the same ones in another order.
  @Test func `columns are found by their names`() throws {
    var table = ItemRow.table([Self.item])
    table.columns = table.columns.reversed() + [.remark("nieuw", nl: "nieuw", en: "new")]
    table.rows = table.rows.map { $0.reversed() + [.text("iets")] }
    #expect(try ItemRow.rows(of: table) == [Self.item])
  }

  /// What a row can do without may be missing: it came with a later version.
  @Test func `a column that may be empty may be missing`() throws {
    var table = ItemRow.table([Self.item])
    table.columns.removeLast()
    table.rows = table.rows.map { Array($0.dropLast()) }
    #expect(try ItemRow.rows(of: table) == [Self.item])
  }

  @Test(arguments: ["arrangement", "contante_waarde", "van"])
  func `a column that is always filled in is asked for by name`(name: String) throws {
    var table = ItemRow.table([Self.item])
    let place = try #require(table.columns.firstIndex { $0.name == name })
    table.columns.remove(at: place)
    table.rows = table.rows.map { cells in cells.indices.filter { $0 != place }.map { cells[$0] } }
    #expect(throws: UnreadableTable(table: "posten", column: name)) { try ItemRow.rows(of: table) }
  }

  @Test func `a cell that holds something else names its column`() throws {
    var table = ItemRow.table([Self.item])
    table.rows[0][6] = .text("veel")
    #expect(throws: UnreadableTable(table: "posten", column: "aantal")) { try ItemRow.rows(of: table) }
    table = ItemRow.table([Self.item])
    table.rows[0][4] = .text("iets anders")
    #expect(throws: UnreadableTable(table: "posten", column: "soort")) { try ItemRow.rows(of: table) }
  }

  @Test func `a table of a later version is left out by name, and the others are read`() {
    var later = ItemRow.table([Self.item])
    later.schema.version += 1
    var unreadable: [UnreadableTable] = []
    let tables = RunTables(reading: [later, ConvergenceRow.table([ConvergenceRow()])], unreadable: &unreadable)
    #expect(unreadable == [UnreadableTable(table: "posten", column: nil)])
    #expect(tables[ItemRow.self] == nil)
    #expect(tables[ConvergenceRow.self]?.count == 1)
  }

  @Test func `a table that this version does not know is left out`() {
    var other = ItemRow.table([Self.item])
    other.schema.name = "van_later"
    var unreadable: [UnreadableTable] = []
    #expect(RunTables(reading: [other], unreadable: &unreadable).all.isEmpty)
    #expect(unreadable.isEmpty)
    #expect(RunTables.disclosure(of: "van_later") == .cases)
  }

  @Test func `a reason that another version worded otherwise stays as it stands`() throws {
    var table = PartyRow.table([PartyRow { $0.net = Estimate(mean: 1) }])
    let place = try #require(table.columns.firstIndex { $0.name == "reden" })
    table.rows[0][place] = .text("zo heette dat toen")
    let row = try #require(try PartyRow.rows(of: table).first)
    #expect(row.reason?.text[.en] == "zo heette dat toen")
  }

  /// Names are what users of the files rely on, and what tables are read back by.
  @Test func `every table has a name of its own, and names its key and its columns once`() {
    let schemas = RunTables.schemas
    #expect(Set(schemas.map(\.name)).count == schemas.count)
    for schema in schemas {
      let names = schema.columns.map(\.name)
      #expect(Set(names).count == names.count, "\(schema.name)")
      #expect(Set(schema.key).isSubset(of: names), "\(schema.name)")
      #expect(schema.version >= 1)
    }
  }
}
