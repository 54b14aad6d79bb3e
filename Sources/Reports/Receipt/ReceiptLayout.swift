// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Words

/// A receipt as it is shown: whole euros, small lines together. The terminal and the page are made from it.
struct ReceiptLayout {
  struct Line {
    var title: String
    /// Number × price, or who is on the other side; may be empty.
    var detail: String
    /// Number of the source, from 1.
    var note: Int?
    /// One for each arrangement.
    var amounts: [Figure]
    /// One for each arrangement after the reference.
    var differences: [Figure]

    /// The reference, then of each other arrangement its amount and the difference.
    var figures: [Figure] { [amounts[0]] + zip(amounts.dropFirst(), differences).flatMap { [$0, $1] } }
  }

  struct Block {
    var title: String
    var lines: [Line]
    var total: Line
  }

  struct Part {
    var title: String
    var blocks: [Block]
    var total: Line
  }

  var words: ReceiptWords

  init(_ receipt: Receipt, in language: Language) { words = ReceiptWords(receipt: receipt, language: language) }

  private var receipt: Receipt { words.receipt }

  var parts: [Part] {
    receipt.parts.map { part in
      Part(
        title: words.part(part.kind), blocks: part.blocks.map { block($0, part.kind) },
        total: line(words.total(part.kind), part.total.present))
    }
  }

  var parties: [Line] { receipt.parties.map { line(words.partyTitle($0.title), $0.total.present) } }
  var total: Line { line(words.society, receipt.total.present) }
  var undiscounted: Line { line(words.undiscounted, receipt.total.undiscounted) }

  /// Numbered from 1.
  var sources: [String] { receipt.sources.map(words.source) }

  private func block(_ block: Receipt.Block, _ kind: Receipt.Kind) -> Block {
    let shown = block.lines.filter(isVisible)
    var lines = shown.map { line($0, kind) }
    let small = block.lines.filter { !isVisible($0) }
    if !small.isEmpty {
      var rest = Receipt.Amounts.zero(receipt.arrangements.count)
      for item in small { rest += item.amounts }
      lines.append(line(words.rest(small.count), rest.present))
    }
    let title = words.partyTitle(block.title)
    return Block(title: title, lines: lines, total: line(words.subtotal(kind, title), block.total.present))
  }

  private func line(_ line: Receipt.Line, _ kind: Receipt.Kind) -> Line {
    // A payment between parties is counted with who pays.
    let isCounted = kind != .received || line.otherSide == Account.production.key
    let details = [isCounted ? quantity(line) : "", words.otherSide(line, kind)].filter { !$0.isEmpty }
    return self.line(
      line.title, detail: details.joined(separator: ", "), note: line.source + 1, line.amounts.present)
  }

  private func line(_ title: String, detail: String = "", note: Int? = nil, _ amounts: [Double]) -> Line {
    Line(
      title: title, detail: detail, note: note, amounts: amounts.map { figure($0) },
      differences: amounts.dropFirst().map { figure($0 - amounts[0], isDifference: true) })
  }

  private func isVisible(_ line: Receipt.Line) -> Bool {
    let amounts = line.amounts.present
    return (amounts + amounts.map { $0 - amounts[0] }).contains { $0.rounded(.toNearestOrAwayFromZero) != 0 }
  }

  // MARK: Figures

  private func figure(_ value: Double, isDifference: Bool = false) -> Figure {
    let text = words.style.decimal(value, decimals: 0)
    return Figure(text: isDifference && value >= 0.5 ? "+" + text : text, exact: value)
  }

  /// `34,6 → 33,5 × € 81 per uur`; empty where nothing is counted.
  private func quantity(_ line: Receipt.Line) -> String {
    guard let price = line.unitPrice else { return "" }
    let counts = line.counts.map(count)
    let numbers = Set(counts).count == 1 ? counts[0] : counts[0] + " → " + counts.dropFirst().joined(separator: " / ")
    let unit = line.unit.isEmpty ? "" : " per " + line.unit
    return numbers + " × " + words.style.euro(price, decimals: price < 10 ? 2 : 0) + unit
  }

  private func count(_ count: Double) -> String {
    let size = abs(count)
    if size > 0, size < 0.005 { return "<" + words.style.decimal(0.01, decimals: 2) }
    if size >= 100 { return words.style.decimal(count, decimals: 0) }
    if size >= 10 { return words.style.decimal(count, decimals: 1) }
    return words.style.decimal(count, decimals: count == count.rounded() ? 0 : 2)
  }
}
