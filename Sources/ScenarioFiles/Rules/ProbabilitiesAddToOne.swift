// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Probabilities of which one thing happens add to 1.
enum ProbabilitiesAddToOne: Rule {
  private static let code = "probability.sum"

  static func check(_ context: Context) {
    let names = NumericNames(context)
    for use in context.draft.probabilities {
      let supports = use.formulas.map { Support($0.expression) { names.known[$0]?.support } ?? .all }
      let sum = Support(low: supports.reduce(0) { $0 + $1.low }, high: supports.reduce(0) { $0 + $1.high })
      if let message = message(sum, use) {
        context.error(code, message.text, message.remedy, at: use.place)
      } else if !use.hasRest, use.formulas.count == 1, supports[0].low != supports[0].high {
        context.error(
          code, "er is één mogelijkheid, en haar kans is een formule", "voeg een andere toe met de kans `rest`",
          at: use.place)
      }
    }
  }

  /// What is wrong whatever the parameters are; a single value outside 0 to 1 is told by itself.
  private static func message(_ sum: Support, _ use: ProbabilityUse) -> (text: String, remedy: String)? {
    let rounding = 1e-9
    let text = sum.low == sum.high ? rounded(sum.low) : nil
    if sum.low > 1 + rounding {
      let least = text ?? "minstens \(rounded(sum.low))"
      return use.hasRest
        ? ("de kansen tellen op tot \(least), en dat is meer dan 1", "pas een kans aan")
        : ("de kansen tellen op tot \(least), en samen zijn ze 1", "pas een kans aan, of schrijf er `rest`")
    }
    guard !use.hasRest, sum.high < 1 - rounding else { return nil }
    let most = text ?? "hoogstens \(rounded(sum.high))"
    return ("de kansen tellen op tot \(most), en samen zijn ze 1", "pas een kans aan, of schrijf er `rest`")
  }

  private static func rounded(_ sum: Double) -> String {
    let value = (sum * 1e6).rounded() / 1e6
    return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
