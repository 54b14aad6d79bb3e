// SPDX-License-Identifier: EUPL-1.2

/// What is filled in at a place of a wording.
enum Place: Sendable, Hashable {
  /// In plain digits: tables have it so too.
  case count(Int)
  case extreme(Extreme)
  case trouble(Trouble)

  enum Kind { case count, extreme, trouble }

  var text: Bilingual {
    switch self {
    case .count(let count): Bilingual(same: String(count))
    case .extreme(let extreme): extreme.text
    case .trouble(let trouble): trouble.text
    }
  }

  /// The inverse of `text.nl`.
  init?(dutch: String, _ kind: Kind) {
    let place: Place? =
      switch kind {
      case .count: Int(dutch).map(Place.count)
      case .extreme: Extreme.allCases.first { $0.text.nl == dutch }.map(Place.extreme)
      case .trouble: Trouble(dutch: dutch).map(Place.trouble)
      }
    // `+7` is a whole number too, but not how one is written.
    guard let place, place.text.nl == dutch else { return nil }
    self = place
  }
}
