// SPDX-License-Identifier: EUPL-1.2

extension FilledReason.Pattern {
  /// With `{}` for each place; places come in the same order in both languages.
  var text: Bilingual {
    switch self {
    case .advance:
      Bilingual(
        nl: "voorschot, nog niet met zekerheid terugverdiend: het loopt op tot {} na {} jaar",
        en: "an advance, not yet paid back with certainty: it grows to {} after {} years")
    case .severalRates:
      Bilingual(
        nl: "er is meer dan één rentevoet waarbij baten en lasten gelijk zijn: {}",
        en: "there is more than one rate at which benefits and costs are equal: {}")
    case .negativeRatesToo:
      Bilingual(
        nl: "ook bij {} zijn baten en lasten gelijk, maar dat is negatief",
        en: "benefits and costs are equal at {} too, but that is negative")
    case .andNegativeRates:
      Bilingual(
        nl: "{}; ook bij {} zijn baten en lasten gelijk, maar dat is negatief",
        en: "{}; benefits and costs are equal at {} too, but that is negative")
    case .ratesTouching:
      Bilingual(
        nl: "bij {} raken baten en lasten elkaar: hoeveel rentevoeten er zijn, valt niet te zeggen",
        en: "at {} benefits and costs touch: how many rates there are cannot be told")
    case .livesNeeded:
      Bilingual(
        nl: "te veel toeval in levens om de spreiding te zien: neem --households {}",
        en: "too much chance in lives to see the spread: take --households {}")
    case .livesTried:
      Bilingual(
        nl: "naast het toeval in levens is geen spreiding te zien: probeer --households {}, maar misschien is er geen",
        en: "no spread can be seen beside chance in lives: try --households {}, but perhaps there is none")
    case .drawsForParts:
      Bilingual(
        nl: "voor losse getallen en groepen zijn minstens {} trekkingen nodig",
        en: "single numbers and groups take at least {} draws")
    case .drawsForEstimate:
      Bilingual(
        nl: "te weinig trekkingen om dit te schatten (minstens {}, liever honderden)",
        en: "too few draws to estimate this (at least {}, rather hundreds)")
    case .drawsForRanks:
      Bilingual(
        nl: "te weinig trekkingen voor {} getallen tegelijk: minstens {} zijn nodig",
        en: "too few draws for {} numbers at once: at least {} are needed")
    case .newDrawFails:
      Bilingual(
        nl: "bij een van de nieuwe trekkingen loopt het model vast: {}",
        en: "the model fails in one of the new draws: {}")
    case .meanPointFails:
      Bilingual(
        nl: "met de andere getallen op hun gemiddelde loopt het model vast: {}",
        en: "the model fails with the other numbers at their means: {}")
    case .never:
      Bilingual(
        nl: "{} is het saldo naar verwachting lager dan 0", en: "{} the net result is expected to be below 0")
    case .neverLikely:
      Bilingual(
        nl: "{} is de kans op een saldo van 0 of meer kleiner dan {} %",
        en: "{} the chance of a net result of 0 or more is below {}%")
    case .always:
      Bilingual(
        nl: "{} is het saldo naar verwachting 0 of meer", en: "{} the net result is expected to be 0 or more")
    case .alwaysLikely:
      Bilingual(
        nl: "{} is de kans op een saldo van 0 of meer minstens {} %",
        en: "{} the chance of a net result of 0 or more is at least {}%")
    }
  }

  /// What goes in each place.
  var kinds: [Place.Kind] {
    switch self {
    case .advance: [.euros, .tenths]
    case .severalRates, .negativeRatesToo, .ratesTouching: [.rates]
    case .andNegativeRates: [.reason, .rates]
    case .livesNeeded, .livesTried, .drawsForParts, .drawsForEstimate: [.count]
    case .drawsForRanks: [.count, .count]
    case .newDrawFails, .meanPointFails: [.trouble]
    case .never, .always: [.extreme]
    case .neverLikely, .alwaysLikely: [.extreme, .count]
    }
  }
}
