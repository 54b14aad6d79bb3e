// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// What may be said about one net result: an advantage or a disadvantage only when the interval shows it.
struct Claim {
  enum Subject {
    /// Society as a whole, under the arrangement with this title.
    case society(String)
    /// Who chooses, by cash.
    case party(PartyPhrase)
  }

  var subject: Subject
  var net: Estimate
  var language: Language

  var text: String { [statement + ".", chance].filter { !$0.isEmpty }.joined(separator: " ") }

  private var rounding: Rounding { .euro(mcError: net.mcError) }
  private var style: NumberStyle { NumberStyle(language) }

  enum Verdict { case gain, loss, unclear, unknown }

  private var verdict: Verdict { Self.verdict(of: net) }

  /// Judged on the figures as shown, and on a mean that stands clear of the simulation error. An end that is shown as 0 says no more
  /// than its side of 0, so that the chance decides: what is so in as good as every draw is not called uncertain.
  static func verdict(of net: Estimate) -> Verdict {
    let rounding = Rounding.euro(mcError: net.mcError)
    guard let low = net.low, let high = net.high, let error = net.mcError else { return .unknown }
    func isClear(_ end: Double, _ mean: Double, _ chance: Double?) -> Bool {
      mean > 2 * error && (rounding(end) > 0 || end > 0 && chance.map { $0 > 0.99 } ?? false)
    }
    if isClear(low, net.mean, net.probabilityPositive) { return .gain }
    if isClear(-high, -net.mean, net.probabilityPositive.map { 1 - $0 }) { return .loss }
    return .unclear
  }

  private var unknown: String { Self.unknown(net.spreadReason, language) }

  /// How certain a figure without an interval is.
  static func unknown(_ reason: Reason?, _ language: Language) -> String {
    switch reason {
    case .choice(.nothingUncertain), .spread(.sameInEveryDraw), .spread(.sameInMostDraws): reason!.text[language]
    default:
      Bilingual(nl: "hoe zeker dat is, is niet bekend", en: "how certain that is, is not known")[language]
        + (reason.map { ": " + $0.text[language] } ?? "")
    }
  }

  private var statement: String {
    if net.spreadReason == .spread(.noDifference) { return noDifference }
    if isNothing { return belowRounding }
    return switch subject {
    case .society(let title): society(title)
    case .party(let party): cash(of: party)
    }
  }

  private var isNothing: Bool { RoundedResult(net).isNothing }

  private var belowRounding: String {
    switch subject {
    case .society(let title):
      Bilingual(
        nl: "Voor de samenleving als geheel is het verschil dat \(title) maakt, kleiner dan de afronding",
        en: "For society as a whole the difference that \(title) makes is smaller than the rounding")[language]
    case .party(let party):
      Bilingual(
        nl: "Voor \(party.text) is het verschil kleiner dan de afronding",
        en: "For \(party.text) the difference is smaller than the rounding")[language]
    }
  }

  private var noDifference: String {
    switch subject {
    case .society(let title):
      Bilingual(
        nl: "\(title) maakt voor de samenleving als geheel geen verschil",
        en: "\(title) makes no difference for society as a whole")[language]
    case .party(let party):
      Bilingual(
        nl: "Voor \(party.text) maakt het geen verschil", en: "For \(party.text) it makes no difference")[language]
    }
  }

  private func society(_ title: String) -> String {
    let (amount, signed) = (perHousehold(abs(net.mean)), perHousehold(net.mean))
    return switch verdict {
    case .gain:
      Bilingual(
        nl: "\(title) levert de samenleving als geheel naar verwachting \(amount) op\(interval)",
        en: "\(title) is expected to bring society as a whole \(amount)\(interval)")[language]
    case .loss:
      Bilingual(
        nl: "\(title) kost de samenleving als geheel naar verwachting \(amount)\(interval)",
        en: "\(title) is expected to cost society as a whole \(amount)\(interval)")[language]
    case .unclear:
      Bilingual(
        nl:
          "Of \(title) de samenleving als geheel iets oplevert, is niet zeker: het verwachte saldo is \(signed)\(interval)",
        en: "Whether \(title) brings society as a whole anything is not certain: the expected net result is "
          + "\(signed)\(interval)")[language]
    case .unknown:
      Bilingual(
        nl: "Het verwachte saldo van \(title) voor de samenleving als geheel is \(signed); \(unknown)",
        en: "The expected net result of \(title) for society as a whole is \(signed); \(unknown)")[language]
    }
  }

  private func cash(of party: PartyPhrase) -> String {
    let (amount, signed) = (perHousehold(abs(net.mean)), perHousehold(net.mean))
    let (who, name, are) = (party.capitalized, party.text, party.verb("is", "are"))
    return switch verdict {
    case .gain:
      Bilingual(
        nl: "\(who) \(party.verb("houdt", "houden")) er naar verwachting \(amount) aan over\(interval)",
        en: "\(who) \(are) expected to gain \(amount)\(interval)")[language]
    case .loss:
      Bilingual(
        nl: "\(who) \(party.verb("is", "zijn")) naar verwachting \(amount) duurder uit\(interval)",
        en: "\(who) \(are) expected to be worse off by \(amount)\(interval)")[language]
    case .unclear:
      Bilingual(
        nl: "Of \(name) er geld aan \(party.verb("overhoudt", "overhouden")), is niet zeker: het verwachte saldo is "
          + "\(signed)\(interval)",
        en: "Whether \(name) \(party.verb("gains", "gain")) money is not certain: the expected net result is "
          + "\(signed)\(interval)")[language]
    case .unknown:
      Bilingual(
        nl: "Het verwachte saldo van \(name) is \(signed); \(unknown)",
        en: "The expected net result of \(name) is \(signed); \(unknown)")[language]
    }
  }

  private func perHousehold(_ amount: Double) -> String {
    rounding.euro(amount, style) + Bilingual(nl: " per huishouden", en: " per household")[language]
  }

  private var interval: String {
    guard let low = net.low, let high = net.high else { return "" }
    if let obstacle = RoundedResult(net).obstacle { return " (\(obstacle.text[language]))" }
    let (from, to) = (rounding.euro(low, style), rounding.euro(high, style))
    return Bilingual(nl: " (95%-interval: \(from) tot \(to))", en: " (95% interval: \(from) to \(to))")[language]
  }

  private var chance: String {
    guard let probability = net.probabilityPositive, verdict != .unknown, !isNothing else { return "" }
    let count = style.hundreds(probability)
    return switch subject {
    case .society:
      Bilingual(
        nl: "In \(count) doorrekeningen is de samenleving beter af.", en: "In \(count) draws society is better off.")[
          language]
    case .party(let party):
      Bilingual(
        nl: "In \(count) doorrekeningen \(party.verb("is", "zijn")) \(party.text) goedkoper uit.",
        en: "In \(count) draws \(party.text) \(party.verb("is", "are")) better off.")[language]
    }
  }
}
