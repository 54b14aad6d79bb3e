// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A receipt for the terminal, of fixed width: leaders to the amounts, which stand right.
public struct ReceiptText: Sendable {
  private static let columnWidth = 10
  private static let titleWidth = 50

  private let receipt: Receipt
  private let language: Language

  public init(_ receipt: Receipt, in language: Language = .nl) {
    self.receipt = receipt
    self.language = language
  }

  /// Ends with a line feed.
  public var text: String {
    let layout = ReceiptLayout(receipt, in: language)
    let lines = head(layout) + layout.parts.flatMap(part) + totals(layout) + foot(layout)
    return String((lines.joined(separator: "\n") + "\n").map { $0 == NumberStyle.hardSpace ? " " : $0 })
  }

  private var columns: [Int] { ReceiptWords(receipt: receipt, language: language).columns.map(Self.width) }

  /// Wide enough for the longest word of a head.
  private static func width(_ head: String) -> Int {
    max(columnWidth, 2 + (head.split(separator: " ").map(\.count).max() ?? 0))
  }

  private var width: Int { Self.titleWidth + columns.reduce(0, +) }

  // MARK: Parts

  private func head(_ layout: ReceiptLayout) -> [String] {
    let words = layout.words
    let notes = [words.simulated, words.notice, words.money, words.lines].filter { !$0.isEmpty }
    return [heavy] + [words.heading.uppercased(), receipt.scenarioTitle, words.subject].flatMap(centred) + [heavy]
      + notes.flatMap(wrapped) + [light] + heads(words.columns) + [light]
  }

  private func part(_ part: ReceiptLayout.Part) -> [String] {
    let blocks = part.blocks.flatMap { block in
      [block.title] + block.lines.flatMap { row($0, indent: "  ") } + row(block.total, leader: " ") + [""]
    }
    return [part.title.uppercased(), ""] + blocks + [light] + row(part.total, leader: " ") + [light, ""]
  }

  private func totals(_ layout: ReceiptLayout) -> [String] {
    wrapped(layout.words.balance) + layout.parties.flatMap { row($0, indent: "  ") } + [heavy]
      + row(layout.total.with(title: layout.total.title.uppercased()), leader: " ") + [heavy]
      + row(layout.undiscounted, leader: " ") + [""]
  }

  private func foot(_ layout: ReceiptLayout) -> [String] {
    let words = layout.words
    let sources = layout.sources.enumerated().flatMap { index, source in
      TextWrap.lines("[\(index + 1)] " + source, width: width, indent: "    ")
    }
    return wrapped(words.adding) + words.certainty.flatMap(wrapped) + ["", words.sources] + sources
      + [light, words.run, "  " + words.command, heavy]
  }

  // MARK: Lines

  private var heavy: String { String(repeating: "━", count: width) }
  private var light: String { String(repeating: "─", count: width) }

  private func wrapped(_ text: String) -> [String] { TextWrap.lines(text, width: width) }

  private func centred(_ text: String) -> [String] {
    TextWrap.lines(text, width: width).map { String(repeating: " ", count: (width - $0.count) / 2) + $0 }
  }

  private func heads(_ titles: [String]) -> [String] {
    let cells = zip(titles, columns).map { TextWrap.lines($0, width: $1 - 2) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let texts = cells.map { cell in
        // Heads stand on the line under them.
        let place = line - (height - cell.count)
        return place >= 0 ? cell[place] : ""
      }
      return String(repeating: " ", count: Self.titleWidth) + right(texts)
    }
  }

  /// The title with a leader to the figures; the detail below.
  private func row(_ line: ReceiptLayout.Line, indent: String = "", leader: String = ".") -> [String] {
    let mark = line.note.map { "\(NumberStyle.hardSpace)[\($0)]" } ?? ""
    let limit = Self.titleWidth - indent.count - 4
    var titles = TextWrap.lines(line.title + mark, width: limit, indent: "  ").map { indent + $0 }
    let last = titles.removeLast() + " "
    let leaders = String(repeating: leader, count: max(0, Self.titleWidth - last.count))
    let detail = TextWrap.lines(line.detail, width: limit - 2, indent: "  ").map { indent + "  " + $0 }
    return titles + [last + leaders + right(line.figures.map(\.text))] + detail
  }

  private func right(_ texts: [String]) -> String {
    zip(texts, columns).map { String(repeating: " ", count: max(1, $1 - $0.count)) + $0 }.joined()
  }
}

extension ReceiptLayout.Line {
  func with(title: String) -> ReceiptLayout.Line {
    var copy = self
    copy.title = title
    return copy
  }
}
