// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ModelCompiler

/// All formulas of a model, laid out flat: evaluating them counts no references and allocates nothing.
final class FormulaProgram {
  private let steps: Pinned<Formula.Step>
  private let starts: Pinned<Int>
  private let stack: Pinned<Double>

  init(_ formulas: [[Formula.Step]]) {
    steps = Pinned(formulas.flatMap { $0 })
    starts = Pinned(formulas.map(\.count).starts)
    stack = Pinned(repeating: 0, count: formulas.map(\.count).max() ?? 0)
  }

  /// The value of formula `i`; attributes are read only when the formula has some.
  func value(
    _ i: Int, _ parameters: UnsafeMutablePointer<Double>, _ attributes: UnsafeMutablePointer<Double>
  ) -> Double {
    let stack = stack.base
    var top = -1
    for s in starts.base[i]..<starts.base[i &+ 1] {
      switch steps.base[s] {
      case .constant(let value):
        top &+= 1
        stack[top] = value
      case .parameter(let index):
        top &+= 1
        stack[top] = parameters[Int(index)]
      case .attribute(let index):
        top &+= 1
        stack[top] = attributes[Int(index)]
      case .negate: stack[top] = -stack[top]
      case .add:
        top &-= 1
        stack[top] += stack[top &+ 1]
      case .subtract:
        top &-= 1
        stack[top] -= stack[top &+ 1]
      case .multiply:
        top &-= 1
        stack[top] *= stack[top &+ 1]
      case .divide:
        top &-= 1
        stack[top] /= stack[top &+ 1]
      case .power:
        top &-= 1
        stack[top] = pow(stack[top], stack[top &+ 1])
      case .minimum:
        top &-= 1
        stack[top] = min(stack[top], stack[top &+ 1])
      case .maximum:
        top &-= 1
        stack[top] = max(stack[top], stack[top &+ 1])
      case .exp: stack[top] = exp(stack[top])
      case .ln: stack[top] = log(stack[top])
      case .squareRoot: stack[top] = stack[top].squareRoot()
      case .abs: stack[top] = abs(stack[top])
      case .logit: stack[top] = log(stack[top] / (1 - stack[top]))
      case .expit: stack[top] = 1 / (1 + exp(-stack[top]))
      }
    }
    return stack[0]
  }
}
