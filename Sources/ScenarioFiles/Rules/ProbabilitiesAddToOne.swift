// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// Probabilities of which one thing happens add to 1.
enum ProbabilitiesAddToOne: Rule {
  private static let code = "probability.sum"

  static func check(_ context: Context) {
    for use in context.draft.probabilities {
      let values = use.formulas.compactMap { $0.expression.constantValue?.value }
      let sum = values.reduce(0, +)
      let isFixed = values.count == use.formulas.count
      if isFixed, !use.hasRest, abs(sum - 1) > 1e-9 {
        context.error(
          code, "de kansen tellen op tot \(rounded(sum)), en samen zijn ze 1", "pas een kans aan, of schrijf er `rest`",
          at: use.place)
      } else if sum > 1 + 1e-9 {
        context.error(
          code, "de kansen tellen op tot \(rounded(sum)), en dat is meer dan 1", "pas een kans aan", at: use.place)
      } else if !isFixed, !use.hasRest, use.formulas.count == 1 {
        context.error(
          code, "er is één mogelijkheid, en haar kans is een formule", "voeg een andere toe met de kans `rest`",
          at: use.place)
      }
    }
  }

  private static func rounded(_ sum: Double) -> String {
    let value = (sum * 1e6).rounded() / 1e6
    return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
