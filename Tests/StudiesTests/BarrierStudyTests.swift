// SPDX-License-Identifier: EUPL-1.2

import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Sampling
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing
import Words

@testable import Studies

@Suite struct BarrierStudyTests {
  private let rerun = Rerun(threads: 2)

  private func scenario(seed: UInt64, _ scope: Settings.Scope, draws: Int = 40) -> Scenario {
    var scenario = RandomScenario.make(seed: seed)
    scenario.settings.analyses = scope
    scenario.settings.draws = draws
    scenario.settings.replications = 3
    return scenario
  }

  private func rows(_ scenario: Scenario) throws -> [BarrierRow] {
    try BarrierStudy(scenario.compiled, rerun: rerun).rows()
  }

  /// Debts that nothing gets better while one of two barriers stands; both lifted, the household is out after 1/rate years on average.
  private func lock(_ scope: Settings.Scope) -> Scenario {
    let domain = Small.domain("geld", levels: 2, [Small.rate(1, 2, 0.3)])
    let shut = Barrier.Working.slows(.domain("geld", .better), factor: .constant(0))
    var own = Scenario(
      name: "slot", title: "Slot", domains: [domain],
      barriers: [
        Small.barrier("slot_een", [shut]), Small.barrier("slot_twee", [shut]),
        Small.barrier("nooit", condition: Small.equals("geld", "2"), [shut]),
      ],
      arrangements: [
        .current, Arrangement(name: "open", title: "Open", lifts: ["slot_een", "slot_twee", "nooit"]),
      ],
      items: [Small.item("schuld", .whileHolds(Small.equals("geld", "1")), euro: .constant(1000))],
      cases: Small.cases([domain]))
    own.settings = Settings(
      horizon: 10, discount: DiscountCurve(DiscountRate(annualEffective: 0)), draws: 1000, replications: 4,
      analyses: scope)
    return own
  }

  @Test func `two locks on one door are worth nothing alone and share what they bring together`() throws {
    let rows = try rows(lock(.all))
    let whole = 1000 * (10 - (1 - exp(-0.3 * 10)) / 0.3)
    for name in ["slot_een", "slot_twee"] {
      let row = try #require(rows.first { $0.subject == .barrier(name) && $0.perspective == .social })
      #expect(row.alone == Estimate(mean: 0, mcError: 0))
      expectWithinError((row.keptBack.mean, try #require(row.keptBack.mcError)), exact: whole)
      let shapley = try #require(row.shapley)
      expectWithinError((shapley.mean, try #require(shapley.mcError)), exact: whole / 2)
      #expect(row.rank! <= 2)
    }
    let rest = try #require(rows.first { $0.subject == .rest && $0.perspective == .social })
    #expect(rest.shapley == Estimate(mean: 0, mcError: 0))
    #expect(rest.rank == nil)
  }

  @Test func `the pair that only pays off together is named, others are not`() throws {
    let pairs = try BarrierStudy(lock(.all).compiled, rerun: rerun).pairs().filter { $0.perspective == .social }
    #expect(
      pairs.map { [$0.first, $0.second] } == [
        ["slot_een", "slot_twee"], ["slot_een", "nooit"], ["slot_twee", "nooit"],
      ])
    #expect(pairs.map(\.verdict) == [.onlyTogether, .unclear, .unclear])
    #expect(abs(pairs[0].interaction.mean - pairs[0].together.mean) < 1e-9)
    #expect(pairs[1].interaction == Estimate(mean: 0, mcError: 0))
  }

  @Test func `overlapping barriers are told from those that reinforce each other`() {
    func estimate(_ mean: Double, _ error: Double = 10) -> Estimate { Estimate(mean: mean, mcError: error) }
    func verdict(_ a: Double, _ b: Double, _ both: Double) -> PairVerdict {
      .init(estimate(a), estimate(b), estimate(both), estimate(both - a - b), errors: 4)
    }
    #expect(verdict(100, 100, 300) == .reinforcing)
    #expect(verdict(10, 10, 100) == .onlyTogether)
    #expect(verdict(-60, -60, 20) == .reinforcing)
    #expect(verdict(100, 100, 110) == .overlapping)
    #expect(verdict(100, 100, 239) == .unclear)
    #expect(
      PairVerdict(estimate(0), estimate(0), Estimate(mean: 9), Estimate(mean: 9), errors: 4) == .unclear)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `a barrier that never applies is worth exactly nothing`(seed: UInt64) throws {
    var own = scenario(seed: seed, .all)
    let never = Condition.all([Small.equals("geld", "1"), Small.equals("geld", "2")])
    own.barriers.append(
      Small.barrier(
        "aardig", condition: never,
        [
          .blocks(service: "steun"), .delays(service: "steun", .fixed(.constant(1))),
          .refuses(service: "hulp", probability: .constant(0.9)),
          .slows(.domain("geld", .better), factor: .constant(0.1)),
          .sanctions(rate: .constant(3), changes: [LevelChange(domain: "geld", move: .set(1))]),
        ]))
    own.arrangements[1].lifts.append("aardig")
    let rows = try rows(own).filter { $0.subject == .barrier("aardig") }
    let nothing = Estimate(mean: 0, mcError: 0)
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.alone == nothing && $0.keptBack == nothing && $0.shapley == nothing })
    let pairs = try BarrierStudy(own.compiled, rerun: rerun).pairs().filter {
      $0.perspective == .social && ($0.first == "aardig" || $0.second == "aardig")
    }
    #expect(pairs.count == own.arrangements[1].lifts.count - 1)
    #expect(pairs.allSatisfy { $0.interaction == nothing })
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>, [0.0, 1.7])
  func `alone and kept back are what a run of such arrangements says`(seed: UInt64, begin: Double) throws {
    var own = scenario(seed: seed, .core)
    own.arrangements = Array(own.arrangements.prefix(2))
    own.arrangements[1].startsAt = begin
    let lifted = own.arrangements[1].lifts
    let rows = try rows(own)
    for name in lifted {
      var byHand = own
      var (alone, kept) = (own.arrangements[0], own.arrangements[1])
      (alone.lifts, alone.startsAt) = ([name], begin)
      kept.lifts.removeAll { $0 == name }
      byHand.arrangements += [alone, kept]
      let run = byHand.simulated(draws: own.settings.draws, replications: own.settings.replications, seed: seed)
      let outcomes = DrawOutcomes(run.results, run.model)
      let (rest, all) = (
        outcomes.difference(3, outcomes.netCoefficients(0)), outcomes.difference(1, outcomes.netCoefficients(0))
      )
      let row = try #require(rows.first { $0.subject == .barrier(name) && $0.perspective == .social })
      let expected = [outcomes.difference(2, outcomes.netCoefficients(0)), zip(all, rest).map(-)]
      for (estimate, series) in zip([row.alone, row.keptBack], expected) {
        let scale = series.map(abs).max()! + 1
        #expect(abs(estimate.mean - outcomes.blocks.mean(series)) < 1e-9 * scale)
        #expect(abs(estimate.mcError! - outcomes.blocks.error(series)!) < 1e-9 * scale)
      }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `what the barriers and the rest are worth adds up to the result of the arrangement`(seed: UInt64) throws {
    let own = scenario(seed: seed, .all)
    let run = own.simulated(draws: own.settings.draws, replications: own.settings.replications, seed: seed)
    let rows = try rows(own)
    for (a, arrangement) in own.arrangements.enumerated().dropFirst() where !arrangement.lifts.isEmpty {
      for perspective in [Perspective.social, .financial("gemeente")] {
        let parts = rows.filter { $0.arrangement == arrangement.name && $0.perspective == perspective }
        let net = try #require(run.estimate(.net, perspective, a)).mean
        #expect(parts.count == arrangement.lifts.count + 1)
        #expect(abs(parts.reduce(0) { $0 + $1.shapley!.mean } - net) < 1e-9 * (abs(net) + 1000))
      }
    }
  }

  @Test func `drawn orders give what all coalitions give, within their error`() throws {
    var own = scenario(seed: 2, .all, draws: 200)
    own.arrangements = [own.arrangements[0], own.arrangements[1]]
    let exact = try rows(own).filter { $0.perspective == .social }
    // Barriers that do nothing change no value, and make the coalitions too many to simulate all.
    let never = Condition.all([Small.equals("geld", "1"), Small.equals("geld", "2")])
    for i in 0..<6 {
      own.barriers.append(Small.barrier("leeg\(i)", condition: never, [.blocks(service: "steun")]))
      own.arrangements[1].lifts.append("leeg\(i)")
    }
    let drawn = try rows(own).filter { $0.perspective == .social }
    for row in exact {
      let other = try #require(drawn.first { $0.subject == row.subject })
      let (a, b) = (try #require(row.shapley), try #require(other.shapley))
      #expect(other.alone == row.alone)
      #expect(abs(a.mean - b.mean) < 4 * b.mcError!)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `lives that are taken over are the lives that would have been lived`(seed: UInt64) throws {
    var own = scenario(seed: seed, .core, draws: 20)
    own.settings.horizon = 1.5
    if seed.isMultiple(of: 2) { own.arrangements[1].startsAt = 0.4 }
    // One working each, under conditions that some households never meet.
    let poor = Condition.all([Small.equals("geld", "1"), Small.equals("zorg", "1")])
    let workings: [Barrier.Working] = [
      .blocks(service: "hulp"), .delays(service: "steun", .lognormal(mean: .constant(0.3), sd: .constant(0.2))),
      .refuses(service: "steun", probability: .constant(0.6)), .slows(.domain("huis", .better), factor: .constant(0.2)),
      .sanctions(rate: .constant(2), changes: [LevelChange(domain: "geld", move: .shift(-1))]),
    ]
    own.barriers = workings.enumerated().map { i, working in
      Small.barrier("b\(i)", condition: i == 1 || i == 2 ? .always : poor, [working])
    }
    own.barriers[3].onLift = [
      Influence(
        name: "meer", target: .service("hulp", .application), condition: Small.equals("zorg", "2"), factor: .constant(3)
      )
    ]
    own.arrangements = Array(own.arrangements.prefix(2))
    own.arrangements[1].lifts = own.barriers.map(\.name)
    var variants = LiftVariants(own)
    for game in LiftGame.all(of: own) {
      for coalition in ShapleyScheme.exact(players: game.players).coalitions { _ = variants.add(coalition, of: game) }
    }
    let watches = BarrierWatches(variants.scenario)
    let model = watches.scenario.compiled
    let plan = ExperimentPlan(draws: 20, replications: 3, threads: 2, seed: own.settings.seed)
    func results(_ list: [Variant]) -> VariantResults? {
      let experiment = VariantExperiment(
        model: model, plan: plan, variants: list, watches: watches.watches(in: model))
      guard case .finished(let results) = experiment.run(draws: Array(0..<20)) else { return nil }
      return results
    }
    let quick = try #require(results(variants.variants))
    let full = try #require(results(variants.variants.map { _ in Variant() }))
    #expect(quick.lives < full.lives)
    let scale = full.nets.values.map(abs).max()!
    #expect(zip(quick.nets.values, full.nets.values).allSatisfy { abs($0 - $1) < 1e-10 * scale })
  }

  @Test func `one thread and three give the same`() throws {
    let own = scenario(seed: 3, .all)
    let one = try BarrierStudy(own.compiled, rerun: Rerun(threads: 1)).rows()
    #expect(try BarrierStudy(own.compiled, rerun: Rerun(threads: 3)).rows() == one)
  }

  @Test func `some draws are as many of every block`() {
    var design = RandomScenario.make(seed: 1).compiled.design
    design.draws = 1000
    let some = DrawSample(design, most: 400)
    #expect(some.draws.count == 400)
    #expect(some.ranges.count == 25)
    #expect(some.draws.prefix(17) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 40])
    #expect(DrawSample(design, most: 1000).draws == Array(0..<1000))
    design.draws = 100_000
    #expect(DrawSample(design, most: 400).draws.count == 400)
    #expect(DrawSample(design, most: 400).ranges.count == 50)
  }

  @Test func `nothing is said where nothing is lifted`() throws {
    var own = scenario(seed: 1, .all)
    for i in own.arrangements.indices { own.arrangements[i].lifts = [] }
    #expect(try rows(own).isEmpty)
    #expect(try BarrierStudy(own.compiled, rerun: rerun).pairs().isEmpty)
  }
}
