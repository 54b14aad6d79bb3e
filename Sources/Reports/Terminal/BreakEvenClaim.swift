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

  /// `nil` without a factor, or when the simulation error leaves open whether it is above 1.
  var text: String? {
    guard let factor = expected.value, let low = expected.mcLow, let high = expected.mcHigh else { return nil }
    let shown = Rounding.tenth(mcError: expected.mcError)
    guard shown.step < 1 else { return nil }
    if low > 1, shown(factor) > 1 {
      return
        "\(title) mag \(shown.plain(factor)) keer zo duur worden voordat de samenleving er naar verwachting niets meer "
        + "aan overhoudt\(certain)."
    }
    guard high < 1, shown(factor) < 1 else { return nil }
    return "Om zich voor de samenleving naar verwachting terug te verdienen, mag \(title) hoogstens "
      + "\(shown.plain(factor)) keer de prijs van nu kosten."
  }

  private var certain: String {
    guard let likely, let factor = likely.value else { return "" }
    let shown = Rounding.tenth(mcError: likely.mcError)
    guard shown.step < 1 else { return "" }
    return "; in \(Claim.hundreds(0.8)) doorrekeningen kan het tot \(shown.plain(factor)) keer"
  }
}
