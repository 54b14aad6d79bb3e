// SPDX-License-Identifier: EUPL-1.2

/// The order in which formulas can be computed that name each other; takes time in proportion to their number.
public struct FormulaOrder: Sendable {
  /// Each after those it names.
  public private(set) var names: [String] = []
  /// Names that lead back to the first of them; each name is in one circle at most.
  public private(set) var circles: [[String]] = []

  /// - Parameter formulas: names with their formula, each once.
  public init(_ formulas: [(name: String, formula: Expression)]) {
    let known = Set(formulas.map(\.name))
    let needs = Dictionary(
      formulas.map { ($0.name, $0.formula.names.filter(known.contains)) }, uniquingKeysWith: { first, _ in first })
    var waiting = needs.mapValues(\.count)
    var users: [String: [String]] = [:]
    for (name, _) in formulas { for need in needs[name] ?? [] { users[need, default: []].append(name) } }
    names = formulas.map(\.name).filter { waiting[$0] == 0 }
    var next = 0
    while next < names.count {
      for user in users[names[next]] ?? [] {
        waiting[user, default: 0] -= 1
        if waiting[user] == 0 { names.append(user) }
      }
      next += 1
    }
    circles = Self.circles(formulas.map(\.name).filter { waiting[$0] ?? 0 > 0 }, needs)
  }

  /// Every name left needs another one that is left, so that following them ends in a circle.
  private static func circles(_ left: [String], _ needs: [String: [String]]) -> [[String]] {
    let open = Set(left)
    var visited: Set<String> = []
    var circles: [[String]] = []
    for start in left where !visited.contains(start) {
      var path: [String] = []
      var places: [String: Int] = [:]
      var name: String? = start
      while let current = name, visited.insert(current).inserted {
        places[current] = path.count
        path.append(current)
        name = needs[current]?.first(where: open.contains)
      }
      if let name, let place = places[name] { circles.append(Array(path[place...]) + [name]) }
    }
    return circles
  }
}
