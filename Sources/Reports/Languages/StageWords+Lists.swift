// SPDX-License-Identifier: EUPL-1.2

/// The texts themselves, by what they are about; a test holds them against the sources of the stages.
extension StageWords {
  static let returns = [
    Bilingual(nl: "deze partij investeert niet", en: "this party does not invest"),
    Bilingual(nl: "de uitgaven aan de maatregel dalen", en: "spending on the measure falls"),
    Bilingual(nl: "de investering is niet duidelijk groter dan nul", en: "the investment is not clearly above zero"),
    Bilingual(
      nl: "in sommige trekkingen is er geen investering: geen interval",
      en: "some draws have no investment: no interval"),
    Bilingual(nl: "er is geen aanloopverlies om terug te verdienen", en: "there is no initial loss to pay back"),
    Bilingual(nl: "betaalt zich binnen de horizon niet terug", en: "does not pay back within the horizon"),
    Bilingual(nl: "er gaat geen geld aan vooraf", en: "no money is put in first"),
    Bilingual(
      nl: "er is geen rentevoet waarbij baten en lasten gelijk zijn",
      en: "there is no rate at which benefits and costs are equal"),
    Bilingual(
      nl: "voorschot, nog niet met zekerheid terugverdiend: het loopt op tot € {} na {} jaar",
      en: "an advance, not yet earned back with certainty: it grows to €{} after {} years"),
    Bilingual(
      nl: "niet in genoeg trekkingen terugverdiend: geen interval",
      en: "not earned back in enough draws: no interval"),
    Bilingual(
      nl: "er is meer dan één rentevoet waarbij baten en lasten gelijk zijn: {} %",
      en: "there is more than one rate at which benefits and costs are equal: {}%"),
    Bilingual(
      nl: "ook bij {} % zijn baten en lasten gelijk, maar dat is negatief",
      en: "benefits and costs are equal at {}% too, but that is negative"),
    Bilingual(
      nl: "bij {} % raken baten en lasten elkaar: hoeveel rentevoeten er zijn, valt niet te zeggen",
      en: "at {}% benefits and costs touch: how many rates there are cannot be told"),
  ]

  static let payments = [
    Bilingual(
      nl: "geen partij heeft een investering die duidelijk boven 0 ligt", en: "no party’s investment is clearly above 0"
    ),
    Bilingual(nl: "geen partij die investeert gaat erop achteruit", en: "no party that invests is worse off"),
    Bilingual(nl: "geen partij gaat erop vooruit", en: "no party is better off"),
    Bilingual(
      nl: "de partijen die erop vooruitgaan winnen samen te weinig om het verlies van wie investeert goed te maken",
      en: "the parties that are better off gain too little together to make up for the loss of those who invest"),
  ]

  static let variances = [
    Bilingual(
      nl: "de schatting is door toeval negatief: niet van 0 te onderscheiden",
      en: "the estimate is negative by chance: it cannot be told from 0"),
    Bilingual(
      nl: "met één trekking is er geen spreiding tussen trekkingen te zien",
      en: "with one draw, no spread between draws can be seen"),
    Bilingual(
      nl: "met één leven per trekking is toeval in levens niet te meten: neem twee of meer herhalingen",
      en: "with one life per draw, chance in lives cannot be measured: take two or more replications"),
    Bilingual(
      nl:
        "met één herhaling telt mee hoe verschillend casussen op een trekking reageren: dit is iets te hoog, en trekkingen iets te laag",
      en:
        "with one replication, differences in how cases respond to a draw count too: this is slightly too high, and draws slightly too low"
    ),
  ]

  static let choices = [
    Bilingual(nl: "alle prijzen", en: "all prices"),
    Bilingual(
      nl: "er is maar één arrangement: er valt niets te kiezen",
      en: "there is only one arrangement: there is nothing to choose"),
    Bilingual(
      nl: "met één trekking is er geen onzekerheid te zien", en: "with one draw, no uncertainty can be seen"),
    Bilingual(nl: "geen enkel getal in dit scenario is onzeker", en: "no number in this scenario is uncertain"),
    Bilingual(
      nl: "het scenario waardeert geen effecten die geen geld zijn",
      en: "the scenario puts no value on effects that are not money"),
    Bilingual(
      nl: "voor losse getallen en groepen zijn minstens {} trekkingen nodig",
      en: "single numbers and groups take at least {} draws"),
    Bilingual(
      nl: "het toeval in de levens is hier niet van de onzekerheid te scheiden: de waarde is te hoog",
      en: "chance in lives cannot be told from uncertainty here: the value is too high"),
    Bilingual(nl: "niet te schatten uit deze trekkingen", en: "cannot be estimated from these draws"),
  ]

  static let sensitivity = [
    Bilingual(
      nl: "te weinig trekkingen om dit te schatten (minstens {}, liever honderden)",
      en: "too few draws to estimate this (at least {}, rather hundreds)"),
    Bilingual(
      nl: "alle spreiding tussen de trekkingen is toeval in de levens",
      en: "all spread between the draws is chance in lives"),
    Bilingual(
      nl: "het toeval in de levens is hier niet van de onzekerheid te scheiden: de index is te laag",
      en: "chance in lives cannot be told from uncertainty here: the index is too low"),
    Bilingual(
      nl: "te weinig trekkingen voor alle getallen van deze groep: de index is te laag",
      en: "too few draws for all numbers of this group: the index is too low"),
    Bilingual(
      nl: "de delen zijn samen 1: dit deel kan niet bewegen terwijl de rest stilstaat",
      en: "the shares add to 1: this one cannot move while the others stand still"),
    Bilingual(
      nl: "te weinig trekkingen voor {} getallen tegelijk: minstens {} zijn nodig",
      en: "too few draws for {} numbers at once: at least {} are needed"),
    Bilingual(
      nl: "niet te schatten: getallen of uitkomsten hangen volledig samen",
      en: "cannot be estimated: numbers or outcomes depend on each other completely"),
    Bilingual(nl: "niet te schatten: er is geen spreiding", en: "cannot be estimated: there is no spread"),
    Bilingual(
      nl: "bij een van de nieuwe trekkingen loopt het model vast: {}",
      en: "the model fails in one of the new draws (in Dutch: {})"),
    Bilingual(
      nl: "met de andere getallen op hun gemiddelde loopt het model vast: {}",
      en: "the model fails with the other numbers at their means (in Dutch: {})"),
    Bilingual(
      nl: "te weinig trekkingen om elk getal apart door te rekenen; dit hoort bij de minst belangrijke",
      en: "too few draws to compute every number by itself; this is one of the least important"),
    Bilingual(nl: "bij geen enkele doorrekening verandert het saldo", en: "the net result changes in no draw"),
  ]

  static let targeting = [
    Bilingual(nl: "alle huishoudens", en: "all households"),
    Bilingual(nl: "wie er naar verwachting beter van wordt", en: "those who are expected to be better off"),
    Bilingual(nl: "iedereen", en: "everyone"), Bilingual(nl: "niemand", en: "nobody"),
    Bilingual(nl: "te veel casussen om alle regels langs te gaan", en: "too many cases to try all rules"),
    Bilingual(
      nl: "er is geen kenmerk of leefgebied dat de casussen in groepen van genoeg omvang verdeelt",
      en: "no attribute or life domain divides the cases into groups that are large enough"),
    Bilingual(
      nl: "te weinig trekkingen om een regel te maken uit andere trekkingen dan waarop hij beoordeeld wordt",
      en: "too few draws to make a rule from other draws than those it is judged by"),
    Bilingual(
      nl: "te weinig casussen om te zien wat de regel bij andere huishoudens doet",
      en: "too few cases to see what the rule does with other households"),
    Bilingual(
      nl: "te weinig trekkingen om een keuze te maken uit andere trekkingen dan waarop ze beoordeeld wordt",
      en: "too few draws to make a choice from other draws than those it is judged by"),
  ]

  static let barriers = [
    Bilingual(nl: "raakt in geen enkel doorgerekend leven deze partij", en: "touches this party in no simulated life"),
    Bilingual(nl: "levert op", en: "brings a gain"), Bilingual(nl: "kost", en: "costs"),
    Bilingual(nl: "niet aangetoond", en: "not shown"), Bilingual(nl: "geen effect", en: "no effect"),
    Bilingual(nl: "alleen samen", en: "only together"), Bilingual(nl: "versterken elkaar", en: "reinforce each other"),
    Bilingual(nl: "overlappen", en: "overlap"),
  ]

  static let changes = [
    Bilingual(nl: "zaad, trekkingen, herhalingen en ontwerp", en: "seed, draws, replications and design"),
    Bilingual(nl: "discontovoet", en: "discount rate"),
    Bilingual(nl: "horizon en startjaar", en: "horizon and start year"),
    Bilingual(nl: "prijspeil", en: "price level"), Bilingual(nl: "overige instellingen", en: "other settings"),
    Bilingual(nl: "parameters, samenhang en formules", en: "parameters, correlations and formulas"),
    Bilingual(nl: "leefgebieden, invloeden en gebeurtenissen", en: "life domains, influences and events"),
    Bilingual(nl: "voorzieningen", en: "services"), Bilingual(nl: "knelpunten", en: "barriers"),
    Bilingual(nl: "posten", en: "items"), Bilingual(nl: "casussen", en: "cases"),
    Bilingual(nl: "de rest van het model", en: "the rest of the model"),
    Bilingual(nl: "{} prijzen", en: "{} prices"), Bilingual(nl: "{} parameters", en: "{} parameters"),
    Bilingual(nl: "prijs {}", en: "price {}"), Bilingual(nl: "parameter {}", en: "parameter {}"),
    Bilingual(nl: "arrangement {}", en: "arrangement {}"),
  ]

  static let units = [
    Bilingual(nl: "euro per huishouden", en: "euros per household"), Bilingual(nl: "verhouding", en: "ratio"),
    Bilingual(nl: "jaar", en: "year"), Bilingual(nl: "per jaar", en: "per year"),
    Bilingual(nl: "keer de prijs", en: "times the price"), Bilingual(nl: "keer het effect", en: "times the effect"),
    Bilingual(nl: "jaar na het begin", en: "years after the start"),
  ]
}
