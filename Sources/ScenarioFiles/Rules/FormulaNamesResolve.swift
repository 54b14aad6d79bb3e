// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// Names in formulas are parameters, prices, or attributes that are numbers.
enum FormulaNamesResolve: Rule {
  static func check(_ context: Context) {
    let names = NumericNames(context)
    for use in context.draft.formulas {
      for (name, range) in use.syntax.names where !names.isKnown(name) {
        report(name, use.scalar.place(range), names, context)
      }
    }
  }

  private static func report(_ name: String, _ place: Place, _ names: NumericNames, _ context: Context) {
    if name.hasPrefix("prijs.") {
      context.error(
        "price.unknown", "de prijs `\(name.dropFirst(6))` bestaat niet", Suggestion.remedy(for: name, in: names.all),
        at: place)
    } else if let kind = context.symbols.kind(of: name) {
      let remedy =
        kind == .attribute
        ? "gebruik een kenmerk met `van` en `tot`" : "gebruik een parameter, een prijs of een kenmerk"
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
    for parameter in scenario.parameters {
      known[parameter.name] = (parameter.dimension, Support(parameter.distribution))
    }
    for price in context.prices.values { known[price.parameterName] = (price.dimension, Support(price.distribution)) }
    for attribute in scenario.attributes {
      if case .number(let range) = attribute.kind {
        known[attribute.name] = (.none, Support(low: range.lowerBound, high: range.upperBound))
      }
    }
    lacksPrices = context.lacksPrices
    silent = context.draft.unreadable.union(context.declaredPrices.map { "prijs." + $0 })
  }

  func isKnown(_ name: String) -> Bool {
    known[name] != nil || silent.contains(name) || (lacksPrices && name.hasPrefix("prijs."))
  }

  var all: [String] { Array(known.keys) }
}
