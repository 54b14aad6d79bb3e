// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import Scenarios

/// A law on a clock, alone or with something that acts on it in mid-sojourn, and the shares of households that follow from its
/// survival function.
public struct LawCase: Sendable, CustomStringConvertible {
  public struct Share: Sendable {
    public var year: Int
    public var share: Double
  }

  public var description: String
  public var scenario: Scenario
  /// Of domain `d`.
  public var level: String
  public var exact: [Share]

  public static let all: [LawCase] =
    (Law.smooth + Law.stepped).map(sojourn) + Law.smooth.map(sinceStart) + Law.smooth.map(age)
    + Law.smooth.map { acting($0, .hazard) } + (Law.smooth + Law.stepped).map { acting($0, .acceleration) }

  private static func sojourn(_ law: Law) -> LawCase {
    LawCase(
      description: "\(law), sinds binnenkomst",
      scenario: model([Small.domain("d", levels: 2, [move(law.duration)])]), level: "n1",
      exact: [1, 3, 6].map { Share(year: $0, share: law.survival(Double($0))) })
  }

  /// Level 2 is entered at a random moment U ~ Exp(ν) and left by the hazard of the clock at that moment:
  /// P(level 2 at t) = ∫ ν e^(−νu) S(t) / S(u) du.
  private static func sinceStart(_ law: Law) -> LawCase {
    let d = Small.domain("d", levels: 3, [Small.rate(1, 2, 0.8), move(law.duration, .start, from: 2)])
    return LawCase(
      description: "\(law), sinds het begin", scenario: model([d]), level: "n2",
      exact: [2, 5].map { year in
        let t = Double(year)
        let share = integral(from: 0, to: t) { u in 0.8 * exp(-0.8 * u) * law.survival(t) / law.survival(u) }
        return Share(year: year, share: share)
      })
  }

  private static func age(_ law: Law) -> LawCase {
    let attribute = Attribute(name: "leeftijd", title: "Leeftijd", kind: .number(0...120))
    let d = Small.domain("d", levels: 2, [move(law.duration, .age(attribute: "leeftijd"))])
    var scenario = model([d], attributes: [attribute])
    scenario.cases[0].attributes["leeftijd"] = .number(1.4)
    return LawCase(
      description: "\(law), leeftijd", scenario: scenario, level: "n1",
      exact: [1, 4].map { Share(year: $0, share: law.survival(1.4 + Double($0)) / law.survival(1.4)) })
  }

  /// Something comes on at a random moment U ~ Exp(ν). A multiplier m of the hazard: P(no event before t) = e^(−νt) S(t) +
  /// ∫ ν e^(−νu) S(u) (S(t)/S(u))^m du; a clock that runs m times as fast: the last factors are S(u + m (t − u)).
  private static func acting(_ law: Law, _ kind: Influence.Kind) -> LawCase {
    let (rate, m, t) = (0.6, 2.5, 4.0)
    let domain = Small.domain("d", levels: 2, [move(law.duration)])
    let other = Small.domain("x", levels: 2, [Small.rate(1, 2, rate)])
    let influence = Influence(
      name: "i", target: .domain("d", .better), condition: Small.equals("x", "2"), factor: .constant(m), kind: kind)
    let later = integral(from: 0, to: t) { u in
      let survived =
        kind == .hazard
        ? pow(law.survival(u), 1 - m) * pow(law.survival(t), m) : law.survival(u + m * (t - u))
      return rate * exp(-rate * u) * survived
    }
    return LawCase(
      description: "\(law), \(kind.rawValue) onderweg", scenario: model([domain, other], influences: [influence]),
      level: "n1", exact: [Share(year: 4, share: exp(-rate * t) * law.survival(t) + later)])
  }

  private static func move(_ duration: Duration, _ clock: Clock = .entry, from: Int = 1) -> Transition {
    Transition(from: from, to: from + 1, timing: .duration(duration, clock))
  }

  private static func model(
    _ domains: [LifeDomain], influences: [Influence] = [], attributes: [Attribute] = []
  ) -> Scenario {
    Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 6), attributes: attributes, domains: domains,
      influences: influences, arrangements: [.current], cases: Small.cases(domains))
  }
}
