// SPDX-License-Identifier: EUPL-1.2

/// Aligned columns for the terminal; the first column is text and wraps, the others stand right.
package struct TextTable {
  package var header: [String]
  package var rows: [[String]]
  /// Rows before which a ruled line is drawn.
  package var ruledRows: Set<Int> = []

  private static let gap = "  "

  package init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// - Parameter width: most characters on a line; the first column gives way.
  package func lines(width: Int) -> [String] {
    let widths = columnWidths(width)
    let rule = String(repeating: "─", count: widths.reduce(0, +) + (widths.count - 1) * Self.gap.count)
    var lines = block(header, widths) + [rule]
    for (index, row) in rows.enumerated() {
      if ruledRows.contains(index) { lines.append(rule) }
      lines += block(row, widths)
    }
    return lines
  }

  private func columnWidths(_ width: Int) -> [Int] {
    var widths = header.indices.map { column in
      max(longestWord(header[column]), rows.map { $0[column].count }.max() ?? 0)
    }
    let rest = widths.dropFirst().reduce(0) { $0 + $1 + Self.gap.count }
    widths[0] = min(widths[0], max(16, width - rest))
    return widths
  }

  private func longestWord(_ text: String) -> Int { text.split(separator: " ").map(\.count).max() ?? 0 }

  /// One row as lines: texts that are too long for their column go on below.
  private func block(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { TextWrap.lines($0, width: $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = wrapped.indices.map { column in
        let text = line < wrapped[column].count ? wrapped[column][line] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - text.count))
        return column == 0 ? text + padding : padding + text
      }
      return TextWrap.trimmed(parts.joined(separator: Self.gap))
    }
  }
}

/// Text broken into lines between words.
public enum TextWrap {
  /// Lines of at most `width` characters; a longer word stands alone. Hard spaces do not break.
  public static func lines(_ text: String, width: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if line.isEmpty {
        line = lines.isEmpty ? String(word) : indent + word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = indent + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  package static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
