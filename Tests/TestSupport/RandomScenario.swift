// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Quantities
public import Scenarios

/// A small generator with a fixed sequence per seed, for making test input.
public struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Scenarios that use every element of the model at random, for properties that must hold for all of them.
public enum RandomScenario {
  public static func make(seed: UInt64) -> Scenario {
    var g = SplitMix(seed: seed)
    let domains = ["geld", "huis", "zorg"].map { domain($0, &g) }
    let services = ["hulp", "steun", "regie"].map { service($0, &g) }
    let barriers = ["muur", "wacht", "boete"].map { barrier($0, &g) }
    let influences = (0..<4).map { influence($0, &g) }
    let events = [
      Event(
        name: "klap", title: "Klap", condition: atMost("geld", 2), rate: .name("tempo"),
        changes: [
          LevelChange(domain: "huis", move: .set(1), probability: .constant(0.6)),
          LevelChange(domain: "zorg", move: .shift(-1)),
        ])
    ]
    return Scenario(
      name: "willekeurig", title: "Willekeurig", settings: Settings(horizon: 6, seed: seed),
      attributes: [Attribute(name: "kinderen", title: "Kinderen", kind: .number(0...5))], domains: domains,
      influences: influences,
      events: events, services: services, barriers: barriers, arrangements: arrangements(&g), parameters: parameters,
      items: items(&g), cases: cases(&g))
  }

  /// The same without services, events and compound conditions: life domains with constant hazards.
  public static func plain(seed: UInt64) -> Scenario {
    var g = SplitMix(seed: seed)
    var scenario = make(seed: seed)
    scenario.settings.horizon = seed.isMultiple(of: 2) ? 6 : 5.3
    (scenario.services, scenario.barriers, scenario.events) = ([], [], [])
    // More targets in one direction cannot be influenced one by one.
    scenario.influences = [
      Influence(
        name: "a", target: .domain("zorg", .worse), condition: atMost("geld", 2), factor: .constant(number(1...2, &g))),
      Influence(
        name: "b", target: .domain("geld", .better), condition: .not(atMost("huis", 1)), factor: .name("tempo")),
      Influence(
        name: "c", target: .domain("huis", .worse),
        condition: .comparison(.init(subject: "kinderen", relation: .greater, values: ["1"])),
        factor: .constant(number(0.4...2.5, &g))),
    ]
    if seed.isMultiple(of: 3) { scenario.domains[1].start = [0.2, 0.3, 0.5, 0].map { .constant($0) } }
    scenario.arrangements = [
      .current, .other,
      Arrangement(
        name: "maatwerk", title: "Maatwerk",
        parameters: ["tempo": .binary(.times, .name("tempo"), .constant(number(0.5...1, &g)))]),
    ]
    scenario.items = scenario.items.filter { ["opvang", "werk", "gezond", "school"].contains($0.name) }
    scenario.items += [
      Small.item("val", .onTransition("geld", from: 2, to: 1), euro: .constant(4000)),
      Small.item("altijd", .whileHolds(.always), euro: .name("uurprijs")),
    ]
    for i in scenario.cases.indices { scenario.cases[i].services = [:] }
    return scenario
  }

  private static func number(_ range: ClosedRange<Double>, _ g: inout SplitMix) -> Double {
    Double.random(in: range, using: &g)
  }

  public static func atMost(_ subject: String, _ level: Int) -> Condition {
    .comparison(.init(subject: subject, relation: .lessOrEqual, values: [String(level)]))
  }

  private static func domain(_ name: String, _ g: inout SplitMix) -> LifeDomain {
    var moves: [Transition] = []
    for level in 1...3 {
      moves.append(Small.rate(level, level + 1, number(0.2...1.5, &g)))
      moves.append(Small.rate(level + 1, level, number(0.2...1.5, &g)))
    }
    moves.append(Small.rate(1, 3, number(0.1...0.4, &g)))
    return Small.domain(name, levels: 4, moves)
  }

  private static func service(_ name: String, _ g: inout SplitMix) -> Service {
    Small.service(
      name, application: number(0.5...3, &g),
      wait: .lognormal(mean: .constant(number(0.1...0.6, &g)), sd: .constant(0.2)),
      approval: number(0.4...1, &g), withdrawal: 0.3, dropOut: number(0...0.6, &g),
      duration: .gamma(mean: .constant(number(0.5...2, &g)), sd: .constant(0.4)), condition: atMost("geld", 3),
      stop: Small.equals("geld", "4"), isStandard: name != "regie",
      completion: [LevelChange(domain: "zorg", move: .shift(1), probability: .constant(0.5))])
  }

  private static func barrier(_ name: String, _ g: inout SplitMix) -> Barrier {
    let condition = Condition.any([atMost("huis", 1), atMost("zorg", 2)])
    let working: Barrier.Working =
      switch name {
      case "muur": .blocks(service: "hulp")
      case "wacht": .delays(service: "steun", .lognormal(mean: .constant(0.4), sd: .constant(0.2)))
      default: .sanctions(rate: .constant(0.5), changes: [LevelChange(domain: "geld", move: .shift(-1))])
      }
    let more: Barrier.Working = .slows(.domain("huis", .better), factor: .constant(number(0.3...0.9, &g)))
    return Small.barrier(
      name, condition: condition, [working, more, .refuses(service: "steun", probability: .constant(0.2))])
  }

  private static func influence(_ i: Int, _ g: inout SplitMix) -> Influence {
    let conditions: [Condition] = [
      atMost("geld", 2), Small.equals("hulp", "actief"), .all([atMost("zorg", 2), .not(atMost("geld", 1))]),
      .comparison(.init(subject: "kinderen", relation: .greater, values: ["1"])),
    ]
    let targets: [Target] = [
      .domain("zorg", .worse), .domain("geld", .better), .transition("huis", from: 1, to: 3),
      .service("steun", .application),
    ]
    return Influence(
      name: "invloed\(i)", target: targets[i], condition: conditions[i], factor: .constant(number(0.4...2.5, &g)))
  }

  private static var parameters: [Parameter] {
    [
      Parameter(
        name: "tempo", description: "", value: .drawn(.uniform(low: 0.1, high: 0.5)), dimension: .rate,
        source: Small.source),
      Parameter(
        name: "uurprijs", description: "", value: .drawn(.pert(low: 60, mode: 78, high: 100)), dimension: .none,
        source: Small.source),
    ]
  }

  private static func arrangements(_ g: inout SplitMix) -> [Arrangement] {
    let purchase = Purchase(
      name: "borg", title: "Borg", condition: atMost("huis", 1), rate: .constant(4), price: .constant(900),
      duration: .fixed(.constant(0.5)),
      changes: [LevelChange(domain: "huis", move: .shift(1))], isRepeatable: true)
    let room = Discretion(
      budget: .constant(2500), mandate: .constant(500), decision: .fixed(.constant(0.1)), purchases: [purchase])
    return [
      .current,
      Arrangement(
        name: "maatwerk", title: "Maatwerk", lifts: ["muur", "wacht"], adds: ["regie"],
        parameters: ["tempo": .binary(.times, .name("tempo"), .constant(number(0.5...1, &g)))], discretion: room),
    ]
  }

  private static func items(_ g: inout SplitMix) -> [CostItem] {
    let shared = Posting(
      kind: .resources, payers: [.init(party: "gemeente", share: 0.6), .init(party: "rijk", share: 0.4)], receiver: nil,
      cashable: 0.3)
    return [
      Small.item("opvang", .whileHolds(atMost("huis", 1)), euro: .constant(number(5000...20000, &g)), posting: shared),
      Small.item(
        "uitkering", .whileHolds(.all([atMost("geld", 2), atMost("zorg", 3)])), euro: .constant(16000),
        posting: Small.transfer("gemeente", "huishouden")),
      Small.item("werk", .whileHolds(Small.equals("geld", "4")), euro: .constant(30000), posting: production),
      Small.item(
        "gezond", .whileHolds(Small.equals("zorg", "4")), euro: .constant(8000), posting: Small.wellbeing("huishouden")),
      Small.item("incident", .onEvent("klap"), euro: .constant(4000), posting: Small.resources("woningcorporatie")),
      Small.item(
        "regie_uren", .whileHolds(Small.equals("regie", "actief")), euro: .name("uurprijs"), origin: .service("regie"),
        quantity: .constant(50)),
      Small.item("aankoop", .onPurchase("borg"), euro: .constant(900), origin: .purchase("borg")),
      Small.item("sanctie", .onSanction(barrier: "boete"), euro: .constant(300), origin: .barrier("boete")),
      Small.item(
        "school", .whileHolds(.comparison(.init(subject: "kinderen", relation: .greater, values: ["0"]))),
        euro: .constant(1500),
        posting: Small.resources("onderwijs"), quantity: .name("kinderen")),
      Small.item(
        "besluit", .onService("steun", .decision), euro: .constant(250), origin: .service("steun")),
    ]
  }

  private static var production: Posting {
    Posting(kind: .production, payers: [], receiver: "huishouden", cashable: 1)
  }

  private static func cases(_ g: inout SplitMix) -> [Case] {
    (0..<7).map { i in
      Case(
        name: "casus\(i)", weight: number(0.5...3, &g),
        levels: ["geld": Int.random(in: 1...4, using: &g), "huis": Int.random(in: 1...4, using: &g), "zorg": 2],
        services: i == 2 ? ["hulp": .active, "steun": .waiting] : [:],
        attributes: ["kinderen": .number(Double(Int.random(in: 0...3, using: &g)))])
    }
  }
}
