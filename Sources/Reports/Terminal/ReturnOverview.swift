// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Words

/// The table of one arrangement: society, groups of parties, every party; from the rows of rendement.csv.
struct ReturnOverview {
  private let arrangement: Arrangement
  private let scenario: Scenario
  private let language: Language
  /// Of the arrangement, by perspective and measure.
  private let rows: [Place: ReturnRow]

  init(_ arrangement: Arrangement, of scenario: Scenario, returns: [ReturnRow], language: Language) {
    self.arrangement = arrangement
    self.scenario = scenario
    self.language = language
    let own = returns.filter { $0.arrangement == arrangement.name }
    rows = Dictionary(own.map { (Place(perspective: $0.perspective, measure: $0.measure), $0) }) { first, _ in first }
  }

  private struct Place: Hashable {
    var perspective: Perspective
    var measure: Measure
  }

  private static let absent = "–"
  private var style: NumberStyle { NumberStyle(language) }

  private var header: [String] {
    [
      Bilingual(nl: "", en: ""), Bilingual(nl: "saldo", en: "net\(space)result"),
      Bilingual(nl: "95%-interval", en: "95% interval"), Bilingual(nl: "ratio", en: "ratio"),
      Bilingual(nl: "kans op voordeel", en: "chance of\(space)gain"),
      Bilingual(nl: "terug- verdientijd", en: "payback"),
    ].map { $0[language] }
  }

  /// What the table is about.
  var caption: [String] {
    let reference = scenario.arrangements.first?.title ?? ""
    let text = Bilingual(
      nl: "\(arrangement.title) tegenover \(reference), per huishouden; alleen de eerste rij telt ook welvaart",
      en: "\(arrangement.title) against \(reference), per household; only the first row counts welfare too")
    return TextWrap.lines(text[language], width: Answer.width)
  }

  var lines: [String] {
    var notes = Footnotes()
    var table = TextTable(header: header, rows: [])
    for (index, section) in sections.enumerated() {
      if index > 0, !section.isEmpty { table.ruledRows.insert(table.rows.count) }
      table.rows += section.map { cells($0.title, $0.perspective, &notes) }
    }
    return table.lines(width: Answer.width) + notes.lines
  }

  private typealias Line = (title: String, perspective: Perspective)

  /// Society and the groups, then the parties; only what the analysis has.
  private var sections: [[Line]] {
    let titles = Titles(scenario, in: language)
    let society = Bilingual(
      nl: "Maatschappelijk (alle partijen, geld en welvaart)", en: "Society (all parties, cash and welfare)")
    let together: [Line] =
      [(society[language], .social)] + scenario.groups.map { (titles.party($0.name), .financial($0.name)) }
    let parties: [Line] = scenario.parties.map { (titles.party($0.name), .financial($0.name)) }
    return [together, parties].map { lines in lines.filter { row($0.perspective, .net) != nil } }
  }

  private func row(_ perspective: Perspective, _ measure: Measure) -> ReturnRow? {
    rows[Place(perspective: perspective, measure: measure)]
  }

  private func cells(_ title: String, _ perspective: Perspective, _ notes: inout Footnotes) -> [String] {
    let net = cell(.net, perspective, &notes) { Rounding.euro(mcError: $0.mcError).euro($0.mean, style) }
    let ratio = cell(.ratio, perspective, &notes) { Rounding.tenth(mcError: $0.mcError).plain($0.mean, style) }
    let payback = cell(.payback, perspective, &notes, text: years)
    guard let row = row(perspective, .net), let estimate = row.estimate else {
      return [title, net, Self.absent, ratio, Self.absent, payback]
    }
    let rounded = RoundedResult(estimate)
    let reason = estimate.low == nil ? row.reason.text(in: language) : rounded.obstacle?.text[language] ?? ""
    if reason.isEmpty { return [title, net, interval(estimate), ratio, chance(estimate), payback] }
    let mark = Self.absent + space + notes.mark(reason)
    let isChanceTold = estimate.probabilityPositive != nil && !rounded.isNothing
    return [title, net, mark, ratio, isChanceTold ? chance(estimate) : mark, payback]
  }

  private var space: String { String(NumberStyle.hardSpace) }

  /// `3,5 jaar`, or `< 1 jaar` when nothing is left after rounding.
  private func years(_ payback: Estimate) -> String {
    let rounding = Rounding.tenth(mcError: payback.mcError)
    let isShort = rounding(payback.mean) == 0
    let number = rounding.plain(isShort ? rounding.step : payback.mean, style)
    let unit = Bilingual(nl: "jaar", en: number == "1" ? "year" : "years")[language]
    return ((isShort ? ["<"] : []) + [number, unit]).joined(separator: space)
  }

  /// A figure, or a mark that leads to the reason why there is none.
  private func cell(
    _ measure: Measure, _ perspective: Perspective, _ notes: inout Footnotes, text: (Estimate) -> String
  ) -> String {
    guard let row = row(perspective, measure) else { return Self.absent }
    if let estimate = row.estimate { return text(estimate) }
    let reason = row.reason.text(in: language)
    return reason.isEmpty ? Self.absent : Self.absent + space + notes.mark(reason)
  }

  private func interval(_ net: Estimate?) -> String {
    guard let net, let low = net.low, let high = net.high else { return Self.absent }
    let rounding = Rounding.euro(mcError: net.mcError)
    let to = Bilingual(nl: "tot", en: "to")[language]
    return [rounding.euro(low, style), to, rounding.euro(high, style)].joined(separator: space)
  }

  private func chance(_ net: Estimate?) -> String { net?.probabilityPositive.map(style.chance) ?? Self.absent }
}

/// Reasons under a table, each once, numbered in order of appearance.
struct Footnotes {
  private var reasons: [String] = []

  mutating func mark(_ reason: String) -> String {
    if !reasons.contains(reason) { reasons.append(reason) }
    return "[\((reasons.firstIndex(of: reason) ?? 0) + 1)]"
  }

  var lines: [String] {
    reasons.enumerated().flatMap { index, reason in
      TextWrap.lines("[\(index + 1)] " + reason, width: Answer.width, indent: "    ")
    }
  }
}
