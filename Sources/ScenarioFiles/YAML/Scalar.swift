// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A text in a YAML file, which knows where each of its characters stands.
struct Scalar {
  enum Style {
    case plain
    case quoted
    /// After `|` or `>`.
    case block
  }

  let string: String
  let style: Style
  /// From 1; the column counts characters.
  let line: Int
  let column: Int
  let source: SourceText
  /// Whether the text stands in the file exactly as it is, on one line.
  private let isWritten: Bool

  /// Cost: in proportion to the text, so that its places cost nothing.
  init(string: String, style: Style, line: Int, column: Int, source: SourceText) {
    (self.string, self.style, self.line, self.column, self.source) = (string, style, line, column, source)
    isWritten = style == .plain && source.characters(line).dropFirst(max(0, column - 1)).starts(with: string)
  }

  /// The place of the whole text, or its first line when it is longer.
  var place: Place {
    if style == .block { return Place(file: source.file, line: line, column: column, length: 1) }
    if isWritten { return Place(file: source.file, line: line, column: column, length: max(1, string.count)) }
    let last = position(of: max(0, string.count - 1))
    let quote = style == .quoted ? 1 : 0
    let end = last.line == line ? last.column + 1 + quote : source.characters(line).count + 1
    return Place(file: source.file, line: line, column: column, length: max(1, end - column))
  }

  /// The place of a stretch of characters of `string`.
  func place(_ range: Range<Int>) -> Place {
    let start = position(of: min(range.lowerBound, max(0, string.count - 1)))
    let beyond = range.lowerBound >= string.count && !string.isEmpty ? 1 : 0
    return Place(
      file: source.file, line: start.line, column: start.column + beyond,
      length: max(1, range.upperBound - range.lowerBound))
  }

  /// Follows the text through the file: quotes, folded lines and indentation in between are skipped.
  ///
  /// Gives up on characters that are written with an escape, and points at the start then.
  private func position(of offset: Int) -> (line: Int, column: Int) {
    if isWritten { return (line, column + offset) }
    var row = style == .block ? line + 1 : line
    var characters = source.characters(row)
    var index = style == .block ? 0 : column - 1 + (style == .quoted ? 1 : 0)
    var budget = 1000 + 4 * string.count
    for (count, character) in string.enumerated() where !character.isWhitespace || count == offset {
      while !character.isWhitespace {
        budget -= 1
        if budget < 0 { return (line, column) }
        if index < characters.count {
          if characters[index] == character { break }
          index += 1
        } else {
          guard row < source.lines.count else { return (line, column) }
          row += 1
          characters = source.characters(row)
          index = 0
        }
      }
      if count == offset { return (row, index + 1) }
      index += 1
    }
    return (line, column)
  }
}
