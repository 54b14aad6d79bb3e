// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Other lines in one block of a file, for its tree and for its text.
struct BlockEdit {
  struct Line: Equatable {
    var key: String
    var value: Value

    init(key: String, value: Value) {
      self.key = key
      self.value = value
    }

    /// - Parameter value: a formula or word, before any quotes; `~` takes the key away that a basis has.
    init(key: String, value: String) { self.init(key: key, value: .text(value)) }
  }

  enum Value: Equatable {
    case text(String)
    case list([String])
    case block([Line])
  }

  /// The keys from the root to the block.
  var path: [String]
  /// A key of the block, where the lines come.
  var key: String
  /// Whether the lines come in its place, or else before it.
  var replaces: Bool
  var lines: [Line]

  /// For a finding: `` `gemiddelde: (1 + 10) / 2` en `spreiding: (10 - 1) / 3.92` in plaats van `interval` ``.
  var description: String {
    let texts = lines.map { "`\($0.text(isFlow: false))`" }
    return texts.joined(separator: " en ") + (replaces ? " in plaats van `\(key)`" : "")
  }
}

extension BlockEdit {
  /// A line before all others in a block of a file, with the blocks around it as far as the file does not have them; `nil` for an empty
  /// file.
  init?(adding line: Line, to path: [String], of own: YAMLNode) {
    var (block, known) = (own, 0)
    for step in path {
      guard let next = block[step], !next.entries.isEmpty else { break }
      (block, known) = (next, known + 1)
    }
    // The version comes before everything else.
    let first = block.entries.first { known > 0 || $0.key.string != LanguageVersion.key } ?? block.entries.first
    guard let first else { return nil }
    let whole = path.dropFirst(known).reversed().reduce(line) { Line(key: $1, value: .block([$0])) }
    self.init(path: Array(path.prefix(known)), key: first.key.string, replaces: false, lines: [whole])
  }

  /// Where its lines come.
  func place(in own: YAMLNode) -> Place? {
    let block = path.reduce(own as YAMLNode?) { $0?[$1] }
    return block?.entries.first { $0.key.string == key }?.key.place
  }
}

extension BlockEdit.Line {
  /// As it may stand in a file, with quotes where a value would end early.
  func text(isFlow: Bool) -> String { key + ": " + value.text(isFlow: isFlow) }
}

extension BlockEdit.Value {
  fileprivate func text(isFlow: Bool) -> String {
    switch self {
    case .text(let text): Self.scalar(text, isFlow: isFlow)
    case .list(let items): "[" + items.map { Self.scalar($0, isFlow: true) }.joined(separator: ", ") + "]"
    case .block(let lines): "{" + lines.map { $0.text(isFlow: true) }.joined(separator: ", ") + "}"
    }
  }

  private static func scalar(_ text: String, isFlow: Bool) -> String {
    let isPlain =
      text == "~"
      || !text.contains(": ") && !text.contains(" #") && !(isFlow && text.contains { ",[]{}".contains($0) })
        && !"&*!|>'\"%@`#,[]{}-?:".contains(text.first ?? "#")
    return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
  }
}

extension YAMLNode {
  /// The tree with other lines in one of its blocks, which stand where the key stood.
  func applying(_ edit: BlockEdit) -> YAMLNode { applying(edit, path: edit.path[...]) }

  private func applying(_ edit: BlockEdit, path: ArraySlice<String>) -> YAMLNode {
    guard let step = path.first else { return withLines(of: edit) }
    return YAMLNode(
      content: .map(
        entries.map { entry in
          entry.key.string == step
            ? Entry(key: entry.key, value: entry.value.applying(edit, path: path.dropFirst())) : entry
        }), place: place)
  }

  private func withLines(of edit: BlockEdit) -> YAMLNode {
    YAMLNode(
      content: .map(
        entries.flatMap { entry -> [Entry] in
          guard entry.key.string == edit.key else { return [entry] }
          return edit.lines.map { $0.entry(at: entry.key) } + (edit.replaces ? [] : [entry])
        }), place: place)
  }
}

extension BlockEdit.Line {
  /// The line as if it stood at another key, so that what is found in it is shown there.
  fileprivate func entry(at key: Scalar) -> YAMLNode.Entry {
    YAMLNode.Entry(key: key.saying(self.key), value: value.node(at: key))
  }
}

extension BlockEdit.Value {
  fileprivate func node(at key: Scalar) -> YAMLNode {
    let content: YAMLNode.Content =
      switch self {
      case .text("~"): .empty
      case .text(let text): .scalar(key.saying(text))
      case .list(let items): .list(items.map { BlockEdit.Value.text($0).node(at: key) })
      case .block(let lines): .map(lines.map { $0.entry(at: key) })
      }
    return YAMLNode(content: content, place: key.place)
  }
}

extension Scalar {
  /// Another text at the same place.
  func saying(_ text: String) -> Scalar {
    Scalar(string: text, style: .plain, line: line, column: column, source: source)
  }
}
