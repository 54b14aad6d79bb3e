// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Reports
import RunRecord
import Scenarios
import Words

/// What every sheet is made from: a run, and what things are called in one language.
struct WorkbookSource {
  let record: ReportedRun
  let words: Wording
  let arrangements: SheetLabels
  /// Parties and groups.
  let parties: SheetLabels

  init(_ record: ReportedRun, in language: Language) {
    let scenario = record.scenario
    self.record = record
    let words = Wording(language, scenario)
    self.words = words
    arrangements = SheetLabels(scenario.arrangements.map { ($0.name, $0.title) })
    let parties = scenario.parties.map(\.name) + scenario.groups.map(\.name)
    self.parties = SheetLabels(parties.map { ($0, words.titles.party($0)) })
  }

  var language: Language { words.language }
  var titles: Titles { words.titles }
  var scenario: Scenario { record.scenario }
  var reference: String { scenario.arrangements.first?.name ?? "" }
  /// Every arrangement but the reference.
  var alternatives: [String] { scenario.arrangements.dropFirst().map(\.name) }
  var partyNames: [String] { scenario.parties.map(\.name) }

  /// The party or group whose years are shown.
  var focus: String { scenario.commissioner }

  func callAsFunction(_ nl: String, _ en: String) -> String { words.say(nl, en) }

  var yes: String { self("ja", "yes") }
  var no: String { self("nee", "no") }

  func perspective(_ perspective: Perspective) -> String {
    switch perspective {
    case .social:
      self("Maatschappelijk (alle partijen, geld en welvaart)", "Society (all parties, cash and welfare)")
    case .financial(let name): parties[name]
    }
  }

  func account(_ account: Account) -> String {
    switch account {
    case .resources: self("Middelen (verbruikt)", "Resources (used up)")
    case .production: self("Productie (nieuw gemaakt)", "Production (newly made)")
    case .valuation: self("Waardering (geen geld)", "Valuation (not cash)")
    case .cash(let party): parties[party]
    case .welfare(let party): welfare(of: party)
    }
  }

  func welfare(of party: String) -> String { parties[party] + self(" (welvaart)", " (welfare)") }

  /// Says once what a sign means.
  var signNote: String {
    self(
      "Euro per huishouden tegenover de referentie. Positief is beter voor de partij, negatief is slechter. "
        + "Cijfers fijner dan de rekenfout (mc_fout) zeggen niets.",
      "Euro per household against the reference. Positive is better for the party, negative is worse. "
        + "Digits finer than the simulation error (mc_fout) mean nothing.")
  }
}

/// Names for people that are also safe and unique as a criterion of a formula.
struct SheetLabels {
  private let labels: [String: String]

  /// - Parameter pairs: names, which are unique keys, and titles.
  init(_ pairs: [(name: String, title: String)]) {
    let names = Set(pairs.map { $0.name.lowercased() })
    var taken = Set<String>()
    var labels: [String: String] = [:]
    for (name, title) in pairs {
      let folded = title.lowercased()
      let isClear = !taken.contains(folded) && (folded == name.lowercased() || !names.contains(folded))
      let label = isClear && Self.isSafe(title) ? title : name
      taken.insert(label.lowercased())
      labels[name] = label
    }
    self.labels = labels
  }

  /// The label; the name itself where it is unknown.
  subscript(name: String) -> String { labels[name] ?? name }

  /// Formulas read some characters as patterns and comparisons, and only 255 of them.
  private static func isSafe(_ title: String) -> Bool {
    guard let first = title.first, !"<>=".contains(first) else { return false }
    return title.utf16.count <= 200 && !title.contains { "*?~\"".contains($0) }
  }
}
