// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Reports
import Scenarios
import Studies
import Words

@testable import Statistics

/// A small run with made-up figures, written by hand.
enum SampleRun {
  static let scenario = Scenario(
    name: "voorbeeld", title: "Voorbeeld", notice: "De casussen zijn synthetisch.",
    settings: Settings(draws: 1000, replications: 2),
    domains: [LifeDomain(name: "financien", title: "Financiën", levels: ["acuut", "voldoende"], transitions: [])],
    barriers: [
      Barrier(
        name: "briefadres", title: "Geen briefadres", thread: "1 een huis", rule: "Wet BRP",
        liftableBy: [.init(party: "gemeente", when: .now), .init(party: "rijk", when: .law)], condition: .always,
        workings: [], onLift: [], source: Source(text: "aanname", confidence: .low))
    ],
    arrangements: [
      Arrangement(name: "huidig", title: "Huidig stelsel"), Arrangement(name: "maatwerk", title: "Maatwerk"),
    ],
    parameters: [
      Parameter(
        name: "tempo", description: "Herstel", value: .drawn(.uniform(low: 0, high: 1)), dimension: .rate,
        source: Source(text: "aanname", confidence: .low))
    ],
    cases: [Case(name: "c1", weight: 1, levels: ["financien": 1])],
    effect: Effect(
      title: "QALY's", unit: "qaly", gains: ["qaly"], willingness: WillingnessToPay(from: 0, to: 100_000)!))

  /// With an answer to the question for whom it is worth it.
  static let targetedStudies: Studies = {
    var studies = SampleRun.studies
    studies.targeting![2].share = 0.61
    studies.targeting![2].reason = nil
    return studies
  }()

  static let studies: Studies = {
    var studies = Studies()
    studies.subgroups = [
      SubgroupRow(
        arrangement: "maatwerk", perspective: .financial("gemeente"), trait: .own("kinderen"),
        group: .numbers(from: 1, to: 3), cases: 12, share: 0.25, net: Estimate(mean: -1999.5, mcError: 40),
        shareBetter: 0.125,
        shareUnclear: 0.25)
    ]
    studies.targeting = [
      TargetingRow(
        arrangement: "maatwerk", perspective: .social, kind: .everyone, rule: .allHouseholds, share: 1,
        net: Estimate(mean: 12340, mcError: 41.2)),
      TargetingRow(
        arrangement: "maatwerk", perspective: .social, kind: .tree,
        rule: .rule(
          Rule([
            [RuleCondition(.own("kinderen"), .equal, .number(0))],
            [RuleCondition(.own("huisvesting"), .equal, .word("acuut"))],
          ])),
        share: 0.6, net: Estimate(mean: 14340, mcError: 45), gain: Estimate(mean: 2000, mcError: 30),
        gainElsewhere: Estimate(mean: 1500, mcError: 400)),
      TargetingRow(
        arrangement: "maatwerk", perspective: .social, kind: .each, rule: .expectedBetterOff,
        share: nil, net: nil, reason: .target(.drawsForChoice)),
    ]
    studies.breakEvens = [
      BreakEvenRow(
        arrangement: "maatwerk", perspective: .social, subject: .priceFactor, certainty: .expected, value: 1.93,
        mcError: 0.01, mcLow: 1.91, mcHigh: 1.95, low: 1.2, high: 2.8, side: .upTo, current: 1, range: 0...1000),
      BreakEvenRow(
        arrangement: "maatwerk", perspective: .social, subject: .parameter("tempo", unit: FigureUnit.perYear.text),
        certainty: .percent(90), value: 0.25, side: .from, current: 0.5, range: 0...1,
        reason: .breakEven(.firstOfSeveral)),
      BreakEvenRow(
        arrangement: "maatwerk", perspective: .financial("huishouden"), subject: .price, certainty: .percent(80),
        reason: .breakEven(.noInvestment)),
    ]
    studies.budgets = [
      BudgetRow(
        arrangement: "maatwerk", holder: "gemeente", year: 2026, span: .cumulative, basis: .cash, scope: .household,
        outlay: Estimate(mean: 1000, mcError: 10, low: 500, high: 1500), budget: 1250.5, probabilityDeficit: 0.3,
        probabilityError: 0.02)
    ]
    studies.barriers = [
      BarrierRow(
        arrangement: "maatwerk", subject: .barrier("briefadres"), perspective: .social,
        alone: Estimate(mean: 120, mcError: 10), keptBack: Estimate(mean: 150, mcError: 12),
        midway: Estimate(mean: 135, mcError: 9), rank: 1),
      BarrierRow(
        arrangement: "maatwerk", subject: .barrier("briefadres"), perspective: .financial("gemeente"),
        alone: Estimate(mean: -40, mcError: 5), keptBack: Estimate(mean: -50, mcError: 5),
        midway: Estimate(mean: -45, mcError: 4.5), rank: 1),
      BarrierRow(
        arrangement: "maatwerk", subject: .rest, perspective: .social, alone: Estimate(mean: 0, mcError: 0),
        keptBack: Estimate(mean: 0, mcError: 0), midway: Estimate(mean: 0, mcError: 0),
        shapley: Estimate(mean: 0, mcError: 0)),
    ]
    studies.barrierPairs = [
      BarrierPairRow(
        arrangement: "maatwerk", first: "briefadres", second: "wie_betaalt", perspective: .social,
        firstAlone: Estimate(mean: 5, mcError: 10), secondAlone: Estimate(mean: -3, mcError: 12),
        together: Estimate(mean: 100.5, mcError: 12), interaction: Estimate(mean: 98.5, mcError: nil),
        verdict: .unclear)
    ]
    (studies.sensitivity, studies.sensitivityGrid) = (sensitivity, sensitivityGrid)
    return studies
  }()

  private static let sensitivity = [
    SensitivityRow(
      arrangement: "maatwerk", perspective: .social, method: .integratedOut, subject: .parameter, name: "tempo",
      rank: 1,
      bar: .init(
        lowValue: 0.05, highValue: 0.95, low: Estimate(mean: 9000.5, mcError: 60),
        high: Estimate(mean: 15600, mcError: 70), difference: Estimate(mean: 6599.5, mcError: 90))),
    SensitivityRow(
      arrangement: "maatwerk", perspective: .social, method: .firstOrder, subject: .parameter, name: "tempo", rank: 1,
      index: SensitivityIndex(value: 0.5, error: 0.02, low: 0.4587, high: 0.5413)),
    SensitivityRow(
      arrangement: "maatwerk", perspective: .social, method: .partialRank, subject: .parameter, name: "tempo", rank: 1,
      reason: .filled(.drawsForRanks(numbers: 1, least: 4))),
  ]

  private static let sensitivityGrid = [
    GridRow(
      arrangement: "maatwerk", perspective: .social, first: .init(name: "tempo", probability: 0.05, value: 0.05),
      second: .init(name: "prijs.opvang", probability: 0.95, value: 120), net: Estimate(mean: 8000, mcError: 100))
  ]

  static let record = RunRecord(
    scenario: scenario,
    facts: RunFacts(
      digest: "0123456789ab", resultsVersion: 1, versions: ["rendement": "0.1.0"],
      inputs: [RunManifest.File(name: "voorbeeld/scenario.yaml", byteCount: 12, digest: "00ff")], cases: 1,
      targetGroup: 1, lives: 4000),
    tables: TableSet(RunTables.all(analysis, studies, of: scenario)), answers: [:])

  static let analysis = Analysis(
    returns: returns,
    parties: [
      PartyRow(
        arrangement: "huidig", party: "gemeente", paid: 9000.5, received: 0, welfare: 0, net: nil, cashableNet: nil),
      PartyRow(
        arrangement: "maatwerk", party: "gemeente", paid: 12000, received: 0, welfare: 0.1 + 0.2,
        net: Estimate(mean: -2999.5, mcError: 40, low: -5000, median: -3000, high: -900, probabilityPositive: 0.004),
        cashableNet: -3500),
    ],
    items: [
      ItemRow(
        arrangement: "huidig", item: "opvang", from: "gemeente", to: "middelen", kind: "middelen", unit: "nacht",
        count: 12.5, amount: 1250, presentValue: 1200.25, mcError: 3)
    ],
    cashFlow: [
      CashFlowRow(
        arrangement: "huidig", party: "gemeente", year: 2026, amount: -900, presentValue: -890, difference: nil,
        cashableDifference: nil, probabilityDeficit: nil),
      CashFlowRow(
        arrangement: "maatwerk", party: "gemeente", year: 2026, amount: -1900, presentValue: -1880,
        difference: Estimate(mean: -1000, mcError: 10, low: -1500, high: -500), cashableDifference: -1000,
        probabilityDeficit: 1),
    ],
    benefitIncidence: [
      BenefitIncidenceRow(
        arrangement: "maatwerk", basis: .cash, investor: "gemeente", beneficiary: "rijk", investmentShare: 1,
        benefit: Estimate(mean: 4000, mcError: 50, low: 2500, median: 3900, high: 5600),
        benefitPerEuro: Estimate(mean: 0.8, mcError: 0.01), probabilityBeneficiaryGains: 0.999,
        probabilityInvestorLoses: 0.996, probabilityWrongPocket: 0.995)
    ],
    sidePayments: sidePayments,
    domainLevels: [
      DomainLevelRow(arrangement: "huidig", domain: "financien", level: "acuut", year: 0, share: 1, mcError: 0),
      DomainLevelRow(arrangement: "huidig", domain: "financien", level: "voldoende", year: 0, share: 0, mcError: nil),
    ],
    receipts: [
      ReceiptRow(
        arrangement: "huidig", household: "c1", item: "opvang", from: "gemeente", to: "middelen", unit: "nacht",
        count: 0,
        unitPrice: nil, amount: 0, presentValue: 0, source: "Valente, \"Opvang\" 2025")
    ],
    convergence: [
      ConvergenceRow(
        arrangement: "maatwerk", draws: 80, replications: 2, mean: 12000, mcError: nil, replicationError: nil,
        drawError: nil),
      ConvergenceRow(
        arrangement: "maatwerk", draws: 1000, replications: 2, mean: 12340, mcError: 41.2, replicationError: 32.7,
        drawError: 25.1),
    ],
    draws: DrawTable(
      columns: ["tempo", "maatwerk:maatschappelijk:saldo"], values: [[0.25, 100], [1.0 / 3, -12.5]]),
    diagnostics: Diagnostics(
      draws: 1000, replications: 2, cases: 1, targetGroup: 1, lives: 4000, events: 10000, channels: 12,
      eventsPerLife: 2.5,
      noise: [
        .init(
          arrangement: "maatwerk", mcError: 41.2, shareReplications: 0.63, commonPathVarianceRatio: 8,
          controlVarianceRatio: 1.6, designVarianceRatio: 4.5, designVarianceRatioError: 1.4,
          split: EffortSplit(draws: 1900, replications: 1, mcError: 36.5, present: 41.2))
      ]),
    acceptability: [
      AcceptabilityRow(
        perspective: .social, axis: .threshold, at: 5000, arrangement: "huidig", best: 0.1, bestError: 0.01,
        loss: 7000.5, lossError: 50),
      AcceptabilityRow(
        perspective: .social, axis: .threshold, at: 5000, arrangement: "maatwerk", clears: 0.9, clearsError: 0.01,
        best: 0.9, bestError: 0.01, loss: 40.5, lossError: 3, isOnFrontier: true),
      AcceptabilityRow(
        perspective: .social, axis: .willingness, at: 20000, arrangement: "huidig", best: 0.7, bestError: 0.02,
        loss: 310, lossError: 25, isOnFrontier: true),
      AcceptabilityRow(
        perspective: .social, axis: .willingness, at: 20000, arrangement: "maatwerk", clears: 0.3, clearsError: 0.02,
        best: 0.3, bestError: 0.02, loss: 1510, lossError: 60),
      AcceptabilityRow(
        perspective: .social, axis: .weight, at: 1, arrangement: "maatwerk",
        reason: .choice(.noValuedEffects)),
    ],
    information: [
      InformationRow(
        perspective: .social, subject: .all, name: .everything, inputs: 12, value: 40.5, mcError: 3,
        populationValue: 4050,
        share: 1),
      InformationRow(
        perspective: .social, subject: .parameter, name: .own("tempo"), inputs: 1, value: 10.125, mcError: nil,
        populationValue: 1012.5, share: 0.25),
      InformationRow(
        perspective: .social, subject: .derived, name: .own("tempo_dubbel"), inputs: 1, value: 10, mcError: 2,
        populationValue: 1000, share: 0.25),
      InformationRow(
        perspective: .financial("gemeente"), subject: .all, name: .everything, inputs: 0,
        reason: .choice(.nothingUncertain)),
    ],
    samples: [
      SampleInformationRow(
        perspective: .social,
        study: ProposedStudy(name: "dossiers", parameter: "tempo", households: 200, observation: .yesOrNo), value: 24,
        mcError: 2, populationValue: 2400, share: 0.6),
      SampleInformationRow(
        perspective: .financial("gemeente"),
        study: ProposedStudy(name: "dossiers", parameter: "tempo", households: 200, observation: .yesOrNo),
        reason: .choice(.nothingUncertain)),
    ],
    variances: [
      VarianceRow(
        arrangement: "maatwerk", quantity: .level, component: .drawsByArrangement, variance: 250000.5, mcError: 30000,
        share: 0.8),
      VarianceRow(
        arrangement: "maatwerk", quantity: .net, component: .lives, variance: -12, mcError: 90,
        reason: .variance(.negativeByChance)),
    ], outcomes: outcomes, effectiveness: effectiveness)

  private static let outcomes = [
    OutcomeRow(
      arrangement: "huidig", perspective: .social, outcome: .net,
      estimate: Estimate(mean: -50_000.5, mcError: 90, low: -60_000, median: -50_000, high: -40_000)),
    OutcomeRow(
      arrangement: "huidig", perspective: .social, outcome: .effect, estimate: Estimate(mean: 5.25, mcError: 0.02)),
  ]

  private static let effectiveness: Effectiveness = {
    var all = Effectiveness()
    all.frontier = [
      FrontierRow(
        perspective: .social, arrangement: "huidig", costs: 50_000.5, costsError: 90, effect: 5.25, effectError: 0.02,
        status: .frontier, probability: 0.99, probabilityError: 0.01),
      FrontierRow(
        perspective: .social, arrangement: "maatwerk", costs: 58_000, costsError: 95, effect: 5.5, effectError: 0.02,
        status: .frontier,
        step: .init(before: "huidig", costs: 7999.5, effect: 0.25, ratio: 31_998, ratioError: 410),
        probability: 0.95, probabilityError: 0.01, reason: .effect(.withinError)),
    ]
    all.ratios = [
      RatioRow(
        perspective: .social, arrangement: "maatwerk", other: "huidig",
        costs: Estimate(mean: 7999.5, mcError: 40, low: 5000, median: 8000, high: 11_000, probabilityPositive: 0.999),
        effect: Estimate(mean: 0.25, mcError: 0.001, low: 0.1, median: 0.25, high: 0.4, probabilityPositive: 0.998),
        quadrant: .dearerAndBetter, ratio: Estimate(mean: 31_998, mcError: 410),
        reason: .effect(.directionUnsure))
    ]
    all.benefits = [
      NetBenefitRow(
        perspective: .social, willingness: 20_000, arrangement: "maatwerk", other: "huidig",
        estimate: Estimate(
          mean: -2999.5, mcError: 45, low: -6000, median: -3000, high: 100, probabilityPositive: 0.03))
    ]
    return all
  }()

  private static let sidePayments = [
    SidePaymentRow(
      arrangement: "maatwerk", circle: .group("collectief"), basis: .cash, party: "gemeente", isInvestor: true,
      net: Estimate(mean: -2999.5, mcError: 40, low: -5000, median: -3000, high: -900),
      payment: Estimate(mean: 2999.5, mcError: 40), netAfter: Estimate(mean: 0, mcError: 0, low: -2000.5, high: 2099.5),
      probabilityWhole: 0.004, probabilityWholeAfter: 0.51, shortfall: Estimate(mean: 0, mcError: 0)),
    SidePaymentRow(
      arrangement: "maatwerk", circle: .group("collectief"), basis: .cash, party: "rijk", isInvestor: false,
      net: Estimate(mean: 4000, mcError: 50, low: 2500, median: 3900, high: 5600),
      payment: Estimate(mean: -2999.5, mcError: 40),
      netAfter: Estimate(mean: 1000.5, mcError: 60, low: -499.5, high: 2600.5), probabilityWhole: 0.999,
      probabilityWholeAfter: 0.87, shortfall: Estimate(mean: 0, mcError: 0)),
    SidePaymentRow(
      arrangement: "maatwerk", circle: .group("overheid"), basis: .cashable, party: "gemeente", isInvestor: true,
      net: Estimate(mean: -3500, mcError: 45, low: -5500, median: -3500, high: -1400),
      payment: Estimate(mean: 0, mcError: 0), netAfter: Estimate(mean: -3500, mcError: 45, low: -5500, high: -1400),
      probabilityWhole: 0, probabilityWholeAfter: 0, shortfall: Estimate(mean: 3500, mcError: 45),
      reason: .payment(.nobodyGains)),
  ]

  private static let returns: [ReturnRow] =
    rows(
      .social,
      net: Estimate(mean: 12340, mcError: 41.2, low: 3120, median: 12000, high: 21440, probabilityPositive: 0.974),
      ratio: Estimate(mean: 1.93, mcError: 0.01), payback: Estimate(mean: 3.46, mcError: 0.02))
    + rows(
      .financial("overheid"),
      net: Estimate(mean: 1250, mcError: 180, low: -2200, median: 1200, high: 5100, probabilityPositive: 0.71),
      ratio: Estimate(mean: 1.12, mcError: 0.2), payback: nil)
    + rows(
      .financial("gemeente"),
      net: Estimate(mean: -2999.5, mcError: 40, low: -5000, median: -3000, high: -900, probabilityPositive: 0.004),
      ratio: nil, payback: nil)
    + rows(
      .financial("huishouden"),
      net: Estimate(mean: 130, mcError: 4, low: -60, median: 120, high: 190, probabilityPositive: 0.94),
      ratio: nil, payback: Estimate(mean: 0.3))
    + rows(
      .financial("overig"),
      net: Estimate(mean: 30, mcError: 4, low: 10, median: 20, high: 40, probabilityPositive: 0.998),
      ratio: nil, payback: nil)

  private static func rows(_ perspective: Perspective, net: Estimate, ratio: Estimate?, payback: Estimate?)
    -> [ReturnRow]
  {
    func row(_ measure: Measure, _ estimate: Estimate?, _ reason: Reason? = nil) -> ReturnRow {
      ReturnRow(
        arrangement: "maatwerk", reference: "huidig", perspective: perspective, measure: measure, estimate: estimate,
        reason: estimate == nil ? reason : nil)
    }
    return [
      row(.net, net), row(.ratio, ratio, .returns(.noInvestment)),
      row(.payback, payback, .returns(.noPayback)),
    ]
  }
}
