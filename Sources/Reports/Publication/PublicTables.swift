// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The tables of a run as they may leave the building: nothing about fewer households than the threshold, with every total as it
/// was.
///
/// Three tables tell of groups: subgroepen.csv and toewijzing.csv lose the figures of small groups, and kassabon.csv gets one
/// receipt for all small cases together, so that weights still bring it back to posten.csv.
public struct PublicTables: Sendable {
  /// The case that stands for all small ones.
  public static let together = "(overige casussen)"

  public let all: [Table]

  public init(_ record: RunRecord) {
    all = record.tables.all.map { table in
      switch table.name {
      case "subgroepen": Self.subgroups(table, record)
      case "toewijzing": Self.targeting(table, record)
      case "kassabon": Self.receipts(table, record)
      default: table
      }
    }
  }

  // MARK: Groups

  private static func subgroups(_ table: Table, _ record: RunRecord) -> Table {
    var hidden: Set<Int> = []
    let records = table.records
    // A split is that of one arrangement and perspective; what is small in one is small in all.
    let views = Dictionary(grouping: records.indices) { place in
      records[place].text("arrangement") + "/" + records[place].text("perspectief")
    }
    for places in views.values {
      let own = record.smallGroups.hidden(places.map { records[$0] }, targetGroup: record.facts.targetGroup)
      hidden.formUnion(own.map { places[$0] })
    }
    return table.without(figuresOf: hidden, keeping: ["arrangement", "perspectief", "kenmerk", "groep"])
  }

  /// A rule tells of those who get the arrangement and of those who do not.
  private static func targeting(_ table: Table, _ record: RunRecord) -> Table {
    let hidden = table.records.enumerated().filter { _, row in
      guard let share = row.number("aandeel"), share > 0, share < 1 else { return false }
      return record.smallGroups.isSmall(min(share, 1 - share) * record.facts.targetGroup)
    }.map(\.offset)
    return table.without(figuresOf: Set(hidden), keeping: ["arrangement", "perspectief", "regel"])
  }

  // MARK: Receipts

  private static func receipts(_ table: Table, _ record: RunRecord) -> Table {
    let joined = joinedCases(record)
    guard !joined.isEmpty else { return table }
    let weights = Dictionary(
      record.scenario.cases.map { ($0.name, $0.weight) }, uniquingKeysWith: { first, _ in first })
    let total = joined.reduce(0) { $0 + (weights[$1] ?? 0) }
    var lines = JoinedReceipts()
    var kept: [[Cell]] = []
    for (row, cells) in zip(table.records, table.rows) {
      let name = row.text("casus")
      if joined.contains(name) {
        lines.add(row, share: (weights[name] ?? 0) / total)
      } else {
        kept.append(cells)
      }
    }
    var published = table
    published.rows = kept + lines.rows
    return published
  }

  /// Cases that stand for few households; with them the lightest other ones, until those together are enough.
  private static func joinedCases(_ record: RunRecord) -> Set<String> {
    var small: Set<String> = []
    var weight = 0.0
    for household in record.scenario.cases.sorted(by: { ($0.weight, $0.name) < ($1.weight, $1.name) }) {
      guard record.smallGroups.isSmall(household.weight) || (!small.isEmpty && record.smallGroups.isSmall(weight))
      else {
        break
      }
      small.insert(household.name)
      weight += household.weight
    }
    return small
  }
}

/// Receipts of several cases added up, each by its share.
private struct JoinedReceipts {
  private struct Key: Hashable {
    var arrangement: String
    var item: String
    var from: String
    var to: String
    var unit: String
    var source: String
  }

  private struct Sums {
    var count = 0.0
    var amount = 0.0
    var presentValue = 0.0
  }

  private var order: [Key] = []
  private var sums: [Key: Sums] = [:]

  mutating func add(_ row: TableRow, share: Double) {
    let key = Key(
      arrangement: row.text("arrangement"), item: row.text("post"), from: row.text("van"), to: row.text("naar"),
      unit: row.text("eenheid"), source: row.text("bron"))
    if sums[key] == nil { order.append(key) }
    sums[key, default: Sums()].count += share * (row.number("aantal") ?? 0)
    sums[key, default: Sums()].amount += share * (row.number("bedrag") ?? 0)
    sums[key, default: Sums()].presentValue += share * (row.number("contante_waarde") ?? 0)
  }

  /// As columns of kassabon.csv.
  var rows: [[Cell]] {
    order.map { key in
      let sums = sums[key] ?? Sums()
      return [
        .text(key.arrangement), .text(PublicTables.together), .text(key.item), .text(key.from), .text(key.to),
        Cell(remark: key.unit), .number(sums.count), Cell(sums.count == 0 ? nil : sums.amount / sums.count),
        .number(sums.amount), .number(sums.presentValue), Cell(remark: key.source),
      ]
    }
  }
}

extension Table {
  /// The same with nothing but its names in some rows; the columns then may be empty.
  fileprivate func without(figuresOf hidden: Set<Int>, keeping names: Set<String>) -> Table {
    guard !hidden.isEmpty else { return self }
    var copy = self
    for (place, column) in columns.enumerated() where !names.contains(column.name) {
      copy.columns[place].constraints.isRequired = false
      for row in hidden { copy.rows[row][place] = .empty }
    }
    return copy
  }
}
