// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Sampling
import Scenarios

extension ModelBuilder {
  /// The slot that holds the value of an expression; equal expressions with equal use of domain share one.
  mutating func slot(_ expression: Expression, _ domain: Formula.Domain, use: String) -> Int32 {
    let steps = steps(of: expression)
    let isPerCase = steps.contains { if case .attribute = $0 { true } else { false } }
    let key = Formula(steps: steps, domain: domain, isPerCase: isPerCase, use: "")
    if let known = formulaIndex[key] { return known }
    let index = Int32(formulas.count)
    formulas.append(Formula(steps: steps, domain: domain, isPerCase: isPerCase, use: use))
    formulaIndex[key] = index
    return index
  }

  /// The same slot in every arrangement where `applies`, −1 elsewhere.
  mutating func slots(
    _ expression: Expression, _ domain: Formula.Domain, use: String, where applies: [Bool]? = nil
  ) -> [Int32] {
    let one = slot(expression, domain, use: use)
    return (0..<arrangements).map { applies?[$0] ?? true ? one : -1 }
  }

  func steps(of expression: Expression) -> [Formula.Step] {
    switch expression {
    case .number(let quantity): return [.constant(quantity.value)]
    case .name(let name):
      if let parameter = parameterIndex[name] { return [.parameter(parameter)] }
      guard let attribute = attributeIndex[name] else { preconditionFailure("unresolved name \(name)") }
      return [.attribute(attribute)]
    case .negated(let inner): return steps(of: inner) + [.negate]
    case .binary(let op, let left, let right): return steps(of: left) + steps(of: right) + [step(of: op)]
    }
  }

  private func step(of op: Expression.Operator) -> Formula.Step {
    switch op {
    case .plus: .add
    case .minus: .subtract
    case .times: .multiply
    case .divided: .divide
    }
  }

  /// Slots of a waiting-time law.
  mutating func timing(_ duration: Duration, use: String) -> TimingSlots {
    let one = slot(.constant(1), .finite, use: use)
    func make(_ family: WaitingTime.Family, _ mean: Int32, _ second: Int32) -> TimingSlots {
      let isPerCase = formulas[Int(mean)].isPerCase || formulas[Int(second)].isPerCase
      return TimingSlots(family: family, mean: mean, second: second, isPerCase: isPerCase)
    }
    switch duration {
    case .fixed(let time):
      return make(.fixed, slot(time, .notNegative, use: use), one)
    case .exponential(let mean):
      return make(.exponential, slot(mean, .positive, use: use), one)
    case .weibull(let mean, let shape):
      return make(.weibull, slot(mean, .positive, use: use), slot(shape, .positive, use: use))
    case .gamma(let mean, let sd):
      return make(.gamma, slot(mean, .positive, use: use), slot(sd, .positive, use: use))
    case .lognormal(let mean, let sd):
      return make(.lognormal, slot(mean, .positive, use: use), slot(sd, .positive, use: use))
    }
  }
}
