// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

extension PairVerdict {
  /// - Parameter errors: how many standard errors a claim needs.
  init(_ firstAlone: Estimate, _ secondAlone: Estimate, _ together: Estimate, _ interaction: Estimate, errors: Double) {
    func isAbove(_ estimate: Estimate, by errors: Double) -> Bool {
      estimate.mcError.map { estimate.mean > errors * $0 } ?? false
    }
    func isBelow(_ estimate: Estimate) -> Bool { estimate.mcError.map { estimate.mean < -errors * $0 } ?? false }
    if isAbove(interaction, by: errors) {
      let isEitherWorthIt = isAbove(firstAlone, by: 2) || isAbove(secondAlone, by: 2)
      self = !isEitherWorthIt && isAbove(together, by: errors) ? .onlyTogether : .reinforcing
    } else {
      self = isBelow(interaction) ? .overlapping : .unclear
    }
  }
}
