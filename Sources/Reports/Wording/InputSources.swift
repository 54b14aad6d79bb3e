// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
package import Scenarios
package import Words

/// The numbers that go into a scenario, with where they come from and how far they can be trusted.
package struct InputSources {
  package struct Input {
    var name: String
    var description: String
    /// Empty for a number without one.
    var unit: Bilingual
    var source: Source
    /// Year of the price list; `nil` for a parameter.
    var priceYear: Int?
    var isUncertain: Bool
  }

  package let all: [Input]
  private let places: [String: Int]

  package init(_ scenario: Scenario) {
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

  package subscript(name: String) -> Input? { places[name].map { all[$0] } }

  /// `aanname`, or how sure the source is.
  package func trust(_ name: String, in language: Language) -> String {
    self[name].map { Self.trust($0.source, in: language) } ?? ""
  }

  package static func trust(_ source: Source, in language: Language) -> String {
    let text =
      if source.isAssumption {
        Bilingual(nl: "aanname", en: "assumption")
      } else {
        switch source.confidence {
        case .high: Bilingual(nl: "bron, zekerheid hoog", en: "source, high confidence")
        case .medium: Bilingual(nl: "bron, zekerheid midden", en: "source, medium confidence")
        case .low: Bilingual(nl: "bron, zekerheid laag", en: "source, low confidence")
        }
      }
    return text[language]
  }
}
