// SPDX-License-Identifier: EUPL-1.2

import Reports

/// Sizes that a spreadsheet program does not work out by itself, or not before it has opened the file.
extension WorkbookSheet {
  /// The table with its headings, as in `'Per jaar'!$A$1:$F$25`.
  public var range: String {
    "'\(name)'!$A$1:$\(RowSpan.letters(max(columns.count, 1) - 1))$\(rows.count + 1)"
  }

  /// Lines of text that a row takes, from 1.
  public func lines(_ row: [WorkbookCell]) -> Int {
    let counts = zip(columns, row).map { column, cell in
      guard (cell.format ?? column.format) == .wrapped, case .text(let text) = cell.value else { return 1 }
      return Self.lines(text, width: column.width * 1.1)
    }
    return counts.max() ?? 1
  }

  /// Lines of text that the headings take, from 1.
  public var headingLines: Int { columns.map { Self.lines($0.heading, width: $0.width - 1) }.max() ?? 1 }

  /// Pages beside each other at which print can still be read.
  public var pagesAcross: Int {
    let width = columns.reduce(0) { $0 + $1.width }
    return max(1, Int((width / 220).rounded(.up)))
  }

  /// - Parameter width: in characters as wide as a digit; most letters are narrower.
  private static func lines(_ text: String, width: Double) -> Int {
    max(1, TextWrap.lines(text, width: max(4, Int(width))).count)
  }
}
