// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Words

@Suite struct ReasonTests {
  /// Every reason without a place, and of every one with places some that are filled in.
  private static let all =
    Reason.plain
    + [
      .advance(euros: 8500, tenthsOfYears: 27), .advance(euros: 1_234_500, tenthsOfYears: 0),
      .severalRates([-15, 400]), .severalRates([100, 400, 1234]), .negativeRatesToo([-899]),
      .negativeRatesToo([-899, -15], and: .returns(.rateInTooFewDraws)), .ratesTouching([200]),
      .livesNeeded(households: 250), .livesTried(households: 1000), .drawsForParts(least: 20),
      .drawsForEstimate(least: 20),
      .drawsForRanks(numbers: 12, least: 1030),
    ].map(Reason.filled)
    + troubles.flatMap { [.filled(.newDrawFails($0)), .filled(.meanPointFails($0))] }
    + Extreme.allCases.flatMap { extreme in
      [nil, 80].flatMap { [.filled(.never(extreme, percent: $0)), .filled(.always(extreme, percent: $0))] }
    }

  private static let troubles: [Trouble] =
    Trouble.samples + [
      .endless(most: 1_000_000), .notFinite(-.infinity), .negative(-1e-300), .notPositive(-0.1), .noProbability(1.5),
      .notOne(sum: 0.123456789),
    ]

  @Test func `codes are those of the releases`() {
    #expect(
      Reason.codes == [
        "return.no-investment", "return.spending-falls", "return.investment-unclear",
        "return.some-draws-without-investment", "return.no-initial-loss", "return.no-payback",
        "return.paying-back-in-too-few-draws", "return.nothing-put-in", "return.no-balancing-rate",
        "return.rate-in-too-few-draws", "return.chance-needs-draws", "return.below-rounding",
        "return.interval-below-rounding",
        "payment.no-clear-investor", "payment.no-investor-loses", "payment.nobody-gains", "payment.gains-too-small",
        "spread.no-difference", "spread.same-in-every-draw", "spread.same-in-most-draws",
        "spread.draws-taken-together", "spread.lives-not-told", "spread.too-few-draws", "spread.far-more-lives",
        "spread.groups-joined",
        "variance.negative-by-chance", "variance.one-draw", "variance.one-life", "variance.one-replication",
        "choice.one-arrangement", "choice.one-draw", "choice.nothing-uncertain", "choice.no-valued-effects",
        "choice.cannot-estimate", "choice.is-reference", "sensitivity.spread-is-chance", "sensitivity.index-too-low",
        "sensitivity.group-index-too-low", "sensitivity.shares-add-to-one", "sensitivity.fully-dependent",
        "sensitivity.no-spread", "sensitivity.least-important", "sensitivity.result-stays",
        "sensitivity.at-the-edge", "target.too-many-cases",
        "target.nothing-divides", "target.draws-for-rule", "target.cases-for-rule", "target.draws-for-choice",
        "target.everyone",
        "barrier.touches-no-life", "break-even.no-investment", "break-even.no-effect",
        "break-even.nothing-later", "break-even.one-draw",
        "break-even.first-of-several", "break-even.far-apart", "break-even.sign-unclear",
        "break-even.nothing-else-uncertain", "break-even.interval-leaves-range", "break-even.no-error",
        "break-even.error-unknown", "effect.no-difference",
        "effect.not-told", "effect.costs-not-told", "effect.dominates", "effect.is-dominated",
        "effect.direction-unsure", "effect.within-error", "return.advance", "return.several-rates",
        "return.negative-rates-too", "return.and-negative-rates", "return.rates-touching", "spread.lives-needed",
        "spread.lives-tried",
        "choice.draws-for-parts", "sensitivity.draws-for-estimate", "sensitivity.draws-for-ranks",
        "sensitivity.new-draw-fails", "sensitivity.mean-point-fails", "break-even.never", "break-even.never-likely",
        "break-even.always", "break-even.always-likely",
      ])
    #expect(Set(Reason.codes).count == Reason.codes.count)
    #expect(Set(Self.all.map(\.code)) == Set(Reason.codes))
  }

  @Test func `a code is lower-case words with dots`() {
    for code in Reason.codes { #expect(code.wholeMatch(of: /[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+/) != nil, "\(code)") }
  }

  @Test func `every Dutch wording reads back as its own reason`() {
    #expect(Self.all.count > 80)
    for reason in Self.all { #expect(Reason(dutch: reason.text.nl) == reason, "\(reason.text.nl)") }
    #expect(Set(Self.all.map(\.text.nl)).count == Self.all.count)
  }

  @Test(arguments: [
    "", "te weinig trekkingen", "deze partij investeert niet.", "Deze partij investeert niet",
    "voor losse getallen en groepen zijn minstens +20 trekkingen nodig",
    "voor losse getallen en groepen zijn minstens 020 trekkingen nodig",
    "te weinig trekkingen voor twee getallen tegelijk: minstens 30 zijn nodig",
    "bij een van de nieuwe trekkingen loopt het model vast: om een andere reden",
    "ergens is het saldo naar verwachting lager dan 0", "{} is het saldo naar verwachting lager dan 0",
  ])
  func `any other text is no reason`(text: String) { #expect(Reason(dutch: text) == nil) }

  @Test func `every case of trouble is among those that are read back`() {
    let kinds = Set(
      Trouble.samples.map { trouble in
        switch trouble {
        case .waitingTime: 0
        case .endless: 1
        case .notFinite: 2
        case .negative: 3
        case .notPositive: 4
        case .noProbability: 5
        case .notOne: 6
        case .sumTooLarge: 7
        case .sumNotFinite: 8
        }
      })
    #expect(kinds == Set(0...8))
  }

  @Test func `a pattern has the same places in both languages`() {
    for pattern in FilledReason.Pattern.allCases {
      #expect(Template(pattern.text.nl).places == pattern.kinds.count, "\(pattern)")
      #expect(Template(pattern.text.en).places == pattern.kinds.count, "\(pattern)")
    }
  }

  @Test(arguments: [
    (Reason.returns(.noInvestment), "this party does not invest"),
    (.payment(.nobodyGains), "no party is better off"),
    (.choice(.oneDraw), "with one draw, no uncertainty can be seen"),
    (
      .filled(.advance(euros: 8500, tenthsOfYears: 27)),
      "an advance, not yet paid back with certainty: it grows to €8,500 after 2.7 years"
    ),
    (
      .filled(.severalRates([-15, 400])),
      "there is more than one rate at which benefits and costs are equal: −1.5%, 40%"
    ),
    (.filled(.drawsForParts(least: 20)), "single numbers and groups take at least 20 draws"),
    (.filled(.drawsForRanks(numbers: 12, least: 30)), "too few draws for 12 numbers at once: at least 30 are needed"),
    (
      .filled(.newDrawFails(.noProbability(1.25))),
      "the model fails in one of the new draws: the value 1.25 is not a probability from 0 to 1"
    ),
    (
      .filled(.never(.atAnyEffect, percent: 80)),
      "at every effect in the range the chance of a net result of 0 or more is below 80%"
    ),
    (
      .filled(.always(.atAThousandfold)),
      "even at a thousand times the price the net result is expected to be 0 or more"
    ),
  ])
  func `a reason in English`(reason: Reason, english: String) { #expect(reason.text.en == english) }

  @Test func `English has no Dutch words`() {
    let texts = Self.all.map(\.text.en)
    for text in texts { #expect(DutchWords.found(in: text) == [], "\(text)") }
    #expect(DutchWords.found(in: "geen partij gaat erop vooruit") == ["geen", "partij", "gaat", "erop", "vooruit"])
  }
}
