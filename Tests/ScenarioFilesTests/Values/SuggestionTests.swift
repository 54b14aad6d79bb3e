// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ScenarioFiles

@Suite struct SuggestionTests {
  @Test func `the nearest word is meant`() {
    #expect(Suggestion.nearest(to: "horizont", in: ["horizon", "herhalingen"]) == "horizon")
    #expect(Suggestion.nearest(to: "tmepo", in: ["tempo", "titel"]) == "tempo")
    #expect(Suggestion.nearest(to: "Titel", in: ["titel"]) == "titel")
    #expect(Suggestion.nearest(to: "kleur", in: ["horizon", "tempo"]) == nil)
  }

  @Test func `words at the same distance go by alphabet`() {
    #expect(Suggestion.nearest(to: "bx", in: ["bz", "by"]) == "by")
  }

  @Test func `a short list is shown whole`() {
    #expect(Suggestion.remedy(for: "blauw", in: ["ja", "nee"]) == "kies uit: ja, nee")
  }
}
