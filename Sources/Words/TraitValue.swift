// SPDX-License-Identifier: EUPL-1.2

/// What households have in common of a trait.
public enum TraitValue: Sendable, Hashable {
  /// Whatever it is.
  case any
  case yes
  case no
  case number(Double)
  case numbers(from: Double, to: Double)
  /// A choice or a level, as the scenario calls it; not translated.
  case word(String)

  /// - Parameter choice: a word of the scenario.
  public init(choice: String) {
    switch choice {
    case "ja": self = .yes
    case "nee": self = .no
    default: self = .word(choice)
    }
  }

  /// In a language.
  ///
  /// - Parameters:
  ///   - number: writes a number.
  ///   - word: writes a word of the scenario.
  public func text(
    in language: Language, number: (Double) -> String = Self.plain, word: (String) -> String = { $0 }
  ) -> String {
    switch self {
    case .any: Bilingual(nl: "alle", en: "all")[language]
    case .yes: Bilingual(nl: "ja", en: "yes")[language]
    case .no: Bilingual(nl: "nee", en: "no")[language]
    case .number(let value): number(value)
    case .numbers(let from, let to):
      Bilingual(nl: "\(number(from)) t/m \(number(to))", en: "\(number(from)) to \(number(to))")[language]
    case .word(let name): word(name)
    }
  }

  /// As tables have it.
  public var dutch: String { text(in: .nl) }

  /// The inverse of `dutch`: the words of a scenario start with a letter.
  public init(dutch: String) {
    let ends = dutch.split(separator: " t/m ").compactMap { Double($0) }
    let candidates: [TraitValue?] = [
      .any, .yes, .no, ends.count == 1 ? .number(ends[0]) : nil,
      ends.count == 2 ? .numbers(from: ends[0], to: ends[1]) : nil,
    ]
    self = candidates.compactMap(\.self).first { $0.isFinite && $0.dutch == dutch } ?? .word(dutch)
  }

  private var isFinite: Bool {
    switch self {
    case .number(let value): value.isFinite
    case .numbers(let from, let to): from.isFinite && to.isFinite
    case .any, .yes, .no, .word: true
    }
  }

  /// In plain digits, with a point.
  public static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
