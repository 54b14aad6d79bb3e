// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
public import Words

/// A quoted figure as one sentence, with what it takes to read it rightly.
public struct QuoteText: Sendable {
  private let quote: Quote
  private let language: Language

  public init(_ quote: Quote, in language: Language = .nl) {
    self.quote = quote
    self.language = language
  }

  /// The sentence with its reference, then what every reader has to know; lines end with a line feed.
  public var text: String {
    let reference = say("Referentie", "Reference") + ": rendement " + quote.reference.text
    let notice = quote.notice.isEmpty ? [] : [say("Let op: ", "Note: ") + quote.notice]
    return ([sentence + " " + reference] + notice).map { $0 + "\n" }.joined()
  }

  /// Without the reference; ends with a full stop.
  public var sentence: String {
    plain("\(statement) (\(basis.joined(separator: "; "))).")
  }

  private func say(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }

  private var style: NumberStyle { NumberStyle(language) }

  /// With spaces that go through copying and pasting.
  private func plain(_ text: String) -> String { String(text.map { $0 == NumberStyle.hardSpace ? " " : $0 }) }

  // MARK: What is said

  private var statement: String {
    guard let figure = quote.figure else { return absent }
    switch quote.measure {
    case .chance: return chance(figure)
    case .measure(.net): return net(figure, "")
    case .measure(.cashableNet):
      return net(figure, say(", als alleen telt wat echt bespaard wordt", ", counting only what is really saved"))
    case .costEffectiveness: return costEffectiveness(figure)
    case .netBenefit(let price): return netBenefit(figure, at: price)
    case .measure(let measure): return other(measure, figure) + unknown
    }
  }

  private var absent: String {
    let name = MeasureWords.name(quote.measure, language)
    let reason = quote.reason.map { ": " + $0.text[language] } ?? ""
    return say(
      "\(name) van \(quote.arrangement) voor \(whom) heeft geen waarde over \(years)\(reason)",
      "\(name) of \(quote.arrangement) for \(whom) has no value over \(years)\(reason)")
  }

  /// Of what society or a party has in the end: a gain or a loss only where the interval shows it.
  private func net(_ figure: QuotedFigure, _ condition: String) -> String {
    if let net = quote.estimate, net.mcError != nil, RoundedResult(net).isNothing { return nothing(condition) }
    let verdict = quote.estimate.map(Claim.verdict) ?? .unknown
    let (amount, signed) = (perHousehold(abs(figure.value)), perHousehold(figure.value))
    return switch verdict {
    case .gain:
      say(
        "\(quote.arrangement) levert \(whom) naar verwachting \(amount) op over \(years)\(condition)",
        "\(quote.arrangement) is expected to bring \(whom) \(amount) over \(years)\(condition)")
    case .loss:
      say(
        "\(quote.arrangement) kost \(whom) naar verwachting \(amount) over \(years)\(condition)",
        "\(quote.arrangement) is expected to cost \(whom) \(amount) over \(years)\(condition)")
    case .unclear:
      say(
        "Of \(quote.arrangement) \(whom) iets oplevert, is niet zeker: het verwachte saldo is \(signed) over \(years)\(condition)",
        "Whether \(quote.arrangement) brings \(whom) anything is not certain: the expected net result is \(signed) over "
          + "\(years)\(condition)")
    case .unknown:
      say(
        "Het verwachte saldo van \(quote.arrangement) voor \(whom) is \(signed) over \(years)\(condition)",
        "The expected net result of \(quote.arrangement) for \(whom) is \(signed) over \(years)\(condition)")
        + unknown
    }
  }

  private func nothing(_ condition: String) -> String {
    say(
      "Voor \(whom) is het verschil tussen \(quote.arrangement) en \(quote.against) kleiner dan de afronding: het "
        + "verwachte saldo is \(perHousehold(0)) over \(years)\(condition)",
      "For \(whom) the difference between \(quote.arrangement) and \(quote.against) is smaller than the rounding: the "
        + "expected net result is \(perHousehold(0)) over \(years)\(condition)")
  }

  private func other(_ measure: Measure, _ figure: QuotedFigure) -> String {
    let value = shown(figure.value)
    return switch measure {
    case .payback:
      say(
        "De investering in \(quote.arrangement) is voor \(whom) naar verwachting na \(value) terugverdiend\(doubt)",
        "The investment in \(quote.arrangement) is expected to pay back for \(whom) after \(value)\(doubt)")
    case .discountedPayback:
      say(
        "De investering in \(quote.arrangement) is voor \(whom), contant gemaakt, naar verwachting na \(value) terugverdiend\(doubt)",
        "The investment in \(quote.arrangement) is expected to pay back for \(whom), discounted, after \(value)\(doubt)"
      )
    case .ratio:
      say(
        "De verwachte baten van \(quote.arrangement) zijn voor \(whom) \(value) keer de investering over \(years)\(doubt)",
        "The expected benefit of \(quote.arrangement) for \(whom) is \(value) times the investment over \(years)\(doubt)"
      )
    case .investment:
      say(
        "\(quote.arrangement) vraagt van \(whom) een investering van naar verwachting \(value) per huishouden over \(years)",
        "\(quote.arrangement) is expected to take an investment by \(whom) of \(value) per household over \(years)")
    case .internalRate:
      say(
        "De interne rentevoet van \(quote.arrangement) is voor \(whom) naar verwachting \(value) over \(years)\(doubt)",
        "The internal rate of return of \(quote.arrangement) for \(whom) is expected to be \(value) over \(years)\(doubt)"
      )
    case .benefit, .cashableBenefit, .net, .cashableNet:
      say(
        "\(MeasureWords.name(quote.measure, .nl)) van \(quote.arrangement) zijn voor \(whom) naar verwachting \(value) per "
          + "huishouden over \(years)",
        "\(MeasureWords.name(quote.measure, .en)) of \(quote.arrangement) for \(whom) is expected to be \(value) per "
          + "household over \(years)")
    }
  }

  private func costEffectiveness(_ figure: QuotedFigure) -> String {
    let amount = style.euro(figure.value)
    return quote.isGivenUp
      ? say(
        "Met \(quote.arrangement) wordt voor elke \(quote.unit) minder naar verwachting \(amount) bespaard over \(years)",
        "With \(quote.arrangement) every \(quote.unit) given up is expected to save \(amount) over \(years)")
      : say(
        "Met \(quote.arrangement) kost elke \(quote.unit) meer naar verwachting \(amount) over \(years)",
        "With \(quote.arrangement) every further \(quote.unit) is expected to cost \(amount) over \(years)")
  }

  private func netBenefit(_ figure: QuotedFigure, at price: Double) -> String {
    let (worth, amount) = (style.euro(price), perHousehold(figure.value))
    let start = say(
      "Is een \(quote.unit) \(worth) waard, dan is de netto baat van \(quote.arrangement) naar verwachting \(amount) over \(years)",
      "Where a \(quote.unit) is worth \(worth), the net monetary benefit of \(quote.arrangement) is expected to be \(amount) over \(years)"
    )
    if let net = quote.estimate, RoundedResult(net).isNothing {
      return start + say("; dat is kleiner dan de afronding", "; that is smaller than the rounding")
    }
    return start
      + (quote.verdict == .unclear
        ? say("; of die boven 0 ligt, is niet zeker", "; whether it is above 0 is not certain") : "")
  }

  private func chance(_ figure: QuotedFigure) -> String {
    let count = hundreds(figure.value)
    return say(
      "Voor \(whom) is \(quote.arrangement) in \(count) doorrekeningen beter dan \(quote.against), over \(years)",
      "For \(whom) \(quote.arrangement) is better than \(quote.against) in \(count) draws, over \(years)")
  }

  /// Whether it pays back is not certain where its net result is not.
  private var doubt: String {
    quote.verdict == .unclear
      ? say(
        "; of de investering zich terugverdient, is niet zeker", "; whether the investment pays back is not certain")
      : ""
  }

  private var unknown: String {
    quote.estimate?.mcError == nil && quote.estimate?.spreadReason == nil
      ? say("; hoe zeker dat is, is niet bekend", "; how certain that is, is not known") : ""
  }

  // MARK: What it rests on

  private var basis: [String] {
    [
      interval, shownChance, against, quote.party == nil ? "" : say("alleen geld", "money only"),
      say("prijspeil", "price level") + " \(quote.settings.priceLevel)", size,
    ]
    .filter { !$0.isEmpty }
  }

  private var interval: String {
    let (name, to) = (say("95%-interval: ", "95% interval: "), say(" tot ", " to "))
    if let interval = quote.figure?.interval {
      return name + shown(interval.lowerBound) + to + shown(interval.upperBound)
    }
    if quote.measure != .chance, let reason = quote.estimate?.spreadReason ?? belowRounding {
      return say("geen 95%-interval: ", "no 95% interval: ") + reason.text[language]
    }
    return ""
  }

  /// Of an interval that is there, and of which rounding leaves nothing.
  private var belowRounding: Reason? {
    guard quote.figure?.interval == nil, let estimate = quote.estimate, estimate.low != nil else { return nil }
    switch quote.measure {
    case .measure(.net), .measure(.cashableNet), .netBenefit: return RoundedResult(estimate).obstacle
    default: return .returns(.intervalBelowRounding)
    }
  }

  private var shownChance: String {
    guard isNet, let net = quote.estimate, net.mcError != nil,
      let probability = net.probabilityPositive, !RoundedResult(net).isNothing
    else { return "" }
    let count = hundreds((probability * 100).rounded(.toNearestOrAwayFromZero))
    return say("in \(count) doorrekeningen positief", "positive in \(count) draws")
  }

  /// Whether it is a net result or a net benefit, so that the share of draws above 0 says something.
  private var isNet: Bool {
    if case .netBenefit = quote.measure { return true }
    return quote.measure == .measure(.net)
  }

  private var against: String {
    let other = quote.measure == .chance ? "" : say("tegenover ", "against ") + quote.against
    let value = isPresentValue ? say("contante waarde", "present value") : ""
    return [other, value].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private var isPresentValue: Bool {
    switch quote.measure {
    case .chance, .measure(.payback), .measure(.discountedPayback), .measure(.internalRate): false
    case .measure, .costEffectiveness, .netBenefit: true
    }
  }

  /// The notice of a scenario says that its cases are synthetic; a quoted sentence loses its notice.
  private var size: String {
    let kind = quote.notice.lowercased().contains("synthetisch") ? say("synthetische ", "synthetic ") : ""
    let cases = quote.cases == 1 ? say("casus", "case") : say("casussen", "cases")
    let draws = quote.settings.draws == 1 ? say("trekking", "draw") : say("trekkingen", "draws")
    return "\(style.integer(quote.cases)) \(kind)\(cases), \(style.integer(quote.settings.draws)) \(draws)"
  }

  // MARK: Words for figures

  private var whom: String {
    quote.party.map { PartyPhrase($0, language).text } ?? say("de samenleving", "society")
  }

  private var years: String {
    style.short(quote.settings.horizon) + say(" jaar", quote.settings.horizon == 1 ? " year" : " years")
  }

  private func perHousehold(_ amount: Double) -> String {
    style.euro(amount) + say(" per huishouden", " per household")
  }

  /// A figure with its interval, as another quote of the same measure would have it: `€ 500 (−€ 9.000 tot € 11.500)`.
  public func shown(_ figure: QuotedFigure?) -> String {
    guard let figure else { return say("geen waarde", "no value") }
    let interval = figure.interval.map { " (\(shown($0.lowerBound))\(say(" tot ", " to "))\(shown($0.upperBound)))" }
    return plain(shown(figure.value) + (interval ?? ""))
  }

  /// A figure of the measure, with its unit.
  private func shown(_ value: Double) -> String {
    switch quote.measure {
    case .chance: hundreds(value)
    case .measure(.ratio): style.short(value)
    case .measure(.payback), .measure(.discountedPayback):
      style.short(value) + say(" jaar", value == 1 ? " year" : " years")
    case .measure(.internalRate): style.percentage(value / 100) + say(" per jaar", " per year")
    case .measure, .costEffectiveness, .netBenefit: style.euro(value)
    }
  }

  /// `87 van de 100`; never certainty, because a finite number of draws cannot show it.
  private func hundreds(_ count: Double) -> String {
    switch count {
    case ..<1: say("minder dan 1 van de 100", "fewer than 1 out of 100")
    case 100...: say("meer dan 99 van de 100", "more than 99 out of 100")
    default: style.decimal(count, decimals: 0) + say(" van de 100", " out of 100")
    }
  }
}
