// SPDX-License-Identifier: EUPL-1.2

/// Other lines in one block of a file, for its tree and for its text.
struct BlockEdit {
  struct Line: Equatable {
    var key: String
    /// As a formula or word, before any quotes; `~` takes the key away that a basis has.
    var value: String
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
    let texts = lines.map { "`\($0.key): \($0.value)`" }
    return texts.joined(separator: " en ") + (replaces ? " in plaats van `\(key)`" : "")
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
    func scalar(_ text: String) -> Scalar {
      Scalar(string: text, style: .plain, line: key.line, column: key.column, source: key.source)
    }
    let content: YAMLNode.Content = value == "~" ? .empty : .scalar(scalar(value))
    return YAMLNode.Entry(key: scalar(self.key), value: YAMLNode(content: content, place: key.place))
  }
}
