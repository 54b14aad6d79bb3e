// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import ModelCompiler
import Quantities
import Scenarios
import Simulation
import TestSupport
import Testing
import Words

/// Branches, counters, households that differ, moments, discounting and formulas, against closed forms.
@Suite struct LanguageTests {
  private let lives = 40_000.0

  private func scenario(
    _ domains: [LifeDomain], influences: [Influence] = [], events: [Event] = [], counters: [Counter] = [],
    attributes: [Attribute] = [], parameters: [Parameter] = [], arrangements: [Arrangement] = [.current],
    items: [CostItem] = [], horizon: Double = 6, discount: DiscountCurve = DiscountCurve(DiscountRate(continuous: 0))
  ) -> Scenario {
    Scenario(
      name: "test", title: "Test", settings: Settings(horizon: horizon, discount: discount), attributes: attributes,
      domains: domains, influences: influences, events: events, counters: counters, arrangements: arrangements,
      parameters: parameters, items: items, cases: Small.cases(domains))
  }

  private func run(_ scenario: Scenario, draws: Int = 1000, replications: Int = 40) -> Simulated {
    scenario.simulated(draws: draws, replications: replications)
  }

  /// Within four standard errors of a mean of independent lives whose variance is known.
  private func expect(_ found: Double, _ exact: Double, variance: Double, _ what: String = "") {
    let error = max((variance / lives).squareRoot(), 1e-12)
    #expect(abs(found - exact) <= 4 * error, "\(what) \(found), exact \(exact), z \((found - exact) / error)")
  }

  private func parameter(_ name: String, _ value: InputValue) -> Parameter {
    Parameter(name: name, description: name, value: value, dimension: .none, source: Small.source)
  }

  private func at(_ subject: String, _ relation: Condition.Relation, _ value: String) -> Condition {
    .comparison(.init(subject: subject, relation: relation, values: [value]))
  }

  // MARK: Branches

  /// After exactly a year: stays 0.5, better 0.3, best 0.2.
  @Test func `a sojourn branches, also to where it came from`() {
    let branches = [(1, 0.5), (2, 0.3), (3, 0.2)].map { Transition.Branch(to: $0.0, probability: .constant($0.1)) }
    let d = Small.domain(
      "d", levels: 3, [Transition(from: 1, branches: branches, timing: .duration(.fixed(.constant(1))))])
    let items = [
      Small.item("terug", .onTransition("d", from: 1, to: 1), euro: .constant(1)),
      Small.item("verder", .onTransition("d", from: 1, to: 3), euro: .constant(1)),
    ]
    let run = run(scenario([d], items: items, horizon: 3.5))
    // The end of a year is the moment before what happens at its turn.
    expect(run.share("d", "n1", year: 3).mean, 0.25, variance: 0.25 * 0.75)
    expect(run.share("d", "n2", year: 3).mean, 0.3 * 1.5, variance: 0.45 * 0.55)
    // Returns: 0.5 + 0.25 + 0.125; their second moment is Σ (2k − 1) 0.5^k.
    expect(run.count("terug"), 0.875, variance: 0.5 + 3 * 0.25 + 5 * 0.125 - 0.875 * 0.875)
    expect(run.count("verder"), 0.35, variance: 0.35 * 0.65)
  }

  @Test func `a rate that may lead back leaves at the rest of its speed`() {
    let branches = [(1, 0.4), (2, 0.6)].map { Transition.Branch(to: $0.0, probability: .constant($0.1)) }
    let d = Small.domain("d", levels: 2, [Transition(from: 1, branches: branches, timing: .rate(.constant(0.9)))])
    let run = run(scenario([d]))
    expect(run.share("d", "n1", year: 4).mean, exp(-0.54 * 4), variance: exp(-2.16) * (1 - exp(-2.16)))
  }

  /// A tree without time: 1 → 2 or 3 at once, 2 → 4 or 5 at once.
  @Test func `branches after no time make a decision tree`() {
    func node(_ from: Int, _ branches: [(Int, Double)]) -> Transition {
      Transition(
        from: from, branches: branches.map { .init(to: $0.0, probability: .constant($0.1)) },
        timing: .duration(.fixed(.constant(0))))
    }
    let d = Small.domain("d", levels: 5, [node(1, [(2, 0.7), (3, 0.3)]), node(2, [(4, 0.2), (5, 0.8)])])
    let run = run(scenario([d], items: [Small.item("keer", .onTransition("d", from: nil, to: 4), euro: .constant(1))]))
    expect(run.count("keer"), 0.14, variance: 0.14 * 0.86)
    expect(run.share("d", "n5", year: 1).mean, 0.56, variance: 0.56 * 0.44)
  }

  /// The failure of a run with this domain and these attributes, where p is 0.3.
  private func failure(_ domain: LifeDomain? = nil, _ attributes: [Attribute] = []) throws -> RunFailure? {
    let model = scenario(
      domain.map { [$0] } ?? [], attributes: attributes, parameters: [parameter("p", .drawn(.fixed(0.3)))])
    let plan = ExperimentPlan(draws: 2, replications: 1, threads: 1, seed: 1)
    guard case .failed(let failure) = Experiment(model: try Compiler.compile(model), plan: plan).run() else {
      return nil
    }
    return failure
  }

  /// p and a number, together 1 when the number is 0.7.
  private func shares(_ other: Double, of name: String = "p") -> [Expression] { [.name(name), .constant(other)] }

  private func branching(_ shares: [Expression], _ timing: Timing) -> LifeDomain {
    let branches = shares.enumerated().map { Transition.Branch(to: $0.offset + 2, probability: $0.element) }
    return Small.domain("d", levels: 3, [Transition(from: 1, branches: branches, timing: timing)])
  }

  @Test func `probabilities that do not add to 1 in a draw end the run`() throws {
    var mixture = Small.domain("d", levels: 2, [])
    func choice(_ other: Double) -> [Attribute] {
      [Attribute(name: "k", title: "k", kind: .drawnChoice(["a", "b"], shares(other)))]
    }
    for (other, sum) in [(0.7, nil), (0.6, 0.9)] {
      mixture.start = shares(other)
      let found = [
        try failure(branching(shares(other), .rate(.constant(1)))),
        try failure(branching(shares(other), .duration(.fixed(.constant(1))))), try failure(mixture),
        try failure(nil, choice(other)),
      ]
      for failure in found {
        #expect(failure?.trouble.text.nl == sum.map { "de kansen tellen op tot \($0), en samen zijn ze 1" })
        #expect(failure?.parameter == sum.map { _ in "p = 0.3" } && failure?.household == sum.map { _ in "" })
      }
    }
  }

  /// What is written for a household may depend on what is drawn for it: from 0.2 to 0.4 here.
  @Test func `probabilities that do not add to 1 for a household end the run`() throws {
    let drawn = Attribute(
      name: "x", title: "x", kind: .drawnNumber(DistributionFormula(.uniformEnds, [.constant(0.2), .constant(0.4)])))
    let rest = Expression.binary(.minus, .constant(1), .name("x"))
    let both = [Expression.name("x"), rest]
    let timing = Timing.duration(.fixed(.constant(1)))
    #expect(try failure(branching(both, timing), [drawn]) == nil)
    let found = try failure(branching(shares(0.6, of: "x"), timing), [drawn])
    #expect(found?.household == "a" && found?.trouble.text.nl.hasPrefix("de kansen tellen op tot") == true)
  }

  /// Several rates that leave a level need not add to anything.
  @Test func `rates to several levels need not add to 1`() throws {
    let moves = [2, 3].map { Transition(from: 1, to: $0, timing: .rate(.name("p"))) }
    #expect(try failure(Small.domain("d", levels: 3, moves)) == nil)
  }

  // MARK: Counters and time

  @Test func `a condition on time opens and closes at its moments`() {
    let d = Small.domain("d", levels: 2, [Small.rate(1, 2, 0.5)])
    let closed = Influence(
      name: "i", target: .domain("d", .better),
      condition: .any([at("tijd", .less, "1.0"), at("tijd", .greaterOrEqual, "3.0")]), factor: .constant(0))
    let during = Small.item(
      "tijdens", .whileHolds(.all([at("tijd", .greaterOrEqual, "1.0"), at("tijd", .less, "2.5")])), euro: .constant(1))
    let run = run(scenario([d], influences: [closed], items: [during]))
    expect(run.share("d", "n1", year: 1).mean, 1, variance: 0)
    expect(run.share("d", "n1", year: 2).mean, exp(-0.5), variance: exp(-0.5) * (1 - exp(-0.5)))
    expect(run.share("d", "n1", year: 6).mean, exp(-1), variance: exp(-1) * (1 - exp(-1)))
    expect(run.count("tijdens"), 1.5, variance: 0)
  }

  /// A year on, half a year off, and so on: on for 1.25 years in all at t = 1.75; on for 0.75 at a stretch from 0.75 to 1, 2.25 to 2.5.
  @Test func `time in a level counts in all, or since it was entered`() {
    let d = Small.domain(
      "d", levels: 2,
      [
        Transition(from: 1, to: 2, timing: .duration(.fixed(.constant(1)))),
        Transition(from: 2, to: 1, timing: .duration(.fixed(.constant(0.5)))),
      ])
    let on = Small.equals("d", "1")
    let counters = [
      Counter(name: "totaal", title: "t", kind: .time(on, restarts: false)),
      Counter(name: "nu", title: "n", kind: .time(on, restarts: true)),
    ]
    let items = [
      Small.item("lang", .whileHolds(at("totaal", .greaterOrEqual, "1.25")), euro: .constant(1)),
      Small.item("achtereen", .whileHolds(at("nu", .greaterOrEqual, "0.75")), euro: .constant(1)),
    ]
    let run = run(scenario([d], counters: counters, items: items, horizon: 3), draws: 4, replications: 2)
    #expect(abs(run.count("lang") - 1.25) < 1e-12)
    #expect(abs(run.count("achtereen") - 0.5) < 1e-12)
  }

  /// Events at rate 0.8 · 0.5^n after n of them: P(N = 0) = e^(−0.8t), P(N = 1) = 2 (e^(−0.4t) − e^(−0.8t)); the k-th event
  /// costs 100 (k − 1).
  @Test func `a counter of occurrences acts on rates, conditions and amounts`() {
    let event = Event(
      name: "e", title: "e", condition: .always,
      rate: .binary(.times, .constant(0.8), .binary(.power, .constant(0.5), .name("keren"))), changes: [])
    let counter = Counter(name: "keren", title: "k", kind: .occurrences([.onEvent("e")], limit: 8))
    let items = [
      Small.item("geen", .whileHolds(at("keren", .equal, "0")), euro: .constant(1)),
      Small.item("een", .whileHolds(at("keren", .equal, "1")), euro: .constant(1)),
      Small.item("oplopend", .onEvent("e"), euro: .binary(.times, .constant(100), .name("keren"))),
      Small.item("gewoon", .onEvent("e"), euro: .constant(1)),
    ]
    let model = scenario([], events: [event], counters: [counter], items: items, horizon: 2)
    let run = run(model)
    expectWithinError(run.item("geen"), exact: (1 - exp(-1.6)) / 0.8)
    expectWithinError(run.item("een"), exact: 2 * ((1 - exp(-0.8)) / 0.4 - (1 - exp(-1.6)) / 0.8))
    // P(N = n) by the chain of rates; the amounts add to 100 · n (n − 1) / 2.
    let chain = birth(rates: (0...8).map { 0.8 * pow(0.5, Double($0)) }, time: 2)
    let paid = chain.enumerated().reduce(0.0) { $0 + $1.element * 50 * Double($1.offset * ($1.offset - 1)) }
    let count = chain.enumerated().reduce(0.0) { $0 + $1.element * Double($1.offset) }
    expectWithinError(run.item("oplopend"), exact: paid, precision: 0.05)
    expectWithinError(run.item("gewoon"), exact: count)
  }

  /// Probabilities of a pure birth chain, by small steps of fourth order.
  private func birth(rates: [Double], time: Double) -> [Double] {
    var p = rates.map { _ in 0.0 } + [0]
    p[0] = 1
    func slope(_ p: [Double]) -> [Double] {
      p.indices.map { n in (n > 0 ? rates[n - 1] * p[n - 1] : 0) - (n < rates.count ? rates[n] * p[n] : 0) }
    }
    func plus(_ a: [Double], _ b: [Double], _ h: Double) -> [Double] { zip(a, b).map { $0 + h * $1 } }
    let h = time / 2000
    for _ in 0..<2000 {
      let k1 = slope(p)
      let k2 = slope(plus(p, k1, h / 2))
      let k3 = slope(plus(p, k2, h / 2))
      let k4 = slope(plus(p, k3, h))
      p = p.indices.map { p[$0] + h / 6 * (k1[$0] + 2 * k2[$0] + 2 * k3[$0] + k4[$0]) }
    }
    return p
  }

  // MARK: Households that differ

  /// Gamma frailty with mean 1 and variance v: P(no event before t) = (1 + v λ t)^(−1/v).
  @Test func `a drawn attribute makes households differ for life`() {
    let frailty = Attribute(
      name: "kwetsbaar", title: "k",
      kind: .drawnNumber(DistributionFormula(.gammaMean, [.constant(1), .constant(0.8)])))
    let d = Small.domain(
      "d", levels: 2,
      [Transition(from: 1, to: 2, timing: .rate(.binary(.times, .constant(0.5), .name("kwetsbaar"))))])
    let run = run(scenario([d], attributes: [frailty]))
    for t in [1, 4] {
      let exact = pow(1 + 0.64 * 0.5 * Double(t), -1 / 0.64)
      expect(run.share("d", "n1", year: t).mean, exact, variance: exact * (1 - exact), "\(t)")
    }
  }

  /// At 0, which no household has, the mean would be no mean.
  @Test func `a duration takes its mean from what is drawn`() {
    let drawn = Attribute(
      name: "x", title: "x", kind: .drawnNumber(DistributionFormula(.uniformEnds, [.constant(1), .constant(2)])))
    let d = Small.domain(
      "d", levels: 2, [Transition(from: 1, to: 2, timing: .duration(.exponential(mean: .name("x")), .entry))])
    let item = Small.item("duur", .whileHolds(Small.equals("d", "1")), euro: .constant(1))
    let run = run(scenario([d], attributes: [drawn], items: [item], horizon: 60), draws: 500)
    expectWithinError(run.item("duur"), exact: 1.5)
  }

  @Test func `a drawn choice opens what depends on it`() {
    let sex = Attribute(
      name: "geslacht", title: "g", kind: .drawnChoice(["man", "vrouw"], [.constant(0.3), .constant(0.7)]))
    let d = Small.domain("d", levels: 2, [Small.rate(1, 2, 0.5)])
    let influence = Influence(
      name: "i", target: .domain("d", .better), condition: Small.equals("geslacht", "man"), factor: .constant(0))
    let item = Small.item("m", .whileHolds(Small.equals("geslacht", "man")), euro: .constant(1))
    let run = run(scenario([d], influences: [influence], attributes: [sex], items: [item]))
    let exact = 0.3 + 0.7 * exp(-1.5)
    expect(run.share("d", "n1", year: 3).mean, exact, variance: exact * (1 - exact))
    expect(run.count("m") / 6, 0.3, variance: 0.21)
  }

  @Test func `a mixture of starting levels has its shares`() {
    var d = Small.domain("d", levels: 3, [])
    d.start = [.constant(0.2), .constant(0.5), .constant(0.3)]
    let run = run(scenario([d]))
    for (level, share) in [("n1", 0.2), ("n2", 0.5), ("n3", 0.3)] {
      expect(run.share("d", level, year: 0).mean, share, variance: share * (1 - share), level)
    }
  }

  // MARK: Events

  @Test func `scheduled events come at their moments when their condition holds`() {
    let d = Small.domain("d", levels: 2, [Small.rate(1, 2, 0.4)])
    func event(_ name: String, _ first: Double, _ every: Double?, _ condition: Condition) -> Event {
      Event(
        name: name, title: name, condition: condition,
        timing: .moments(first: .constant(first), every: every.map { .constant($0) }), changes: [])
    }
    let events = [
      event("jaarlijks", 0.5, 1, .always), event("eens", 2, nil, Small.equals("d", "1")),
    ]
    let items = ["jaarlijks", "eens"].map { Small.item("p_" + $0, .onEvent($0), euro: .constant(1)) }
    let run = run(scenario([d], events: events, items: items, horizon: 6))
    expect(run.count("p_jaarlijks"), 6, variance: 0)
    expect(run.count("p_eens"), exp(-0.8), variance: exp(-0.8) * (1 - exp(-0.8)))
  }

  /// A renewal process of fixed distances, and one that begins when its condition does.
  @Test func `the clock of an event begins when it can happen, and again after it`() {
    let d = Small.domain("d", levels: 2, [Transition(from: 1, to: 2, timing: .duration(.fixed(.constant(1))))])
    func event(_ name: String, _ condition: Condition) -> Event {
      Event(
        name: name, title: name, condition: condition, timing: .duration(.fixed(.constant(0.75)), .entry), changes: [])
    }
    let events = [
      event("altijd", .always), event("later", Small.equals("d", "2")), event("eerst", Small.equals("d", "1")),
    ]
    let items = events.map { Small.item("p_" + $0.name, .onEvent($0.name), euro: .constant(1)) }
    let run = run(scenario([d], events: events, items: items, horizon: 4), draws: 4, replications: 2)
    // At 0.75, 1.5, ... 3.75; at 1.75, 2.5, 3.25; at 0.75 only.
    #expect(run.count("p_altijd") == 5 && run.count("p_later") == 3 && run.count("p_eerst") == 1)
  }

  // MARK: Arrangements that begin later

  /// Until 2 years everything is as in the reference, to the last digit; then the rate is three times as high and the price other.
  @Test func `an arrangement that begins later takes over the life it finds`() {
    let d = Small.domain(
      "d", levels: 2, [Transition(from: 1, to: 2, timing: .rate(.binary(.times, .constant(0.3), .name("snel"))))])
    var later = Arrangement(name: "later", title: "Later", startsAt: 2)
    later.parameters = ["snel": .constant(3), "prijs": .constant(7)]
    let parameters = [parameter("snel", .drawn(.fixed(1))), parameter("prijs", .drawn(.fixed(5)))]
    let items = [
      Small.item("duur", .whileHolds(Small.equals("d", "1")), euro: .name("prijs")),
      Small.item("altijd", .whileHolds(.always), euro: .name("prijs")),
      Small.item("alleen_later", .whileHolds(Small.equals("arrangement", "later")), euro: .constant(1)),
    ]
    let run = run(
      scenario([d], parameters: parameters, arrangements: [.current, later], items: items, horizon: 5))
    #expect(run.share("d", "n1", year: 2, 0).mean == run.share("d", "n1", year: 2, 1).mean)
    let left = exp(-0.6 - 0.9 * 3)
    expect(run.share("d", "n1", year: 5, 1).mean, left, variance: left * (1 - left))
    let before = 5 * (1 - exp(-0.6)) / 0.3
    expectWithinError(run.item("duur", 1), exact: before + 7 * exp(-0.6) * (1 - exp(-2.7)) / 0.9)
    #expect(abs(run.item("altijd", 1).mean - 31) < 1e-10 && abs(run.item("altijd", 0).mean - 25) < 1e-10)
    #expect(abs(run.item("alleen_later", 1).mean - 3) < 1e-10 && run.item("alleen_later", 0).mean == 0)
  }

  /// A sojourn that has begun goes on from when it began.
  @Test func `a duration that runs when an arrangement begins is not begun again`() {
    let d = Small.domain("d", levels: 2, [Transition(from: 1, to: 2, timing: .duration(.fixed(.constant(3))))])
    let later = Arrangement(name: "later", title: "Later", startsAt: 2.5)
    let item = Small.item("duur", .whileHolds(Small.equals("d", "1")), euro: .constant(1))
    let run = run(
      scenario([d], arrangements: [.current, later], items: [item], horizon: 5), draws: 4, replications: 2)
    #expect(abs(run.item("duur", 1).mean - 3) < 1e-12)
  }

  // MARK: Money

  @Test func `each post can have its own way of discounting`() {
    func rate(_ r: Double) -> DiscountRate { DiscountRate(annualEffective: r) }
    let falling = DiscountCurve(steps: [.init(from: 0, rate: rate(0.04)), .init(from: 2, rate: rate(0.01))])
    func item(_ name: String, _ curve: DiscountCurve?) -> CostItem {
      var item = Small.item(name, .whileHolds(.always), euro: .constant(1))
      item.discount = curve
      return item
    }
    var moment = Small.item("moment", .onEvent("e"), euro: .constant(1))
    moment.discount = falling
    let event = Event(
      name: "e", title: "e", condition: .always, timing: .moments(first: .constant(3), every: nil), changes: [])
    let yearly = DiscountCurve(steps: [.init(from: 0, rate: rate(0.05))], isYearly: true)
    let items = [
      item("gewoon", nil), item("geen", DiscountCurve(rate(0))), item("dalend", falling), item("jaren", yearly), moment,
      Small.item("zelfde_moment", .onEvent("e"), euro: .constant(1)),
    ]
    let model = scenario([], events: [event], items: items, horizon: 3.5, discount: DiscountCurve(rate(0.03)))
    let run = run(model, draws: 4, replications: 2)
    func close(_ name: String, _ exact: Double) {
      #expect(abs(run.item(name).mean - exact) < 1e-12 * 10, "\(name) \(run.item(name).mean) \(exact)")
    }
    close("gewoon", (1 - pow(1.03, -3.5)) / log(1.03))
    close("geen", 3.5)
    let second: Double = pow(1.04, -2) * (1 - pow(1.01, -1.5)) / log(1.01)
    close("dalend", (1 - pow(1.04, -2)) / log(1.04) + second)
    close("jaren", 1 + 1 / 1.05 + pow(1.05, -2) + 0.5 * pow(1.05, -3))
    close("moment", pow(1.04, -2) / 1.01)
    close("zelfde_moment", pow(1.03, -3))
  }

  @Test func `a model without trajectories is its formulas`() {
    let parameters = [
      parameter("a", .drawn(.normal(mean: 5, sd: 1))),
      parameter("b", .computed(.call(.exp, [.binary(.divided, .name("a"), .constant(5))]))),
      parameter("c", .computed(.call(.max, [.name("b"), .constant(0), .binary(.minus, .name("a"), .constant(3))]))),
    ]
    var other = Arrangement.other
    other.parameters = ["a": .binary(.times, .constant(2), .name("a"))]
    let model = scenario(
      [], parameters: parameters, arrangements: [.current, other],
      items: [Small.item("post", .atStart, euro: .name("c"))])
    let run = run(model, draws: 1000, replications: 1)
    for a in 0...1 {
      let values = run.results.parameters.map { draw -> Double in
        let x = draw[0] * Double(a + 1)
        return max(exp(x / 5), 0, x - 3)
      }
      let exact = values.reduce(0, +) / Double(values.count)
      #expect(abs(run.item("post", a).mean - exact) < 1e-12 * exact)
    }
  }

  @Test func `formulas that need each other are refused by name`() {
    let model = scenario(
      [],
      parameters: [
        parameter("x", .computed(.name("y"))), parameter("y", .computed(.binary(.plus, .name("z"), .constant(1)))),
        parameter("z", .computed(.name("x"))),
      ], items: [Small.item("post", .atStart, euro: .name("x"))])
    #expect(throws: (any Error).self) { try Compiler.compile(model) }
  }
}
