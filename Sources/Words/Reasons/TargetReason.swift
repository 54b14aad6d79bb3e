// SPDX-License-Identifier: EUPL-1.2

/// Why a rule for whom to offer an arrangement is not there, or has no worth.
public enum TargetReason: String, ReasonWording {
  case tooManyCases = "target.too-many-cases"
  case nothingDivides = "target.nothing-divides"
  case drawsForRule = "target.draws-for-rule"
  case casesForRule = "target.cases-for-rule"
  case drawsForChoice = "target.draws-for-choice"
  case everyone = "target.everyone"

  public var text: Bilingual {
    switch self {
    case .tooManyCases:
      Bilingual(nl: "te veel casussen om alle regels langs te gaan", en: "too many cases to try all rules")
    case .nothingDivides:
      Bilingual(
        nl: "er is geen kenmerk of leefgebied dat de casussen in groepen van genoeg omvang verdeelt",
        en: "no attribute or life domain divides the cases into groups that are large enough")
    case .drawsForRule:
      Bilingual(
        nl: "te weinig trekkingen om een regel te maken uit andere trekkingen dan waarop hij beoordeeld wordt",
        en: "too few draws to make a rule from other draws than those it is judged by")
    case .casesForRule:
      Bilingual(
        nl: "te weinig casussen om te zien wat de regel bij andere huishoudens doet",
        en: "too few cases to see what the rule does with other households")
    case .drawsForChoice:
      Bilingual(
        nl: "te weinig trekkingen om een keuze te maken uit andere trekkingen dan waarop ze beoordeeld wordt",
        en: "too few draws to make a choice from other draws than those it is judged by")
    case .everyone:
      Bilingual(
        nl: "hiermee zijn de andere regels vergeleken", en: "the other rules are compared with this one")
    }
  }
}
