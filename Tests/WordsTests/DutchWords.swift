// SPDX-License-Identifier: EUPL-1.2

@testable import Words

/// Words that only Dutch has.
enum DutchWords {
  private static let all: Set<String> = [
    "aan", "aangetoond", "aanloopverlies", "achteruit", "alle", "alleen", "als", "arrangementen", "baten", "begin",
    "beter", "betaalt", "bij", "binnen", "boven", "casussen", "dan", "dat", "deel", "delen", "deze", "die", "dit",
    "door", "drempel", "duidelijk", "een", "eenheid", "eigen", "elk", "elke", "en", "er", "erop", "gaat", "geen",
    "geld", "getal", "getallen", "groep", "groepen", "groter", "het", "hier", "hoogstens", "huishoudens", "iedereen",
    "investeert", "investering", "jaar", "kans", "kansen", "keer", "knelpunten", "kost", "lager", "leven", "levens",
    "maar", "maatregel", "meer", "met", "minstens", "naar", "nee", "niemand", "niet", "nodig", "nul", "om", "onzeker",
    "ook", "op", "overige", "partij", "partijen", "posten", "prijs", "prijzen", "regel", "saldo", "samen",
    "schatten", "slechter", "spreiding", "tegelijk", "toeval", "trekking", "trekkingen", "uit", "uitgaven", "van",
    "vast", "veel", "verschil", "verwachting", "voor", "voorzieningen", "vooruit", "waarde", "weinig", "wie", "wordt",
    "zelfs", "zijn", "zonder",
  ]

  static func found(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init).filter { all.contains($0) }
  }
}
