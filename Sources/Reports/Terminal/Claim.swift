// SPDX-License-Identifier: EUPL-1.2

import Statistics

/// What may be said about one net result: an advantage or a disadvantage only when the interval shows it.
struct Claim {
  enum Subject {
    /// Society as a whole, under the arrangement with this title.
    case society(String)
    case municipality
  }

  var subject: Subject
  var net: Estimate

  var text: String { [statement + ".", chance].filter { !$0.isEmpty }.joined(separator: " ") }

  private var rounding: Rounding { .euro(mcError: net.mcError) }

  enum Verdict { case gain, loss, unclear, unknown }

  private var verdict: Verdict { Self.verdict(of: net) }

  /// Judged on the figures as shown, and on a mean that stands clear of the simulation error.
  static func verdict(of net: Estimate) -> Verdict {
    let rounding = Rounding.euro(mcError: net.mcError)
    guard let low = net.low, let high = net.high, let error = net.mcError else { return .unknown }
    if rounding(low) > 0, net.mean > 2 * error { return .gain }
    if rounding(high) < 0, net.mean < -2 * error { return .loss }
    return .unclear
  }

  private var statement: String {
    let amount = rounding.euro(abs(net.mean)) + " per huishouden"
    let signed = rounding.euro(net.mean) + " per huishouden"
    switch (subject, verdict) {
    case (.society(let title), .gain):
      return "\(title) levert de samenleving als geheel naar verwachting \(amount) op\(interval)"
    case (.society(let title), .loss):
      return "\(title) kost de samenleving als geheel naar verwachting \(amount)\(interval)"
    case (.society(let title), .unclear):
      return
        "Of \(title) de samenleving als geheel iets oplevert, is niet zeker: het verwachte saldo is \(signed)\(interval)"
    case (.society(let title), .unknown):
      return
        "Het verwachte saldo van \(title) voor de samenleving als geheel is \(signed); hoe zeker dat is, is niet bekend"
    case (.municipality, .gain): return "De gemeente houdt er naar verwachting \(amount) aan over\(interval)"
    case (.municipality, .loss): return "De gemeente is naar verwachting \(amount) duurder uit\(interval)"
    case (.municipality, .unclear):
      return "Of de gemeente er geld aan overhoudt, is niet zeker: het verwachte saldo is \(signed)\(interval)"
    case (.municipality, .unknown):
      return "Het verwachte saldo van de gemeente is \(signed); hoe zeker dat is, is niet bekend"
    }
  }

  private var interval: String {
    guard let low = net.low, let high = net.high else { return "" }
    return " (95%-interval: \(rounding.euro(low)) tot \(rounding.euro(high)))"
  }

  private var chance: String {
    guard let probability = net.probabilityPositive, verdict != .unknown else { return "" }
    switch subject {
    case .society: return "In \(Self.hundreds(probability)) doorrekeningen is de samenleving beter af."
    case .municipality: return "In \(Self.hundreds(probability)) doorrekeningen is de gemeente goedkoper uit."
    }
  }

  /// `87 van de 100`; never certainty, because a finite number of draws cannot show it.
  static func hundreds(_ probability: Double) -> String {
    switch (probability * 100).rounded(.toNearestOrAwayFromZero) {
    case ..<1: "minder dan 1 van de 100"
    case 100...: "meer dan 99 van de 100"
    case let count: "\(Int(count)) van de 100"
    }
  }

  /// The same in a table: `87 %`.
  static func percentage(_ probability: Double) -> String {
    switch (probability * 100).rounded(.toNearestOrAwayFromZero) {
    case ..<1: "<\(DutchNumber.hardSpace)1\(DutchNumber.hardSpace)%"
    case 100...: ">\(DutchNumber.hardSpace)99\(DutchNumber.hardSpace)%"
    case let count: "\(Int(count))\(DutchNumber.hardSpace)%"
    }
  }
}
