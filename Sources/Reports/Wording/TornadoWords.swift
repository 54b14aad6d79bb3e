// SPDX-License-Identifier: EUPL-1.2

import Scenarios
package import Words

/// How the ends of the bars of a tornado are told.
extension TornadoEnds {
  /// `5 % kans op lager, 5 % op hoger`, `5% chance of lower, 5% of higher`.
  package func text(in language: Language) -> String {
    let (low, high) = (chanceOfLower(language), chanceOfHigher(language))
    return Bilingual(
      nl: "\(low) kans op lager, \(high) op hoger", en: "\(low) chance of lower, \(high) of higher")[language]
  }

  /// Of a value below the low end, `5 %`.
  package func chanceOfLower(_ language: Language) -> String { NumberStyle(language).percentage(low) }

  /// Of a value above the high end, `5 %`.
  package func chanceOfHigher(_ language: Language) -> String { NumberStyle(language).percentage(1 - high) }
}
