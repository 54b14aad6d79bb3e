// SPDX-License-Identifier: EUPL-1.2

extension YAMLNode {
  /// This tree with another laid over it: blocks merge key by key, anything else replaces, and an empty value takes a key away.
  func overlaid(by other: YAMLNode) -> YAMLNode {
    guard case .map(let base) = content, case .map(let entries) = other.content else { return other }
    let own = Dictionary(entries.map { ($0.key.string, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(base.map(\.key.string))
    let kept = base.compactMap { entry -> Entry? in
      guard let over = own[entry.key.string] else { return entry }
      if case .empty = over.value.content { return nil }
      return Entry(key: over.key, value: entry.value.overlaid(by: over.value))
    }
    return YAMLNode(content: .map(kept + entries.filter { !names.contains($0.key.string) }), place: other.place)
  }

  /// Without a key of this block.
  func without(_ key: String) -> YAMLNode {
    guard case .map(let entries) = content else { return self }
    return YAMLNode(content: .map(entries.filter { $0.key.string != key }), place: place)
  }
}
