// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Looks for everything about few cases in what is published together.
public struct Attack {
  /// What was worked out, by name.
  public struct Loot {
    /// Up to nothing.
    public var exact: [String] = []
    /// Up to less than the protection.
    public var near: [String] = []
    /// How many were looked for.
    public var targets = 0
  }

  /// Which weights make a small group, and which amounts come from few cases.
  public struct Rule: Sendable {
    let protection: Double
    let isSmall: @Sendable ([Double]) -> Bool
    let isSmallAmount: @Sendable (_ amounts: [Double], _ weights: [Double]) -> Bool

    public init(
      protection: Double, isSmall: @escaping @Sendable ([Double]) -> Bool,
      isSmallAmount: @escaping @Sendable (_ amounts: [Double], _ weights: [Double]) -> Bool
    ) {
      self.protection = protection
      self.isSmall = isSmall
      self.isSmallAmount = isSmallAmount
    }
  }

  private let onlooker: Onlooker
  private let truth: Truth
  private let rule: Rule

  public init(_ folder: PublishedFolder, on truth: Truth, by rule: Rule) {
    onlooker = Onlooker(folder, knowing: truth.scenario)
    self.truth = truth
    self.rule = rule
  }

  // MARK: Groups of cases

  /// Every case, every small group, what two groups have in common and what one has beyond another.
  private var targets: [(name: String, members: Set<Int>)] {
    let weights = truth.weights
    var found: [Set<Int>: String] = [:]
    func add(_ name: String, _ members: Set<Int>) {
      guard !members.isEmpty, found[members] == nil, rule.isSmall(members.map { weights[$0] }) else { return }
      found[members] = name
    }
    for i in weights.indices { add("casus \(i)", [i]) }
    let groups = truth.groups.sorted { $0.key < $1.key }
    for (name, members) in groups {
      add(name, members)
      for (other, others) in groups where other != name {
        add("\(name) en \(other)", members.intersection(others))
        add("\(name) zonder \(other)", members.subtracting(others))
      }
    }
    return found.map { ($0.value, $0.key) }.sorted { $0.name < $1.name }
  }

  /// - Parameter ranges: of how many of the targets to look for bounds as well.
  public func groups(ranges: Int) -> Loot {
    var loot = Loot()
    let targets = targets
    let (weights, total) = (truth.weights, truth.total)
    for (arrangement, nets) in truth.nets.sorted(by: { $0.key < $1.key }) {
      let system = onlooker.nets(arrangement, "maatschappelijk", most: 3 * (nets.map(abs).max() ?? 0))
      let known = Elimination(system)
      let step = max(1, targets.count / max(1, ranges))
      for (place, target) in targets.enumerated() {
        let value = target.members.reduce(0) { $0 + weights[$1] * nets[$1] } / total
        let terms = Dictionary(uniqueKeysWithValues: target.members.map { ($0, 1.0) })
        look(system, known, terms, value, target.name, withRange: ranges > 0 && place % step == 0, &loot)
      }
    }
    return loot
  }

  private func look(
    _ system: LinearSystem, _ known: Elimination, _ target: [Int: Double], _ value: Double, _ name: String,
    withRange: Bool = true, _ loot: inout Loot
  ) {
    loot.targets += 1
    if known.value(of: target) != nil { loot.exact.append(name) }
    guard withRange, value != 0, let range = system.range(of: target, rounding: 1e-7) else { return }
    if range.upperBound - range.lowerBound < rule.protection * abs(value) { loot.near.append(name) }
  }

  // MARK: Levels and items

  /// Every level at which few households stand.
  public func levels() -> Loot {
    var loot = Loot()
    let heaviest = max(1, truth.weights.max() ?? 1)
    for (standing, share) in truth.shares.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      let levels = truth.scenario.domains.first { $0.name == standing.domain }!.levels
      let place = levels.firstIndex(of: standing.level)!
      let start = truth.scenario.cases.filter { $0.levels[standing.domain] == place + 1 }.map(\.weight)
      // As many households as can stand behind it, each as light as the heaviest lets them.
      let few = Array(repeating: 1.0, count: Int(share * truth.total / heaviest + 1e-6))
      guard rule.isSmall(few) || standing.year == 0 && rule.isSmall(start) else { continue }
      let system = onlooker.levels(standing.arrangement, standing.domain, year: standing.year)
      look(system, Elimination(system), [place: 1], share, "\(standing)", &loot)
    }
    return loot
  }

  /// Every item that few cases use.
  public func items() -> Loot {
    var loot = Loot()
    let most = 10 * (truth.amounts.values.flatMap(\.self).map(abs).max() ?? 0)
    let system = onlooker.items(most: most, withPrices: true)
    let known = Elimination(system)
    let plain = onlooker.items(most: most, withPrices: false)
    for (place, use) in onlooker.uses.enumerated() {
      guard let amounts = truth.amounts[use], rule.isSmallAmount(amounts, truth.weights) else { continue }
      let value = amounts.reduce(0, +) / truth.total
      look(system, known, [place: 1], value, "\(use)", withRange: false, &loot)
      if value != 0, let range = plain.range(of: [place: 1], rounding: 1e-7),
        range.upperBound - range.lowerBound < rule.protection * abs(value)
      {
        loot.near.append("\(use)")
      }
    }
    return loot
  }
}
