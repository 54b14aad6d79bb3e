// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Words

/// Puts the rows of `kassabon.csv` or `posten.csv` in the order of a receipt.
struct ReceiptBuilder {
  private let record: ReportedRun
  private let arrangements: [Receipt.Arrangement]
  private let request: ReceiptRequest
  private let titles: ItemTitles

  init(_ request: ReceiptRequest, _ arrangements: [Receipt.Arrangement], of record: ReportedRun) {
    self.record = record
    self.arrangements = arrangements
    self.request = request
    titles = ItemTitles(record.scenario)
  }

  /// An item between two accounts, under all arrangements of the receipt.
  private struct Entry {
    var item: String
    var from: Account
    var to: Account
    var unit: String
    var counts: [Double]
    var amounts: Receipt.Amounts
  }

  func receipt(_ lines: [ReceiptEntry]) -> Receipt {
    let entries = entries(lines)
    var sources = SourceList(record.scenario)
    let parts = Receipt.Kind.allCases.map { part($0, entries, &sources) }.filter { !$0.blocks.isEmpty }
    var total = Receipt.Amounts.zero(arrangements.count)
    for part in parts { total += part.total }
    return Receipt(
      request: request, arrangements: arrangements, parts: parts, parties: parties(parts), total: total,
      sources: sources.all, expectations: arrangements.map(expectation), scenarioName: record.scenario.name,
      scenarioTitle: record.scenario.title, notice: record.scenario.notice, settings: record.scenario.settings,
      facts: record.facts)
  }

  private func entries(_ lines: [ReceiptEntry]) -> [Entry] {
    var entries: [Entry] = []
    var places: [ReceiptEntry.Key: Int] = [:]
    for line in lines {
      guard let column = arrangements.firstIndex(where: { $0.name == line.arrangement }) else { continue }
      let place = places[line.key] ?? entries.count
      if place == entries.count {
        places[line.key] = place
        entries.append(
          Entry(
            item: line.key.item, from: line.key.from, to: line.key.to, unit: line.unit,
            counts: Array(repeating: 0, count: arrangements.count), amounts: .zero(arrangements.count)))
      }
      entries[place].counts[column] = line.count
      entries[place].amounts.present[column] = line.presentValue
      entries[place].amounts.undiscounted[column] = line.amount
    }
    return entries.filter { $0.counts.contains { $0 != 0 } || $0.amounts.undiscounted.contains { $0 != 0 } }
  }

  private func part(_ kind: Receipt.Kind, _ entries: [Entry], _ sources: inout SourceList) -> Receipt.Part {
    var part = Receipt.Part(kind: kind, blocks: [], total: .zero(arrangements.count))
    for party in record.scenario.parties {
      let lines = entries.flatMap { entry in sides(entry, kind, party.name) }.sorted(by: Self.isBefore)
      guard !lines.isEmpty else { continue }
      var block = Receipt.Block(party: party.name, title: party.title, lines: [], total: .zero(arrangements.count))
      for var line in lines {
        line.source = sources.place(of: line.item)
        block.lines.append(line)
        block.total += line.amounts
      }
      part.blocks.append(block)
      part.total += block.total
    }
    return part
  }

  /// What an entry is to a party: a line on the side where it pays, one where it receives, both, or none.
  private func sides(_ entry: Entry, _ kind: Receipt.Kind, _ party: String) -> [Receipt.Line] {
    switch kind {
    case .paid: entry.from == .cash(party) ? [line(entry, entry.to, -entry.amounts)] : []
    case .received: entry.to == .cash(party) ? [line(entry, entry.from, entry.amounts)] : []
    case .welfare:
      (entry.from == .welfare(party) ? [line(entry, entry.to, -entry.amounts)] : [])
        + (entry.to == .welfare(party) ? [line(entry, entry.from, entry.amounts)] : [])
    }
  }

  private func line(_ entry: Entry, _ otherSide: Account, _ amounts: Receipt.Amounts) -> Receipt.Line {
    Receipt.Line(
      item: entry.item, title: titles[entry.item], otherSide: otherSide.key, unit: entry.unit,
      counts: entry.counts, amounts: amounts, source: 0)
  }

  private static func isBefore(_ a: Receipt.Line, _ b: Receipt.Line) -> Bool {
    let (sizeA, sizeB) = (size(a), size(b))
    return sizeA != sizeB ? sizeA > sizeB : (a.item, a.otherSide) < (b.item, b.otherSide)
  }

  private static func size(_ line: Receipt.Line) -> Double { line.amounts.present.map(abs).max() ?? 0 }

  private func parties(_ parts: [Receipt.Part]) -> [Receipt.PartyTotal] {
    record.scenario.parties.compactMap { party in
      let blocks = parts.flatMap(\.blocks).filter { $0.party == party.name }
      guard !blocks.isEmpty else { return nil }
      var total = Receipt.Amounts.zero(arrangements.count)
      for block in blocks { total += block.total }
      return Receipt.PartyTotal(party: party.name, title: party.title, total: total)
    }
  }

  private func expectation(_ arrangement: Receipt.Arrangement) -> Receipt.Expectation? {
    let row = record.tables.rows(ReturnRow.self).first {
      $0.arrangement == arrangement.name && $0.perspective == .social && $0.measure == .net
    }
    guard let row, let net = row.estimate else { return nil }
    return Receipt.Expectation(mean: net.mean, low: net.low, high: net.high, mcError: net.mcError, reason: row.reason)
  }
}

/// What items are called on a receipt: those that share a title, such as that of a price, are told apart by their names.
private struct ItemTitles {
  private var titles: [String: String] = [:]

  init(_ scenario: Scenario) {
    let shared = Dictionary(grouping: scenario.items, by: \.title).mapValues { Set($0.map(\.name)).count > 1 }
    for item in scenario.items {
      let words = Titles.words(item.name)
      let isShared = shared[item.title] ?? false
      titles[item.name] = item.title == item.name ? words : item.title + (isShared ? " (\(words))" : "")
    }
  }

  subscript(item: String) -> String { titles[item] ?? Titles.words(item) }
}

/// The sources that lines name, each once.
private struct SourceList {
  private let byItem: [String: Source]
  private(set) var all: [Source] = []

  init(_ scenario: Scenario) {
    byItem = Dictionary(scenario.items.map { ($0.name, $0.source) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func place(of item: String) -> Int {
    let source = byItem[item] ?? Source(text: "", confidence: .low)
    if let place = all.firstIndex(of: source) { return place }
    all.append(source)
    return all.count - 1
  }
}
