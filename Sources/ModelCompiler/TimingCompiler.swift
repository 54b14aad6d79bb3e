// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Scenarios

extension ModelBuilder {
  /// Adds a waiting-time law per arrangement and returns its index.
  mutating func timingIndex(
    use: String, origin: TimingSlots.Origin = .entry, _ duration: (Int) -> Duration
  ) -> Int32 {
    let index = Int32(timings[0].count)
    for arrangement in 0..<arrangements {
      timings[arrangement].append(timing(duration(arrangement), origin, use: use))
    }
    return index
  }

  /// Slots of a waiting-time law.
  private mutating func timing(_ duration: Duration, _ origin: TimingSlots.Origin, use: String) -> TimingSlots {
    if case .accelerated(let inner, let factor) = duration {
      var slots = timing(inner, origin, use: use)
      slots.accelerations.append(slot(factor, .positive, use: use))
      return checked(slots)
    }
    let law = law(duration, use: use)
    return checked(TimingSlots(law: law, origin: origin, accelerations: [], isPerCase: false))
  }

  private mutating func law(_ duration: Duration, use: String) -> TimingSlots.Law {
    switch duration {
    case .piecewise(let bounds, let rates):
      return .piecewise(bounds: bounds, rates: rates.map { slot($0, .notNegative, use: use) })
    case .table(let table): return .table(columns(of: table))
    case .empirical(let times, let weights):
      return .empirical(times: times.map { slot($0, .notNegative, use: use) }, weights: weights)
    case .distribution(let formula):
      let numbers = zip(formula.numbers, formula.form.domains).map { slot($0, Formula.Domain($1), use: use) }
      return .numbers(formula.form, numbers)
    case .accelerated: preconditionFailure("an acceleration inside a law")
    }
  }

  private mutating func columns(of table: HazardTable) -> [(condition: Int32, steps: [HazardTable.Step])] {
    guard let attribute = table.attribute else { return table.columns.values.map { (-1, $0) } }
    return table.columns.sorted { $0.key < $1.key }.map { value, steps in
      let comparison = Condition.Comparison(subject: attribute, relation: .equal, values: [value])
      return (staticCondition(.comparison(comparison)), steps)
    }
  }

  private func checked(_ slots: TimingSlots) -> TimingSlots {
    var slots = slots
    var numbers = slots.accelerations
    switch slots.law {
    case .numbers(_, let list), .piecewise(_, let list), .empirical(let list, _): numbers += list
    case .table(let columns): slots.isPerCase = columns.contains { $0.condition >= 0 }
    case .moments(let first, let every): numbers += [first] + (every >= 0 ? [every] : [])
    case .held: break
    }
    if case .age = slots.origin { slots.isPerCase = true }
    if numbers.contains(where: { formulas[Int($0)].isPerCase }) { slots.isPerCase = true }
    return slots
  }

  /// What a clock is counted from; `entry` is what a clock since entry means for the channel.
  mutating func origin(_ clock: Clock, entry: TimingSlots.Origin, use: String) -> TimingSlots.Origin {
    switch clock {
    case .entry: entry
    case .start: .offset(0)
    case .calendar: .offset(Double(scenario.settings.startYear))
    case .age(let attribute): .age(slot(.name(attribute), .finite, use: use))
    }
  }

  mutating func moments(_ first: Expression, _ every: Expression?, use: String) -> Int32 {
    let law = TimingSlots.Law.moments(
      first: slot(first, .notNegative, use: use), every: every.map { slot($0, .positive, use: use) } ?? -1)
    return add(checked(TimingSlots(law: law, origin: .offset(0), accelerations: [], isPerCase: false)))
  }

  /// The law of a timer.
  mutating func heldIndex() -> Int32 {
    add(TimingSlots(law: .held, origin: .arming, accelerations: [], isPerCase: false))
  }

  /// The same in every arrangement.
  private mutating func add(_ slots: TimingSlots) -> Int32 {
    for arrangement in 0..<arrangements { timings[arrangement].append(slots) }
    return Int32(timings[0].count - 1)
  }
}

extension Formula.Domain {
  fileprivate init(_ domain: Distribution.Domain) {
    switch domain {
    case .finite: self = .finite
    case .notNegative: self = .notNegative
    case .positive: self = .positive
    }
  }
}
