// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// How expensive an arrangement may be before society gains nothing: said only where it is clear.
struct BreakEvenClaim {
  var title: String
  /// Of society: the factor in expectation and with a probability of 80 %.
  var expected: BreakEvenRow
  var likely: BreakEvenRow?
  var language: Language

  init?(_ tables: RunTables, title: String, arrangement: String, language: Language) {
    let rows = tables.rows(BreakEvenRow.self).filter {
      $0.arrangement == arrangement && $0.perspective == .social && $0.subject == .priceFactor
    }
    guard let expected = rows.first(where: { $0.certainty == .expected }) else { return nil }
    self.title = title
    self.expected = expected
    likely = rows.first { $0.certainty == .percent(80) }
    self.language = language
  }

  private var style: NumberStyle { NumberStyle(language) }

  /// `nil` without a factor, or when the simulation error does not support its first decimal.
  var text: String? {
    guard let most = shown(expected) else { return nil }
    let statement = Bilingual(
      nl:
        "Naar verwachting levert \(title) de samenleving iets op zolang het hoogstens \(most) keer de prijs van nu kost",
      en: "\(title) is expected to bring society something as long as it costs at most \(most) times today’s price")
    return statement[language] + (likely.flatMap(shown).map(certainty) ?? "") + "."
  }

  private func certainty(_ most: String) -> String {
    let count = style.hundreds(0.8)
    return Bilingual(
      nl: "; in \(count) doorrekeningen is dat zo bij hoogstens \(most) keer",
      en: "; in \(count) draws that holds at no more than \(most) times")[language]
  }

  private func shown(_ row: BreakEvenRow) -> String? {
    guard let factor = row.value, let error = row.mcError else { return nil }
    let rounding = Rounding.tenth(mcError: error)
    return rounding.step < 1 && rounding(factor) > 0 ? rounding.plain(factor, style) : nil
  }
}
