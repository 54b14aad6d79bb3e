// SPDX-License-Identifier: EUPL-1.2

extension [BlockEdit] {
  /// The same edits, with one for all lines that come before the same key: blocks of one name go together, because a file may have each once.
  var joined: [BlockEdit] {
    reduce(into: []) { edits, edit in
      let place = edits.firstIndex { !$0.replaces && !edit.replaces && ($0.path, $0.key) == (edit.path, edit.key) }
      if let place { edits[place].lines.join(edit.lines) } else { edits.append(edit) }
    }
  }
}

extension [BlockEdit.Line] {
  fileprivate mutating func join(_ more: [BlockEdit.Line]) {
    for line in more {
      if let place = firstIndex(where: { $0.key == line.key }), case .block(var own) = self[place].value,
        case .block(let others) = line.value
      {
        own.join(others)
        self[place].value = .block(own)
      } else {
        append(line)
      }
    }
  }
}
