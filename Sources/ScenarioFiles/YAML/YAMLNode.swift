// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A piece of a YAML file with its place; no aliases, no tags.
struct YAMLNode {
  enum Content {
    case scalar(Scalar)
    case list([YAMLNode])
    case map([Entry])
    /// A key without a value.
    case empty
  }

  struct Entry {
    let key: Scalar
    let value: YAMLNode
  }

  let content: Content
  /// Where it starts; of a text its whole length, of an empty value its key.
  let place: Place

  var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// What it is, in Dutch, for messages.
  var kind: String {
    switch content {
    case .scalar: "een waarde"
    case .list: "een lijst"
    case .map: "een blok met sleutels"
    case .empty: "niets"
    }
  }
}

extension YAMLNode {
  /// The entries of a block; none for anything else.
  var entries: [Entry] {
    if case .map(let entries) = content { entries } else { [] }
  }

  /// The items of a list; none for anything else.
  var items: [YAMLNode] {
    if case .list(let items) = content { items } else { [] }
  }

  /// What stands at a key of a block.
  subscript(key: String) -> YAMLNode? { entries.first { $0.key.string == key }?.value }
}
