// SPDX-License-Identifier: EUPL-1.2

/// Where a key and its value end in the text of a YAML file.
///
/// Knows a value on the line of its key, a list or block in brackets and a block below the key. Of what is rarer the end may be wrong, so that what is
/// made with it has to be read again.
struct EntryText {
  /// Counted from 0.
  struct Position {
    var line: Int
    var column: Int
  }

  private let lines: [[Character]]
  private let start: Position
  /// Whether it stands between { }.
  private let isFlow: Bool
  private var here: Position
  /// Comments before the end, as written.
  private(set) var comments: [String] = []

  /// After the last character of the value.
  var end: Position { here }

  /// - Parameters:
  ///   - lines: without their ends.
  ///   - start: of the key.
  init(_ lines: [[Character]], at start: Position, isFlow: Bool) {
    (self.lines, self.start, self.isFlow) = (lines, start, isFlow)
    here = start
    skipKey()
    let next = lines[here.line][here.column...].first { $0 != " " }
    if !isFlow, next == nil || next == "#" { skipBlock() } else { skipValue() }
  }

  private mutating func skipValue() {
    skipSpace()
    switch character {
    case "[", "{": skipBrackets()
    case "\"", "'": skipQuoted()
    default: skipPlain()
    }
  }

  private var character: Character? {
    lines.indices.contains(here.line) && here.column < lines[here.line].count ? lines[here.line][here.column] : nil
  }

  private mutating func skipKey() {
    if character == "\"" || character == "'" { skipQuoted() }
    while let sign = character, sign != ":" { here.column += 1 }
    if character == ":" { here.column += 1 }
  }

  /// To the next character that means something; comments on the way are kept.
  private mutating func skipSpace() {
    while here.line < lines.count {
      if character == nil {
        here = Position(line: here.line + 1, column: 0)
      } else if comment(of: here.line) == here.column {
        comments.append(String(lines[here.line][here.column...]))
        here.column = lines[here.line].count
      } else if character == " " {
        here.column += 1
      } else {
        return
      }
    }
  }

  private mutating func skipQuoted() {
    let quote = character
    repeat { here.column += 1 } while character != nil && character != quote
    here.column += 1
  }

  private mutating func skipBrackets() {
    var depth = 0
    repeat {
      switch character {
      case "[", "{": depth += 1
      case "]", "}": depth -= 1
      default: break
      }
      if character == "\"" || character == "'" { skipQuoted() } else { here.column += 1 }
      if depth > 0 { skipSpace() }
    } while depth > 0 && here.line < lines.count
  }

  private mutating func skipPlain() {
    let line = lines[here.line]
    var last = here.column
    for column in here.column..<(comment(of: here.line) ?? line.count) {
      if isFlow, ",}]".contains(line[column]) { break }
      if line[column] != " " { last = column + 1 }
    }
    here.column = last
  }

  /// All lines below that are further to the right, and the dashes of a list right below the key.
  private mutating func skipBlock() {
    comments = comment(of: start.line).map { [String(lines[start.line][$0...])] } ?? []
    var passed: [String] = []
    for number in lines.indices.dropFirst(start.line + 1) {
      let line = lines[number]
      guard let indent = line.firstIndex(where: { $0 != " " }) else { continue }
      if let column = comment(of: number) { passed.append(String(line[column...])) }
      if line[indent] == "#" { continue }
      guard indent > start.column || indent == start.column && line[indent] == "-" else { return }
      here = Position(line: number, column: line.count)
      comments += passed
      passed = []
    }
  }

  /// The column of a comment: a `#` after a space or at the start. One in a text between quotes is taken for it too.
  private func comment(of line: Int) -> Int? {
    lines[line].indices.first { lines[line][$0] == "#" && ($0 == 0 || lines[line][$0 - 1] == " ") }
  }
}
