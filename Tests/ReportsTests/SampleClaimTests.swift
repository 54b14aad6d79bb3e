// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import Studies
import Testing
import Words

@testable import Reports

/// A study is said to be worth something only where that stands clear of its error.
@Suite struct SampleClaimTests {
  private func claim(value: Double?, error: Double?, _ language: Language = .nl) -> String? {
    var analysis = SampleRun.analysis
    analysis.samples = [
      SampleInformationRow {
        $0.perspective = .social
        $0.study = "a"
        $0.parameter = "tempo"
        $0.households = 1200
        $0.observation = .count
        $0.value = value
        $0.mcError = error
        $0.populationValue = value.map { $0 * 100 }
        $0.share = 0.5
      }
    ]
    return SampleClaim.all(RunTables(analysis, Studies()), of: SampleRun.scenario, language: language).first?.text
      .replacing(
        "\u{A0}", with: " ")
  }

  @Test func `the worth of a study is told with its households`() {
    #expect(claim(value: 1020, error: 30)?.hasPrefix("Een onderzoek onder 1.200 huishoudens naar ") == true)
    #expect(
      claim(value: 1020, error: 30)?.contains("€ 1.000 per huishouden waard, ofwel € 100.000 voor de hele doelgroep")
        == true)
    #expect(claim(value: 1020, error: 30, .en)?.hasPrefix("A study of 1,200 households into ") == true)
  }

  @Test func `what its error does not support is not certain`() {
    #expect(claim(value: 1020, error: 600)?.hasSuffix("staat niet vast (evsi.csv).") == true)
    #expect(claim(value: 0, error: 0)?.hasSuffix("staat niet vast (evsi.csv).") == true)
    #expect(claim(value: nil, error: nil) == nil)
  }

  @Test func `a scenario without studies has no table of them`() {
    var analysis = SampleRun.analysis
    #expect(RunTables(analysis, Studies())[SampleInformationRow.self]?.count == 2)
    analysis.samples = []
    #expect(RunTables(analysis, Studies())[SampleInformationRow.self] == nil)
  }
}
