// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Scenarios

/// A Sobol net has a power of two points, over at most forty inputs that are drawn.
enum SobolNetIsPossible: Rule {
  static func check(_ context: Context) {
    guard let places = context.draft.design else { return }
    // Not the draft, which has no prices yet.
    let scenario = context.finished()
    guard scenario.settings.design == .sobol else {
      if let list = places.list {
        context.warning(
          "sobol.unused", "de lijst bij `sobol` doet niets zonder `ontwerp: sobol`",
          "schrijf `ontwerp: sobol`, of kies het bij een run met --design sobol", at: list)
      }
      return
    }
    for obstacle in SobolSelection(scenario).obstacles where !isSilent(obstacle, context) {
      var finding = obstacle.finding
      finding.place = place(of: obstacle, places)
      if case .unknown(let name) = obstacle { finding.remedy = Suggestion.remedy(for: name, in: names(scenario)) }
      context.findings.append(finding)
    }
  }

  private static func names(_ scenario: Scenario) -> [String] {
    scenario.parameters.filter(\.value.isDrawn).map(\.name)
      + scenario.prices.filter(\.distribution.isUncertain).map(\.parameterName)
  }

  /// Nothing more is said about what could not be read.
  private static func isSilent(_ obstacle: SobolSelection.Obstacle, _ context: Context) -> Bool {
    guard case .unknown(let name) = obstacle else { return false }
    return context.draft.unreadable.contains(name) || context.lacksPrices && name.hasPrefix("prijs.")
  }

  private static func place(of obstacle: SobolSelection.Obstacle, _ places: DesignPlaces) -> Place {
    switch obstacle {
    case .unknown(let name), .notDrawn(let name): places.names.first { $0.name == name }?.place ?? places.design
    case .repeated(let name): places.names.last { $0.name == name }?.place ?? places.design
    case .tooMany: places.list ?? places.design
    case .unnamed: places.design
    case .draws: places.draws ?? places.design
    }
  }
}
