// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Reports
import Scenarios
import Simulation
import Words

/// What happens in a life, in words.
struct StoryNames {
  let scenario: Scenario
  let language: Language
  private let titles: Titles

  init(_ scenario: Scenario, _ language: Language) {
    self.scenario = scenario
    self.language = language
    titles = Titles(scenario, in: language)
  }

  /// What happened, then what it led to; empty for what only the model counts.
  func lines(_ event: Story.Event) -> [String] {
    let own = happening(event).map { [$0] } ?? []
    return own + event.changes.compactMap { change($0, of: event.happening) }
  }

  /// The first of the lines, which names the event.
  func name(_ event: Story.Event) -> String {
    if event.happening == .start { return text("De start", "The start") }
    if event.happening == .horizon { return text("Het einde", "The end") }
    return lines(event).first ?? text("Een teller loopt verder", "A counter steps")
  }

  // MARK: Events

  /// `nil` where the change of a domain says it all.
  private func happening(_ event: Story.Event) -> String? {
    switch event.happening {
    case .start, .horizon, .domain, .mark: nil
    case .event(let name): titles.event(name)
    case .application(let name): text("Aanvraag: ", "Application: ") + titles.service(name)
    case .delay(let name): delay(name, event)
    case .decision(let name, let isApproved):
      (isApproved ? text("Toegekend: ", "Granted: ") : text("Afgewezen: ", "Refused: ")) + titles.service(name)
    case .withdrawal(let name): text("Aanvraag ingetrokken: ", "Application withdrawn: ") + titles.service(name)
    case .dropOut(let name): text("Voortijdig gestopt: ", "Dropped out: ") + titles.service(name)
    case .completion(let name): text("Afgerond: ", "Completed: ") + titles.service(name)
    case .sanction(let name): text("Knelpunt treft huishouden: ", "Barrier hits household: ") + titles.barrier(name)
    case .takeover: text("Het andere arrangement begint", "The other arrangement begins")
    case .request, .refusal, .purchase, .expiry: purchase(event.happening)
    }
  }

  private func delay(_ service: String, _ event: Story.Event) -> String {
    let barrier = event.changes.lazy.compactMap { change in
      if case .service(service, _, .delayed(let barrier)) = change { barrier } else { nil }
    }.first
    return text("Besluit vertraagd: ", "Decision delayed: ") + titles.service(service)
      + (barrier.map { text(" (knelpunt: ", " (barrier: ") + titles.barrier($0) + ")" } ?? "")
  }

  private func purchase(_ happening: Story.Happening) -> String? {
    switch happening {
    case .request(let name): text("Aankoop wacht op besluit: ", "Purchase awaits decision: ") + titles.purchase(name)
    case .refusal(let name):
      text("Aankoop past niet meer in het budget: ", "Purchase exceeds the budget left: ") + titles.purchase(name)
    case .purchase(let name): text("Aankoop: ", "Purchase: ") + titles.purchase(name)
    case .expiry(let name): text("Aankoop uitgewerkt: ", "Purchase has had its effect: ") + titles.purchase(name)
    default: nil
    }
  }

  // MARK: Changes

  /// `nil` where the event itself has said it.
  private func change(_ change: Story.Change, of happening: Story.Happening) -> String? {
    switch change {
    case .domain(let name, let from, let to):
      let direction = to > from ? text("beter", "better") : text("slechter", "worse")
      return "\(titles.domain(name)) \(direction): \(level(name, from)) → \(level(name, to))"
    case .service(let name, let from, let to):
      guard happening.service != name, to == .none || to == .closed else { return nil }
      if from == .active, happening == .takeover { return text("Eindigt: ", "Ends: ") + titles.service(name) }
      return from == .active
        ? text("Eindigt, de voorwaarde geldt niet meer: ", "Ends, its condition no longer holds: ")
          + titles.service(name)
        : text("Aanvraag vervalt: ", "Application lapses: ") + titles.service(name)
    case .purchase: return nil
    }
  }

  /// - Parameter level: from 1.
  func level(_ domain: String, _ level: Int) -> String {
    let names = scenario.domains.first { $0.name == domain }?.levels ?? []
    return names.indices.contains(level - 1) ? Titles.words(names[level - 1]) : String(level)
  }

  func domain(_ name: String) -> String { titles.domain(name) }
  func service(_ name: String) -> String { titles.service(name) }
  func arrangement(_ name: String) -> String { titles.arrangement(name) }

  func phase(_ phase: Story.Phase) -> String {
    switch phase {
    case .none: text("geen", "none")
    case .waiting: text("aangevraagd", "applied for")
    case .active: text("loopt", "running")
    case .delayed: text("vertraagd", "delayed")
    case .closed: text("afgelopen", "over")
    }
  }

  // MARK: Money

  /// What was booked at an event, item by item, in whole euros; what rounds to nothing is left out.
  func costs(_ event: Story.Event) -> [String] {
    var items: [String] = []
    for entry in event.booked where !items.contains(entry.item) { items.append(entry.item) }
    return items.compactMap { item in
      let own = event.booked.filter { $0.item == item }
      let amount = own.reduce(0) { $0 + $1.amount }
      guard abs(amount) >= 0.5 else { return nil }
      return "\(NumberStyle(language).euro(amount)) \(titles.item(item)) (\(accounts(own)))"
    }
  }

  /// Who pays and who gets it.
  private func accounts(_ entries: [Story.Entry]) -> String {
    func list(_ accounts: [Account]) -> String {
      var seen: [String] = []
      for account in accounts {
        if let party = account.party.map(titles.party), !seen.contains(party) { seen.append(party) }
      }
      return seen.joined(separator: ", ")
    }
    let (payers, receivers) = (list(entries.map(\.from)), list(entries.map(\.to)))
    if receivers.isEmpty { return text("betaalt: ", "paid by: ") + payers }
    if payers.isEmpty { return text("voor: ", "for: ") + receivers }
    return payers + text(" aan ", " to ") + receivers
  }

  func text(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }
}

extension Story.Happening {
  /// The service whose step it is.
  var service: String? {
    switch self {
    case .application(let name), .delay(let name), .decision(let name, _), .withdrawal(let name), .dropOut(let name),
      .completion(let name):
      name
    default: nil
    }
  }
}
