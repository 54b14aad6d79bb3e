// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Statistics
import Studies
import Testing
import Words

@testable import Reports

/// Nothing is said that its error does not support.
@Suite struct EffortClaimTests {
  private func effort(_ change: (inout Diagnostics.Noise) -> Void) -> String {
    var analysis = SampleRun.analysis
    change(&analysis.diagnostics.noise[0])
    return EffortClaim(diagnostics: analysis.diagnostics, titles: Titles(SampleRun.scenario), language: .nl).text
      .replacing(
        "\u{A0}", with: " ")
  }

  private func information(value: Double, error: Double?, reason: Reason? = nil) -> String? {
    var analysis = SampleRun.analysis
    analysis.information = [
      InformationRow {
        $0.perspective = .social
        $0.subject = .all
        $0.name = .everything
        $0.inputs = 12
        $0.value = value
        $0.mcError = error
        $0.populationValue = value * 100
        $0.share = 1
        $0.reason = reason
      }
    ]
    return InformationClaim(RunTables(analysis, Studies()), language: .nl)?.text.replacing("\u{A0}", with: " ")
  }

  @Test func `savings are told with the margin that they have`() {
    let text = effort { _ in }
    #expect(text.contains("8,0 keer zoveel bij Maatwerk"))
    #expect(text.contains("ongeveer 5 (± 1) keer zoveel bij Maatwerk"))
    // Two standard errors take the gain to nothing.
    #expect(!effort { $0.designVarianceRatioError = 2.5 }.contains("spreiding"))
    #expect(!effort { $0.designVarianceRatio = nil }.contains("spreiding"))
  }

  @Test func `another split is advised from a tenth on`() {
    let better = EffortSplit(draws: 1900, replications: 1, mcError: 37, present: 41.2)
    #expect(effort { $0.split = better }.contains("geven --draws 1900 en --households 1 bij Maatwerk"))
    let hardly = EffortSplit(draws: 1900, replications: 1, mcError: 40, present: 41.2)
    #expect(effort { $0.split = hardly }.contains("hoogstens 3 % kleiner"))
    let same = EffortSplit(draws: 1000, replications: 2, mcError: 41.2, present: 41.2)
    #expect(effort { $0.split = same }.hasSuffix("goed verdeeld over trekkingen en herhalingen."))
    #expect(!effort { $0.split = nil }.contains("rekentijd"))
    // € 3 either way.
    let unseen = EffortSplit(draws: 400, replications: 227, mcError: 2.1, present: 2.9)
    #expect(!effort { $0.split = unseen }.contains("rekentijd"))
  }

  @Test func `the value of information is told when it stands clear of its error`() {
    #expect(
      information(value: 1020, error: 30)?.contains("hoogstens € 1.000 per huishouden waard, ofwel € 100.000") == true)
    #expect(information(value: 1020, error: 600) == nil)
    #expect(information(value: 1020, error: nil) == nil)
    #expect(information(value: 0, error: 0) == nil)
    #expect(information(value: 1020, error: 30, reason: .choice(.cannotEstimate)) == nil)
  }
}
