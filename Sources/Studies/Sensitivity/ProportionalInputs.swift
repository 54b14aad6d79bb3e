// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Simulation

/// Inputs that do nothing but multiply amounts of the ledger, as most prices do: no life changes with them, and what another value
/// would have given follows from the amounts at hand.
struct ProportionalInputs {
  /// By margin: the cells whose amount is proportional to it.
  let cells: [Int: Set<Int>]

  /// How an expression depends on a parameter.
  private enum Dependence { case none, proportional, other }

  init(_ model: CompiledModel, margins: [Int]) {
    var priced: [Int32: Set<Int>] = [:]
    for (c, cell) in model.ledger.cells.enumerated() {
      for slot in cell.quantity + cell.unitPrice where slot >= 0 { priced[slot, default: []].insert(c) }
    }
    // A formula of the ledger may be shared with the time something takes, or with an attribute.
    for timing in model.timings.joined() { for slot in timing.slots { priced[slot] = nil } }
    for attribute in model.drawnAttributes { for slot in attribute.slots { priced[slot] = nil } }
    let formulas = (model.derived + model.overrides.joined()).map(\.steps)
    let replaced = Set(model.overrides.joined().map(\.parameter))
    var found: [Int: Set<Int>] = [:]
    for margin in margins where !replaced.contains(margin) {
      if formulas.contains(where: { Self.uses($0, margin) }) { continue }
      let slots = model.formulas.indices.filter { Self.uses(model.formulas[$0].steps, margin) }.map(Int32.init)
      guard slots.allSatisfy({ priced[$0] != nil }) else { continue }
      let touched = slots.reduce(into: Set<Int>()) { $0.formUnion(priced[$1] ?? []) }
      if touched.allSatisfy({ Self.isProportional(model, model.ledger.cells[$0], margin) }) { found[margin] = touched }
    }
    cells = found
  }

  private static func uses(_ steps: [Formula.Step], _ margin: Int) -> Bool {
    steps.contains { if case .parameter(let p) = $0 { Int(p) == margin } else { false } }
  }

  private static func isProportional(_ model: CompiledModel, _ cell: LedgerPlan.Cell, _ margin: Int) -> Bool {
    zip(cell.quantity, cell.unitPrice).allSatisfy { quantity, price in
      guard quantity >= 0, price >= 0 else { return true }
      let parts = [quantity, price].map { dependence(model.formulas[Int($0)].steps, margin) }
      return parts == [.none, .proportional] || parts == [.proportional, .none]
    }
  }

  /// Of an expression in postfix form.
  private static func dependence(_ steps: [Formula.Step], _ margin: Int) -> Dependence {
    var stack: [Dependence] = []
    for step in steps {
      switch step {
      case .constant, .attribute: stack.append(.none)
      case .parameter(let p): stack.append(Int(p) == margin ? .proportional : .none)
      case .negate: break
      case .exp, .ln, .squareRoot, .abs, .logit, .expit:
        if stack.removeLast() == .none { stack.append(.none) } else { stack.append(.other) }
      case .add, .subtract, .multiply, .divide, .power, .minimum, .maximum:
        let (right, left) = (stack.removeLast(), stack.removeLast())
        stack.append(joined(left, right, by: step))
      }
    }
    return stack.last ?? .other
  }

  private static func joined(_ left: Dependence, _ right: Dependence, by step: Formula.Step) -> Dependence {
    switch (left, right, step) {
    case (.none, .none, _): .none
    case (.proportional, .proportional, .add), (.proportional, .proportional, .subtract): .proportional
    case (.proportional, .none, .multiply), (.none, .proportional, .multiply): .proportional
    case (.proportional, .none, .divide): .proportional
    default: .other
    }
  }
}
