// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Quantities
import Scenarios

/// Reads a price list into the draft.
struct PriceTable {
  let table: TableReader
  /// Prices that are given elsewhere instead.
  let nearer: Set<String>
  private var context: Context { table.context }

  init(table: TableReader, nearer: Set<String>) {
    self.table = table
    self.nearer = nearer
  }

  func read() {
    let known = KeyTable.priceColumns
    for column in table.columns where !known.contains(where: { $0.name == column.name }) {
      if let label = LabelText.name(of: column) {
        context.checkLabel(name: label, at: column.place)
        continue
      }
      context.error(
        "csv.column.unknown", "de kolom `\(column.name)` bestaat niet",
        Suggestion.remedy(for: column.name, in: known.map(\.name)),
        at: column.place)
    }
    table.require(known.filter(\.isRequired).map(\.name))
    if table.isIncomplete || !table.has("prijs") { context.lacksPrices = true }
    guard table.has("prijs") else { return }
    for row in table.rows { read(row) }
    for row in table.raggedRows { context.declaredPrices.insert(table.text(row, "prijs")) }
  }

  private func read(_ row: TableReader.Row) {
    guard let cell = table.cell(row, "prijs") else { return }
    let id = cell.text
    if nearer.contains(id) { return }
    context.draft.declarations.append(Declaration(kind: .price, name: id, place: table.place(cell)))
    context.declaredPrices.insert(id)
    if table.has("bron"), table.text(row, "bron").isEmpty {
      context.draft.unsourced.append(Unsourced(what: "prijs `\(id)`", place: table.place(cell)))
    }
    guard let price = price(id, row) else { return }
    if context.prices[id] == nil { context.prices[id] = price }
    if let year = table.cell(row, "prijsjaar") {
      context.draft.prices.append(PriceUse(price: price, yearPlace: table.place(year)))
    }
  }

  private func price(_ id: String, _ row: TableReader.Row) -> Price? {
    let unit = unit(row)
    let distribution = distribution(row, factor: unit?.factor ?? 1)
    let posting = posting(row)
    let confidence: Confidence? = table.choice(row, "zekerheid")
    let year = year(row)
    let isNorm = isNorm(row)
    guard let unit, let distribution, let posting, let confidence, let year, let isNorm else { return nil }
    return Price(
      id: id, description: table.text(row, "omschrijving"), unit: unit.text, dimension: unit.dimension,
      distribution: distribution,
      priceYear: year, isNorm: isNorm, posting: posting,
      source: Source(text: table.text(row, "bron"), url: table.text(row, "url"), confidence: confidence))
  }

  /// What follows `per`, euro over it, and the factor from the written price into euro per base unit.
  private func unit(_ row: TableReader.Row) -> (text: String, dimension: Dimension, factor: Double)? {
    guard let cell = table.cell(row, "eenheid") else { return nil }
    let words = cell.text.split(separator: " ").map(String.init)
    if words.first == "per", case .number(let quantity)? = try? FormulaParser.parse("€ 1 " + cell.text).form {
      return (words.dropFirst().joined(separator: " "), quantity.dimension, quantity.value)
    }
    context.error(
      cell.text.isEmpty ? "unit.missing" : "unit.wrong", "`\(cell.text)` is geen eenheid van een prijs",
      "schrijf bijvoorbeeld per uur, per jaar of per traject", at: table.place(cell))
    return nil
  }

  private func distribution(_ row: TableReader.Row, factor: Double) -> Distribution? {
    let numbers = ["laag", "modus", "hoog"].map { table.number(row, $0, isAmount: true) }
    guard let low = numbers[0], let mode = numbers[1], let high = numbers[2] else { return nil }
    guard low <= mode, mode <= high else {
      if let cell = table.cell(row, low <= mode ? "hoog" : "modus") {
        context.error(
          "range", "laag, modus en hoog lopen niet op", "schrijf ze van klein naar groot", at: table.place(cell))
      }
      return nil
    }
    if low < 0, let kind = EntryKind(rawValue: table.text(row, "soort")), kind != .valuation,
      let cell = table.cell(row, "laag")
    {
      context.error(
        "range", "een prijs onder 0 kan alleen bij waardering, niet bij \(kind.rawValue)",
        "draai betaler en ontvanger om, of kies soort waardering", at: table.place(cell))
      return nil
    }
    if low == high { return .fixed(mode * factor) }
    return .pert(low: low * factor, mode: mode * factor, high: high * factor)
  }

  private func year(_ row: TableReader.Row) -> Int? {
    guard let cell = table.cell(row, "prijsjaar") else { return nil }
    if let year = try? NumberReading.readInteger(cell.text) { return year }
    table.refuse(cell, "`\(cell.text)` is geen jaar", "schrijf een jaar, zoals 2023")
    return nil
  }

  private func isNorm(_ row: TableReader.Row) -> Bool? {
    guard let cell = table.cell(row, "norm") else { return false }
    switch cell.text {
    case "ja", "true": return true
    case "nee", "false", "": return false
    default:
      table.refuse(cell, "in kolom `norm` hoort ja of nee", "schrijf ja of nee")
      return nil
    }
  }

  private func posting(_ row: TableReader.Row) -> Posting? {
    guard let kind: EntryKind = table.choice(row, "soort"), let kindCell = table.cell(row, "soort") else { return nil }
    let cashable = table.text(row, "kasbaar").isEmpty ? 1 : table.number(row, "kasbaar")
    guard let cashable, let payers = payers(row) else { return nil }
    if let cell = table.cell(row, "kasbaar"), !(0...1).contains(cashable) {
      context.error(
        "range", "`kasbaar` is tussen 0 en 1", "schrijf een getal van 0 tot en met 1", at: table.place(cell))
    }
    let receiver = table.cell(row, "ontvanger").flatMap { $0.text.isEmpty ? nil : $0 }
    if let receiver { context.refer(to: .party, receiver.text, at: table.place(receiver)) }
    let posting = Posting(
      kind: kind, payers: payers, receiver: receiver?.text, cashable: cashable, labels: labels(row))
    context.draft.postings.append(PostingUse(posting: posting, place: table.place(kindCell)))
    return posting
  }

  private func labels(_ row: TableReader.Row) -> [String: String] {
    var labels: [String: String] = [:]
    for column in table.columns {
      guard let name = LabelText.name(of: column), let cell = table.cell(row, column.name), !cell.text.isEmpty else {
        continue
      }
      if context.isLabel(cell.text, at: table.place(cell)) { labels[name] = cell.text }
    }
    return labels
  }

  /// `gemeente`, or `gemeente:0.6|rijk:0.4`.
  private func payers(_ row: TableReader.Row) -> [Posting.Share]? {
    guard let cell = table.cell(row, "betaler"), !cell.text.isEmpty else { return [] }
    let place = table.place(cell)
    var shares: [Posting.Share] = []
    let parts = cell.text.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmingSpaces }
    for part in parts {
      let words = part.split(separator: ":", omittingEmptySubsequences: false).map { String($0).trimmingSpaces }
      guard words.count == (parts.count == 1 && words.count == 1 ? 1 : 2) else {
        table.refuse(cell, "`\(part)` is geen betaler met een aandeel", "schrijf bijvoorbeeld gemeente:0.6|rijk:0.4")
        return nil
      }
      context.refer(to: .party, words[0], at: place)
      do {
        shares.append(Posting.Share(party: words[0], share: words.count == 1 ? 1 : try NumberReading.read(words[1])))
      } catch {
        context.error(error.code, error.message, error.remedy, at: place)
        return nil
      }
    }
    context.draft.shares.append(ShareUse(shares: shares, place: place))
    return shares
  }
}
