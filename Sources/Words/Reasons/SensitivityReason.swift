// SPDX-License-Identifier: EUPL-1.2

/// Why the importance of an uncertain number has no value, or what to mind about it.
public enum SensitivityReason: String, ReasonWording {
  case spreadIsChance = "sensitivity.spread-is-chance"
  case indexTooLow = "sensitivity.index-too-low"
  case groupIndexTooLow = "sensitivity.group-index-too-low"
  case sharesAddToOne = "sensitivity.shares-add-to-one"
  case fullyDependent = "sensitivity.fully-dependent"
  case noSpread = "sensitivity.no-spread"
  case leastImportant = "sensitivity.least-important"
  case resultStays = "sensitivity.result-stays"
  case atTheEdge = "sensitivity.at-the-edge"

  public var text: Bilingual {
    switch self {
    case .spreadIsChance:
      Bilingual(
        nl: "alle spreiding tussen de trekkingen is toeval in de levens",
        en: "all spread between the draws is chance in lives")
    case .indexTooLow:
      Bilingual(
        nl: "het toeval in de levens is hier niet van de onzekerheid te scheiden: de index is te laag",
        en: "chance in lives cannot be told from uncertainty here: the index is too low")
    case .groupIndexTooLow:
      Bilingual(
        nl: "te weinig trekkingen voor alle getallen van deze groep: de index is te laag",
        en: "too few draws for all numbers of this group: the index is too low")
    case .sharesAddToOne:
      Bilingual(
        nl: "de delen zijn samen 1: dit deel kan niet bewegen terwijl de rest stilstaat",
        en: "the shares add to 1: this one cannot move while the others stand still")
    case .fullyDependent:
      Bilingual(
        nl: "niet te schatten: getallen of uitkomsten hangen volledig samen",
        en: "cannot be estimated: numbers or outcomes depend on each other completely")
    case .noSpread:
      Bilingual(nl: "niet te schatten: er is geen spreiding", en: "cannot be estimated: there is no spread")
    case .leastImportant:
      Bilingual(
        nl: "te weinig trekkingen om elk getal apart door te rekenen; dit hoort bij de minst belangrijke",
        en: "too few draws to compute every number by itself; this is one of the least important")
    case .atTheEdge:
      Bilingual(
        nl: "de schatting ligt aan de rand van wat kan: geen interval",
        en: "the estimate lies at the edge of what is possible: no interval")
    case .resultStays:
      Bilingual(nl: "bij geen enkele doorrekening verandert het saldo", en: "the net result changes in no draw")
    }
  }
}
