// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import TestSupport
import Testing

@testable import Runs
@testable import rendement

@Suite(.enabled(if: Program.isBuilt)) struct OldQuoteTests {
  private func verify(_ version: Int, _ measure: String) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try SmallScenario.write(to: folder)
    let reference = QuoteReference(
      resultsVersion: version, digest: "0123456789ab", arrangement: "maatwerk", perspective: "maatschappelijk",
      measure: try #require(QuotedMeasure(name: measure)), figure: QuotedFigure(value: 5))
    return try Program.run("verify", reference.text, "scenarios/klein", in: folder)
  }

  @Test func `a quote of an earlier version names what is known to be wrong of its measure`() throws {
    let outcome = try verify(9, "terugverdientijd")
    #expect(outcome.status == 1)
    #expect(outcome.out.hasPrefix("Weerlegd: het citaat is gemaakt met rekenversie 9; dit programma is rekenversie"))
    #expect(
      outcome.out.contains("\n- Terugverdientijd en interne rentevoet: ") && outcome.out.contains("5,046 voor 5,319"))
    #expect(!outcome.out.contains("Kansen en intervallen"))
  }

  @Test func `nothing is said of a later version`() throws {
    let outcome = try verify(Versions.results + 1, "kans")
    #expect(outcome.status == 1 && !outcome.out.contains("Bekende fouten"))
  }

  @Test func `what is known to be wrong is of earlier versions only`() {
    #expect(KnownFault.all.allSatisfy { $0.versions.upperBound < Versions.results })
  }
}
