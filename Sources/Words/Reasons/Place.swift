// SPDX-License-Identifier: EUPL-1.2

/// What is filled in at a place of a wording.
enum Place: Sendable, Hashable {
  /// In plain digits: tables have it so too.
  case count(Int)
  /// Whole euros.
  case euros(Int)
  /// Of one.
  case tenths(Int)
  /// Rates in tenths of a per cent, at least one.
  case rates([Int])
  case reason(Reason)
  case extreme(Extreme)
  case trouble(Trouble)

  enum Kind { case count, euros, tenths, rates, reason, extreme, trouble }

  var text: Bilingual {
    switch self {
    case .count(let count): Bilingual(same: String(count))
    case .euros(let euros): Self.written { $0.euro(Double(euros)) }
    case .tenths(let tenths): Self.written { $0.short(Double(tenths) / 10) }
    case .rates(let rates):
      Self.written { style in rates.map { style.percentage(Double($0) / 1000) }.joined(separator: ", ") }
    case .reason(let reason): reason.text
    case .extreme(let extreme): extreme.text
    case .trouble(let trouble): trouble.text
    }
  }

  /// The inverse of `text.nl`.
  init?(dutch: String, _ kind: Kind) {
    let place: Place? =
      switch kind {
      case .count: Int(dutch).map(Place.count)
      case .euros: Self.number(dutch).map { .euros(Int($0)) }
      case .tenths: Self.number(dutch).map { .tenths(Int(($0 * 10).rounded())) }
      case .rates:
        dutch.isEmpty
          ? nil
          : .rates(dutch.split(separator: ", ").compactMap { Self.number($0).map { Int(($0 * 10).rounded()) } })
      case .reason: Reason(dutch: dutch).map(Place.reason)
      case .extreme: Extreme.allCases.first { $0.text.nl == dutch }.map(Place.extreme)
      case .trouble: Trouble(dutch: dutch).map(Place.trouble)
      }
    // `+7` is a whole number too, but not how one is written.
    guard let place, place.text.nl == dutch else { return nil }
    self = place
  }

  /// Tables have ordinary spaces.
  private static func written(_ text: (NumberStyle) -> String) -> Bilingual {
    func plain(_ style: NumberStyle) -> String { String(text(style).map { $0 == NumberStyle.hardSpace ? " " : $0 }) }
    return Bilingual(nl: plain(.dutch), en: plain(.english))
  }

  /// A number as Dutch writes it, whatever stands around it; `nil` for what is none or too large to be one here.
  private static func number(_ dutch: some StringProtocol) -> Double? {
    let marks: [Character: Character] = [",": ".", "−": "-"]
    let plain = String(dutch.filter { $0.isNumber || marks[$0] != nil }.map { marks[$0] ?? $0 })
    return Double(plain).flatMap { abs($0) < 1e15 ? $0 : nil }
  }
}
