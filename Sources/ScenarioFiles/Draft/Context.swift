// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// What all readers of one scenario share: its names, the draft they fill, and what they found wrong.
final class Context {
  var draft: Draft
  var symbols = Symbols()
  /// A price list was read in part or not at all: a price that is not found may be in the rest.
  var lacksPrices = false
  /// Prices by id.
  var prices: [String: Price] = [:]
  /// Ids of prices, those that could not be read included.
  var declaredPrices: Set<String> = []
  var findings: [Finding] = []

  init(name: String) {
    draft = Draft(scenario: Scenario(name: name, title: "", domains: [], arrangements: [], cases: []))
  }

  func error(_ code: String, _ message: String, _ remedy: String, at place: Place) {
    findings.append(Finding(code: code, message: message, remedy: remedy, place: place))
  }

  func warning(_ code: String, _ message: String, _ remedy: String, at place: Place) {
    findings.append(Finding(severity: .warning, code: code, message: message, remedy: remedy, place: place))
  }

  func declare(_ kind: NameKind, _ scalar: Scalar) {
    draft.declarations.append(Declaration(kind: kind, name: scalar.string, place: scalar.place))
    symbols.add(scalar.string, kind)
  }

  func refer(to kind: NameKind, _ name: String, at place: Place) {
    draft.references.append(Reference(kind: kind, name: name, place: place))
  }

  /// The number of a level; the rules report when there is none.
  func level(_ text: String, in domain: String, at place: Place) -> Int? {
    draft.levels.append(LevelUse(domain: domain, level: text, place: place))
    return symbols.level(text, in: domain)
  }

  /// A formula, registered for the checks of its names, dimensions and bounds; `nil` when it cannot be read.
  func formula(_ scalar: Scalar, _ measure: Measure, key: String) -> FormulaUse? {
    guard let syntax = syntax(scalar, measure) else { return nil }
    let use = FormulaUse(syntax: syntax, measure: measure, key: key, scalar: scalar)
    draft.formulas.append(use)
    return use
  }

  /// The parts of a formula; a bare 0 takes the dimension asked for.
  func syntax(_ scalar: Scalar, _ measure: Measure) -> Syntax? {
    do {
      var syntax = try FormulaParser.parse(scalar.string)
      if case .number(let quantity) = syntax.form, quantity == Quantity(0), let dimension = measure.dimension {
        syntax.form = .number(Quantity(0, dimension))
      }
      return syntax
    } catch {
      report(error, scalar)
      return nil
    }
  }

  /// A number without names in it.
  func constant(_ scalar: Scalar, _ measure: Measure, key: String) -> Quantity? {
    guard let syntax = syntax(scalar, measure) else { return nil }
    if let name = syntax.names.first {
      error(
        "formula.constant", "bij `\(key)` kan geen naam staan, en `\(name.name)` is er een",
        "schrijf een getal, zoals \(measure.example)", at: scalar.place(name.range))
      return nil
    }
    draft.formulas.append(FormulaUse(syntax: syntax, measure: measure, key: key, scalar: scalar))
    return syntax.expression.constantValue
  }

  func condition(_ scalar: Scalar) -> Condition? {
    do {
      let result = try ConditionParser.parse(scalar.string)
      draft.conditions.append(ConditionUse(uses: result.uses, scalar: scalar))
      return result.condition
    } catch {
      report(error, scalar)
      return nil
    }
  }

  func report(_ failure: SyntaxFailure, _ scalar: Scalar) {
    error(failure.code, failure.message, failure.remedy, at: scalar.place(failure.range))
  }
}

extension Expression {
  /// The value of a formula without names; `nil` with a name in it, or when dimensions do not fit.
  var constantValue: Quantity? {
    switch self {
    case .number(let quantity): return quantity
    case .name: return nil
    case .negated(let inner): return inner.constantValue.map { Quantity(-$0.value, $0.dimension) }
    case .binary(let sign, let left, let right):
      guard let a = left.constantValue, let b = right.constantValue else { return nil }
      switch sign {
      case .plus: return a.dimension == b.dimension ? Quantity(a.value + b.value, a.dimension) : nil
      case .minus: return a.dimension == b.dimension ? Quantity(a.value - b.value, a.dimension) : nil
      case .times: return a.dimension.times(b.dimension).map { Quantity(a.value * b.value, $0) }
      case .divided: return a.dimension.times(b.dimension.inverse).map { Quantity(a.value / b.value, $0) }
      }
    }
  }
}
