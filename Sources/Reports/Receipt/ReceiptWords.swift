// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Quantities
import Scenarios
import Words

/// What a receipt says in words, in one language. Titles are those of the scenario.
struct ReceiptWords {
  var receipt: Receipt
  var language: Language

  var style: NumberStyle { NumberStyle(language) }

  private var household: String? { receipt.request.household }

  private func say(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }

  var heading: String { say("Kassabon", "Receipt") }

  /// Of the table on the page.
  var caption: String { say("Bedragen per post, in euro", "Amounts by item, in euros") }
  var item: String { say("Post", "Item") }

  var subject: String {
    household.map { say("casus \($0)", "case \($0)") } ?? say("gemiddeld huishouden", "average household")
  }

  /// That nobody got this bill.
  var simulated: String {
    let settings = receipt.settings
    let draws = style.integer(settings.draws)
    let times =
      settings.replications == 1
      ? ""
      : say(
        ", elk \(style.integer(settings.replications)) keer",
        ", \(style.integer(settings.replications)) times each")
    if let name = household {
      return say(
        "Gesimuleerd: gemiddelde over \(draws) doorrekeningen van casus \(name)\(times); geen bestaande rekening.",
        "Simulated: mean over \(draws) draws of case \(name)\(times); nobody received this bill.")
    }
    let cases = style.integer(receipt.facts.cases)
    return say(
      "Gesimuleerd: gemiddelde over \(cases) casussen (gewogen) en \(draws) doorrekeningen\(times); geen bestaande "
        + "rekening.",
      "Simulated: mean over \(cases) cases (weighted) and \(draws) draws\(times); nobody received this bill.")
  }

  var notice: String { receipt.notice.isEmpty ? "" : say("Let op: ", "Note: ") + receipt.notice }

  var money: String {
    let settings = receipt.settings
    let years = style.short(settings.horizon)
    return say(
      "Bedragen zijn in hele euro's over \(years) jaar: contante waarde op 1 januari \(settings.startYear), prijspeil "
        + "\(settings.priceLevel). Min is betaald, plus is ontvangen. In de kolom verschil is plus beter voor de partij "
        + "en min slechter.",
      "Amounts are in whole euros over \(years) years: present value on 1 January \(settings.startYear), price level "
        + "\(settings.priceLevel). Minus is paid, plus is received. In the column difference plus is better for the "
        + "party and minus is worse.")
  }

  /// How a line is to be read.
  var lines: String {
    say(
      "Onder een post staat aantal × prijs: gemiddeld over de doorrekeningen, zonder terugrekenen naar de startdatum. "
        + "De bedragen rechts zijn wel teruggerekend en zijn daarom lager.",
      "Below an item stands number × price: mean over the draws, not discounted. The amounts on the right are "
        + "discounted and therefore lower.")
  }

  /// Column heads: the reference, then each arrangement with its difference.
  var columns: [String] {
    [receipt.arrangements[0].title]
      + receipt.arrangements.dropFirst().flatMap { [$0.title, say("verschil", "difference")] }
  }

  func part(_ kind: Receipt.Kind) -> String {
    switch kind {
    case .paid: say("Wie betaalt", "Who pays")
    case .received: say("Wie ontvangt", "Who receives")
    case .welfare: say("Welzijn in euro's (geen geld)", "Well-being in euros (no money)")
    }
  }

  func subtotal(_ kind: Receipt.Kind, _ title: String) -> String {
    switch kind {
    case .paid: say("\(title) betaalt", "\(title): paid")
    case .received: say("\(title) ontvangt", "\(title): received")
    case .welfare: say("\(title): welzijn", "\(title): well-being")
    }
  }

  func total(_ kind: Receipt.Kind) -> String {
    switch kind {
    case .paid: say("Samen betaald", "Paid together")
    case .received: say("Samen ontvangen", "Received together")
    case .welfare: say("Samen aan welzijn", "Well-being together")
    }
  }

  func rest(_ count: Int) -> String { say("overige posten", "other items") + " (\(count))" }

  /// Who is on the other side; empty where the title says enough.
  func otherSide(_ line: Receipt.Line, _ kind: Receipt.Kind) -> String {
    switch Account(key: line.otherSide) {
    case .resources, .valuation: ""
    case .production: say("gemaakt met werk", "made by working")
    case .cash(let party), .welfare(let party):
      kind == .paid
        ? say("aan \(title(party))", "to \(title(party))") : say("van \(title(party))", "from \(title(party))")
    }
  }

  func partyTitle(_ title: String) -> String { StandardTitles.title(title, in: language) }

  private func title(_ party: String) -> String {
    receipt.parties.first { $0.party == party }.map { partyTitle($0.title) } ?? Titles.words(party)
  }

  var balance: String {
    say("Per partij: ontvangen en welzijn, min betaald", "By party: received and well-being, minus paid")
  }
  var society: String { say("Totaal voor de samenleving", "Total for society") }
  var undiscounted: String { say("hetzelfde zonder terugrekenen", "the same, not discounted") }

  /// Why payments between parties stand twice, and why lines may seem not to add up.
  var adding: String {
    say(
      "Wat de ene partij aan de andere betaalt, staat bij allebei en valt in het totaal tegen elkaar weg. Het totaal is "
        + "het afgeronde exacte bedrag; afgeronde regels kunnen er een paar euro van afwijken. Posten die overal op 0 "
        + "uitkomen, staan samen onder overige posten.",
      "What one party pays another stands with both and cancels in the total. The total is the rounded exact amount; "
        + "rounded lines may differ from it by a few euros. Items that come to 0 everywhere stand together as other "
        + "items.")
  }

  /// How sure the difference is: what is known of all cases together, and that it says little of one.
  var certainty: [String] {
    zip(receipt.arrangements, receipt.expectations).compactMap { arrangement, expectation in
      expectation.map { certainty(arrangement.title, $0) }
    } + [caution]
  }

  private func certainty(_ title: String, _ expectation: Receipt.Expectation) -> String {
    let rounding = Rounding.euro(mcError: expectation.mcError)
    func euro(_ value: Double) -> String { style.euro(rounding(value)) }
    guard let low = expectation.low, let high = expectation.high, expectation.mcError != nil else {
      if let reason = expectation.reason?.text[style.language] {
        return withoutInterval(title, euro(expectation.mean), reason)
      }
      return say(
        "Hoe zeker het verschil van \(title) is, is niet bekend: daarvoor is te weinig doorgerekend.",
        "How certain the difference of \(title) is, is not known: too little was simulated.")
    }
    let rounded = RoundedResult(mean: expectation.mean, low: low, high: high, rounding: rounding)
    if let obstacle = rounded.obstacle?.text[style.language] {
      return withoutInterval(title, euro(expectation.mean), obstacle)
    }
    return say(
      "Over alle casussen is het verschil van \(title) voor de samenleving naar verwachting \(euro(expectation.mean)) "
        + "per huishouden (95%-interval: \(euro(low)) tot \(euro(high))).",
      "Over all cases the expected difference of \(title) for society is \(euro(expectation.mean)) per household "
        + "(95% interval: \(euro(low)) to \(euro(high))).")
  }

  private func withoutInterval(_ title: String, _ amount: String, _ reason: String) -> String {
    say(
      "Over alle casussen is het verschil van \(title) voor de samenleving naar verwachting "
        + "\(amount) per huishouden; er is geen 95%-interval: \(reason).",
      "Over all cases the expected difference of \(title) for society is \(amount) per household; "
        + "there is no 95% interval: \(reason).")
  }

  private var caution: String {
    let whole = say(
      "Hele euro's staan er om te kunnen natellen, niet omdat ze zeker zijn.",
      "Whole euros are there to add up, not because they are certain.")
    if household == nil { return whole }
    return say(
      "Hoe zeker het verschil van deze ene casus is, is niet berekend. ",
      "How certain the difference of this one case is, was not computed. ") + whole
  }

  var sources: String { say("Waar de prijzen vandaan komen", "Where the prices come from") }

  /// `NVVK 2022 (zekerheid: midden)`.
  func source(_ source: Source) -> String {
    let text = source.text.isEmpty ? say("geen bron opgegeven", "no source given") : source.text
    return text + " (" + confidence(source.confidence) + ")"
  }

  private func confidence(_ confidence: Confidence) -> String {
    switch confidence {
    case .high: say("zekerheid: hoog", "confidence: high")
    case .medium: say("zekerheid: midden", "confidence: medium")
    case .low: say("zekerheid: laag", "confidence: low")
    }
  }

  /// Names the run, so that the receipt can be made again.
  var run: String {
    let facts = receipt.facts
    return say(
      "Run \(receipt.scenarioName)/\(facts.digest), rekenversie \(facts.resultsVersion). Opnieuw maken:",
      "Run \(receipt.scenarioName)/\(facts.digest), results version \(facts.resultsVersion). To make it again:")
  }

  var command: String {
    var words = ["rendement kassabon output/\(receipt.scenarioName)/\(receipt.facts.digest)"]
    if let household { words.append("--casus \(household)") }
    if let arrangement = receipt.request.arrangement { words.append("--arrangement \(arrangement)") }
    return words.joined(separator: " ")
  }
}
