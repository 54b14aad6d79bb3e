// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Reports
import Scenarios

/// How an input gets its value in words, such as `PERT: laag 10.000, meest waarschijnlijk 12.500, hoog 15.000`.
struct InputValueText {
  let words: Wording

  func callAsFunction(_ value: InputValue) -> String {
    switch value {
    case .drawn(let distribution): distribution.text(words.language, number)
    case .share(let group, let weight):
      words.say("deel van het geheel \(group), gewicht ", "share of the whole \(group), weight ") + number(weight)
    case .computed(let expression):
      words.say("berekend uit ", "computed from ") + expression.names.joined(separator: ", ")
    }
  }

  private func number(_ value: Double) -> String {
    value.isFinite ? words.significant(value) : value < 0 ? "−∞" : "∞"
  }
}
