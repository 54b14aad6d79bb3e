// SPDX-License-Identifier: EUPL-1.2

import Quantities
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

  /// The slots of probabilities of which one thing happens. Where they are not all plain numbers, whose sum is known beforehand, a
  /// slot that nothing reads holds their sum: a draw in which it is not 1 ends the run.
  mutating func wholeSlots(_ probabilities: [Expression], use: String) -> [Int32] {
    let slots = probabilities.map { slot($0, .probability, use: use) }
    guard probabilities.contains(where: { !$0.names.isEmpty }), let first = probabilities.first else { return slots }
    _ = slot(probabilities.dropFirst().reduce(first) { .binary(.plus, $0, $1) }, .one, use: use)
    return slots
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
    case .call(let function, let list): return steps(of: list, joinedBy: step(of: function))
    }
  }

  private func step(of op: Expression.Operator) -> Formula.Step {
    switch op {
    case .plus: .add
    case .minus: .subtract
    case .times: .multiply
    case .divided: .divide
    case .power: .power
    }
  }

  /// One argument, or several taken together two by two.
  private func steps(of list: [Expression], joinedBy step: Formula.Step) -> [Formula.Step] {
    guard list.count > 1 else { return list.flatMap { steps(of: $0) } + [step] }
    return steps(of: list[0]) + list.dropFirst().flatMap { steps(of: $0) + [step] }
  }

  private func step(of function: Expression.Function) -> Formula.Step {
    switch function {
    case .exp: .exp
    case .ln: .ln
    case .squareRoot: .squareRoot
    case .abs: .abs
    case .min: .minimum
    case .max: .maximum
    case .logit: .logit
    case .expit: .expit
    }
  }
}
