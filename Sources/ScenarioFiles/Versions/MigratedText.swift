// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The text of a YAML file in which some blocks get other lines; all else stays as it is, byte for byte.
struct MigratedText {
  private let lines: [[Character]]
  /// Whether a carriage return goes before each line feed.
  private let hasReturns: [Bool]
  private let hasMark: Bool
  private let root: YAMLNode

  /// - Parameter bytes: valid UTF-8, of which `root` is the tree.
  init(_ bytes: [UInt8], root: YAMLNode) {
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let pieces = bytes.dropFirst(hasMark ? 3 : 0).split(separator: 10, omittingEmptySubsequences: false)
    hasReturns = pieces.map { $0.last == 13 }
    lines = pieces.map { Array(String(decoding: $0.last == 13 ? $0.dropLast() : $0, as: UTF8.self)) }
    self.root = root
  }

  /// The bytes with these edits; `nil` when a key of one is not there.
  func applying(_ edits: [BlockEdit]) -> [UInt8]? {
    let found = edits.compactMap { edit in place(of: edit).map { (edit, $0) } }
    guard found.count == edits.count else { return nil }
    var text = zip(lines, hasReturns).map { String($0) + ($1 ? "\r" : "") }
    // From the end on, so that places before stay where they are.
    let fromEnd = found.sorted { a, b in a.1.0 == b.1.0 ? a.0.replaces && !b.0.replaces : a.1.0 > b.1.0 }
    for (edit, (start, isFlow)) in fromEnd {
      replace(edit, at: EntryText.Position(line: start.line - 1, column: start.column - 1), isFlow, in: &text)
    }
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.joined(separator: "\n").utf8)
  }

  /// Where the key of an edit stands, and whether that is between { }.
  private func place(of edit: BlockEdit) -> (Place, Bool)? {
    var block: YAMLNode? = root
    for step in edit.path { block = block?[step] }
    guard let block, let entry = block.entries.first(where: { $0.key.string == edit.key }) else { return nil }
    let line = lines[block.place.line - 1]
    return (entry.key.place, block.place.column <= line.count && line[block.place.column - 1] == "{")
  }

  private func replace(_ edit: BlockEdit, at start: EntryText.Position, _ isFlow: Bool, in text: inout [String]) {
    let entry = EntryText(lines, at: start, isFlow: isFlow)
    let ending = (hasReturns[start.line] ? "\r\n" : "\n") + String(repeating: " ", count: start.column)
    let written = edit.lines.map { $0.text(isFlow: isFlow) }
    let comments = edit.replaces ? entry.comments.map { $0 + ending } : []
    let between = isFlow ? ", " : ending
    let new = comments.joined() + written.joined(separator: between)
    let end = edit.replaces ? entry.end : start
    let head = String(lines[start.line][..<start.column])
    let tail = String(Array(text[end.line])[end.column...])
    text[start.line...end.line] = [head + new + (edit.replaces ? "" : between) + tail]
  }
}
