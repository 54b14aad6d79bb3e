// SPDX-License-Identifier: EUPL-1.2

import Statistics
import Words

/// What measures and parties are called in a sentence.
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

  /// A party within a sentence; one with a title of its own by that title.
  static func party(_ title: String, _ language: Language) -> String {
    standard[title]?[language] ?? "‘\(title)’"
  }

  /// By the titles that parties and groups have unless a scenario gives its own.
  private static let standard = [
    "Gemeente": Bilingual(nl: "de gemeente", en: "the municipality"),
    "Rijk en Belastingdienst": Bilingual(
      nl: "het Rijk (met de Belastingdienst)", en: "the state (with its tax authority)"),
    "UWV": Bilingual(nl: "het UWV", en: "UWV (employee insurance)"),
    "Justitie en politie": Bilingual(nl: "justitie en politie", en: "justice and police"),
    "Onderwijs": Bilingual(nl: "het onderwijs", en: "education"),
    "Zorgverzekeraar": Bilingual(nl: "de zorgverzekeraar", en: "the health insurer"),
    "Zorgkantoor": Bilingual(nl: "het zorgkantoor", en: "the long-term care office"),
    "Woningcorporatie": Bilingual(nl: "de woningcorporatie", en: "the housing association"),
    "Werkgever": Bilingual(nl: "de werkgever", en: "the employer"),
    "Schuldeisers en incasso": Bilingual(nl: "schuldeisers en incasso", en: "creditors and debt collection"),
    "Huishouden": Bilingual(nl: "het huishouden", en: "the household"),
    "Overig (slachtoffers, rest van de samenleving)": Bilingual(
      nl: "anderen (slachtoffers, rest van de samenleving)", en: "others (victims, rest of society)"),
    "Overheid samen": Bilingual(nl: "de overheid als geheel", en: "government as a whole"),
    "Collectief gefinancierd samen": Bilingual(
      nl: "alle collectief gefinancierde partijen samen", en: "all publicly funded parties together"),
  ]
}
