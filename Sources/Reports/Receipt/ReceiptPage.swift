// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
public import Words

/// A receipt as a small page of its own: nothing is loaded, nothing runs.
public struct ReceiptPage: Sendable {
  private let receipt: Receipt
  private let language: Language
  private let theme: Theme

  public init(_ receipt: Receipt, in language: Language = .nl, theme: Theme = Theme()) {
    self.receipt = receipt
    self.language = language
    self.theme = theme
  }

  /// The whole file.
  public func bytes() throws(TemplateFailure) -> [UInt8] { try Templates(theme).page("kassabon", content) }

  private var content: [String: Any] {
    let layout = ReceiptLayout(receipt, in: language)
    let words = layout.words
    return Self.filled([
      "language": language.rawValue, "style": Templates.style + Templates.receiptStyle, "themeStyle": theme.style,
      "logo": theme.logo, "heading": words.heading,
      "scenario": receipt.scenarioTitle, "subject": words.subject, "simulated": words.simulated,
      "notice": words.notice, "notes": [words.money, words.lines], "columns": columns(words.columns),
      "width": words.columns.count + 1, "parts": layout.parts.map(part),
      "balance": words.balance,
      "parties": layout.parties.map(line), "total": line(layout.total), "undiscounted": line(layout.undiscounted),
      "remarks": [words.adding] + words.certainty, "sourcesHeading": words.sources,
      "sources": sources(layout.sources), "run": words.run, "command": words.command,
      "caption": words.caption, "item": words.item,
    ])
  }

  /// Without empty texts, so that a section of the template shows only what there is.
  private static func filled(_ content: [String: Any]) -> [String: Any] {
    content.filter { ($0.value as? String) != "" }
  }

  private func columns(_ titles: [String]) -> [[String: Any]] {
    titles.enumerated().map { ["title": $1, "isDifference": isDifference($0)] }
  }

  private func isDifference(_ column: Int) -> Bool { column > 0 && column % 2 == 0 }

  private func part(_ part: ReceiptLayout.Part) -> [String: Any] {
    let blocks = part.blocks.map { block -> [String: Any] in
      ["title": block.title, "lines": block.lines.map(line), "total": line(block.total)]
    }
    return ["title": part.title, "blocks": blocks, "total": line(part.total)]
  }

  private func line(_ line: ReceiptLayout.Line) -> [String: Any] {
    var content: [String: Any] = [
      "title": line.title, "detail": line.detail,
      "figures": line.figures.enumerated().map { place, figure -> [String: Any] in
        ["text": figure.text, "exact": figure.exact.map(CSVWriter.text) ?? "", "isDifference": isDifference(place)]
      },
    ]
    if let note = line.note { content["note"] = note }
    return Self.filled(content)
  }

  private func sources(_ texts: [String]) -> [[String: Any]] {
    zip(receipt.sources, texts).enumerated().map { place, pair in
      let (source, text) = pair
      let isLink = source.url.hasPrefix("https://") || source.url.hasPrefix("http://")
      let content: [String: Any] = ["number": place + 1, "text": text]
      return isLink ? content.merging(["url": source.url]) { own, _ in own } : content
    }
  }
}
