// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Words

/// Names, verdicts, units and changes that are ours: another word in each language, and what is a user's in none.
@Suite struct WordingTests {
  private static let changes: [InputChange] = [
    .sampling, .discountRate, .horizon, .priceLevel, .otherSettings, .prices(13), .parametersAndFormulas, .domains,
    .services, .barriers, .items, .cases, .restOfModel,
  ]

  private static let texts: [Bilingual] =
    PairVerdict.allCases.map(\.text) + LiftVerdict.allCases.map(\.text) + FigureUnit.allCases.map(\.text)
    + StudyTask.allCases.map(\.text) + changes.map(\.text) + [InputName.everything.text, InputName.allPrices.text]

  @Test func `each has its own words in English, none of them Dutch`() {
    for text in Self.texts {
      #expect(text.nl != text.en || text.nl == "parameters", "\(text)")
      #expect(DutchWords.found(in: text.en) == [], "\(text)")
    }
  }

  @Test func `codes of verdicts and units are those of the releases`() {
    #expect(
      PairVerdict.allCases.map(\.rawValue) == [
        "pair.only-together", "pair.reinforcing", "pair.overlapping", "pair.unclear",
      ])
    #expect(LiftVerdict.allCases.map(\.rawValue) == ["lift.gain", "lift.loss", "lift.unclear", "lift.nothing"])
    #expect(
      FigureUnit.allCases.map(\.rawValue) == [
        "unit.euros-per-household", "unit.ratio", "unit.years", "unit.per-year", "unit.times-the-price",
        "unit.times-the-effect", "unit.years-after-start",
      ])
  }

  @Test func `a verdict reads back from a table`() {
    for verdict in LiftVerdict.allCases { #expect(LiftVerdict(dutch: verdict.text.nl) == verdict) }
    #expect(LiftVerdict(dutch: "misschien") == nil)
  }

  @Test func `names of the scenario are not translated`() {
    #expect(InputChange.price("prijzen_en_posten").text.en == "price prijzen_en_posten")
    #expect(InputChange.parameter("kans").text.en == "parameter kans")
    #expect(InputName.own("alle_prijzen").text == Bilingual(same: "alle_prijzen"))
  }

  @Test func `several changes stand after each other`() {
    let changes: [InputChange] = [.price("opvang"), .discountRate]
    #expect(InputChange.list(changes, in: .en) == "price opvang; discount rate")
    #expect(InputChange.list(changes, in: .nl) == "prijs opvang; discontovoet")
  }
}
