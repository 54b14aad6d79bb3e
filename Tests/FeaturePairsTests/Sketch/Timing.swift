// SPDX-License-Identifier: EUPL-1.2

/// How long something takes; all of it without chance.
struct Timing {
  var law: Law
  var clock = Clock.entry
  /// `versnelling` of the law itself.
  var acceleration: Formula?

  enum Law {
    /// `tempo`, of which 0 and "at once" are without chance.
    case rate(Formula)
    case fixed(Formula)
    /// `empirisch` with one time.
    case observed(Formula)
    /// `stuksgewijs`: rates between bounds in years (or calendar years), each 0 or at once.
    case pieces([Double], [Bool])
    /// `tabel`: a file with rates from times on, by the words of a trait.
    case table(String, [Double], trait: String, open: [String: [Bool]])
  }

  enum Clock: Equatable {
    case entry, start, calendar
    /// With the trait that holds the age at the beginning.
    case age(String)
  }

  /// Whether it happens by a rate, which a factor can stop.
  var isAtOnce: Bool {
    switch law {
    case .rate, .pieces, .table: true
    default: false
    }
  }

  /// At once; on a clock that runs on, a rate that leaves digits for what comes after it.
  var high: String { clock == .entry ? "1e12" : "3e10" }

  /// Whether it is a fixed time on a clock that runs on.
  var comesOnce: Bool { clock != .entry && !isAtOnce }

  /// The keys of a transition or an event.
  var text: String {
    if case .rate(let rate) = law { return "tempo: \(rate.text)" }
    let clockText =
      switch clock {
      case .entry: ""
      case .start: ", klok: start"
      case .calendar: ", klok: kalender"
      case .age(let trait): ", klok: leeftijd, leeftijd: \(trait)"
      }
    return "duur: " + duration + clockText
  }

  /// The value of `duur` or `wachttijd`.
  var duration: String {
    let faster = acceleration.map { ", versnelling: \($0.text)" } ?? ""
    switch law {
    case .rate(let rate): return "{verdeling: exponentieel, tempo: \(rate.text)\(faster)}"
    case .fixed(let time):
      return acceleration == nil ? time.text : "{verdeling: vast, gemiddelde: \(time.text)\(faster)}"
    case .observed(let time): return "{verdeling: empirisch, tijden: [\(time.text)]\(faster)}"
    case .table(let file, _, _, _): return "{verdeling: tabel, bestand: \(file)\(faster)}"
    case .pieces(let bounds, let open):
      let unit = clock == .calendar ? "" : " jaar"
      let at = bounds.map { Formula.digits($0) + unit }.joined(separator: ", ")
      let rates = open.map { $0 ? "\(high) per jaar" : "0 per jaar" }.joined(separator: ", ")
      return "{verdeling: stuksgewijs, grenzen: [\(at)], tempo: [\(rates)]\(faster)}"
    }
  }
}
