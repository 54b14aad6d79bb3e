// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Studies

/// How expensive an arrangement may be before society gains nothing: said only where it is clear.
struct BreakEvenClaim {
  var title: String
  /// Of society: the factor in expectation and with a probability of 80 %.
  var expected: BreakEvenRow
  var likely: BreakEvenRow?

  init?(_ studies: Studies, title: String, arrangement: String) {
    let rows = (studies.breakEvens ?? []).filter {
      $0.arrangement == arrangement && $0.perspective == .social && $0.subject == .priceFactor
    }
    guard let expected = rows.first(where: { $0.certainty == .expected }) else { return nil }
    self.title = title
    self.expected = expected
    likely = rows.first { $0.certainty == .percent(80) }
  }

  /// `nil` without a factor, or when the simulation error does not support its first decimal.
  var text: String? {
    guard let most = shown(expected) else { return nil }
    let sure =
      likely.flatMap(shown).map { "; in \(Claim.hundreds(0.8)) doorrekeningen is dat zo bij hoogstens \($0) keer" }
      ?? ""
    return
      "Naar verwachting levert \(title) de samenleving iets op zolang het hoogstens \(most) keer de prijs van nu kost"
      + "\(sure)."
  }

  private func shown(_ row: BreakEvenRow) -> String? {
    guard let factor = row.value, let error = row.mcError else { return nil }
    let rounding = Rounding.tenth(mcError: error)
    return rounding.step < 1 && rounding(factor) > 0 ? rounding.plain(factor) : nil
  }
}
