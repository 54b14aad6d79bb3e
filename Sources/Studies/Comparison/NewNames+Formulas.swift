// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension Expression {
  func with(_ new: NewNames) -> Expression {
    switch self {
    case .number: self
    case .name(let name): .name(new.input(name))
    case .negated(let inner): .negated(inner.with(new))
    case .binary(let sign, let a, let b): .binary(sign, a.with(new), b.with(new))
    case .call(let function, let list): .call(function, list.map { $0.with(new) })
    }
  }
}

extension DistributionFormula {
  func with(_ new: NewNames) -> DistributionFormula {
    var copy = self
    copy.numbers = numbers.map { $0.with(new) }
    return copy
  }
}

extension Duration {
  func with(_ new: NewNames) -> Duration {
    switch self {
    case .distribution(let law): return .distribution(law.with(new))
    case .piecewise(let bounds, let rates): return .piecewise(bounds: bounds, rates: rates.map { $0.with(new) })
    case .table(var table):
      table.attribute = table.attribute.map(new.name)
      return .table(table)
    case .empirical(let times, let weights): return .empirical(times: times.map { $0.with(new) }, weights: weights)
    case .accelerated(let inner, let factor): return .accelerated(inner.with(new), by: factor.with(new))
    }
  }
}

extension Clock {
  func with(_ new: NewNames) -> Clock {
    if case .age(let attribute) = self { .age(attribute: new.name(attribute)) } else { self }
  }
}

extension Condition {
  func with(_ new: NewNames) -> Condition {
    switch self {
    case .always: self
    case .comparison(let comparison): .comparison(comparison.with(new))
    case .not(let inner): .not(inner.with(new))
    case .all(let list): .all(list.map { $0.with(new) })
    case .any(let list): .any(list.map { $0.with(new) })
    }
  }
}

extension Condition.Comparison {
  fileprivate func with(_ new: NewNames) -> Condition.Comparison {
    let values = values.map { subject == "arrangement" ? new.name($0) : new.level($0, of: subject) }
    return Condition.Comparison(subject: new.name(subject), relation: relation, values: values)
  }
}

extension CostItem.Trigger {
  func with(_ new: NewNames) -> CostItem.Trigger {
    switch self {
    case .whileHolds(let condition): .whileHolds(condition.with(new))
    case .onEvent(let name): .onEvent(new.name(name))
    case .onTransition(let domain, let from, let to): .onTransition(new.name(domain), from: from, to: to)
    case .onService(let name, let moment): .onService(new.name(name), moment)
    case .onSanction(let name): .onSanction(barrier: new.name(name))
    case .onPurchase(let name): .onPurchase(new.name(name))
    case .atStart: self
    }
  }
}

extension CostItem {
  func with(_ new: NewNames) -> CostItem {
    var copy = self
    copy.name = new.item(name)
    copy.trigger = trigger.with(new)
    copy.quantity = quantity.with(new)
    copy.unitPrice = unitPrice.with(new)
    copy.origin =
      switch origin {
      case .situation: .situation
      case .event(let name): .event(new.name(name))
      case .service(let name): .service(new.name(name))
      case .barrier(let name): .barrier(new.name(name))
      case .purchase(let name): .purchase(new.name(name))
      }
    return copy
  }
}
