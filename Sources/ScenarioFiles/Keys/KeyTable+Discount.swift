// SPDX-License-Identifier: EUPL-1.2

import Quantities

extension KeyTable {
  static let discount = Section(
    "discontering", "Een discontering",
    "Waar een discontovoet wordt gevraagd en meer gezegd moet worden dan een percentage. Met `voet` of `stappen`.",
    [
      rate,
      Key(
        "stappen", "steps", .list("discontostap"), nl: "Een voet die met de tijd verandert.",
        en: "A rate that changes with time.",
        example: "stappen: [{vanaf: 0 jaar, voet: 4 %}, {vanaf: 30 jaar, voet: 3 %}]"),
      Key(
        "disconteren", "isYearly", .choice(DiscountWord.allCases.map(\.rawValue)), standard: "zoals het scenario",
        nl: "`per_jaar`: alles in een jaar telt als het begin van dat jaar.",
        en: "`per_jaar`: all of a year counts as its beginning.", example: "disconteren: doorlopend"),
    ])

  static let discountStep = Section(
    "discontostap", "Een stap van een discontovoet",
    "In een lijst bij `discontovoet` of `stappen`, oplopend in de tijd.",
    [
      Key(
        "vanaf", "from", .constant(.duration), standard: "0 jaar",
        nl: "De tijd na het begin vanaf wanneer de voet geldt, een heel aantal maanden.",
        en: "Time since the start from which the rate holds, a whole number of months.", example: "vanaf: 30 jaar"),
      required(rate),
    ])

  private static let rate = Key(
    "voet", "rate", .constant(Measure(nil, .notNegative, example: "3 %")),
    nl: "Percentage per jaar, 0 tot 20 %; `3 %` en `3 % per jaar` zijn hier hetzelfde.",
    en: "Annual effective rate, 0 to 20 %.", example: "voet: 3 %")

  private static func required(_ key: Key) -> Key {
    var key = key
    key.isRequired = true
    return key
  }
}

/// When amounts lose value, as written.
enum DiscountWord: String, CaseIterable {
  case continuous = "doorlopend"
  case yearly = "per_jaar"
}
