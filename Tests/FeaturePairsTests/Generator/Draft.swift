// SPDX-License-Identifier: EUPL-1.2

/// A scenario in the making. What a feature brings can be used by the next one, so that two features meet.
struct Draft {
  var sketch = Sketch()
  var dice: Dice
  /// What conditions, moments, influences and formulas can be about, the base scenario's first.
  private var conditions: [[Condition]] = [[]]
  private var moments: [[Moment]] = [[]]
  private var paces: [[String]] = [[]]
  private var factors: [[Formula]] = [[]]
  private var rates: [[String]] = [[]]
  private var names = 0

  init(seed: UInt64) {
    dice = Dice(seed)
    sketch.isMonthly = dice.isLucky(25)
    sketch.domains = [
      Sketch.Domain(
        name: "w", levels: 3,
        transitions: [
          .init(from: 1, to: [(2, .plain(1))], timing: Timing(law: .fixed(time()))),
          .init(from: 2, to: [(3, .plain(1))], timing: Timing(law: .fixed(time()))),
          .init(from: 3, to: [(1, .plain(1))], timing: Timing(law: .fixed(time()))),
        ])
    ]
    sketch.cases = [
      .init(name: "een", weight: 1, levels: ["w": 1]),
      .init(name: "twee", weight: 3, levels: ["w": dice.between(1, 3)]),
    ]
    sketch.horizon = .years(Double(dice.between(4, 7)))
    offer((1...3).map { Condition.level("w", .equal, $0) })
    offer([.level("w", .atLeast, 2), .levelIn("w", [1, 3]), .not(.level("w", .atMost, 1))])
    offer([Moment.move("w", from: 1, to: 2), .move("w", from: nil, to: 3), .move("w", from: 3, to: nil)])
    offer(paces: ["w.beter", "w.slechter", "w.1->2"])
    observe(during: .level("w", .equal, 1))
    observe(at: .move("w", from: 2, to: 3))
  }

  /// What is offered from here on is of the next feature.
  mutating func turn() {
    conditions.append([])
    moments.append([])
    paces.append([])
    factors.append([])
    rates.append([])
  }

  mutating func offer(_ all: [Condition]) { conditions[conditions.count - 1] += all }
  mutating func offer(_ all: [Moment]) { moments[moments.count - 1] += all }
  mutating func offer(paces all: [String]) { paces[paces.count - 1] += all }
  mutating func offer(rates all: [String]) { rates[rates.count - 1] += all }
  mutating func offer(factors all: [Formula]) { factors[factors.count - 1] += all }

  /// Rather of an earlier feature than of the base scenario.
  private mutating func choose<T>(_ pools: [[T]]) -> T? {
    let filled = pools.filter { !$0.isEmpty }
    guard let last = filled.last else { return nil }
    return dice.pick(dice.isLucky(70) ? last : dice.pick(filled))
  }

  mutating func condition() -> Condition { choose(conditions.dropLast() as [[Condition]])! }
  /// What a counter of time can measure: not another such counter.
  mutating func measurable() -> Condition {
    let found = condition()
    return found.text.contains(/\bm[0-9]/) ? .level("w", .equal, 3) : found
  }
  mutating func moment() -> Moment { choose(moments.dropLast() as [[Moment]])! }
  mutating func pace() -> String { choose(paces.dropLast() as [[String]])! }
  /// A plain number, perhaps one that an earlier feature brought.
  mutating func factor() -> Formula { choose(factors.dropLast() as [[Formula]]) ?? .plain(Double(dice.between(2, 5))) }

  /// What happens by a rate, if there is anything yet.
  mutating func rate() -> String? { choose(rates.dropLast() as [[String]]) }

  /// A domain to change: rather the newest.
  mutating func target() -> String { dice.isLucky(50) ? sketch.domains.last!.name : "w" }

  /// A plain number that is no counter.
  mutating func fixedFactor() -> Formula {
    let found = factor()
    if case .name(let name) = found, sketch.counters.contains(where: { $0.name == name }) { return .plain(3) }
    return found
  }

  mutating func name(_ stem: String) -> String {
    names += 1
    return "\(stem)\(names)"
  }

  /// Months or thousandths of a year.
  mutating func time() -> Formula {
    sketch.isMonthly || dice.isLucky(30) ? .months(dice.between(3, 19)) : .years(Double(dice.between(211, 1597)) / 1000)
  }

  mutating func short() -> Formula {
    sketch.isMonthly || dice.isLucky(30) ? .months(dice.between(1, 5)) : .years(Double(dice.between(53, 397)) / 1000)
  }

  mutating func euro() -> Double { Double(dice.between(10, 90)) }

  /// An item of its own that shows what a condition does.
  mutating func observe(during condition: Condition, isDerived: Bool = false) {
    sketch.items.append(
      .init(name: name("p"), amount: .yearly(euro()), during: condition, isInvestment: isDerived ? nil : false))
  }

  mutating func observe(at moment: Moment, isDerived: Bool = false) {
    sketch.items.append(
      .init(name: name("p"), amount: .euro(euro()), at: moment, isInvestment: isDerived ? nil : false))
  }

  var other: Sketch.Arrangement {
    get { sketch.arrangements[1] }
    set { sketch.arrangements[1] = newValue }
  }
}
