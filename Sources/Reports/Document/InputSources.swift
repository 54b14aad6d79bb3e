// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Scenarios
import Words

/// The numbers that go into a scenario, with where they come from and how far they can be trusted.
struct InputSources {
  struct Input {
    var name: String
    var description: String
    /// Empty for a number without one.
    var unit: Bilingual
    var source: Source
    /// Year of the price list; `nil` for a parameter.
    var priceYear: Int?
    var isUncertain: Bool
  }

  let all: [Input]
  private let places: [String: Int]

  init(_ scenario: Scenario) {
    func unit(_ dimension: Dimension) -> Bilingual { dimension == .none ? Bilingual(same: "") : dimension.text }
    let parameters = scenario.parameters.map { parameter in
      Input(
        name: parameter.name, description: parameter.description, unit: unit(parameter.dimension),
        source: parameter.source,
        isUncertain: parameter.value.isDrawn)
    }
    let prices = scenario.prices.map { price in
      Input(
        name: price.parameterName, description: price.description, unit: unit(price.dimension), source: price.source,
        priceYear: price.priceYear, isUncertain: price.distribution.isUncertain)
    }
    all = parameters + prices
    places = Dictionary(all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> Input? { places[name].map { all[$0] } }

  /// `aanname`, or how sure the source is.
  func trust(_ name: String, _ words: Wording) -> String { self[name].map { Self.trust($0.source, words) } ?? "" }

  static func trust(_ source: Source, _ words: Wording) -> String {
    if source.isAssumption { return words.say("aanname", "assumption") }
    switch source.confidence {
    case .high: return words.say("bron, zekerheid hoog", "source, high confidence")
    case .medium: return words.say("bron, zekerheid midden", "source, medium confidence")
    case .low: return words.say("bron, zekerheid laag", "source, low confidence")
    }
  }
}
