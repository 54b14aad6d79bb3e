// SPDX-License-Identifier: EUPL-1.2

import Accounting
import CGSL
import Distributions
import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Sampling
import Scenarios
import Simulation
import TestSupport
import Testing
import Words

@testable import Statistics

/// Is the benefit of each party attributed to those who invest as the rule says, and counted right?
@Suite struct BenefitIncidenceTests {
  /// Four draws in four blocks.
  private let estimator = Estimator(
    blocks: Blocks(ParameterDesign(margins: [], copulas: [], spread: .random, seed: 1, draws: 4)))

  /// Gemeente and corporatie invest 300 and 100; gemeente and verzekeraar have a benefit, of 200 each on average.
  private let parties = [
    PartyOutcome(party: "gemeente", investment: [300, 300, 300, 300], net: [200, -200, -200, -200]),
    PartyOutcome(party: "corporatie", investment: [100, 100, 100, 100], net: [-100, -100, -100, -100]),
    PartyOutcome(party: "verzekeraar", investment: [0, 0, 0, 0], net: [800, 400, 0, -400]),
    PartyOutcome(party: "rijk", investment: [0, 0, 0, 0], net: [0, 0, 0, 0]),
  ]

  @Test func `three parties with two items, by hand`() {
    let rows = BenefitIncidence(parties, estimator).rows(arrangement: "anders", basis: .cash)
    // Without rijk, which nothing happens to, and without the corporatie among those who benefit.
    #expect(rows.map(\.investor) == ["gemeente", "gemeente", "corporatie", "corporatie"])
    #expect(rows.map(\.beneficiary) == ["gemeente", "verzekeraar", "gemeente", "verzekeraar"])
    #expect(rows.map(\.investmentShare) == [0.75, 0.75, 0.25, 0.25])
    #expect(rows.map(\.benefit.mean) == [150, 150, 50, 50])
    #expect(rows.map(\.benefitPerEuro.mean) == [0.5, 0.5, 0.5, 0.5])
    #expect(rows.map(\.probabilityBeneficiaryGains) == [0.25, 0.5, 0.25, 0.5])
    #expect(rows.map(\.probabilityInvestorLoses) == [0.75, 0.75, 1, 1])
    #expect(rows.map(\.probabilityWrongPocket) == [0, 0.25, 0.25, 0.5])
    // The deviations of the insurer are ±600 and ±200, at a certain share of 3/4.
    let variance: Double = 800_000 / 3
    let error = 0.75 * (variance / 4).squareRoot()
    #expect(abs(rows[1].benefit.mcError! - error) < 1e-9)
    #expect(abs(rows[1].benefitPerEuro.mcError! - error / 300) < 1e-12)
  }

  @Test func `without a clear investment there is nobody to attribute to`() {
    var unclear = parties
    unclear[0].investment = [300, -300, 300, -200]
    unclear[1].investment = [-1, -1, -1, -1]
    #expect(BenefitIncidence(unclear, estimator).rows(arrangement: "anders", basis: .cash).isEmpty)
    #expect(BenefitIncidence([], estimator).rows(arrangement: "anders", basis: .cash).isEmpty)
  }

  @Test func `one draw gives figures without errors and chances`() {
    let estimator = Estimator(
      blocks: Blocks(ParameterDesign(margins: [], copulas: [], spread: .random, seed: 1, draws: 1)))
    let one = [
      PartyOutcome(party: "gemeente", investment: [300], net: [-200]),
      PartyOutcome(party: "rijk", investment: [0], net: [90]),
    ]
    let row = BenefitIncidence(one, estimator).rows(arrangement: "anders", basis: .cash)[1]
    #expect(row.benefit.mean == 90 && row.benefit.mcError == nil && row.benefit.low == nil)
    #expect(row.probabilityWrongPocket == nil && row.reason != nil)
    let payment = SidePaymentAnalysis(one, estimator).rows(arrangement: "a", circle: .allParties, basis: .cash)[0]
    #expect(payment.payment == Estimate(mean: 90) && payment.shortfall.mean == 110)
    #expect(payment.probabilityWhole == nil)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `over the investors, attributed benefits add up to those of the return`(seed: UInt64) {
    let run = Shared.twoInvestors(seed: seed)
    var compared = 0
    for (basis, measure) in [(ResultBasis.cash, Measure.benefit), (.cashable, .cashableBenefit)] {
      let rows = run.analysis.benefitIncidence.filter { $0.basis == basis }
      #expect(Set(rows.map(\.investor)) == ["gemeente", "woningcorporatie"])
      for party in run.model.scenario.parties.map(\.name) {
        let own = rows.filter { $0.beneficiary == party }
        let benefit = run.estimate(measure, .financial(party))!
        let sum = own.reduce(0) { $0 + $1.benefit.mean }
        #expect(abs(sum - benefit.mean) <= 1e-9 * max(1, abs(benefit.mean)))
        guard let first = own.first else { continue }
        compared += 1
        #expect(abs(own.reduce(0) { $0 + $1.investmentShare } - 1) < 1e-12)
        #expect(own.allSatisfy { $0.benefitPerEuro == first.benefitPerEuro })
        // At fixed shares the ends of the interval add up too.
        guard let whole = benefit.low else { continue }
        let low = own.reduce(0) { $0 + $1.benefit.low! }
        #expect(abs(low - whole) <= 1e-9 * max(1, abs(whole)))
      }
    }
    #expect(compared > 6)
  }

  @Test func `welfare counts in its own view only`() {
    let run = Shared.twoInvestors(seed: 1)
    func household(_ basis: ResultBasis) -> Double {
      run.analysis.benefitIncidence.filter { $0.basis == basis && $0.beneficiary == "huishouden" }
        .reduce(0) { $0 + $1.benefit.mean }
    }
    let net = run.analysis.parties.first { $0.arrangement == "maatwerk" && $0.party == "huishouden" }!.net!.mean
    #expect(abs(household(.cashAndWelfare) - net) <= 1e-9 * abs(net))
    let cash = run.estimate(.net, .financial("huishouden"))!.mean
    #expect(abs(household(.cash) - cash) <= 1e-9 * abs(cash))
    #expect(abs(net - cash) > 1)
    #expect(run.analysis.sidePayments.allSatisfy { $0.basis != .cashAndWelfare })
  }
}

/// Do side payments make every investor whole, at nobody's expense beyond its gain?
@Suite struct SidePaymentTests {
  @Test func `gains pay in proportion, losses of investors are met`() {
    let scheme = SidePayments(net: [-100, -50, 300, 100], investors: [true, true, false, false])
    #expect(scheme.payments == [100, 50, -112.5, -37.5])
    #expect(scheme.shortfalls == [0, 0, 0, 0])
  }

  @Test func `an investor that gains pays as others do, a loser that does not invest gets nothing`() {
    let scheme = SidePayments(net: [-100, 50, 150, -70, 0], investors: [true, true, false, false, true])
    #expect(scheme.payments == [100, -25, -75, 0, 0])
  }

  @Test func `too small a gain is handed over in proportion to the losses`() {
    let scheme = SidePayments(net: [-100, -300, 100, -50], investors: [true, true, false, false])
    #expect(scheme.payments == [25, 75, -100, 0])
    #expect(scheme.shortfalls == [75, 225, 0, 0])
    #expect(scheme.totalShortfall == 300)
  }

  @Test func `without a loss or without a gain nothing is paid`() {
    #expect(SidePayments(net: [10, -5, 20], investors: [true, false, false]).payments == [0, 0, 0])
    let none = SidePayments(net: [-10, -5], investors: [true, false])
    #expect(none.payments == [0, 0] && none.shortfalls == [10, 0])
    #expect(SidePayments(net: [], investors: []).payments.isEmpty)
  }

  @Test func `payments add up to zero, make investors whole and take no more than the gain`() {
    var g = SplitMix(seed: 7)
    var feasible = 0
    for _ in 0..<1000 {
      let net = (0..<6).map { _ in Double.random(in: -1000...1000, using: &g) }
      let investors = net.map { _ in Bool.random(using: &g) }
      let scheme = SidePayments(net: net, investors: investors)
      #expect(abs(scheme.payments.reduce(0, +)) < 1e-9)
      for i in net.indices {
        let after = net[i] + scheme.payments[i]
        if net[i] >= 0 { #expect(scheme.payments[i] <= 0 && after >= 0) }
        if net[i] < 0, !investors[i] { #expect(scheme.payments[i] == 0) }
        if investors[i] { #expect(abs(min(0, after) + scheme.shortfalls[i]) < 1e-9) }
        if investors[i], scheme.totalShortfall == 0 { #expect(after >= 0) }
      }
      feasible += scheme.totalShortfall == 0 ? 1 : 0
    }
    #expect(feasible > 100 && feasible < 1000)
  }

  // MARK: Errors and chances

  private func estimator(draws: Int) -> Estimator {
    Estimator(blocks: Blocks(ParameterDesign(margins: [], copulas: [], spread: .random, seed: 1, draws: draws)))
  }

  /// With one payer, the payment is the mean loss: its error is that of a mean.
  @Test func `chances after the payment are shares of draws, and errors those of means`() {
    let parties = [
      PartyOutcome(party: "gemeente", investment: [50, 50, 50, 50], net: [-100, -300, 100, -100]),
      PartyOutcome(party: "rijk", investment: [0, 0, 0, 0], net: [50, 150, 500, 500]),
      PartyOutcome(party: "uwv", investment: [0, 0, 0, 0], net: [0, 0, 0, 0]),
      PartyOutcome(party: "overig", investment: [0, 0, 0, 0], net: [-1, -1, -1, -1]),
    ]
    let estimator = estimator(draws: 4)
    let rows = SidePaymentAnalysis(parties, estimator).rows(arrangement: "a", circle: .allParties, basis: .cash)
    #expect(rows.map(\.party) == ["gemeente", "rijk", "overig"])
    #expect(rows.map(\.payment.mean) == [100, -100, 0])
    #expect(rows.map(\.netAfter.mean) == [0, 200, -1])
    #expect(rows.map(\.probabilityWhole) == [0.25, 1, 0])
    // After: 0, −200, 200, 0 and −50, 50, 400, 400.
    #expect(rows.map(\.probabilityWholeAfter) == [0.75, 0.75, 0])
    #expect(rows.allSatisfy { $0.reason == nil })
    let error = estimator.blocks.error(parties[0].net)!
    #expect(abs(rows[0].payment.mcError! - error) < 1e-9 && abs(rows[1].payment.mcError! - error) < 1e-9)
    #expect(rows[0].netAfter.mcError! < 1e-9)
    let both = zip(parties[0].net, parties[1].net).map { $0 + $1 }
    #expect(abs(rows[1].netAfter.mcError! - estimator.blocks.error(both)!) < 1e-9)
  }

  @Test func `the reason says why there is nothing or too little to pay`() {
    func reasons(_ parties: [PartyOutcome]) -> Set<Reason?> {
      let rows = SidePaymentAnalysis(parties, estimator(draws: 2)).rows(
        arrangement: "a", circle: .allParties, basis: .cash)
      return Set(rows.map(\.reason))
    }
    let loser = PartyOutcome(party: "a", investment: [50, 50], net: [-100, -100])
    let winner = PartyOutcome(party: "b", investment: [0, 0], net: [60, 60])
    let investing = PartyOutcome(party: "c", investment: [5, 5], net: [10, 10])
    #expect(reasons([winner]) == [.payment(.noClearInvestor)])
    #expect(reasons([winner, investing]) == [.payment(.noInvestorLoses)])
    #expect(reasons([loser]) == [.payment(.nobodyGains)])
    #expect(reasons([loser, winner]) == [.payment(.gainsTooSmall)])
    #expect(reasons([]) == [])
  }

  /// Known means −1000, 800 and 1200: the second party pays 400, and still lacks nothing.
  @Test func `the errors of payments that depend on three parties mean what they say`() {
    let estimator = estimator(draws: 1000)
    var g = SplitMix(seed: 11)
    func normal() -> Double {
      gsl_cdf_ugaussian_Pinv(Double.random(in: .leastNonzeroMagnitude..<1, using: &g))
    }
    var (paid, kept) = ([Double](), [Double]())
    for _ in 0..<100 {
      let draws = (0..<1000).map { _ in (normal(), normal(), normal()) }
      let rows = SidePaymentAnalysis(
        [
          PartyOutcome(
            party: "a", investment: Array(repeating: 1, count: 1000), net: draws.map { -1000 + 500 * $0.0 }),
          PartyOutcome(
            party: "b", investment: Array(repeating: 0, count: 1000), net: draws.map { 800 + 600 * $0.1 + 200 * $0.0 }),
          PartyOutcome(
            party: "c", investment: Array(repeating: 0, count: 1000), net: draws.map { 1200 + 700 * $0.2 }),
        ], estimator
      ).rows(arrangement: "a", circle: .allParties, basis: .cash)
      paid.append((rows[1].payment.mean + 400) / rows[1].payment.mcError!)
      kept.append((rows[2].netAfter.mean - 600) / rows[2].netAfter.mcError!)
    }
    expectSquaresOfBlockErrors(paid.map { $0 * $0 })
    expectSquaresOfBlockErrors(kept.map { $0 * $0 })
  }

  @Test func `what a party has too little stands beside the payment, with its error`() {
    let parties = [
      PartyOutcome(party: "a", investment: [50, 50, 50], net: [-100, -130, -70]),
      PartyOutcome(party: "b", investment: [0, 0, 0], net: [60, 50, 70]),
    ]
    let estimator = estimator(draws: 3)
    let rows = SidePaymentAnalysis(parties, estimator).rows(arrangement: "a", circle: .allParties, basis: .cash)
    #expect(rows.map(\.payment.mean) == [60, -60])
    #expect(rows.map(\.shortfall.mean) == [40, 0])
    #expect(abs(rows[0].shortfall.mcError! - estimator.blocks.error([40, 80, 0])!) < 1e-9)
    #expect(rows[1].netAfter.mean == 0)
  }

  // MARK: Scenarios

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `random scenarios keep the properties, in every circle`(seed: UInt64) {
    let run = Shared.twoInvestors(seed: seed)
    let circles = [PaymentCircle.allParties] + run.model.scenario.groups.map { .group($0.name) }
    for circle in circles {
      for basis in [ResultBasis.cash, .cashable] {
        let rows = run.analysis.sidePayments.filter { $0.circle == circle && $0.basis == basis }
        let scale = rows.reduce(1) { $0 + abs($1.net.mean) }
        #expect(!rows.isEmpty)
        #expect(abs(rows.reduce(0) { $0 + $1.payment.mean }) <= 1e-12 * scale)
        for row in rows {
          let net = run.estimate(basis == .cash ? .net : .cashableNet, .financial(row.party))!
          #expect(abs(row.net.mean - net.mean) <= 1e-9 * scale)
          #expect(abs((row.net.high ?? 0) - (net.high ?? 0)) <= 1e-9 * scale)
          #expect(row.payment.mean >= -max(0, row.net.mean))
          if row.isInvestor { #expect(row.netAfter.mean >= -row.shortfall.mean - 1e-12 * scale) }
          if !row.isInvestor { #expect(row.payment.mean <= 0 && row.shortfall.mean == 0) }
          #expect(row.reason == nil || rows.contains { $0.shortfall.mean > 0 } || row.payment.mean == 0)
        }
      }
    }
  }

  /// The transfer is the investment: it comes back in full, and everyone is where it started.
  @Test func `a transfer inside creates no value`() {
    let scenario = Shared.project(
      investment: .constant(1000), posting: Small.transfer("gemeente", "huishouden"), savings: [:])
    let analysis = scenario.simulated(draws: 40).analysis
    let rows = analysis.sidePayments.filter { $0.circle == .allParties && $0.basis == .cash }
    #expect(rows.map(\.party) == ["gemeente", "huishouden"])
    #expect(abs(rows[0].payment.mean - 1000) < 1e-5)
    #expect(rows.allSatisfy { abs($0.netAfter.mean) < 1e-9 })
    let benefits = analysis.benefitIncidence.filter { $0.basis == .cash }
    #expect(benefits.map(\.beneficiary) == ["huishouden"])
    #expect(abs(benefits[0].benefitPerEuro.mean - 1) < 1e-9)
  }

  /// Chance plays no part in these lives, so the draws themselves are the expectations.
  @Test func `chances equal the share of draws by direct count`() {
    let scenario = Shared.project(
      investment: .constant(1000), posting: Small.resources("gemeente"),
      savings: ["gemeente": .uniform(low: 0, high: 300), "zorgverzekeraar": .uniform(low: -50, high: 400)])
    let draws = 1000
    let analysis = scenario.simulated(draws: draws).analysis
    func column(_ party: String, _ measure: String) -> [Double] {
      let at = analysis.draws.columns.firstIndex { $0.name == "anders:financieel:\(party):\(measure)" }!
      return analysis.draws.values.map { $0[at] }
    }
    let investment = column("gemeente", "investering")
    for (basis, share) in [(ResultBasis.cash, 1.0), (.cashable, 0.5)] {
      let own = zip(column("gemeente", "baten"), investment).map { share * $0 - $1 }
      let other = column("zorgverzekeraar", "baten").map { share * $0 }
      func count(_ holds: (Int) -> Bool) -> Double { Double((0..<draws).count(where: holds)) / Double(draws) }
      let row = analysis.benefitIncidence.first { $0.basis == basis && $0.beneficiary == "zorgverzekeraar" }!
      #expect(row.probabilityBeneficiaryGains == count { other[$0] > 0 })
      #expect(row.probabilityInvestorLoses == count { own[$0] < 0 })
      #expect(row.probabilityWrongPocket == count { own[$0] < 0 && other[$0] > 0 })
      let payments = analysis.sidePayments.filter { $0.circle == .allParties && $0.basis == basis }
      #expect(payments.map(\.party) == ["gemeente", "zorgverzekeraar"])
      let paid = payments.map(\.payment.mean)
      #expect(payments.map(\.probabilityWhole) == [count { own[$0] >= 0 }, count { other[$0] >= 0 }])
      #expect(
        payments.map(\.probabilityWholeAfter) == [count { own[$0] + paid[0] >= 0 }, count { other[$0] + paid[1] >= 0 }])
    }
  }
}

/// Scenarios for both suites.
private enum Shared {
  /// A random scenario in which gemeente and woningcorporatie invest.
  static func twoInvestors(seed: UInt64) -> Simulated {
    var scenario = RandomScenario.make(seed: seed)
    for i in scenario.items.indices where scenario.items[i].name == "aankoop" {
      scenario.items[i].posting = Small.resources("woningcorporatie")
    }
    return scenario.simulated(draws: 200, replications: 2)
  }

  /// A service at the start for everyone, and outlays per year that it ends, half of them cashable; five years, undiscounted.
  static func project(investment: Expression, posting: Posting, savings: [String: Distribution]) -> Scenario {
    let domain = Small.domain("d", levels: 2, [])
    let parties = savings.keys.sorted()
    return Scenario(
      name: "test", title: "Test",
      settings: Settings(horizon: 5, discount: DiscountCurve(DiscountRate(continuous: 0))), domains: [domain],
      services: [Small.service("hulp", application: 1e9, isStandard: false)],
      arrangements: [.current, Arrangement(name: "anders", title: "Anders", adds: ["hulp"])],
      parameters: parties.map {
        Parameter(
          name: "last_" + $0, description: "", value: .drawn(savings[$0]!), dimension: .none, source: Small.source)
      },
      items: [
        Small.item(
          "start", .onService("hulp", .start), euro: investment, origin: .service("hulp"), posting: posting)
      ]
        + parties.map {
          Small.item(
            "last_" + $0, .whileHolds(Small.equals("hulp", "geen")), euro: .name("last_" + $0),
            posting: Small.resources($0, cashable: 0.5))
        },
      cases: Small.cases([domain]))
  }
}
