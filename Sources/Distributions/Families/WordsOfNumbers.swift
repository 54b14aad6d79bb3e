// SPDX-License-Identifier: EUPL-1.2

import Words

/// What several families say of their numbers.
struct WordsOfNumbers {
  private let language: Language
  private let number: (Double) -> String

  init(_ language: Language, _ number: @escaping (Double) -> String) {
    self.language = language
    self.number = number
  }

  private func say(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }

  func moments(_ mean: Double, _ sd: Double) -> String {
    say(": gemiddelde ", ": mean ") + number(mean) + say(", standaardafwijking ", ", standard deviation ") + number(sd)
  }

  func ends(_ low: Double, _ mode: Double?, _ high: Double) -> String {
    let middle = mode.map { say(", meest waarschijnlijk ", ", most likely ") + number($0) } ?? ""
    return say(": laag ", ": low ") + number(low) + middle + say(", hoog ", ", high ") + number(high)
  }

  func shaped(_ scale: Double, _ shape: Double) -> String {
    say(": schaal ", ": scale ") + number(scale) + say(", vorm ", ", shape ") + number(shape)
  }
}
