// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A formula as the language has it: written out for the program, and computed as it stands by the plain interpreter.
indirect enum Formula: Sendable {
  case number(Double, Unit)
  /// A parameter, `prijs.<name>`, trait or counter.
  case name(String)
  case binary(Formula, String, Formula)
  case call(String, [Formula])

  enum Unit: String {
    case none, years, months, perYear, perMonth, euro, euroPerYear, euroPerHour, hours, hoursPerMonth
  }

  static func years(_ x: Double) -> Formula { .number(x, .years) }
  static func months(_ n: Int) -> Formula { .number(Double(n), .months) }
  static func plain(_ x: Double) -> Formula { .number(x, .none) }
  static func euro(_ x: Double) -> Formula { .number(x, .euro) }
  static func yearly(_ x: Double) -> Formula { .number(x, .euroPerYear) }
  /// So often that it happens at once, and never in a tick of its own.
  static let atOnce = Formula.number(1e12, .perYear)
  static let never = Formula.number(0, .perYear)
}

/// As the scenario says it.
extension Formula {
  var text: String {
    switch self {
    case .number(let x, let unit): Formula.text(x, unit)
    case .name(let name): name
    case .binary(let a, let op, let b): "(\(a.text)) \(op) (\(b.text))"
    case .call(let function, let arguments): function + "(" + arguments.map(\.text).joined(separator: ", ") + ")"
    }
  }

  static func digits(_ x: Double) -> String {
    if x == 1e12 { return "1e12" }
    if x == x.rounded() { return String(Int(x)) }
    // Three decimals can be read as thousands, and are refused.
    let text = String(x)
    return text.split(separator: ".").last!.count == 3 ? text + "0" : text
  }

  private static func text(_ x: Double, _ unit: Unit) -> String {
    let sign = x < 0 ? "-" : ""
    let size = digits(abs(x))
    return switch unit {
    case .none: sign + size
    case .years: "\(sign)\(size) jaar"
    case .months: "\(sign)\(size) maanden"
    case .perYear: "\(sign)\(size) per jaar"
    case .perMonth: "\(sign)\(size) per maand"
    case .euro: "\(sign)€ \(size)"
    case .euroPerYear: "\(sign)€ \(size) per jaar"
    case .euroPerHour: "\(sign)€ \(size) per uur"
    case .hours: "\(sign)\(size) uur"
    case .hoursPerMonth: "\(sign)\(size) uur per maand"
    }
  }
}

/// What it is worth, in years and euro.
extension Formula {
  func value(_ named: (String) -> Double) -> Double {
    switch self {
    case .number(let x, .months): x / 12
    case .number(let x, .perMonth), .number(let x, .hoursPerMonth): x * 12
    case .number(let x, _): x
    case .name(let name): named(name)
    case .binary(let a, let op, let b): Formula.combine(a.value(named), op, b.value(named))
    case .call("min", let all): all.map { $0.value(named) }.min()!
    case .call("max", let all): all.map { $0.value(named) }.max()!
    case .call("exp", let all): exp(all[0].value(named))
    case .call("ln", let all): log(all[0].value(named))
    case .call("wortel", let all): all[0].value(named).squareRoot()
    case .call(let function, let all):
      function == "abs" ? abs(all[0].value(named)) : .nan
    }
  }

  private static func combine(_ a: Double, _ op: String, _ b: Double) -> Double {
    switch op {
    case "+": a + b
    case "-": a - b
    case "*": a * b
    case "/": a / b
    default: pow(a, b)
    }
  }
}
