// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Statistics
import Studies
import Testing
import Words

@testable import Reports

/// Is a payment named only where all that the sentence says is clear?
@Suite struct SidePaymentClaimTests {
  private func row(
    _ party: String, net: Double, payment: Double, error: Double = 20, low: Double? = nil, high: Double? = nil,
    shortfall: Double = 0
  ) -> SidePaymentRow {
    SidePaymentRow {
      $0.arrangement = "maatwerk"
      $0.circle = .group("collectief")
      $0.basis = .cash
      $0.party = party
      $0.isInvestor = payment > 0
      $0.net = Estimate(mean: net, mcError: error, low: low ?? net - 500, median: net, high: high ?? net + 500)
      $0.payment = Estimate(mean: payment, mcError: error)
      $0.netAfter = Estimate(mean: net + payment, mcError: error)
      $0.probabilityWhole = nil
      $0.probabilityWholeAfter = nil
      $0.shortfall = Estimate(mean: shortfall, mcError: error)
    }
  }

  private func text(_ rows: [SidePaymentRow]) -> String? {
    var analysis = SampleRun.analysis
    analysis.sidePayments = rows
    return SidePaymentClaim(
      RunTables(analysis, Studies()), of: SampleRun.scenario, arrangement: "maatwerk", language: .nl)?.text?
      .replacing("\u{A0}", with: " ")
  }

  @Test func `clear gains pay for clear losses, with every payer and its amount`() {
    let rows = [
      row("gemeente", net: -3010, payment: 3010), row("onderwijs", net: -990, payment: 990),
      row("rijk", net: 6000, payment: -3000), row("uwv", net: 2000, payment: -1000),
      row("justitie", net: 30, payment: -15),
    ]
    #expect(
      text(rows)
        == "Binnen ‘Collectief gefinancierd samen’ gaat naar verwachting niemand die investeert er in geld op achteruit, "
        + "als per huishouden Gemeente (€ 3.000) en Onderwijs (€ 1.000) geld krijgen van "
        + "Rijk en Belastingdienst (€ 3.000) en UWV (€ 1.000).")
  }

  @Test func `nothing is said when the interval of a party holds zero`() {
    let gemeente = row("gemeente", net: -3000, payment: 3000)
    let rijk = row("rijk", net: 6000, payment: -3000)
    #expect(text([gemeente, rijk]) != nil)
    #expect(text([row("gemeente", net: -3000, payment: 3000, high: 100), rijk]) == nil)
    #expect(text([gemeente, row("rijk", net: 6000, payment: -3000, low: -100)]) == nil)
  }

  @Test func `nothing is said when the simulation error does not support the amounts`() {
    let rijk = row("rijk", net: 6000, payment: -300, low: 3000)
    #expect(text([row("gemeente", net: -300, payment: 300, high: -200), rijk]) != nil)
    #expect(text([row("gemeente", net: -300, payment: 300, error: 200, high: -200), rijk]) == nil)
    var unknown = rijk
    unknown.payment.mcError = nil
    #expect(text([row("gemeente", net: -300, payment: 300, high: -200), unknown]) == nil)
  }

  @Test func `nothing is said when the gains do not suffice, or hardly`() {
    let gemeente = row("gemeente", net: -3000, payment: 2000, shortfall: 1000)
    #expect(text([gemeente, row("rijk", net: 2000, payment: -2000)]) == nil)
    #expect(
      text([row("gemeente", net: -3000, payment: 3000), row("rijk", net: 3030, payment: -3000)]) == nil)
    #expect(text([]) == nil)
  }
}
