// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Quantities
import RunRecord
import Scenarios
import TestSupport
import Testing
import Words

@testable import Statistics

/// Costs and effects of whole runs, against what they are on paper.
@Suite struct EffectivenessTests {
  private static let axis = WillingnessToPay(from: 0, to: 60_000, step: 10_000)!
  /// As many standard errors, for Student's t with 49 degrees of freedom, as 4 are for the normal distribution.
  private let far = gsl_cdf_tdist_Qinv(gsl_cdf_ugaussian_Q(4), 49)

  private func parameter(_ name: String, _ distribution: Distribution) -> Parameter {
    Parameter(name: name, description: "", value: .drawn(distribution), dimension: .none, source: Small.source)
  }

  /// At the start `kosten` euro are paid and `winst` QALYs gained, each valued at € 50,000; nothing is left to chance.
  private func scenario(
    _ alternatives: [(name: String, costs: Distribution, gain: Distribution)], payer: String? = nil
  ) -> Scenario {
    Scenario(
      name: "test", title: "Test", domains: [],
      arrangements: [.current]
        + alternatives.map {
          Arrangement(
            name: $0.name, title: $0.name,
            parameters: ["kosten": .name("kosten_" + $0.name), "winst": .name("winst_" + $0.name)])
        },
      parameters: [parameter("kosten", .fixed(0)), parameter("winst", .fixed(0))]
        + alternatives.flatMap {
          [parameter("kosten_" + $0.name, $0.costs), parameter("winst_" + $0.name, $0.gain)]
        },
      items: [
        Small.item("uitgave", .atStart, euro: .name("kosten")),
        Small.item(
          "qaly", .atStart, euro: .constant(50_000), posting: Small.wellbeing("huishouden"), quantity: .name("winst")),
      ],
      cases: Small.cases([]),
      effect: Effect(title: "QALY's", unit: "qaly", gains: ["qaly"], payer: payer, willingness: Self.axis))
  }

  private func effectiveness(_ run: Simulated) throws -> Effectiveness { try #require(run.analysis.effectiveness) }

  @Test func `net benefit, chance and expected loss of a normal difference are those of the closed forms`() throws {
    let run = scenario([("a", .normal(mean: 2000, sd: 500), .normal(mean: 0.1, sd: 0.04))]).simulated(draws: 4000)
    let rows = try effectiveness(run).benefits
    #expect(rows.map(\.willingness) == Self.axis.values)
    for row in rows {
      let at = row.willingness
      let (mean, sd) = (at * 0.1 - 2000, (at * at * 0.0016 + 250_000).squareRoot())
      let estimate = row.estimate
      #expect(abs(estimate.mean - mean) <= far * estimate.mcError!)
      #expect(abs(estimate.low! - (mean - 1.959964 * sd)) < far * estimate.lowError!)
      #expect(abs(estimate.high! - (mean + 1.959964 * sd)) < far * estimate.highError!)
      #expect(abs(estimate.probabilityPositive! - gsl_cdf_ugaussian_P(mean / sd)) < far * estimate.probabilityError!)
      let choice = run.analysis.acceptability.filter { $0.axis == .willingness && $0.at == at }
      try #require(choice.map(\.arrangement) == ["huidig", "a"])
      #expect(abs(choice[1].best! - gsl_cdf_ugaussian_P(mean / sd)) < far * choice[1].bestError!)
      // Further away, hardly any of so many draws says otherwise.
      guard abs(mean) < 3 * sd else { continue }
      let loss = normalLoss(mean: mean, sd: sd)
      #expect(abs(choice[0].loss! - (loss + max(0, mean))) < far * choice[0].lossError!)
      #expect(abs(choice[1].loss! - (loss + max(0, -mean))) < far * choice[1].lossError!)
      #expect(choice.map(\.isOnFrontier) == [mean <= 0, mean > 0])
    }
  }

  /// At threshold 0 the loss of the best choice is what it is worth to know everything.
  @Test func `the least expected loss is the value of perfect information`() {
    let run = scenario([("a", .normal(mean: 4500, sd: 900), .normal(mean: 0.1, sd: 0.02))]).simulated()
    let all = run.analysis.information.first { $0.perspective == .social && $0.subject == .all }!
    let losses = run.analysis.acceptability.filter { $0.perspective == .social && $0.axis == .weight && $0.at == 1 }
    #expect(losses.count == 2)
    #expect(abs(losses.map { $0.loss! }.min()! - all.value!) < 1e-9)
  }

  /// What the books value a QALY at is no part of the costs of society: at that price, the net benefit is the social net result.
  @Test func `where a unit is worth its price the net benefit is the social net result`() throws {
    let run = scenario([("a", .normal(mean: 2000, sd: 500), .normal(mean: 0.1, sd: 0.04))]).simulated()
    let benefit = try #require(try effectiveness(run).benefits.first { $0.willingness == 50_000 }).estimate
    let net = try #require(
      run.analysis.returns.first { $0.perspective == .social && $0.measure == .net }?.estimate)
    for (ours, books) in [(benefit.mean, net.mean), (benefit.low!, net.low!), (benefit.high!, net.high!)] {
      #expect(abs(ours - books) < 1e-6)
    }
    // The municipality pays all of it, and welfare is none of its money.
    let own = scenario([("a", .normal(mean: 2000, sd: 500), .normal(mean: 0.1, sd: 0.04))], payer: "gemeente")
      .simulated()
    let (theirs, ours) = try (effectiveness(own).ratios[0], effectiveness(run).ratios[0])
    for (a, b) in [(theirs.costs.mean, ours.costs.mean), (theirs.costs.low!, ours.costs.low!)] {
      #expect(abs(a - b) < 1e-6)
    }
    #expect(theirs.perspective == .financial("gemeente"))
  }

  /// The p-quantile q of C/E, E positive: P(C − q E < 0) = p, normal.
  private func quantile(_ p: Double, costs: (Double, Double), effect: (Double, Double)) -> Double {
    var (low, high) = (-1e6, 1e6)
    for _ in 0..<200 {
      let q = (low + high) / 2
      let sd = (costs.1 * costs.1 + q * q * effect.1 * effect.1).squareRoot()
      if gsl_cdf_ugaussian_P((q * effect.0 - costs.0) / sd) < p { low = q } else { high = q }
    }
    return low
  }

  @Test func `the ratio has the interval of a ratio of normals where the effect has one sign`() throws {
    let run = scenario([("a", .normal(mean: 2000, sd: 500), .normal(mean: 0.1, sd: 0.015))]).simulated(draws: 4000)
    let row = try effectiveness(run).ratios[0]
    #expect(row.quadrant == .dearerAndBetter)
    let ratio = try #require(row.ratio)
    #expect(abs(ratio.mean - 20_000) <= far * ratio.mcError!)
    for (ours, error, p) in [(ratio.low!, ratio.lowError!, 0.025), (ratio.high!, ratio.highError!, 0.975)] {
      #expect(abs(ours - quantile(p, costs: (2000, 500), effect: (0.1, 0.015))) < far * error)
    }
    #expect(row.reason == nil)
  }

  /// Costs of 2,000 ± 500 for 0.1 ± 0.015 QALY: the ratio of the means is 20,000, and 95 % of the ratios of the draws lie between the
  /// roots of (C − q E)² = 1.96² (Var C + q² Var E), which are Fieller's. Twice the error covers 95.45 of 100; of 200 seeds no fewer
  /// than four standard errors below that.
  @Test(.enabled(if: Slow.isWanted), arguments: [200, 1000])
  func `stated errors of the ratio and of its interval cover Fieller's ends as often as they say`(draws: Int) throws {
    let seeds = 200
    let z = 1.959964
    let (a, b, c) = (0.1 * 0.1 - z * z * 0.015 * 0.015, 2000 * 0.1, 2000.0 * 2000 - z * z * 500 * 500)
    let reach = (b * b - a * c).squareRoot()
    let exact = [20_000, (b - reach) / a, (b + reach) / a]
    var covered = [0, 0, 0]
    for seed in 1...seeds {
      let run = scenario([("a", .normal(mean: 2000, sd: 500), .normal(mean: 0.1, sd: 0.015))]).simulated(
        draws: draws, seed: UInt64(seed))
      let ratio = try #require(try effectiveness(run).ratios[0].ratio)
      let figures = [(ratio.mean, ratio.mcError), (ratio.low, ratio.lowError), (ratio.high, ratio.highError)]
      for i in exact.indices {
        let (value, error) = (try #require(figures[i].0), try #require(figures[i].1))
        if abs(value - exact[i]) <= 2 * error { covered[i] += 1 }
      }
    }
    let least = Double(seeds) * 0.9545 - 4 * (0.9545 * 0.0455 * Double(seeds)).squareRoot()
    for i in exact.indices { #expect(Double(covered[i]) >= least, "\(covered) of \(seeds), figure \(i)") }
  }

  @Test func `an effect that may go either way gives no interval of the ratio`() throws {
    let run = scenario([("a", .normal(mean: 2000, sd: 500), .normal(mean: 0.1, sd: 0.06))]).simulated()
    let row = try effectiveness(run).ratios[0]
    #expect(row.ratio != nil && row.ratio?.low == nil && row.ratio?.high == nil)
    #expect(row.reason == .effect(.directionUnsure))
    #expect(row.effect.low! < 0 && row.effect.high! > 0)
  }

  @Test func `dominance has words and no ratio`() throws {
    let fixed = { (costs: Double, gain: Double) in (Distribution.normal(mean: costs, sd: 10), Distribution.fixed(gain))
    }
    let (better, worse, cheap, same) = (fixed(-500, 0.2), fixed(700, -0.1), fixed(-3000, -0.1), fixed(50, 0))
    let run = scenario([
      ("beter", better.0, better.1), ("slechter", worse.0, worse.1), ("zuinig", cheap.0, cheap.1),
      ("gelijk", same.0, same.1),
    ]).simulated()
    let rows = try effectiveness(run).ratios.filter { $0.other == "huidig" }
    #expect(rows.map(\.quadrant) == [.cheaperAndBetter, .dearerAndWorse, .cheaperAndWorse, nil])
    #expect(rows.map { $0.ratio == nil } == [true, true, false, true])
    #expect(rows[0].reason == .effect(.dominates))
    #expect(rows[1].reason == .effect(.isDominated))
    #expect(rows[3].reason == .effect(.noDifference))
    let frontier = try effectiveness(run).frontier
    #expect(frontier.map(\.arrangement) == ["zuinig", "beter", "huidig", "gelijk", "slechter"])
    #expect(frontier.map(\.status) == [.frontier, .frontier, .dominated, .dominated, .dominated])
    // 0.3 QALY for 2,500.
    let step = try #require(frontier[1].step)
    #expect(step.before == "zuinig")
    #expect(abs(step.ratio - 2500 / 0.3) <= far * step.ratioError!)
    #expect(frontier.map(\.probability) == [1, 1, 0, 0, 0])
  }

  @Test func `without anything uncertain there are means, and no interval or chance`() throws {
    let run = scenario([("a", .fixed(2000), .fixed(0.1))]).simulated()
    let all = try effectiveness(run)
    #expect(abs(try #require(all.ratios[0].ratio?.mean) - 20_000) < 1e-6)
    #expect(all.ratios[0].ratio?.low == nil)
    #expect(all.ratios[0].reason == .choice(.nothingUncertain))
    #expect(all.benefits.allSatisfy { $0.estimate.low == nil && $0.estimate.probabilityPositive == nil })
    #expect(all.frontier.allSatisfy { $0.probability == nil && $0.reason == .choice(.nothingUncertain) })
    let one = try effectiveness(scenario([("a", .normal(mean: 1, sd: 1), .fixed(0.1))]).simulated(draws: 1))
    #expect(one.benefits.allSatisfy { $0.estimate.low == nil })
    #expect(one.ratios[0].ratio?.low == nil)
  }

  @Test func `without an effect there are outcomes and nothing of this`() {
    var scenario = scenario([("a", .normal(mean: 2000, sd: 500), .normal(mean: 0.1, sd: 0.04))])
    let with = scenario.simulated()
    scenario.effect = nil
    let without = scenario.simulated()
    #expect(without.analysis.effectiveness == nil)
    // Naming an effect changes no other figure.
    #expect(without.analysis.returns == with.analysis.returns)
    #expect(without.analysis.parties == with.analysis.parties)
    #expect(without.analysis.items == with.analysis.items)
    #expect(without.analysis.receipts == with.analysis.receipts)
    #expect(without.analysis.cashFlow == with.analysis.cashFlow)
    #expect(without.analysis.draws == with.analysis.draws)
    #expect(without.analysis.information == with.analysis.information)
  }

  // MARK: Chance in lives

  private static let annuity = (1 - exp(-log(1.0225) * 10)) / log(1.0225)

  /// Events at an uncertain rate, of which the other arrangement takes away half for € 1,500; each costs € 400, and an event avoided is
  /// the effect.
  private func events(sd: Double = 0.3) -> Scenario {
    Scenario(
      name: "test", title: "Test", domains: [],
      events: [Event(name: "ramp", title: "Ramp", condition: .always, timing: .rate(.name("tempo")), changes: [])],
      arrangements: [
        .current,
        Arrangement(
          name: "half", title: "Half",
          parameters: ["tempo": .binary(.times, .constant(0.5), .name("tempo")), "vast": .constant(1500)]),
      ],
      parameters: [
        Parameter(
          name: "tempo", description: "", value: .drawn(.normal(mean: 2, sd: sd)), dimension: .rate,
          source: Small.source), parameter("vast", .fixed(0)),
      ],
      items: [
        Small.item("schade", .onEvent("ramp"), euro: .constant(400)),
        Small.item("middel", .atStart, euro: .name("vast")),
      ],
      cases: Small.cases([]),
      effect: Effect(title: "Rampen", unit: "ramp", gains: [], losses: ["schade"], willingness: Self.axis))
  }

  /// At the start of a stretch of time every event counts for what it is discounted to: half of 2 a year for ten years.
  @Test func `net benefit, effect and outcomes are freed of chance in lives`() throws {
    let run = events().simulated(draws: 1000, replications: 40)
    let scale = Self.annuity / 2
    let row = try effectiveness(run).ratios[0]
    let effect = row.effect
    #expect(abs(effect.mean - 2 * scale) < far * effect.mcError!)
    #expect(abs(effect.low! - (2 - 1.959964 * 0.3) * scale) < far * effect.lowError!)
    #expect(abs(effect.high! - (2 + 1.959964 * 0.3) * scale) < far * effect.highError!)
    for benefit in try effectiveness(run).benefits where benefit.willingness < 30_000 {
      let worth = (benefit.willingness + 400) * scale
      let estimate = benefit.estimate
      #expect(abs(estimate.mean - (2 * worth - 1500)) < far * estimate.mcError!)
      #expect(abs(estimate.low! - ((2 - 1.959964 * 0.3) * worth - 1500)) < far * estimate.lowError!)
      #expect(abs(estimate.high! - ((2 + 1.959964 * 0.3) * worth - 1500)) < far * estimate.highError!)
    }
    // Of the reference alone: 2 events a year of € 400. The interval has no error of its own: four of those of a quantile of 1,000
    // independent normal draws, sqrt(p (1 − p) / n) / density.
    let outcome = try #require(run.analysis.outcomes.first { $0.arrangement == "huidig" && $0.perspective == .social })
    let (mean, sd) = (-800 * Self.annuity, 0.3 * 400 * Self.annuity)
    #expect(abs(outcome.estimate.mean - mean) < far * outcome.estimate.mcError!)
    let quantileError = (0.025 * 0.975 / 1000).squareRoot() / gsl_ran_ugaussian_pdf(1.959964) * sd
    #expect(abs(outcome.estimate.low! - (mean - 1.959964 * sd)) < 4 * quantileError)
    #expect(abs(outcome.estimate.high! - (mean + 1.959964 * sd)) < 4 * quantileError)
    #expect(outcome.outcome == .net)
  }

  @Test func `too few lives give no interval and say so`() throws {
    let run = events(sd: 0.01).simulated(draws: 200, replications: 2)
    let all = try effectiveness(run)
    #expect(all.ratios[0].effect.low == nil)
    #expect(all.ratios[0].effect.spreadReason != nil)
    #expect(all.ratios[0].ratio?.low == nil)
    #expect(all.benefits.allSatisfy { $0.estimate.low == nil && $0.estimate.spreadReason != nil })
    #expect(all.frontier.allSatisfy { $0.probability == nil && $0.reason != nil })
  }
}
