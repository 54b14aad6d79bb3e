// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Scenarios

/// A distribution in words, such as `PERT: laag 10.000, meest waarschijnlijk 12.500, hoog 15.000`.
struct DistributionText {
  let words: Wording

  func callAsFunction(_ distribution: Distribution) -> String {
    switch distribution {
    case .fixed(let value): say("vast: ", "fixed: ") + number(value)
    case .normal(let mean, let sd): say("normaal", "normal") + moments(mean, sd)
    case .lognormal(let location, let scale): lognormal(location, scale)
    case .gamma(let shape, let scale): "gamma" + moments(shape * scale, shape.squareRoot() * scale)
    case .beta(let a, let b):
      say("bèta", "beta") + moments(a / (a + b), (a * b / (a + b + 1)).squareRoot() / (a + b))
    case .uniform(let low, let high): say("gelijkmatig", "uniform") + ends(low, nil, high)
    case .triangular(let low, let mode, let high): say("driehoek", "triangular") + ends(low, mode, high)
    case .pert(let low, let mode, let high): "PERT" + ends(low, mode, high)
    case .truncatedNormal(let mean, let sd, let low, let high): truncated(mean, sd, low, high)
    case .empirical(let values, _):
      say("een van \(values.count) waarden, met gewichten", "one of \(values.count) values, with weights")
    case .dirichlet(let group, let weight):
      say("deel van het geheel \(group), gewicht ", "share of the whole \(group), weight ") + number(weight)
    case .formula(let expression):
      say("berekend uit ", "computed from ") + expression.names.joined(separator: ", ")
    }
  }

  private func number(_ value: Double) -> String {
    value.isFinite ? words.significant(value) : value < 0 ? "−∞" : "∞"
  }

  private func say(_ nl: String, _ en: String) -> String { words.say(nl, en) }

  private func moments(_ mean: Double, _ sd: Double) -> String {
    say(": gemiddelde ", ": mean ") + number(mean) + say(", standaardafwijking ", ", standard deviation ") + number(sd)
  }

  private func ends(_ low: Double, _ mode: Double?, _ high: Double) -> String {
    let middle = mode.map { say(", meest waarschijnlijk ", ", most likely ") + number($0) } ?? ""
    return say(": laag ", ": low ") + number(low) + middle + say(", hoog ", ", high ") + number(high)
  }

  private func lognormal(_ location: Double, _ scale: Double) -> String {
    let (median, half) = (exp(location), 1.959963984540054 * scale)
    return say("lognormaal: mediaan ", "lognormal: median ") + number(median)
      + say(", 95 % tussen ", ", 95% between ") + number(exp(location - half)) + say(" en ", " and ")
      + number(exp(location + half))
  }

  private func truncated(_ mean: Double, _ sd: Double, _ low: Double, _ high: Double) -> String {
    say("normaal", "normal") + moments(mean, sd) + say(", tussen ", ", between ") + number(low) + say(" en ", " and ")
      + number(high)
  }
}
