// SPDX-License-Identifier: EUPL-1.2

/// Where a scenario says something else than the scenario it builds on.
public struct Difference: Hashable, Sendable {
  /// Keys from the root, and numbers from 1 in lists.
  public var path: [String]
  /// What the basis says, `nil` where it says nothing.
  public var old: String?
  /// What holds here, `nil` where it was taken away.
  public var new: String?

  public init(path: [String], old: String?, new: String?) {
    self.path = path
    self.old = old
    self.new = new
  }

  /// As one text: `parameters.hr_schuld.waarde`.
  public var key: String { path.joined(separator: ".") }
}

extension Difference {
  /// What differs between two trees, in the order of the first, and what only the second has after that.
  static func between(_ old: YAMLNode?, _ new: YAMLNode?, at path: [String] = []) -> [Difference] {
    let parts = (old?.parts, new?.parts)
    if parts.0 == nil && old != nil || parts.1 == nil && new != nil || !isComparable(old, new) {
      let texts = (old?.text, new?.text)
      return texts.0 == texts.1 ? [] : [Difference(path: path, old: texts.0, new: texts.1)]
    }
    let (before, after) = (parts.0 ?? [], parts.1 ?? [])
    let (old, new) = (before.first(by: \.name), after.first(by: \.name))
    let names = before.map(\.name) + after.map(\.name).filter { old[$0] == nil }
    return names.flatMap { between(old[$0]?.node, new[$0]?.node, at: path + [$0]) }
  }

  /// Lists are compared item by item when they are equally long.
  private static func isComparable(_ old: YAMLNode?, _ new: YAMLNode?) -> Bool {
    switch (old?.content, new?.content) {
    case (.list(let a)?, .list(let b)?): a.count == b.count
    case (.map?, .map?), (.map?, nil), (nil, .map?): true
    default: false
    }
  }
}

extension YAMLNode {
  /// What stands under names or numbers; `nil` for a single value and for an empty block.
  fileprivate var parts: [(name: String, node: YAMLNode)]? {
    switch content {
    case .map(let entries): entries.isEmpty ? nil : entries.map { ($0.key.string, $0.value) }
    case .list(let items): items.enumerated().map { (String($0 + 1), $1) }
    case .scalar, .empty: nil
    }
  }

  /// On one line, as it might be written.
  fileprivate var text: String {
    switch content {
    case .scalar(let scalar): scalar.string
    case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .map(let entries): "{" + entries.map { "\($0.key.string): \($0.value.text)" }.joined(separator: ", ") + "}"
    case .empty: ""
    }
  }
}
