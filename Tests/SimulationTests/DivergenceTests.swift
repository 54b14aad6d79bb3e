// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Scenarios
import TestSupport
import Testing

@testable import Simulation

/// The first difference between two lives, and its cause, where both follow from the scenario by hand.
@Suite struct DivergenceTests {
  private static let domain = Small.domain("d", levels: 2, [Small.rate(1, 2, 0.4)])
  private static let better = Target.domain("d", .better)

  private func scenario(
    _ other: Arrangement, domain: LifeDomain = Self.domain, influences: [Influence] = [], services: [Service] = [],
    barriers: [Barrier] = [], parameters: [Parameter] = []
  ) -> Scenario {
    Scenario(
      name: "test", title: "Test", settings: Settings(horizon: 200), domains: [domain], influences: influences,
      services: services, barriers: barriers, arrangements: [.current, other], parameters: parameters,
      cases: Small.cases([domain]))
  }

  private func tales(_ scenario: Scenario, lives: Int = 10) throws -> [Tale] {
    let teller = Storyteller(
      model: scenario.compiled, plan: ExperimentPlan(draws: lives, replications: 1, threads: 1, seed: 7))
    return try (0..<lives).map { try teller.tale(LifeAddress(household: 0, draw: $0), arrangement: 1) }
  }

  private func parameter(_ name: String) -> Parameter {
    Parameter(
      name: name, description: "", value: .drawn(.fixed(1)), dimension: .none, source: Small.source)
  }

  /// The same number runs out four times as late where the barrier takes three quarters of the speed.
  @Test func `a barrier that slows is the cause, and the other life follows at its own speed`() throws {
    let barrier = Small.barrier("muur", [.slows(Self.better, factor: .constant(0.25))])
    let tales = try tales(
      scenario(Arrangement(name: "later", title: "Later", lifts: ["muur"]), barriers: [barrier]))
    for tale in tales {
      let first = try #require(tale.divergence)
      #expect(first.kind == .moment && first.side == .other)
      #expect(first.causes == [Cause(reason: .barrier("muur"), path: nil)])
      #expect(tale.other.events[first.event].happening == .domain("d"))
      if let later = first.later { #expect(abs(later - 4 * first.time) < 1e-9 * later) }
    }
    #expect(tales.contains { $0.divergence?.later != nil })
  }

  @Test func `a service that only one arrangement has is the cause`() throws {
    let service = Small.service("hulp", application: 2, isStandard: false)
    for tale in try tales(scenario(Arrangement(name: "b", title: "B", adds: ["hulp"]), services: [service])) {
      let first = try #require(tale.divergence)
      #expect(tale.other.events[first.event].happening == .application(service: "hulp"))
      #expect(first.causes == [Cause(reason: .service("hulp"), path: nil)] && first.later == nil)
    }
  }

  /// Both lives have it at the start, or one has; where the other arrangement takes over it ends.
  @Test(arguments: [0.0, 2]) func `a service that the other arrangement does not have is the cause`(begin: Double)
    throws
  {
    let domain = Small.domain("d", levels: 2, [])
    let service = Small.service("hulp", application: 0, isStandard: false)
    var model = scenario(Arrangement(name: "b", title: "B", startsAt: begin), domain: domain, services: [service])
    model.arrangements[0].adds = ["hulp"]
    model.cases[0].services = ["hulp": .active]
    let first = try #require(try tales(model)[0].divergence)
    #expect(first.time == begin && first.kind == (begin == 0 ? .outcome : .moment))
    #expect(first.causes == [Cause(reason: .service("hulp"), path: nil)])
  }

  @Test func `other terms of a service are the cause`() throws {
    let service = Small.service("hulp", application: 2)
    var other = Arrangement(name: "b", title: "B")
    other.changes["hulp"] = service.terms
    other.changes["hulp"]?.application = .constant(5)
    let first = try #require(try tales(scenario(other, services: [service]))[0].divergence)
    #expect(first.causes == [Cause(reason: .terms(service: "hulp"), path: nil)])
  }

  @Test func `a parameter is the cause through the influence that it is in`() throws {
    let influence = Influence(name: "duw", target: Self.better, condition: .always, factor: .name("kracht"))
    let other = Arrangement(name: "b", title: "B", parameters: ["kracht": .constant(3)])
    let tale = try tales(scenario(other, influences: [influence], parameters: [parameter("kracht")]))[0]
    let first = try #require(tale.divergence)
    #expect(first.causes == [Cause(reason: .parameter("kracht"), path: .influence("duw"))])
    #expect(first.side == .other && abs((first.later ?? 0) - 3 * first.time) < 1e-9)
  }

  @Test func `a barrier that refuses changes the outcome of a decision that both lives come to`() throws {
    let service = Small.service("hulp", application: 2, wait: .fixed(.constant(0.5)), repetition: .never)
    let barrier = Small.barrier("weiger", [.refuses(service: "hulp", probability: .constant(1))])
    let tale = try tales(
      scenario(
        Arrangement(name: "b", title: "B", lifts: ["weiger"]), services: [service], barriers: [barrier]))[0]
    let first = try #require(tale.divergence)
    #expect(first.kind == .outcome && first.causes == [Cause(reason: .barrier("weiger"), path: nil)])
    #expect(tale.reference.events[first.event].happening == .decision(service: "hulp", isApproved: false))
    #expect(tale.other.events[first.otherEvent].happening == .decision(service: "hulp", isApproved: true))
  }

  @Test func `a barrier that delays holds a decision up that comes at once in the other life`() throws {
    let service = Small.service("hulp", application: 2, wait: .fixed(.constant(0.5)))
    let barrier = Small.barrier("wacht", [.delays(service: "hulp", .fixed(.constant(3)))])
    let tale = try tales(
      scenario(Arrangement(name: "b", title: "B", lifts: ["wacht"]), services: [service], barriers: [barrier]))[0]
    let first = try #require(tale.divergence)
    #expect(first.kind == .outcome && first.causes == [Cause(reason: .barrier("wacht"), path: nil)])
    #expect(tale.reference.events[first.event].happening == .delay(service: "hulp"))
    let held = tale.reference.events[first.event].changes
    #expect(held == [.service("hulp", from: .waiting, to: .delayed(barrier: "wacht"))])
  }

  @Test func `a sanction that is lifted is missed in the other life`() throws {
    let barrier = Small.barrier("boete", [.sanctions(rate: .constant(1), changes: [])])
    let tale = try tales(scenario(Arrangement(name: "b", title: "B", lifts: ["boete"]), barriers: [barrier]))[0]
    let first = try #require(tale.divergence)
    #expect(first.side == .reference && first.later == nil)
    #expect(tale.reference.events[first.event].happening == .sanction(barrier: "boete"))
    #expect(first.causes == [Cause(reason: .barrier("boete"), path: nil)])
  }

  @Test func `a purchase comes from the room to act`() throws {
    let purchase = Purchase(
      name: "borg", title: "Borg", condition: .always, rate: .constant(4), price: .constant(900), duration: nil,
      changes: [], isRepeatable: false)
    var other = Arrangement(name: "b", title: "B")
    other.discretion = Discretion(
      budget: .constant(1000), mandate: .constant(1000), decision: .fixed(.constant(0.1)), purchases: [purchase])
    let tale = try tales(scenario(other))[0]
    let first = try #require(tale.divergence)
    #expect(tale.other.events[first.event].happening == .purchase("borg"))
    #expect(first.causes == [Cause(reason: .purchase("borg"), path: nil)])
  }

  @Test func `a condition that names the arrangement is the cause`() throws {
    let influence = Influence(
      name: "duw", target: Self.better, condition: Small.equals("arrangement", "b"), factor: .constant(3))
    let first = try #require(
      try tales(scenario(Arrangement(name: "b", title: "B"), influences: [influence]))[0].divergence)
    #expect(first.causes == [Cause(reason: .condition, path: .influence("duw"))])
  }

  /// Until the arrangement begins both clocks run alike; after it, one runs three times as fast.
  @Test func `an arrangement that begins later makes no difference before`() throws {
    let influence = Influence(name: "duw", target: Self.better, condition: .always, factor: .name("kracht"))
    let other = Arrangement(name: "b", title: "B", parameters: ["kracht": .constant(3)], startsAt: 2)
    let all = try tales(scenario(other, influences: [influence], parameters: [parameter("kracht")]), lives: 20)
    for tale in all {
      guard let first = tale.divergence else {
        #expect(tale.reference.events.contains { $0.happening == .domain("d") && $0.time < 2 })
        continue
      }
      #expect(first.causes == [Cause(reason: .parameter("kracht"), path: .influence("duw"))])
      #expect(abs((first.later ?? 0) - (2 + 3 * (first.time - 2))) < 1e-9 * (first.later ?? 1))
    }
    #expect(all.contains { $0.divergence == nil } && all.contains { $0.divergence != nil })
  }

  @Test func `arrangements that are the same give lives that are the same`() throws {
    let barrier = Small.barrier("muur", [.slows(Self.better, factor: .constant(0.25))])
    for tale in try tales(scenario(Arrangement(name: "b", title: "B"), barriers: [barrier])) {
      #expect(tale.divergence == nil)
      #expect(tale.reference.events == tale.other.events)
    }
  }

  /// Whatever a scenario says: up to the first difference all events are the same.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `nothing differs before the first difference, and it has a cause`(seed: UInt64) throws {
    let scenario = RandomScenario.make(seed: seed)
    let teller = Storyteller(
      model: scenario.compiled, plan: ExperimentPlan(draws: 20, replications: 1, threads: 1, seed: seed))
    for household in scenario.cases.indices {
      for draw in 0..<20 {
        let tale = try teller.tale(LifeAddress(household: household, draw: draw), arrangement: 1)
        guard let first = tale.divergence else { continue }
        let (own, rest) = first.side == .reference ? (tale.reference, tale.other) : (tale.other, tale.reference)
        #expect(!first.causes.isEmpty && first.event == first.otherEvent)
        #expect(own.events[first.event].time == first.time && rest.events[first.otherEvent].time >= first.time)
        #expect(
          zip(own.events, rest.events).prefix(first.event).allSatisfy { $0.time == $1.time && $0.isLike($1) })
      }
    }
  }
}
