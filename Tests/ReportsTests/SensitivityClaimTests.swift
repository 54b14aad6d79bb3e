// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Statistics
import Studies
import Testing
import Words

@testable import Reports

/// Are only inputs named whose effect stands clear of the simulation error?
@Suite struct SensitivityClaimTests {
  private func row(_ name: String, _ difference: Double, error: Double = 100) -> SensitivityRow {
    SensitivityRow {
      $0.arrangement = "maatwerk"
      $0.perspective = .social
      $0.method = .integratedOut
      $0.subject = .parameter
      $0.name = name
      $0.bar = .init(
        lowValue: 1, highValue: 2, low: Estimate(mean: 1000 - difference / 2, mcError: 50),
        high: Estimate(mean: 1000 + difference / 2, mcError: 50),
        difference: Estimate(mean: difference, mcError: error))
    }
  }

  private func text(_ rows: [SensitivityRow]) -> String? {
    var studies = Studies()
    studies.sensitivity = rows
    return SensitivityClaim(
      RunTables(SampleRun.analysis, studies), of: SampleRun.scenario, arrangement: "maatwerk", language: .nl
    ).text?
    .replacing("\u{A0}", with: " ")
  }

  @Test func `the largest three are named with the net result at both ends`() {
    #expect(
      text([row("tempo", 6000), row("b", -4000), row("c", 2000), row("d", 1000)])
        == "Het maatschappelijk saldo hangt het meest af van: Herstel [tempo] (laag −€ 2.000, hoog € 4.000); "
        + "b (laag € 3.000, hoog −€ 1.000); en c (laag € 0, hoog € 2.000). "
        + "Tussen haakjes staat het verwachte saldo per huishouden bij een lage en een hoge waarde "
        + "(5 % kans op lager, 5 % op hoger).")
  }

  @Test func `what is lost in the simulation error is not named, nor what comes after it`() {
    #expect(text([row("tempo", 6000, error: 2000), row("b", 4000)]) == nil)
    #expect(text([]) == nil)
    #expect(text([row("tempo", 6000), row("b", 4000, error: 1500)])?.contains("b (") == false)
  }
}
