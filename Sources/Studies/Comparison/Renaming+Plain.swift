// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension Scenario {
  var purchases: [Purchase] { arrangements.flatMap { $0.discretion?.purchases ?? [] } }

  /// Names that share one space: none is there twice.
  var sharedNames: Set<String> {
    let own = parameters.map(\.name) + attributes.map(\.name) + domains.map(\.name) + events.map(\.name)
    let others = counters.map(\.name) + services.map(\.name) + barriers.map(\.name) + influences.map(\.name)
    return Set(own + others + arrangements.map(\.name) + purchases.map(\.name) + correlations.map(\.name))
  }

  /// The same with one sign for every name and level that another scenario lacks.
  func plain(beside other: Scenario) -> Scenario {
    func signs(_ own: some Sequence<String>, _ others: some Sequence<String>) -> [String: String] {
      Dictionary(Set(own).subtracting(others).map { ($0, "?") }) { first, _ in first }
    }
    let levels = signs(domains.flatMap(\.levels), other.domains.flatMap(\.levels))
    return with(
      NewNames(
        names: signs(sharedNames, other.sharedNames), prices: signs(prices.map(\.id), other.prices.map(\.id)),
        items: signs(items.map(\.name), other.items.map(\.name)),
        levels: Dictionary(uniqueKeysWithValues: domains.map { ($0.name, levels) })))
  }
}

// What a part says, without titles and sources.

extension Source {
  fileprivate static let nothing = Source(text: "", confidence: .low)
}

extension Parameter {
  var plain: Parameter { Parameter(name: name, description: "", value: value, dimension: dimension, source: .nothing) }
}

extension Attribute {
  var plain: Attribute { Attribute(name: name, title: "", kind: kind) }
}

extension LifeDomain {
  var plain: LifeDomain {
    LifeDomain(name: name, title: "", levels: levels, transitions: transitions, start: start)
  }
}

extension Event {
  var plain: Event { Event(name: name, title: "", condition: condition, timing: timing, changes: changes) }
}

extension Counter {
  var plain: Counter { Counter(name: name, title: "", kind: kind) }
}

extension Service {
  var plain: Service {
    var copy = self
    copy.title = ""
    return copy
  }
}

extension Barrier {
  var plain: Barrier {
    Barrier(
      name: name, title: "", thread: "", rule: "", liftableBy: [], condition: condition, workings: workings,
      onLift: onLift, source: .nothing)
  }
}

extension Influence {
  var plain: Influence {
    Influence(name: name, target: target, condition: condition, factor: factor, kind: kind)
  }
}

extension Purchase {
  var plain: Purchase {
    var copy = self
    copy.title = ""
    return copy
  }
}

extension Arrangement {
  var plain: Arrangement {
    var copy = self
    copy.title = ""
    copy.discretion?.purchases = discretion?.purchases.map(\.plain) ?? []
    return copy
  }
}

extension Price {
  var plain: Price {
    var copy = self
    (copy.description, copy.source) = ("", .nothing)
    return copy
  }
}

extension CostItem {
  var plain: CostItem {
    var copy = self
    (copy.title, copy.source) = ("", .nothing)
    return copy
  }
}
