// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import ModelCompiler
import Quantities
import RunRecord
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing
import Words

/// The rows of acceptatie.csv and evppi.csv of a whole run.
@Suite struct DecisionAnalysisTests {
  private let annuity = (1 - exp(-log(1.0225) * 10)) / log(1.0225)

  /// A cost per year at an uncertain price, which the other arrangement takes away for an outlay at the start. `stil` changes nothing.
  private func scenario(
    price: Distribution = .normal(mean: 1000, sd: 300), effect: Double? = nil, others: [Arrangement] = []
  ) -> Scenario {
    let domain = Small.domain("d", levels: 2, [])
    let service = Small.service("hulp", application: 1e9, isStandard: false)
    func parameter(_ name: String, _ value: InputValue) -> Parameter {
      Parameter(name: name, description: "", value: value, dimension: .none, source: Small.source)
    }
    var items = [
      Small.item("last", .whileHolds(Small.equals("hulp", "geen")), euro: .name("last")),
      Small.item("start", .onService("hulp", .start), euro: .name("uitgave"), origin: .service("hulp")),
    ]
    if let effect {
      items.append(
        Small.item(
          "welzijn", .whileHolds(Small.equals("hulp", "actief")), euro: .constant(effect),
          posting: Small.wellbeing("huishouden")))
    }
    return Scenario(
      name: "test", title: "Test", domains: [domain], services: [service],
      arrangements: [.current, Arrangement(name: "anders", title: "Anders", adds: ["hulp"])] + others,
      parameters: [
        parameter("last", .drawn(price)), parameter("uitgave", .drawn(.normal(mean: 9000, sd: 500))),
        parameter("vast", .drawn(.fixed(1))),
        parameter("dubbel", .computed(.binary(.times, .constant(2), .name("last")))),
        parameter(
          "opbrengst",
          .computed(.binary(.minus, .binary(.times, .constant(annuity), .name("last")), .name("uitgave")))),
        parameter("dubbel_vast", .computed(.binary(.times, .constant(2), .name("vast")))),
      ],
      correlations: [CorrelationGroup(name: "samen", members: ["last", "uitgave"], matrix: [[1, 0], [0, 1]])],
      items: items, cases: Small.cases([domain], count: 4))
  }

  private func value(_ run: Simulated, _ name: String, _ perspective: Perspective = .social) -> InformationRow {
    run.analysis.information.first { $0.name.text.nl == name && $0.perspective == perspective }!
  }

  /// The worth is annuity × last − uitgave: linear in two normal inputs, without chance in lives.
  @Test func `a run has the value of information of its closed form`() {
    let run = scenario().simulated(draws: 4000)
    let (mean, last, outlay) = (1000 * annuity - 9000, 300 * annuity, 500.0)
    // As many standard errors, for Student's t with 49 degrees of freedom, as 4 are for the normal distribution.
    let far = gsl_cdf_tdist_Qinv(gsl_cdf_ugaussian_Q(4), 49)
    let exact = [
      ("alles", (last * last + outlay * outlay).squareRoot()), ("last", last), ("uitgave", outlay),
      ("samen", (last * last + outlay * outlay).squareRoot()), ("dubbel", last),
      // The worth itself.
      ("opbrengst", (last * last + outlay * outlay).squareRoot()),
    ]
    for (name, sd) in exact {
      let row = value(run, name)
      let loss = normalLoss(mean: mean, sd: sd)
      #expect(abs(row.value! - loss) < far * row.mcError!, "\(row), exact \(loss)")
      #expect(row.populationValue! == row.value! * 7)
      #expect(row.inputs == (["alles", "samen", "opbrengst"].contains(name) ? 2 : 1))
      // All money is the municipality's.
      #expect(value(run, name, .financial("gemeente")).value == row.value)
    }
    #expect(value(run, "alles").share == 1)
    #expect(!run.analysis.information.contains { $0.name == .own("vast") || $0.name == .own("dubbel_vast") })
    #expect(value(run, "dubbel").subject == .derived && value(run, "dubbel").value! <= value(run, "last").value!)
    let social = run.analysis.information.filter { $0.perspective == .social }
    #expect(social.map(\.name.text.nl) == ["alles", "last", "uitgave", "opbrengst", "dubbel", "samen"])
  }

  @Test func `curves are there for society, the municipality and groups, with the reference in every point`() {
    let run = scenario(effect: 100).simulated(draws: 200)
    let rows = run.analysis.acceptability
    #expect(
      Set(rows.map(\.perspective.key)) == [
        "maatschappelijk", "financieel:gemeente", "financieel:overheid", "financieel:collectief",
      ])
    let points = Dictionary(grouping: rows) { "\($0.perspective.key) \($0.axis) \($0.at)" }.values
    for point in points {
      #expect(point.map(\.arrangement) == ["huidig", "anders"])
      #expect(point[0].clears == nil)
      #expect(point.count(where: \.isOnFrontier) == 1)
      // Two hundred shares of 1/200.
      #expect(abs(point.reduce(0) { $0 + $1.best! } - 1) < 1e-12)
    }
  }

  /// The social curve at weight 1 and threshold 0 is the probability of rendement.csv.
  @Test func `the curves pass through the probability of a positive result`() {
    let run = scenario(effect: 100).simulated(draws: 1000)
    let positive = run.estimate(.net)!.probabilityPositive
    let rows = run.analysis.acceptability.filter { $0.perspective == .social && $0.arrangement == "anders" }
    #expect(rows.first { $0.axis == .threshold && $0.at == 0 }!.clears == positive)
    #expect(rows.first { $0.axis == .weight && $0.at == 1 }!.clears == positive)
    // Welfare is certain and positive: more of it makes the arrangement better in every draw.
    let weights = rows.filter { $0.axis == .weight }
    #expect(weights.map(\.at) == [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2])
    #expect(zip(weights, weights.dropFirst()).allSatisfy { $0.best! <= $1.best! })
  }

  @Test func `what cannot be said has a reason instead of a value`() {
    func reasons(_ scenario: Scenario, draws: Int = 100) -> Set<Reason> {
      let analysis = scenario.simulated(draws: draws).analysis
      #expect(!analysis.acceptability.isEmpty && !analysis.information.isEmpty)
      // The reference clears nothing, and says so.
      let rows = analysis.acceptability.filter { $0.reason != .choice(.isReference) }
      #expect(rows.allSatisfy { ($0.best == nil) == ($0.reason != nil) })
      #expect(analysis.information.allSatisfy { $0.value != nil || $0.reason != nil })
      return Set((rows.map(\.reason) + analysis.information.map(\.reason)).compactMap(\.self))
    }
    var certain = scenario(price: .fixed(1000))
    certain.parameters[1].value = .drawn(.fixed(9000))
    certain.correlations = []
    #expect(reasons(certain) == [.choice(.nothingUncertain)])
    #expect(reasons(scenario(), draws: 1) == [.choice(.oneDraw)])
    var alone = scenario()
    alone.arrangements = [.current]
    #expect(reasons(alone) == [.choice(.oneArrangement)])
    #expect(
      reasons(scenario(), draws: 15) == [.filled(.drawsForParts(least: 20)), .choice(.noValuedEffects)])
    #expect(reasons(scenario()) == [.choice(.noValuedEffects)])
  }

  @Test func `an arrangement that changes nothing is as good as the reference`() {
    let run = scenario(others: [Arrangement(name: "stil", title: "Stil")]).simulated(draws: 400)
    let rows = run.analysis.acceptability.filter { $0.perspective == .social && $0.axis == .threshold && $0.at == 0 }
    #expect(rows[2].clears == nil && rows[2].reason == .spread(.noDifference))
    #expect(rows[0].best == rows[2].best)
    let without = scenario().simulated(draws: 400)
    let (own, exact) = (value(run, "alles").value!, value(without, "alles").value!)
    #expect(abs(own - exact) < 1e-9 * exact)
  }
}
