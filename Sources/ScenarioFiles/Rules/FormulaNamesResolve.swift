// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// Names in formulas are parameters, prices, or, where they may stand, attributes that are numbers and a counter.
enum FormulaNamesResolve: Rule {
  static func check(_ context: Context) {
    let names = NumericNames(context)
    for use in context.draft.formulas {
      for (name, range) in use.syntax.names {
        let place = use.scalar.place(range)
        if !names.isKnown(name) {
          report(name, place, names, context)
        } else if let kind = context.symbols.kind(of: name), !use.scope.allows(kind) {
          refuse(name, kind, use, place, context)
        }
      }
    }
  }

  private static func refuse(
    _ name: String, _ kind: NameKind, _ use: FormulaUse, _ place: Place, _ context: Context
  ) {
    let message = "bij `\(use.key)` kan geen \(kind.rawValue) staan, en `\(name)` is er een"
    let remedy =
      kind == .counter
      ? "gebruik een teller in een voorwaarde, de `factor` van een invloed of van `remt`, het `tempo` van een overgang of "
        + "gebeurtenis, of een `aantal` of `bedrag` van een post"
      : "gebruik parameters en prijzen"
    context.error("formula.name", message, remedy, at: place)
  }

  private static func report(_ name: String, _ place: Place, _ names: NumericNames, _ context: Context) {
    if name.hasPrefix("prijs.") {
      context.error(
        "price.unknown", "de prijs `\(name.dropFirst(6))` bestaat niet", Suggestion.remedy(for: name, in: names.all),
        at: place)
    } else if let kind = context.symbols.kind(of: name) {
      let remedy =
        switch kind {
        case .attribute: "gebruik een kenmerk dat een getal is"
        case .counter: "gebruik een teller met `telt`, of vergelijk de tijd in een voorwaarde"
        default: "gebruik een parameter, een prijs of een kenmerk"
        }
      context.error("name.unknown", "`\(name)` is \(kind.indefinite), geen getal", remedy, at: place)
    } else if UnitWords.years[name] != nil {
      context.error(
        "name.unknown", "de eenheid `\(name)` staat niet achter een getal", "zet er een getal voor, zoals 1 \(name)",
        at: place)
    } else {
      context.error(
        "name.unknown", "de parameter `\(name)` bestaat niet", Suggestion.remedy(for: name, in: names.all), at: place)
    }
  }
}

/// What names in formulas stand for.
struct NumericNames {
  /// Dimension and smallest and largest value of each name that could be read.
  private(set) var known: [String: (dimension: Dimension, support: Support)] = [:]
  /// Names that exist, but could not be read.
  private let silent: Set<String>
  private let lacksPrices: Bool

  init(_ context: Context) {
    let scenario = context.draft.scenario
    var computed: [String: (parameter: Parameter, formula: Expression)] = [:]
    for parameter in scenario.parameters {
      known[parameter.name] = (parameter.dimension, Support(parameter.value))
      if case .computed(let formula) = parameter.value { computed[parameter.name] = (parameter, formula) }
    }
    for price in context.prices.values { known[price.parameterName] = (price.dimension, Support(price.distribution)) }
    for attribute in scenario.attributes {
      if let support = Support(attribute) { known[attribute.name] = (.none, support) }
    }
    for counter in scenario.counters {
      if case .occurrences(_, let limit) = counter.kind {
        known[counter.name] = (.none, Support(low: 0, high: Double(limit)))
      }
    }
    lacksPrices = context.lacksPrices
    silent = context.draft.unreadable.union(context.declaredPrices.map { "prijs." + $0 })
    for name in FormulaOrder(computed.map { ($0.key, $0.value.formula) }).names {
      if let item = computed[name] { add(item.parameter, item.formula) }
    }
  }

  /// Gives a computed parameter the extremes of its formula.
  mutating func add(_ parameter: Parameter, _ formula: Expression) {
    let support = Support(formula, names: { known[$0]?.support })
    known[parameter.name] = (parameter.dimension, support ?? .all)
  }

  func isKnown(_ name: String) -> Bool {
    known[name] != nil || silent.contains(name) || (lacksPrices && name.hasPrefix("prijs."))
  }

  func dimension(_ name: String) -> Dimension? { known[name]?.dimension }

  var all: [String] { Array(known.keys) }
}

extension FormulaScope {
  func allows(_ kind: NameKind) -> Bool {
    switch kind {
    case .attribute: self != .parameters
    case .counter: self == .counting
    default: true
    }
  }
}
