// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Which items posten.csv may tell apart in public, and what stands in one line.
///
/// An item that few cases use is joined with others between the same two accounts, so that the totals of parties stay as they are and
/// give none of them back. The others are chosen so that nothing else tells of them: what counts the same things stands nowhere else.
struct PublicItems {
  typealias Line = CaseBills.Line

  /// Lines that stand together with those of the same accounts.
  private(set) var joined: Set<Line> = []
  /// Whether there are lines that nothing can be joined with: then no item is told of.
  private(set) var isLeftOut = false

  private let bills: CaseBills
  private let smallGroups: SmallGroups

  init(_ bills: CaseBills, _ smallGroups: SmallGroups) {
    self.bills = bills
    self.smallGroups = smallGroups
    for lines in Dictionary(grouping: bills.lines, by: { [$0.from, $0.to] }).values {
      let small = lines.filter { isSmall([$0]) }
      guard !small.isEmpty else { continue }
      guard let set = masked(small, in: lines) else {
        isLeftOut = true
        joined = Set(bills.lines)
        return
      }
      joined.formUnion(set)
    }
  }

  /// Inputs that say how much of a joined item is used: what an outcome does when they change gives it back.
  func inputs(of scenario: Scenario) -> Set<String> {
    let items = Set(joined.map(\.item))
    let used = scenario.items.filter { items.contains($0.name) }.flatMap { $0.unitPrice.names + $0.quantity.names }
    var found: Set<String> = []
    var waiting = used
    let parameters = Dictionary(scenario.parameters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    while let name = waiting.popLast() {
      guard found.insert(name).inserted else { continue }
      if case .computed(let formula)? = parameters[name]?.value { waiting += formula.names }
      for arrangement in scenario.arrangements { waiting += arrangement.parameters[name]?.names ?? [] }
    }
    return found
  }

  // MARK: Sizes

  /// Whether few cases stand behind it, under an arrangement or behind what two of them differ in.
  private func isSmall(_ lines: [Line]) -> Bool {
    Self.isSmall(bills.amount(lines), bills.weights, smallGroups)
      || lines.count == 1 && Self.isSmall(bills.count(lines[0]), bills.weights, smallGroups)
  }

  static func isSmall(_ levels: [[Double]], _ weights: [Double], _ smallGroups: SmallGroups) -> Bool {
    levels.indices.contains { a in
      smallGroups.isSmall(amounts: levels[a], weights: weights)
        || levels.indices.prefix(a).contains { b in
          smallGroups.isSmall(amounts: difference(levels[a], levels[b]), weights: weights)
        }
    }
  }

  /// What is left of a sum that cancels is no amount.
  private static func difference(_ a: [Double], _ b: [Double]) -> [Double] {
    zip(a, b).map { abs($0 - $1) <= 1e-9 * max(abs($0), abs($1)) ? 0 : $0 - $1 }
  }

  // MARK: Companions

  /// The small lines with as many others as hide them, the ones that cost least to lose first; `nil` where there are too few.
  private func masked(_ small: [Line], in block: [Line]) -> [Line]? {
    let candidates = block.filter { !small.contains($0) }.sorted { (size($0), $0.item) < (size($1), $1.item) }
    var set = small
    for candidate in candidates where !set.contains(candidate) {
      if isMasked(small, in: set) { break }
      let tied = tied(to: candidate)
      if tied.allSatisfy({ block.contains($0) && !small.contains($0) }) { set += tied }
    }
    return isMasked(small, in: set) ? set : nil
  }

  /// Whether a sum tells none of the small lines up to less than the protection.
  private func isMasked(_ small: [Line], in set: [Line]) -> Bool {
    guard set.count > 1, !isSmall(set) else { return false }
    let total = sums(bills.amount(set))
    return small.allSatisfy { line in
      zip(sums(bills.amount([line])), total).allSatisfy { own, all in all - own >= SmallGroups.protection * own }
    }
  }

  private func sums(_ levels: [[Double]]) -> [Double] { levels.map { $0.reduce(0) { $0 + abs($1) } } }
  private func size(_ line: Line) -> Double { sums(bills.amount([line])).reduce(0, +) }

  /// The lines that say how much of one is used, with itself.
  private func tied(to line: Line) -> [Line] {
    let own = bills.count(line).flatMap(\.self)
    return bills.lines.filter {
      $0 == line || $0.item == line.item || Self.isProportional(own, bills.count($0).flatMap(\.self))
    }
  }

  private static func isProportional(_ a: [Double], _ b: [Double]) -> Bool {
    let place = a.indices.max { abs(a[$0]) < abs(a[$1]) }
    guard let place, a[place] != 0, b[place] != 0 else { return false }
    let ratio = b[place] / a[place]
    return zip(a, b).allSatisfy { abs($1 - ratio * $0) <= 1e-6 * max(abs($1), abs(ratio * $0)) }
  }
}
