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
  /// Standard deviations that follow from matrices of covariances, by parameter.
  var deviations: [String: Double] = [:]
  var findings = FindingList()
  /// Where the version of a file decides what is meant; each is also a finding.
  var changedPlaces: [ChangedPlace] = []
  /// The scenario's own folder, then those of the scenarios it builds on.
  var folders: [String] = []
  /// The trees of files of an earlier version, by folder.
  var earlierFiles: [String: YAMLNode] = [:]

  /// Gives a file that is named in the scenario, or reports at that place why it cannot.
  var file: (Scalar) -> ([UInt8], SourceText)? = { _ in nil }

  init(name: String) {
    draft = Draft(scenario: Scenario(name: name, title: "", domains: [], arrangements: [], cases: []))
  }

  /// - Parameter remedy: looked for only as long as findings are kept, because what was meant is sought among all names there are.
  func error(_ code: String, _ message: String, _ remedy: @autoclosure () -> String, at place: Place) {
    let found = Finding(code: code, message: message, remedy: findings.isFull ? "" : remedy(), place: place)
    findings.append(found)
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
  func formula(_ scalar: Scalar, _ measure: Measure, key: String, scope: FormulaScope = .household) -> FormulaUse? {
    guard let syntax = syntax(scalar, measure) else { return nil }
    let use = FormulaUse(syntax: syntax, measure: measure, key: key, scalar: scalar, scope: scope)
    draft.formulas.append(use)
    return use
  }

  /// The parts of a formula; a bare 0 takes the dimension asked for.
  func syntax(_ scalar: Scalar, _ measure: Measure) -> Syntax? {
    if isTooLong(scalar) { return nil }
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

  func condition(_ scalar: Scalar, isMeasured: Bool = false) -> Condition? {
    if isTooLong(scalar) { return nil }
    do {
      let result = try ConditionParser.parse(scalar.string)
      draft.conditions.append(ConditionUse(uses: result.uses, scalar: scalar, isMeasured: isMeasured))
      return result.condition
    } catch {
      report(error, scalar)
      return nil
    }
  }

  /// Characters of a formula or a condition.
  static let mostCharacters = 4000

  private func isTooLong(_ scalar: Scalar) -> Bool {
    guard scalar.string.utf8.count > Self.mostCharacters, scalar.string.count > Self.mostCharacters else {
      return false
    }
    error(
      "text.long", "een formule of voorwaarde heeft hoogstens \(Self.mostCharacters) tekens",
      "reken een deel uit in een parameter met een eigen formule, of verdeel de voorwaarde", at: scalar.place)
    return true
  }

  func report(_ failure: SyntaxFailure, _ scalar: Scalar) {
    error(failure.code, failure.message, failure.remedy, at: scalar.place(failure.range))
  }
}
