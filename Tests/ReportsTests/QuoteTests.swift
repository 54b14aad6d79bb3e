// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import Testing
import Words

@testable import Reports

@Suite struct QuoteTests {
  func quote(_ measure: QuotedMeasure, _ perspective: String? = nil) throws -> Quote {
    try Quote(
      QuoteRequest(measure: measure, perspective: perspective), of: SampleReceipt.record, settings: QuotedSettings())
  }

  @Test(arguments: Language.allCases) func `quotes read as before`(language: Language) throws {
    let asked: [(QuotedMeasure, String?)] = [
      (.measure(.net), nil), (.measure(.ratio), nil), (.measure(.payback), nil), (.chance, nil),
      (.measure(.net), "gemeente"), (.measure(.net), "financieel:overheid"), (.measure(.ratio), "overheid"),
      (.measure(.payback), "gemeente"), (.measure(.net), "overig"), (.chance, "overig"),
    ]
    let texts = try asked.map { QuoteText(try quote($0, $1), in: language).text }
    try expectSnapshot(texts.joined(separator: "\n"), "citaten-\(language).txt")
  }

  @Test func `no advantage is claimed when the interval holds zero`() throws {
    let text = QuoteText(try quote(.measure(.net), "overheid")).sentence
    #expect(text.hasPrefix("Of Maatwerk de overheid als geheel iets oplevert, is niet zeker"))
  }

  @Test func `a reference reads back as it was written`() throws {
    var settings = QuotedSettings()
    (settings.draws, settings.replications, settings.seed) = (400, 2, 7)
    (settings.design, settings.analyses) = (.sobol, .core)
    for figure in [nil, QuotedFigure(value: 1.1), QuotedFigure(value: 500, interval: -9000...11_500)] {
      let reference = QuoteReference(
        resultsVersion: 6, digest: "2341dc55b30c", arrangement: "maatwerk", perspective: "gemeente",
        measure: .measure(.net), figure: figure, settings: settings)
      #expect(try QuoteReference(reading: reference.text) == reference)
    }
  }

  /// The check is from sha256sum.
  @Test func `a reference is as the manual shows it`() throws {
    let reference = QuoteReference(
      resultsVersion: 6, digest: "b10b667b3194", arrangement: "maatwerk", perspective: "maatschappelijk",
      measure: .measure(.net), figure: QuotedFigure(value: 500, interval: -9000...11_500),
      settings: QuotedSettings(used: Settings(analyses: .core), own: Settings()))
    #expect(reference.text == "R6:b10b667b3194:maatwerk:maatschappelijk:saldo=500,-9000,11500:ak:bb")
    #expect(
      try QuoteReference(reading: "r6:b10b667b3194:maatwerk:maatschappelijk:saldo=500,−9000,11500:ak:bb.") == reference)
  }

  @Test(arguments: [
    "R6:b10b667b3194:maatwerk:maatschappelijk:saldo=600,-9000,11500:ak:bb",
    "R6:b10b667b3194:maatwerk:maatschappelijk:saldo=500,-9000,11500:ak:bc", "R6:b10b667b3194:maatwerk",
    "R6:b10b667b31:maatwerk:maatschappelijk:saldo=500:aa", "R6:b10b667b3194:maatwerk:maatschappelijk:winst=500:aa",
    "R6:b10b667b3194:maatwerk:maatschappelijk:saldo=veel:aa", "R6:b10b667b3194:maatwerk:maatschappelijk:saldo=1:t:aa",
  ])
  func `a typing error is found`(text: String) {
    #expect(throws: QuoteReference.Malformed.self) { try QuoteReference(reading: text) }
  }

  @Test func `a path is not taken for a reference`() {
    #expect(QuoteReference.isMeant(by: "R6:b10b667b3194:maatwerk"))
    for path in ["output/klein/laatste", "Rekening", "R6", "run:1"] { #expect(!QuoteReference.isMeant(by: path)) }
  }

  @Test func `one draw has no chance and no certainty`() throws {
    var record = SampleReceipt.record
    record.scenario.settings.draws = 1
    let chance = try Quote(QuoteRequest(measure: .chance), of: record, settings: QuotedSettings())
    #expect(chance.figure == nil)
    #expect(QuoteText(chance).sentence.contains("daarvoor zijn meer trekkingen nodig"))
  }
}
