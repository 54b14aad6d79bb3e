// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The shares of payers are above 0 and add to 1.
enum PayerSharesAddToOne: Rule {
  static func check(_ context: Context) {
    for use in context.draft.shares {
      let sum = use.shares.map(\.share).reduce(0, +)
      if use.shares.contains(where: { $0.share <= 0 }) {
        context.error("price.shares", "elk aandeel is groter dan 0", "haal de partij zonder aandeel weg", at: use.place)
      } else if abs(sum - 1) > 1e-9 {
        context.error(
          "price.shares", "de aandelen tellen op tot \((sum * 1e6).rounded() / 1e6), en samen zijn ze 1",
          "pas de aandelen aan", at: use.place)
      }
      if Set(use.shares.map(\.party)).count < use.shares.count {
        context.error("price.shares", "een partij staat er twee keer", "tel haar aandelen op", at: use.place)
      }
    }
  }
}
