// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Words

/// Something that is called otherwise in the second of two scenarios.
struct Renaming: Equatable {
  var kind: NamedPart
  var old: String
  var new: String
  /// That name alone.
  var names: NewNames

  /// What one scenario lacks and only the other has, matched: where it says the same but for names, titles and sources, or where it is the
  /// only one of its kind, at the same place.
  static func all(from start: Scenario, to end: Scenario) -> [Renaming] {
    let search = RenamingSearch(start, end)
    return search.parts + search.levels
  }
}

/// Names of one scenario beside those of another.
private struct RenamingSearch {
  private let start: Scenario
  private let end: Scenario
  /// The same two with one sign for every name and level that only one of them has.
  private let plain: (start: Scenario, end: Scenario)
  private let taken: Set<String>

  init(_ start: Scenario, _ end: Scenario) {
    (self.start, self.end) = (start, end)
    plain = (start.plain(beside: end), end.plain(beside: start))
    taken = start.sharedNames
  }

  /// Arrangements first: rows of results go by their names.
  var parts: [Renaming] {
    pairs(.arrangement, \.arrangements, \.name, \.plain)
      + pairs(.parameter, \.parameters, \.name, \.plain) { $0.dimension == $1.dimension }
      + pairs(.attribute, \.attributes, \.name, \.plain)
      + pairs(.domain, \.domains, \.name, \.plain) {
        $0.levels.count == $1.levels.count
      } + pairs(.event, \.events, \.name, \.plain) + pairs(.counter, \.counters, \.name, \.plain)
      + pairs(.service, \.services, \.name, \.plain) + pairs(.barrier, \.barriers, \.name, \.plain)
      + pairs(.influence, \.influences, \.name, \.plain)
      + pairs(.purchase, \.purchases, \.name, \.plain)
      + pairs(.price, \.prices, \.id, \.plain) { $0.dimension == $1.dimension }
      + pairs(.item, \.items, \.name, \.plain)
  }

  /// Of domains that have as many levels as before, under their new name.
  var levels: [Renaming] {
    let renamed = Dictionary(uniqueKeysWithValues: parts.filter { $0.kind == .domain }.map { ($0.old, $0.new) })
    return start.domains.flatMap { old -> [Renaming] in
      let name = renamed[old.name] ?? old.name
      guard let new = end.domains.first(where: { $0.name == name }), new.levels.count == old.levels.count else {
        return []
      }
      return zip(old.levels, new.levels).filter { !new.levels.contains($0) && !old.levels.contains($1) }.map {
        Renaming(kind: .level, old: $0, new: $1, names: NewNames(levels: [name: [$0: $1]]))
      }
    }
  }

  private func pairs<Part>(
    _ kind: NamedPart, _ list: KeyPath<Scenario, [Part]>, _ name: KeyPath<Part, String>,
    _ plainPart: KeyPath<Part, Part>, fits: (Part, Part) -> Bool = { _, _ in true }
  ) -> [Renaming] where Part: Hashable {
    let (before, after) = (start[keyPath: list], end[keyPath: list])
    func lacking(_ own: [Part], _ other: [Part]) -> [Int] {
      let names = Set(other.map { $0[keyPath: name] })
      return own.indices.filter { own[$0][keyPath: name].isPlainName && !names.contains(own[$0][keyPath: name]) }
    }
    let shapes = (
      plain.start[keyPath: list].map { $0[keyPath: plainPart] }, plain.end[keyPath: list].map { $0[keyPath: plainPart] }
    )
    var gone = lacking(before, after)
    var came = lacking(after, before).filter { kind.isElsewhere || !taken.contains(after[$0][keyPath: name]) }
    var found: [(Int, Int)] = []
    for i in gone {
      guard let j = came.first(where: { shapes.0[i] == shapes.1[$0] }) else { continue }
      found.append((i, j))
      gone.removeAll { $0 == i }
      came.removeAll { $0 == j }
    }
    if let i = gone.first, gone == came, gone.count == 1, fits(before[i], after[i]) { found.append((i, i)) }
    return found.sorted { $0.0 < $1.0 }.map { i, j in
      let (old, new) = (before[i][keyPath: name], after[j][keyPath: name])
      return Renaming(kind: kind, old: old, new: new, names: kind.names(old, new))
    }
  }
}

extension NamedPart {
  /// Prices and items have names of their own.
  fileprivate var isElsewhere: Bool { self == .price || self == .item }

  fileprivate func names(_ old: String, _ new: String) -> NewNames {
    switch self {
    case .price: NewNames(prices: [old: new])
    case .item: NewNames(items: [old: new])
    // A purchase and the item that books it go by one name.
    case .purchase: NewNames(names: [old: new], items: [old: new])
    default: NewNames(names: [old: new])
    }
  }
}

extension String {
  /// Whether a user wrote it: what the program makes names of has other signs too.
  fileprivate var isPlainName: Bool { !contains(":") }
}
