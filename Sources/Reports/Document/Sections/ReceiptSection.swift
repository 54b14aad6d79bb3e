// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// The receipt of the average household, in which every line of the totals can be found back.
  ///
  /// Not that of one case: a case may stand for fewer households than may be told about.
  var receipt: Report.Section? {
    guard !alternatives.isEmpty, let receipt = try? Receipt(ReceiptRequest(), of: record),
      receipt.parts.contains(where: { !$0.blocks.isEmpty })
    else { return nil }
    let layout = ReceiptLayout(receipt, in: words.language)
    let intro = say(
      "De rekening van het gemiddelde huishouden, regel voor regel. Betalen is min, ontvangen is plus; een betaling tussen partijen staat bij allebei en valt in de optelling weg. Een bon per casus geeft rendement kassabon.",
      "The bill of the average household, line by line. Paying is minus, receiving is plus; a payment between parties stands with both and cancels in the sum. A receipt for one case comes from rendement kassabon."
    )
    return Report.Section(
      name: "kassabon", heading: say("Kassabon", "Receipt"),
      blocks: [.paragraph(intro), .table(receiptTotals(receipt, layout))]
        + layout.parts.map { .table(receiptLines($0, receipt)) })
  }

  private func columns(_ receipt: Receipt) -> [String] { receipt.arrangements.map(\.title) }

  private func receiptTotals(_ receipt: Receipt, _ layout: ReceiptLayout) -> ReportTable {
    let parties = zip(layout.parties, receipt.parties).map { row($0, $1.total.present, isTotal: false) }
    return ReportTable(
      caption: say("Het gemiddelde huishouden, per partij, ", "The average household, by party, ") + amounts,
      columns: [say("Partij", "Party")] + columns(receipt),
      rows: parties + [row(layout.total, receipt.total.present, isTotal: true)])
  }

  /// Whole euros with the exact amount, where the layout shows the amounts of these arrangements.
  private func row(_ line: ReceiptLayout.Line, _ exact: [Double], isTotal: Bool) -> ReportTable.Row {
    .init(
      isTotal: isTotal,
      cells: [.text(line.title)] + exact.map { .number(words.style.euro($0), exact: $0) })
  }

  private func receiptLines(_ part: ReceiptLayout.Part, _ receipt: Receipt) -> ReportTable {
    let rows = part.blocks.flatMap { block -> [ReportTable.Row] in
      block.lines.map { line in
        let detail = line.detail.isEmpty ? "" : " (\(line.detail))"
        return .init(cells: [.text("\(block.title): \(line.title)\(detail)")] + cells(line))
      } + [.init(isTotal: true, cells: [.text(block.total.title)] + cells(block.total))]
    }
    return ReportTable(
      caption: part.title + ", " + amounts, columns: [say("Post", "Item")] + columns(receipt), rows: rows,
      isFolded: true)
  }

  private func cells(_ line: ReceiptLayout.Line) -> [ReportTable.Cell] { line.amounts.map { .figures([$0]) } }
}
