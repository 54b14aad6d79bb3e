// SPDX-License-Identifier: EUPL-1.2

import Foundation
import RunRecord
import Statistics
import Testing

@testable import Reports

@Suite struct KnownFaultTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Documentation/bekende-fouten.md")

  /// `RENDEMENT_SNAPSHOTS=write make test` writes the page instead; review the difference.
  @Test func `the committed page is the list`() throws {
    if ProcessInfo.processInfo.environment["RENDEMENT_SNAPSHOTS"] == "write" {
      try Data(KnownFault.page.utf8).write(to: Self.page)
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == KnownFault.page)
    #expect(Set(KnownFault.all.map(\.title)).count == KnownFault.all.count)
  }

  private func titles(_ version: Int, _ measure: QuotedMeasure, _ figure: QuotedFigure) -> Set<String> {
    let quote = QuoteReference(
      resultsVersion: version, digest: "0123456789ab", arrangement: "a", perspective: "maatschappelijk",
      measure: measure,
      figure: figure)
    return Set(KnownFault.all.filter { $0.touches(quote) }.map(\.title))
  }

  @Test func `a quote is touched by what is about its measure, in the versions that have it`() {
    let plain = QuotedFigure(value: 5)
    let payback = "Terugverdientijd en interne rentevoet"
    let chances = "Kansen en intervallen met weinig levens"
    #expect(titles(9, .measure(.payback), plain).contains(payback))
    #expect(!titles(9, .measure(.net), plain).contains(payback) && !titles(9, .chance, plain).contains(payback))
    #expect(titles(9, .chance, plain).contains(chances))
    #expect(!titles(9, .measure(.net), plain).contains(chances))
    #expect(titles(9, .measure(.net), QuotedFigure(value: 5, interval: 1...9)).contains(chances))
    let branches = "Kansen die geen 1 zijn"
    #expect(titles(3, .measure(.net), plain).contains(branches) && !titles(4, .measure(.net), plain).contains(branches))
    #expect(!titles(9, .measure(.net), plain).contains("Omslagpunten tussen de berekende waarden"))
    #expect(!titles(10, .measure(.payback), plain).contains(payback))
    let receivers = "Kasbaar van wie een overdracht ontvangt"
    #expect(titles(12, .measure(.cashableNet), plain).contains(receivers))
    #expect(!titles(12, .measure(.net), plain).contains(receivers))
    #expect(titles(13, .measure(.payback), plain).isEmpty)
  }
}
