// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The names a scenario declares, known before its sections are read, so that their order does not matter.
struct Symbols {
  private var kinds: [String: NameKind] = [:]
  /// Levels of each domain, worst first.
  var levels: [String: [String]] = [:]

  mutating func add(_ name: String, _ kind: NameKind) {
    if kind.space == 0, kinds[name] == nil { kinds[name] = kind }
  }

  func kind(of name: String) -> NameKind? { kinds[name] }

  /// Names of these kinds, sorted.
  func names(_ wanted: NameKind...) -> [String] {
    kinds.filter { wanted.contains($0.value) }.keys.sorted()
  }

  /// The number of a level written as number or name, `nil` when the domain has no such level.
  func level(_ text: String, in domain: String) -> Int? {
    guard let levels = levels[domain] else { return nil }
    if let number = Int(text) { return levels.indices.contains(number - 1) ? number : nil }
    return levels.firstIndex(of: text).map { $0 + 1 }
  }
}
