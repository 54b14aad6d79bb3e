// SPDX-License-Identifier: EUPL-1.2

/// Something the language can say, put in a scenario together with what shows what it does.
struct Feature: CustomStringConvertible, Sendable {
  var description: String
  var add: @Sendable (inout Draft) -> Void

  init(_ description: String, _ add: @escaping @Sendable (inout Draft) -> Void) {
    (self.description, self.add) = (description, add)
  }

  static let all: [Feature] =
    domains + clocks + events + eventParts + counters + services + serviceParts + serviceCosts + barriers + purchases
    + influences + arrangements
    + discounting + items + otherYears + more + formulas + households

  /// The scenario of two features, in this order.
  static func pair(_ first: Feature, _ second: Feature, seed: UInt64) -> Sketch {
    var draft = Draft(seed: seed)
    for feature in [first, second] {
      draft.turn()
      feature.add(&draft)
    }
    return draft.sketch
  }
}
