// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Quantities
import Scenarios
import Words

/// One change on the way from a scenario to another.
struct ChangeStep: Equatable {
  var change: InputChange
  /// With this change and all before it.
  var scenario: Scenario
}

/// The way from a scenario to another, change by change.
///
/// The order is fixed: how it is calculated, price level and discounting, other names, each price, each parameter, the parts of the model, the
/// arrangements, the cases. What a change is worth depends on what was changed before it, so another order would divide the same
/// difference otherwise.
struct ChangeOrder {
  private var now: Scenario
  private let end: Scenario
  private(set) var steps: [ChangeStep] = []

  /// More single prices, or parameters, than this are taken together.
  static let mostSingle = 12

  init(from start: Scenario, to end: Scenario) {
    now = start
    self.end = end
    changeSettings()
    changeNames()
    changePrices()
    changeParameters()
    if now.vocabulary == end.vocabulary { changeParts() }
    step(.restOfModel) { $0 = $1 }
  }

  /// Takes over a part of the end, and keeps the step if anything a run depends on is different.
  private mutating func step(_ name: InputChange, _ change: (inout Scenario, Scenario) -> Void) {
    var next = now
    change(&next, end)
    defer { now = next }
    if next.substance != now.substance { steps.append(ChangeStep(change: name, scenario: next)) }
  }

  private mutating func changeSettings() {
    step(.sampling) {
      ($0.settings.seed, $0.settings.draws) = ($1.settings.seed, $1.settings.draws)
      ($0.settings.replications, $0.settings.design) = ($1.settings.replications, $1.settings.design)
    }
    step(.discountRate) { $0.settings.discount = $1.settings.discount }
    step(.horizon) {
      ($0.settings.horizon, $0.settings.startYear) = ($1.settings.horizon, $1.settings.startYear)
    }
    step(.priceLevel) { $0.settings.priceLevel = $1.settings.priceLevel }
    // A setting that is not named above still counts; only the scope of the analyses changes no figure.
    step(.otherSettings) { $0.settings = $1.settings }
  }

  /// A name is the address of random numbers: with another one, households live other lives.
  private mutating func changeNames() {
    let renamings = Renaming.all(from: now, to: end)
    if renamings.count > Self.mostSingle {
      step(.renames(renamings.count)) { scenario, _ in for one in renamings { scenario = scenario.with(one.names) } }
    } else {
      for one in renamings {
        step(.renamed(one.kind, old: one.old, new: one.new)) { scenario, _ in scenario = scenario.with(one.names) }
      }
    }
  }

  private mutating func changePrices() {
    let prices = now.prices.indices.compactMap { i -> (index: Int, new: Price)? in
      guard let new = end.prices.first(where: { $0.id == now.prices[i].id }), new.dimension == now.prices[i].dimension
      else { return nil }
      return (i, new)
    }
    let changed = prices.filter { now.prices[$0.index].plain != $0.new.plain }
    if changed.count > Self.mostSingle {
      step(.prices(changed.count)) { scenario, _ in for (i, new) in changed { scenario.prices[i] = new } }
    } else {
      for (i, new) in changed { step(.price(new.id)) { scenario, _ in scenario.prices[i] = new } }
    }
  }

  private mutating func changeParameters() {
    let parameters = now.parameters.indices.compactMap { i -> (index: Int, new: Parameter)? in
      let old = now.parameters[i]
      guard let new = end.parameters.first(where: { $0.name == old.name }), new.dimension == old.dimension,
        new.value != old.value, Self.standsAlone(old.value), Self.standsAlone(new.value)
      else { return nil }
      return (i, new)
    }
    if parameters.count > Self.mostSingle {
      step(.parameters(parameters.count)) { scenario, _ in
        for (i, new) in parameters { scenario.parameters[i] = new }
      }
    } else {
      for (i, new) in parameters { step(.parameter(new.name)) { scenario, _ in scenario.parameters[i] = new } }
    }
  }

  /// A formula may need names that are not there yet, and a share of a whole changes with the others.
  private static func standsAlone(_ value: InputValue) -> Bool { if case .drawn = value { true } else { false } }

  /// Parts refer to each other by names that are the same on both sides, so that any mixture is whole.
  private mutating func changeParts() {
    step(.parametersAndFormulas) {
      ($0.parameters, $0.correlations, $0.prices) = ($1.parameters, $1.correlations, $1.prices)
    }
    step(.domains) {
      ($0.domains, $0.influences, $0.events) = ($1.domains, $1.influences, $1.events)
    }
    step(.services) { $0.services = $1.services }
    step(.barriers) { $0.barriers = $1.barriers }
    step(.items) { $0.items = $1.items }
    for (i, arrangement) in end.arrangements.enumerated() {
      step(.arrangement(arrangement.name)) { $0.arrangements[i] = $1.arrangements[i] }
    }
    step(.cases) { $0.cases = $1.cases }
  }
}

extension Scenario {
  /// Without what no figure depends on.
  fileprivate var substance: Scenario {
    var copy = self
    (copy.name, copy.title, copy.description, copy.notice) = ("", "", "", "")
    copy.caseFile = nil
    copy.settings.analyses = .basic
    (copy.settings.reference, copy.settings.willingness) = (nil, nil)
    (copy.budgets, copy.breakEvens, copy.effect, copy.commissioner) = ([], [], nil, "")
    (copy.attributes, copy.domains, copy.events) = (attributes.map(\.plain), domains.map(\.plain), events.map(\.plain))
    (copy.counters, copy.services, copy.barriers) = (
      counters.map(\.plain), services.map(\.plain), barriers.map(\.plain)
    )
    (copy.influences, copy.arrangements) = (influences.map(\.plain), arrangements.map(\.plain))
    (copy.prices, copy.parameters, copy.items) = (prices.map(\.plain), parameters.map(\.plain), items.map(\.plain))
    return copy
  }

  /// Everything that one part of a scenario may call another part by, and what it may expect of it.
  fileprivate var vocabulary: Vocabulary {
    Vocabulary(
      parties: parties, groups: groups, attributes: attributes.map(\.plain),
      domains: domains.map { [$0.name] + $0.levels },
      events: events.map(\.name), counters: counters.map(\.plain),
      services: services.map { "\($0.name) \($0.isStandard)" },
      barriers: barriers.map(\.name), parameters: parameters.map { "\($0.name) \($0.dimension)" },
      prices: prices.map { "\($0.id) \($0.dimension)" }, items: items.map(\.name),
      arrangements: arrangements.map { arrangement in
        [arrangement.name] + (arrangement.discretion?.purchases.map(\.name) ?? [])
      })
  }
}

/// Names and their kinds, in order.
private struct Vocabulary: Equatable {
  var parties: [Party]
  var groups: [PartyGroup]
  var attributes: [Attribute]
  var domains: [[String]]
  var events: [String]
  var counters: [Counter]
  var services: [String]
  var barriers: [String]
  var parameters: [String]
  var prices: [String]
  var items: [String]
  var arrangements: [[String]]
}
