// SPDX-License-Identifier: EUPL-1.2

import Accounting
public import Scenarios
public import Words

/// What things are called by the scenario, by the names that stand in the tables.
public struct Titles: Sendable {
  private let arrangements: [String: String]
  private let parties: [String: String]
  private let items: [String: String]
  private let domains: [String: String]
  private let attributes: [String: String]
  private let barriers: [String: String]
  private let events: [String: String]
  private let services: [String: String]
  private let purchases: [String: String]
  private let inputs: [String: String]

  /// - Parameter language: of the titles that the scenario does not give itself.
  public init(_ scenario: Scenario, in language: Language = .nl) {
    func names<Element>(_ list: [Element], _ pair: (Element) -> (String, String)) -> [String: String] {
      Dictionary(list.map(pair), uniquingKeysWith: { first, _ in first })
    }
    arrangements = names(scenario.arrangements) { ($0.name, $0.title) }
    parties = names(scenario.parties) { ($0.name, StandardTitles.title($0.title, in: language)) }
      .merging(names(scenario.groups) { ($0.name, StandardTitles.title($0.title, in: language)) }) { own, _ in own }
    items = names(scenario.items) { ($0.name, $0.title) }
    domains = names(scenario.domains) { ($0.name, $0.title) }
    attributes = names(scenario.attributes) { ($0.name, $0.title) }
    barriers = names(scenario.barriers) { ($0.name, $0.title) }
    events = names(scenario.events) { ($0.name, $0.title) }
    services = names(scenario.services) { ($0.name, $0.title) }
    purchases = names(scenario.arrangements.flatMap { $0.discretion?.purchases ?? [] }) { ($0.name, $0.title) }
    inputs = names(scenario.parameters) { ($0.name, $0.description) }
      .merging(names(scenario.prices) { ($0.parameterName, $0.description) }) { own, _ in own }
  }

  public func arrangement(_ name: String) -> String { arrangements[name] ?? Self.words(name) }
  /// A party or a group.
  public func party(_ name: String) -> String { parties[name] ?? Self.words(name) }
  public func domain(_ name: String) -> String { domains[name] ?? Self.words(name) }
  /// What a group of households is told apart by: an attribute or a domain.
  package func trait(_ name: TraitName, in language: Language) -> String {
    switch name {
    case .all: Bilingual(nl: "Alle huishoudens", en: "All households")[language]
    case .domainsInWorseHalf:
      Bilingual(nl: "Leefgebieden in de slechtste helft", en: "Life domains in the worse half")[language]
    case .own(let name): attributes[name] ?? domain(name)
    }
  }
  public func barrier(_ name: String) -> String { barriers[name] ?? Self.words(name) }
  public func event(_ name: String) -> String { events[name] ?? Self.words(name) }
  public func service(_ name: String) -> String { services[name] ?? Self.words(name) }
  public func purchase(_ name: String) -> String { purchases[name] ?? Self.words(name) }
  /// An item; purchases and the like, which have no title of their own, by their name.
  public func item(_ name: String) -> String { items[name] ?? Self.words(name) }

  /// A parameter or a price, in words; the words of its name where it has no description.
  public func input(_ name: String) -> String {
    guard let text = inputs[name], !text.isEmpty else { return Self.words(name) }
    return text
  }

  /// How a rule for whom to offer an arrangement is written, with titles for names: `werk_opleiding` and `niet_zelfredzaam` become
  /// `‘werk en opleiding’` and `niet zelfredzaam`.
  package func rule(_ style: NumberStyle) -> Rule.Names {
    Rule.Names(
      trait: { name in
        let title = trait(name, in: style.language).lowercasedFirst
        return title.contains(" ") ? "‘\(title)’" : title
      }, number: style.ungrouped, word: Self.words)
  }

  /// A level: `niet_zelfredzaam` becomes `niet zelfredzaam`.
  public static func words(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }
}
