// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The names a scenario declares, known before its sections are read, so that their order does not matter.
struct Symbols {
  private var kinds: [String: NameKind] = [:]
  private var named: [NameKind: [String]] = [:]
  /// Levels of each domain, worst first.
  private(set) var levels: [String: [String]] = [:]
  private var numbers: [String: [String: Int]] = [:]

  mutating func add(_ name: String, _ kind: NameKind) {
    guard kind.space == 0, kinds[name] == nil else { return }
    kinds[name] = kind
    named[kind, default: []].append(name)
  }

  mutating func setLevels(_ names: [String], of domain: String) {
    levels[domain] = names
    numbers[domain] = Dictionary(zip(names, 1...)) { first, _ in first }
  }

  func kind(of name: String) -> NameKind? { kinds[name] }

  /// Names of these kinds, sorted.
  func names(_ wanted: NameKind...) -> [String] {
    wanted.flatMap { named[$0] ?? [] }.sorted()
  }

  /// The number of a level written as number or name, `nil` when the domain has no such level.
  func level(_ text: String, in domain: String) -> Int? {
    guard let levels = levels[domain] else { return nil }
    if let number = Int(text) { return levels.indices.contains(number - 1) ? number : nil }
    return numbers[domain]?[text]
  }
}
