// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios

/// Other names for what a scenario says, by the spaces in which names are unique.
struct NewNames: Equatable {
  /// Everything but prices and items.
  var names: [String: String] = [:]
  var prices: [String: String] = [:]
  var items: [String: String] = [:]
  /// By domain, under its old name.
  var levels: [String: [String: String]] = [:]

  func name(_ old: String) -> String { names[old] ?? old }
  func item(_ old: String) -> String { items[old] ?? old }

  /// As a formula or a setting says it: a parameter, an attribute, a counter, or `prijs.<id>`.
  func input(_ old: String) -> String {
    guard old.hasPrefix(Self.pricePrefix) else { return name(old) }
    let id = String(old.dropFirst(Self.pricePrefix.count))
    return Self.pricePrefix + (prices[id] ?? id)
  }

  private static let pricePrefix = "prijs."

  /// A text that the program made of names, as the name of an influence of a service is.
  func text(_ old: String) -> String {
    if let name = names[old] { return name }
    let levels = levels.values.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    return old.replacing(/[a-z][a-z0-9_]*/) { word in
      let word = String(word.output)
      return names[word] ?? levels[word] ?? word
    }
  }

  func level(_ old: String, of domain: String) -> String { levels[domain]?[old] ?? old }
}

extension Scenario {
  /// The same, with everything that has another name called by it wherever it is mentioned.
  func with(_ new: NewNames) -> Scenario {
    var copy = self
    copy.settings.sobolNames = settings.sobolNames.map(new.input)
    copy.settings.reference = settings.reference.map(new.name)
    copy.attributes = attributes.map { $0.with(new) }
    copy.domains = domains.map { $0.with(new) }
    copy.influences = influences.map { $0.with(new) }
    copy.events = events.map { $0.with(new) }
    copy.counters = counters.map { $0.with(new) }
    copy.services = services.map { $0.with(new) }
    copy.barriers = barriers.map { $0.with(new) }
    copy.arrangements = arrangements.map { $0.with(new) }
    copy.parameters = parameters.map { $0.with(new) }
    copy.correlations = correlations.map { group in
      CorrelationGroup(name: new.name(group.name), members: group.members.map(new.input), matrix: group.matrix)
    }
    copy.prices = prices.map { price in
      var price = price
      price.id = new.prices[price.id] ?? price.id
      return price
    }
    copy.items = items.map { $0.with(new) }
    copy.cases = cases.map { $0.with(new) }
    copy.breakEvens = breakEvens.map {
      BreakEvenRange(parameter: new.input($0.parameter), range: $0.range, dimension: $0.dimension)
    }
    copy.proposedStudies = proposedStudies.map { study in
      var study = study
      study.parameter = new.input(study.parameter)
      return study
    }
    copy.effect?.gains = effect?.gains.map(new.item) ?? []
    copy.effect?.losses = effect?.losses.map(new.item) ?? []
    return copy
  }
}

extension Parameter {
  fileprivate func with(_ new: NewNames) -> Parameter {
    var copy = self
    copy.name = new.name(name)
    if case .computed(let formula) = value { copy.value = .computed(formula.with(new)) }
    return copy
  }
}

extension Attribute {
  fileprivate func with(_ new: NewNames) -> Attribute {
    var copy = self
    copy.name = new.name(name)
    switch kind {
    case .number, .choice: break
    case .drawnNumber(let law): copy.kind = .drawnNumber(law.with(new))
    case .drawnChoice(let words, let shares): copy.kind = .drawnChoice(words, shares.map { $0.with(new) })
    }
    return copy
  }
}

extension Case {
  fileprivate func with(_ new: NewNames) -> Case {
    func renamed<Value>(_ values: [String: Value]) -> [String: Value] {
      Dictionary(values.map { (new.name($0.key), $0.value) }) { first, _ in first }
    }
    return Case(
      name: name, weight: weight, levels: renamed(levels), services: renamed(services),
      attributes: renamed(attributes))
  }
}
