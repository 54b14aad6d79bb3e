// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
public import Words

extension Report {
  /// The report of a run, in the order in which people ask: the answer, who pays, when, for what, how sure, why.
  public init(_ record: ReportedRun, in language: Language) {
    let source = ReportSource(record, language)
    self.init(
      language: language, title: record.scenario.title, subtitle: source.subtitle,
      notice: record.answer(in: language)?.notice ?? record.scenario.notice,
      sections: [
        source.answer, source.parties, source.payers, source.years, source.receipt, source.cloud, source.acceptability,
        source.effectiveness,
        source.samples, source.changeAgenda, source.tornado, source.breakEven, source.subgroups, source.domains,
        source.convergence,
        source.inputs, source.method,
      ].compactMap(\.self))
  }
}

/// What the sections are made from: the run, and the words of a language.
struct ReportSource {
  let record: ReportedRun
  let words: Wording

  init(_ record: ReportedRun, _ language: Language) {
    self.record = record
    words = Wording(language, record.scenario)
  }

  var scenario: Scenario { record.scenario }
  var tables: RunTables { record.tables }
  func say(_ nl: String, _ en: String) -> String { words.say(nl, en) }

  var reference: Arrangement? { scenario.arrangements.first }
  /// Every arrangement but the reference.
  var alternatives: ArraySlice<Arrangement> { scenario.arrangements.dropFirst() }

  /// Whether households leave nothing to chance.
  var isWithoutChance: Bool {
    let parts = tables.rows(ConvergenceRow.self).compactMap { $0.replicationError }
    return !parts.isEmpty && parts.allSatisfy { $0 == 0 }
  }

  /// Place of an arrangement in the scenario; 0 is the reference.
  func place(_ arrangement: String) -> Int { scenario.arrangements.firstIndex { $0.name == arrangement } ?? 0 }

  /// Blocks for every alternative, under its own heading where there are several.
  func each(_ blocks: (Arrangement) -> [Report.Block]) -> [Report.Block] {
    alternatives.flatMap { arrangement in
      let own = blocks(arrangement)
      return own.isEmpty || alternatives.count == 1 ? own : [.heading(arrangement.title)] + own
    }
  }

  /// The row of rendement.csv.
  func result(_ arrangement: String, _ perspective: Perspective, _ measure: Measure) -> ReturnRow? {
    tables.rows(ReturnRow.self).first {
      $0.arrangement == arrangement && $0.perspective == perspective && $0.measure == measure
    }
  }

  /// The party or group that the report is made for.
  var leadParty: String { scenario.commissioner }

  /// That party in a sentence: `de gemeente`, `‘Provincie’`.
  var lead: String { PartyPhrase(Titles(scenario).party(leadParty), words.language).text }

  var leadPerspective: Perspective { .financial(leadParty) }

  /// What the amounts are, for a caption.
  var amounts: String {
    say(
      "euro per huishouden over \(words.style.short(scenario.settings.horizon)) jaar, contante waarde, prijspeil \(scenario.settings.priceLevel)",
      "euro per household over \(words.style.short(scenario.settings.horizon)) years, present value, price level \(scenario.settings.priceLevel)"
    )
  }

  var subtitle: String {
    let names = alternatives.map(\.title).joined(separator: say(" en ", " and "))
    guard let reference, !names.isEmpty else { return "" }
    return say("\(names) vergeleken met \(reference.title)", "\(names) compared with \(reference.title)")
  }
}
