// SPDX-License-Identifier: EUPL-1.2

import Reports

/// Rows of a sheet, for use in formulas.
struct RowSpan: Equatable {
  var sheet: String
  /// As a spreadsheet counts, from 1; the headings are row 1.
  var first = 2
  var last: Int

  init(_ sheet: String, count: Int) {
    self.sheet = sheet
    last = max(first, count + 1)
  }

  /// The number of the first row of totals.
  var firstTotal: Int { last + 2 }

  /// `$D$2:$D$25`, with the sheet in front for formulas on another.
  ///
  /// - Parameter column: from 0.
  func range(_ column: Int, from sheet: String) -> String {
    let name = Self.letters(column)
    return (sheet == self.sheet ? "" : "'\(self.sheet)'!") + "$\(name)$\(first):$\(name)$\(last)"
  }

  /// The sum of a column over the rows in which other columns equal cells.
  func sum(_ column: Int, where equal: [(column: Int, cell: String)], from sheet: String) -> String {
    let parts = [range(column, from: sheet)] + equal.flatMap { [range($0.column, from: sheet), $0.cell] }
    return "SUMIFS(" + parts.joined(separator: ",") + ")"
  }

  /// `A`, `Z`, `AA` for 0, 25, 26.
  static func letters(_ column: Int) -> String {
    var (text, rest) = ("", column + 1)
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  static func cell(_ column: Int, _ row: Int) -> String { letters(column) + String(row) }
}
