// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// What measures are called in a sentence.
enum MeasureWords {
  /// At the start of a sentence.
  static func name(_ measure: QuotedMeasure, _ language: Language) -> String {
    let name =
      switch measure {
      case .chance: Bilingual(nl: "De kans op voordeel", en: "The chance of an advantage")
      case .costEffectiveness:
        Bilingual(nl: "De kosteneffectiviteitsratio (ICER)", en: "The incremental cost-effectiveness ratio (ICER)")
      case .netBenefit: Bilingual(nl: "De netto baat", en: "The net monetary benefit")
      case .measure(.net): Bilingual(nl: "Het saldo", en: "The net result")
      case .measure(.benefit): Bilingual(nl: "De baten", en: "The benefit")
      case .measure(.investment): Bilingual(nl: "De investering", en: "The investment")
      case .measure(.ratio): Bilingual(nl: "De verhouding van baten en investering", en: "The benefit-cost ratio")
      case .measure(.payback): Bilingual(nl: "De terugverdientijd", en: "The payback time")
      case .measure(.discountedPayback):
        Bilingual(nl: "De verdisconteerde terugverdientijd", en: "The discounted payback time")
      case .measure(.internalRate): Bilingual(nl: "De interne rentevoet", en: "The internal rate of return")
      case .measure(.cashableNet): Bilingual(nl: "Het kasbare saldo", en: "The cashable net result")
      case .measure(.cashableBenefit): Bilingual(nl: "De kasbare baten", en: "The cashable benefit")
      }
    return name[language]
  }
}
