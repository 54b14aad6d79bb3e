// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Quantities
import Reports
import RunRecord
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
      SubgroupRow {
        $0.arrangement = "maatwerk"
        $0.perspective = .financial("gemeente")
        $0.trait = .own("kinderen")
        $0.group = .numbers(from: 1, to: 3)
        $0.cases = 12
        $0.share = 0.25
        $0.net = Estimate(mean: -1999.5, mcError: 40)
        $0.shareBetter = 0.125
        $0.shareUnclear = 0.25
      }
    ]
    studies.targeting = [
      TargetingRow {
        $0.arrangement = "maatwerk"
        $0.perspective = .social
        $0.kind = .everyone
        $0.rule = .allHouseholds
        $0.share = 1
        $0.net = Estimate(mean: 12340, mcError: 41.2)
      },
      TargetingRow {
        $0.arrangement = "maatwerk"
        $0.perspective = .social
        $0.kind = .tree
        $0.rule = .rule(
          Rule([
            [RuleCondition(.own("kinderen"), .equal, .number(0))],
            [RuleCondition(.own("huisvesting"), .equal, .word("acuut"))],
          ]))
        $0.share = 0.6
        $0.net = Estimate(mean: 14340, mcError: 45)
        $0.gain = Estimate(mean: 2000, mcError: 30)
        $0.gainElsewhere = Estimate(mean: 1500, mcError: 400)
      },
      TargetingRow {
        $0.arrangement = "maatwerk"
        $0.perspective = .social
        $0.kind = .each
        $0.rule = .expectedBetterOff
        $0.share = nil
        $0.net = nil
        $0.reason = .target(.drawsForChoice)
      },
    ]
    studies.breakEvens = [
      BreakEvenRow {
        $0.arrangement = "maatwerk"
        $0.perspective = .social
        $0.subject = .priceFactor
        $0.certainty = .expected
        $0.value = 1.93
        $0.mcError = 0.01
        $0.mcLow = 1.91
        $0.mcHigh = 1.95
        $0.low = 1.2
        $0.high = 2.8
        $0.side = .upTo
        $0.current = 1
        $0.range = 0...1000
      },
      BreakEvenRow {
        $0.arrangement = "maatwerk"
        $0.perspective = .social
        $0.subject = .parameter("tempo", unit: FigureUnit.perYear.text)
        $0.certainty = .percent(90)
        $0.value = 0.25
        $0.side = .from
        $0.current = 0.5
        $0.range = 0...1
        $0.reason = .breakEven(.firstOfSeveral)
      },
      BreakEvenRow {
        $0.arrangement = "maatwerk"
        $0.perspective = .financial("huishouden")
        $0.subject = .price
        $0.certainty = .percent(80)
        $0.reason = .breakEven(.noInvestment)
      },
    ]
    studies.budgets = [
      BudgetRow {
        $0.arrangement = "maatwerk"
        $0.holder = "gemeente"
        $0.year = 2026
        $0.span = .cumulative
        $0.basis = .cash
        $0.scope = .household
        $0.outlay = Estimate(mean: 1000, mcError: 10, low: 500, high: 1500)
        $0.budget = 1250.5
        $0.probabilityDeficit = 0.3
        $0.probabilityError = 0.02
      }
    ]
    studies.barriers = [
      BarrierRow {
        $0.arrangement = "maatwerk"
        $0.subject = .barrier("briefadres")
        $0.thread = "1 een huis"
        $0.liftableNow = "gemeente"
        $0.liftableByLaw = "rijk"
        $0.perspective = .social
        $0.alone = Estimate(mean: 120, mcError: 10)
        $0.keptBack = Estimate(mean: 150, mcError: 12)
        $0.midway = Estimate(mean: 135, mcError: 9)
        $0.rank = 1
      },
      BarrierRow {
        $0.arrangement = "maatwerk"
        $0.subject = .barrier("briefadres")
        $0.thread = "1 een huis"
        $0.liftableNow = "gemeente"
        $0.liftableByLaw = "rijk"
        $0.perspective = .financial("gemeente")
        $0.alone = Estimate(mean: -40, mcError: 5)
        $0.keptBack = Estimate(mean: -50, mcError: 5)
        $0.midway = Estimate(mean: -45, mcError: 4.5)
        $0.rank = 1
      },
      BarrierRow {
        $0.arrangement = "maatwerk"
        $0.subject = .rest
        $0.perspective = .social
        $0.alone = Estimate(mean: 0, mcError: 0)
        $0.keptBack = Estimate(mean: 0, mcError: 0)
        $0.midway = Estimate(mean: 0, mcError: 0)
        $0.shapley = Estimate(mean: 0, mcError: 0)
        $0.reason = .barrier(.touchesNoLife)
      },
    ]
    studies.barrierPairs = [
      BarrierPairRow {
        $0.arrangement = "maatwerk"
        $0.first = "briefadres"
        $0.second = "wie_betaalt"
        $0.perspective = .social
        $0.firstAlone = Estimate(mean: 5, mcError: 10)
        $0.secondAlone = Estimate(mean: -3, mcError: 12)
        $0.together = Estimate(mean: 100.5, mcError: 12)
        $0.interaction = Estimate(mean: 98.5, mcError: nil)
        $0.verdict = .unclear
      }
    ]
    (studies.sensitivity, studies.sensitivityGrid) = (sensitivity, sensitivityGrid)
    return studies
  }()

  private static let sensitivity = [
    SensitivityRow {
      $0.arrangement = "maatwerk"
      $0.perspective = .social
      $0.method = .integratedOut
      $0.subject = .parameter
      $0.name = "tempo"
      $0.rank = 1
      $0.bar = .init(
        lowValue: 0.05, highValue: 0.95, low: Estimate(mean: 9000.5, mcError: 60),
        high: Estimate(mean: 15600, mcError: 70), difference: Estimate(mean: 6599.5, mcError: 90))
    },
    SensitivityRow {
      $0.arrangement = "maatwerk"
      $0.perspective = .social
      $0.method = .firstOrder
      $0.subject = .parameter
      $0.name = "tempo"
      $0.rank = 1
      $0.index = SensitivityIndex(value: 0.5, error: 0.02, low: 0.4587, high: 0.5413)
    },
    SensitivityRow {
      $0.arrangement = "maatwerk"
      $0.perspective = .social
      $0.method = .partialRank
      $0.subject = .parameter
      $0.name = "tempo"
      $0.rank = 1
      $0.reason = .filled(.drawsForRanks(numbers: 1, least: 4))
    },
  ]

  private static let sensitivityGrid = [
    GridRow {
      $0.arrangement = "maatwerk"
      $0.perspective = .social
      $0.first = .init(name: "tempo", probability: 0.05, value: 0.05)
      $0.second = .init(name: "prijs.opvang", probability: 0.95, value: 120)
      $0.net = Estimate(mean: 8000, mcError: 100)
    }
  ]

  static let record = ReportedRun(
    scenario: scenario,
    facts: RunFacts(
      digest: "0123456789ab", resultsVersion: 1, versions: ["rendement": "0.1.0"],
      inputs: [RunManifest.File(name: "voorbeeld/scenario.yaml", byteCount: 12, digest: "00ff")], cases: 1,
      targetGroup: 1, lives: 4000),
    tables: RunTables(analysis, studies, of: scenario), answers: [:])

  private static let shelter = LedgerLine(
    party: "gemeente", side: .paid, labels: ["taakveld": "6.21", "categorie": "4.3.1", "wijk": "oost"])

  static let analysis = Analysis(
    returns: returns,
    parties: [
      PartyRow {
        $0.arrangement = "huidig"
        $0.party = "gemeente"
        $0.paid = 9000.5
        $0.received = 0
        $0.welfare = 0
        $0.net = nil
        $0.cashableNet = nil
      },
      PartyRow {
        $0.arrangement = "maatwerk"
        $0.party = "gemeente"
        $0.paid = 12000
        $0.received = 0
        $0.welfare = 0.1 + 0.2
        $0.net = Estimate(mean: -2999.5, mcError: 40, low: -5000, median: -3000, high: -900, probabilityPositive: 0.004)
        $0.cashableNet = -3500
      },
    ],
    items: [
      ItemRow {
        $0.arrangement = "huidig"
        $0.item = "opvang"
        $0.from = .cash("gemeente")
        $0.to = .resources
        $0.kind = .resources
        $0.unit = "nacht"
        $0.count = 12.5
        $0.amount = 1250
        $0.presentValue = 1200.25
        $0.mcError = 3
      }
    ],
    cashFlow: [
      CashFlowRow {
        $0.arrangement = "huidig"
        $0.party = "gemeente"
        $0.year = 2026
        $0.amount = -900
        $0.presentValue = -890
        $0.difference = nil
        $0.cashableDifference = nil
        $0.probabilityDeficit = nil
      },
      CashFlowRow {
        $0.arrangement = "maatwerk"
        $0.party = "gemeente"
        $0.year = 2026
        $0.amount = -1900
        $0.presentValue = -1880
        $0.difference = Estimate(mean: -1000, mcError: 10, low: -1500, high: -500)
        $0.cashableDifference = -1000
        $0.probabilityDeficit = 1
      },
    ],
    benefitIncidence: [
      BenefitIncidenceRow {
        $0.arrangement = "maatwerk"
        $0.basis = .cash
        $0.investor = "gemeente"
        $0.beneficiary = "rijk"
        $0.investmentShare = 1
        $0.benefit = Estimate(mean: 4000, mcError: 50, low: 2500, median: 3900, high: 5600)
        $0.benefitPerEuro = Estimate(mean: 0.8, mcError: 0.01)
        $0.probabilityBeneficiaryGains = 0.999
        $0.probabilityInvestorLoses = 0.996
        $0.probabilityWrongPocket = 0.995
      }
    ],
    sidePayments: sidePayments,
    domainLevels: [
      DomainLevelRow {
        $0.arrangement = "huidig"
        $0.domain = "financien"
        $0.level = "acuut"
        $0.year = 0
        $0.share = 1
        $0.mcError = 0
      },
      DomainLevelRow {
        $0.arrangement = "huidig"
        $0.domain = "financien"
        $0.level = "voldoende"
        $0.year = 0
        $0.share = 0
        $0.mcError = nil
      },
    ],
    receipts: [
      ReceiptRow {
        $0.arrangement = "huidig"
        $0.household = "c1"
        $0.item = "opvang"
        $0.from = .cash("gemeente")
        $0.to = .resources
        $0.unit = "nacht"
        $0.count = 0
        $0.unitPrice = nil
        $0.amount = 0
        $0.presentValue = 0
        $0.source = "Valente, \"Opvang\" 2025"
      }
    ],
    convergence: [
      ConvergenceRow {
        $0.arrangement = "maatwerk"
        $0.draws = 80
        $0.replications = 2
        $0.mean = 12000
        $0.mcError = nil
        $0.replicationError = nil
        $0.drawError = nil
      },
      ConvergenceRow {
        $0.arrangement = "maatwerk"
        $0.draws = 1000
        $0.replications = 2
        $0.mean = 12340
        $0.mcError = 41.2
        $0.replicationError = 32.7
        $0.drawError = 25.1
      },
    ],
    draws: DrawTable(
      columns: [
        .number("tempo", "per jaar", nl: "Herstel", en: "drawn value of input tempo"),
        .number(
          "maatwerk:maatschappelijk:saldo", Field.perHousehold,
          nl: "uitkomst van deze trekking: arrangement, perspectief en maat; met rekenfout",
          en: "outcome of this draw: arrangement, perspective and measure; with simulation noise"),
      ], values: [[0.25, 100], [1.0 / 3, -12.5]]),
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
      AcceptabilityRow {
        $0.perspective = .social
        $0.axis = .threshold
        $0.at = 5000
        $0.arrangement = "huidig"
        $0.best = 0.1
        $0.bestError = 0.01
        $0.loss = 7000.5
        $0.lossError = 50
      },
      AcceptabilityRow {
        $0.perspective = .social
        $0.axis = .threshold
        $0.at = 5000
        $0.arrangement = "maatwerk"
        $0.clears = 0.9
        $0.clearsError = 0.01
        $0.best = 0.9
        $0.bestError = 0.01
        $0.loss = 40.5
        $0.lossError = 3
        $0.isOnFrontier = true
      },
      AcceptabilityRow {
        $0.perspective = .social
        $0.axis = .willingness
        $0.at = 20000
        $0.arrangement = "huidig"
        $0.best = 0.7
        $0.bestError = 0.02
        $0.loss = 310
        $0.lossError = 25
        $0.isOnFrontier = true
      },
      AcceptabilityRow {
        $0.perspective = .social
        $0.axis = .willingness
        $0.at = 20000
        $0.arrangement = "maatwerk"
        $0.clears = 0.3
        $0.clearsError = 0.02
        $0.best = 0.3
        $0.bestError = 0.02
        $0.loss = 1510
        $0.lossError = 60
      },
      AcceptabilityRow {
        $0.perspective = .social
        $0.axis = .weight
        $0.at = 1
        $0.arrangement = "maatwerk"
        $0.reason = .choice(.noValuedEffects)
      },
    ],
    information: [
      InformationRow {
        $0.perspective = .social
        $0.subject = .all
        $0.name = .everything
        $0.inputs = 12
        $0.value = 40.5
        $0.mcError = 3
        $0.populationValue = 4050
        $0.share = 1
      },
      InformationRow {
        $0.perspective = .social
        $0.subject = .parameter
        $0.name = .own("tempo")
        $0.inputs = 1
        $0.value = 10.125
        $0.mcError = nil
        $0.populationValue = 1012.5
        $0.share = 0.25
      },
      InformationRow {
        $0.perspective = .social
        $0.subject = .derived
        $0.name = .own("tempo_dubbel")
        $0.inputs = 1
        $0.value = 10
        $0.mcError = 2
        $0.populationValue = 1000
        $0.share = 0.25
      },
      InformationRow {
        $0.perspective = .financial("gemeente")
        $0.subject = .all
        $0.name = .everything
        $0.inputs = 0
        $0.reason = .choice(.nothingUncertain)
      },
    ],
    samples: [
      SampleInformationRow {
        $0.perspective = .social
        $0.study = "dossiers"
        $0.parameter = "tempo"
        $0.households = 200
        $0.value = 24
        $0.mcError = 2
        $0.populationValue = 2400
        $0.share = 0.6
      },
      SampleInformationRow {
        $0.perspective = .financial("gemeente")
        $0.study = "dossiers"
        $0.parameter = "tempo"
        $0.households = 200
        $0.reason = .choice(.nothingUncertain)
      },
    ],
    variances: [
      VarianceRow {
        $0.arrangement = "maatwerk"
        $0.quantity = .level
        $0.component = .drawsByArrangement
        $0.variance = 250000.5
        $0.mcError = 30000
        $0.share = 0.8
      },
      VarianceRow {
        $0.arrangement = "maatwerk"
        $0.quantity = .net
        $0.component = .lives
        $0.variance = -12
        $0.mcError = 90
        $0.reason = .variance(.negativeByChance)
      },
    ], outcomes: outcomes, effectiveness: effectiveness,
    budget: BudgetLines(
      labels: ["categorie", "taakveld", "wijk"], households: 200,
      rows: [
        BudgetLine(arrangement: "huidig", line: shelter, year: 2026, level: -900),
        BudgetLine(
          arrangement: "maatwerk", line: shelter, year: 2026, level: -1900,
          change: Estimate(mean: -1000, mcError: 10, low: -1500, high: -500, probabilityPositive: 0),
          probabilityNegative: 1, cashableChange: Estimate(mean: -1000, mcError: 10)),
      ]))

  private static let outcomes = [
    OutcomeRow {
      $0.arrangement = "huidig"
      $0.perspective = .social
      $0.outcome = .net
      $0.unit = Field.perHousehold
      $0.estimate = Estimate(mean: -50_000.5, mcError: 90, low: -60_000, median: -50_000, high: -40_000)
    },
    OutcomeRow {
      $0.arrangement = "huidig"
      $0.perspective = .social
      $0.outcome = .effect
      $0.unit = "qaly per huishouden"
      $0.estimate = Estimate(mean: 5.25, mcError: 0.02)
    },
  ]

  private static let effectiveness: Effectiveness = {
    var all = Effectiveness()
    all.frontier = [
      FrontierRow {
        $0.perspective = .social
        $0.unit = "qaly"
        $0.arrangement = "huidig"
        $0.costs = 50_000.5
        $0.costsError = 90
        $0.effect = 5.25
        $0.effectError = 0.02
        $0.status = .frontier
        $0.probability = 0.99
        $0.probabilityError = 0.01
      },
      FrontierRow {
        $0.perspective = .social
        $0.unit = "qaly"
        $0.arrangement = "maatwerk"
        $0.costs = 58_000
        $0.costsError = 95
        $0.effect = 5.5
        $0.effectError = 0.02
        $0.status = .frontier
        $0.step = .init(before: "huidig", costs: 7999.5, effect: 0.25, ratio: 31_998, ratioError: 410)
        $0.probability = 0.95
        $0.probabilityError = 0.01
        $0.reason = .effect(.withinError)
      },
    ]
    all.ratios = [
      RatioRow {
        $0.perspective = .social
        $0.unit = "qaly"
        $0.arrangement = "maatwerk"
        $0.other = "huidig"
        $0.costs = Estimate(
          mean: 7999.5, mcError: 40, low: 5000, median: 8000, high: 11_000, probabilityPositive: 0.999)
        $0.effect = Estimate(mean: 0.25, mcError: 0.001, low: 0.1, median: 0.25, high: 0.4, probabilityPositive: 0.998)
        $0.quadrant = .dearerAndBetter
        $0.ratio = Estimate(mean: 31_998, mcError: 410)
        $0.reason = .effect(.directionUnsure)
      }
    ]
    all.benefits = [
      NetBenefitRow {
        $0.perspective = .social
        $0.willingness = 20_000
        $0.arrangement = "maatwerk"
        $0.other = "huidig"
        $0.estimate = Estimate(
          mean: -2999.5, mcError: 45, low: -6000, median: -3000, high: 100, probabilityPositive: 0.03)
      }
    ]
    return all
  }()

  private static let sidePayments = [
    SidePaymentRow {
      $0.arrangement = "maatwerk"
      $0.circle = .group("collectief")
      $0.basis = .cash
      $0.party = "gemeente"
      $0.isInvestor = true
      $0.net = Estimate(mean: -2999.5, mcError: 40, low: -5000, median: -3000, high: -900)
      $0.payment = Estimate(mean: 2999.5, mcError: 40)
      $0.netAfter = Estimate(mean: 0, mcError: 0, low: -2000.5, high: 2099.5)
      $0.probabilityWhole = 0.004
      $0.probabilityWholeAfter = 0.51
      $0.shortfall = Estimate(mean: 0, mcError: 0)
    },
    SidePaymentRow {
      $0.arrangement = "maatwerk"
      $0.circle = .group("collectief")
      $0.basis = .cash
      $0.party = "rijk"
      $0.isInvestor = false
      $0.net = Estimate(mean: 4000, mcError: 50, low: 2500, median: 3900, high: 5600)
      $0.payment = Estimate(mean: -2999.5, mcError: 40)
      $0.netAfter = Estimate(mean: 1000.5, mcError: 60, low: -499.5, high: 2600.5)
      $0.probabilityWhole = 0.999
      $0.probabilityWholeAfter = 0.87
      $0.shortfall = Estimate(mean: 0, mcError: 0)
    },
    SidePaymentRow {
      $0.arrangement = "maatwerk"
      $0.circle = .group("overheid")
      $0.basis = .cashable
      $0.party = "gemeente"
      $0.isInvestor = true
      $0.net = Estimate(mean: -3500, mcError: 45, low: -5500, median: -3500, high: -1400)
      $0.payment = Estimate(mean: 0, mcError: 0)
      $0.netAfter = Estimate(mean: -3500, mcError: 45, low: -5500, high: -1400)
      $0.probabilityWhole = 0
      $0.probabilityWholeAfter = 0
      $0.shortfall = Estimate(mean: 3500, mcError: 45)
      $0.reason = .payment(.nobodyGains)
    },
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
      ReturnRow {
        $0.arrangement = "maatwerk"
        $0.reference = "huidig"
        $0.perspective = perspective
        $0.measure = measure
        $0.estimate = estimate
        $0.reason = estimate == nil ? reason : nil
      }
    }
    return [
      row(.net, net), row(.ratio, ratio, .returns(.noInvestment)),
      row(.payback, payback, .returns(.noPayback)),
    ]
  }
}
