// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios
import Statistics

/// The table of one arrangement: society, groups of parties, every party.
struct ReturnOverview {
  var arrangement: Arrangement
  var reference: String
  var answer: Answer

  private static let header = ["", "saldo", "95%-interval", "ratio", "kans op voordeel", "terug- verdientijd"]
  private static let absent = "–"

  var lines: [String] {
    var notes = Footnotes()
    var table = TextTable(header: Self.header, rows: [])
    for (index, section) in sections.enumerated() {
      if index > 0, !section.isEmpty { table.ruledRows.insert(table.rows.count) }
      table.rows += section.map { cells($0.title, $0.perspective, &notes) }
    }
    let caption = "\(arrangement.title) tegenover \(reference), per huishouden; alleen de eerste rij telt ook welvaart"
    return TextWrap.lines(caption, width: Answer.width) + table.lines(width: Answer.width) + notes.lines
  }

  private typealias Line = (title: String, perspective: Perspective)

  /// Society and the groups, then the parties; only what the analysis has.
  private var sections: [[Line]] {
    let scenario = answer.scenario
    let together: [Line] =
      [("Maatschappelijk (alle partijen, geld en welvaart)", .social)]
      + scenario.groups.map { ($0.title, .financial($0.name)) }
    let parties: [Line] = scenario.parties.map { ($0.title, .financial($0.name)) }
    return [together, parties].map { lines in
      lines.filter { answer.row(arrangement.name, $0.perspective, .net) != nil }
    }
  }

  private func cells(_ title: String, _ perspective: Perspective, _ notes: inout Footnotes) -> [String] {
    let net = cell(.net, perspective, &notes) { Rounding.euro(mcError: $0.mcError).euro($0.mean) }
    let ratio = cell(.ratio, perspective, &notes) { Rounding.tenth(mcError: $0.mcError).plain($0.mean) }
    let estimate = answer.estimate(arrangement.name, perspective, .net)
    if let estimate, Self.isInvisible(estimate) {
      let mark = Self.absent + String(DutchNumber.hardSpace) + notes.mark(Self.invisible)
      return [title, net, interval(estimate), ratio, mark, mark]
    }
    let payback = cell(.payback, perspective, &notes, text: Self.years)
    return [title, net, interval(estimate), ratio, chance(estimate), payback]
  }

  private static let invisible = "het verschil is kleiner dan de afronding"

  /// Whether nothing is left of a result after rounding, so that nothing may be said of its sign.
  static func isInvisible(_ net: Estimate) -> Bool {
    let rounding = Rounding.euro(mcError: net.mcError)
    return [net.mean, net.low ?? 0, net.high ?? 0].allSatisfy { rounding($0) == 0 }
  }

  /// `3,5 jaar`, or `< 1 jaar` when nothing is left after rounding.
  private static func years(_ payback: Estimate) -> String {
    let rounding = Rounding.tenth(mcError: payback.mcError)
    let isShort = rounding(payback.mean) == 0
    let parts = isShort ? ["<", rounding.plain(rounding.step), "jaar"] : [rounding.plain(payback.mean), "jaar"]
    return parts.joined(separator: String(DutchNumber.hardSpace))
  }

  /// A figure, or a mark that leads to the reason why there is none.
  private func cell(
    _ measure: Measure, _ perspective: Perspective, _ notes: inout Footnotes, text: (Estimate) -> String
  ) -> String {
    guard let row = answer.row(arrangement.name, perspective, measure) else { return Self.absent }
    if let estimate = row.estimate { return text(estimate) }
    return row.reason.isEmpty ? Self.absent : Self.absent + String(DutchNumber.hardSpace) + notes.mark(row.reason)
  }

  private func interval(_ net: Estimate?) -> String {
    guard let net, let low = net.low, let high = net.high else { return Self.absent }
    let rounding = Rounding.euro(mcError: net.mcError)
    return [rounding.euro(low), "tot", rounding.euro(high)].joined(separator: String(DutchNumber.hardSpace))
  }

  private func chance(_ net: Estimate?) -> String {
    net?.probabilityPositive.map(Claim.percentage) ?? Self.absent
  }
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
