// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Sampling
import Scenarios

/// The model while it is being compiled: names still resolve, lists still grow.
struct ModelBuilder {
  let scenario: Scenario
  let arrangements: Int
  var findings: [Finding] = []

  var parameterIndex: [String: Int32] = [:]
  /// Numeric attributes, and after them the choices.
  var attributeIndex: [String: Int32] = [:]
  var choiceIndex: [String: Int32] = [:]
  var formulas: [Formula] = []
  var formulaIndex: [Formula: Int32] = [:]

  var entities: [Entity] = []
  var entityIndex: [String: Int] = [:]
  var indicators: [IndicatorDraft] = []
  var indicatorIndex: [String: Int] = [:]
  /// Rows of the truth tables so far, those that were refused included.
  var truthRows = 0
  var staticConditions: [Condition] = []
  var staticIndex: [String: Int32] = [:]

  var drafts: [ChannelDraft] = []
  var draftIndex: [String: Int] = [:]
  var timings: [[TimingSlots]]
  /// Steps, per arrangement.
  var services: [[ServiceSteps]]
  var purchases: [[PurchaseSteps]]
  var delays: [[ConditionalStep]]
  var refusals: [[ConditionalStep]]
  var timers: [TimerSteps] = []
  /// Years at which conditions look, per timer.
  var timerMoments: [String: [Double]] = [:]
  var changes: [Change] = []
  var changeSlots: [[Int32]]
  var discretion: [DiscretionSlots] = []
  var exposures = ExposureBuilder()
  /// By exposure: the counters that step with it.
  var counterSteps: [Int32: [Int32]] = [:]
  /// The scenario's way of discounting, then others.
  var discounts: [DiscountCurve]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    arrangements = scenario.arrangements.count
    discounts = [scenario.settings.discount]
    timings = Array(repeating: [], count: arrangements)
    (services, purchases) = (timings.map { _ in [] }, timings.map { _ in [] })
    (delays, refusals) = (timings.map { _ in [] }, timings.map { _ in [] })
    changeSlots = timings.map { _ in [] }
    for (i, margin) in scenario.margins.enumerated() { parameterIndex[margin.name] = Int32(i) }
    indexAttributes()
    addEntities()
    addCounters()
  }

  private mutating func addEntities() {
    for domain in scenario.domains.sorted(by: { $0.name < $1.name }) {
      add(Entity(kind: .domain, name: domain.name, levels: domain.levels.count))
    }
    for service in scenario.services.sorted(by: { $0.name < $1.name }) {
      let delays = barriers.reduce(0) { $0 + $1.workings.count { $0.delayed == service.name } }
      add(Entity(kind: .service, name: service.name, levels: StepState.firstDelay + delays))
    }
    for purchase in allPurchases { add(Entity(kind: .purchase, name: purchase.name, levels: StepState.firstDelay)) }
  }

  mutating func add(_ entity: Entity) {
    entityIndex[entity.name] = entities.count
    entities.append(entity)
  }

  /// Barriers in canonical order.
  var barriers: [Barrier] { scenario.barriers.sorted { $0.name < $1.name } }

  /// Purchases of all arrangements, each once, in canonical order.
  var allPurchases: [Purchase] {
    var seen: [String: Purchase] = [:]
    for arrangement in scenario.arrangements {
      for purchase in arrangement.discretion?.purchases ?? [] { seen[purchase.name] = purchase }
    }
    return seen.values.sorted { $0.name < $1.name }
  }

  /// In which arrangements the barrier stands.
  func stands(_ barrier: Barrier) -> [Bool] {
    scenario.arrangements.map { !$0.lifts.contains(barrier.name) }
  }

  /// In which arrangements the service exists.
  func exists(_ service: Service) -> [Bool] {
    scenario.arrangements.map { service.isStandard || $0.adds.contains(service.name) }
  }

  func terms(_ service: Service, in arrangement: Int) -> ServiceTerms {
    scenario.arrangements[arrangement].changes[service.name] ?? service.terms
  }
}

extension Barrier.Working {
  /// The service it delays, if it does.
  var delayed: String? { if case .delays(let service, _) = self { service } else { nil } }
}
