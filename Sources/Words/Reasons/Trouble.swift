// SPDX-License-Identifier: EUPL-1.2

/// Why a life or a value of a run cannot be used.
public enum Trouble: Sendable, Hashable {
  /// Mean and spread of a waiting time cannot be met.
  case waitingTime
  /// More events than this in one life.
  case endless(most: Int)
  case notFinite(Double)
  case negative(Double)
  case notPositive(Double)
  case noProbability(Double)
  /// What chances that exclude each other add up to.
  case notOne(sum: Double)
  /// A sum over lives and draws that others cannot be added to any more.
  case sumTooLarge(Double)
  case sumNotFinite(Double)

  /// Without place, capital and full stop.
  public var text: Bilingual {
    let form = form
    func filled(_ language: Language) -> String { Template(form.text[language]).filled(form.value.map { [$0] } ?? []) }
    return Bilingual(nl: filled(.nl), en: filled(.en))
  }

  private var form: (text: Bilingual, value: String?) {
    switch self {
    case .waitingTime:
      (
        Bilingual(
          nl: "de wachttijd is niet te berekenen: gemiddelde en spreiding liggen te ver uiteen",
          en: "the waiting time cannot be computed: its mean and spread are too far apart"), nil
      )
    case .endless(let most):
      (Bilingual(nl: "meer dan {} gebeurtenissen in één leven", en: "more than {} events in one life"), "\(most)")
    case .notFinite(let value):
      (Bilingual(nl: "de waarde {} is geen eindig getal", en: "the value {} is not a finite number"), "\(value)")
    case .negative(let value):
      (
        Bilingual(
          nl: "de waarde {} mag niet negatief of oneindig zijn", en: "the value {} may not be negative or infinite"),
        "\(value)"
      )
    case .notPositive(let value):
      (
        Bilingual(
          nl: "de waarde {} moet groter dan 0 en eindig zijn", en: "the value {} has to be above 0 and finite"),
        "\(value)"
      )
    case .noProbability(let value):
      (
        Bilingual(nl: "de waarde {} is geen kans tussen 0 en 1", en: "the value {} is not a probability from 0 to 1"),
        "\(value)"
      )
    case .notOne(let sum):
      (
        Bilingual(
          nl: "de kansen tellen op tot {}, en samen zijn ze 1", en: "the probabilities add up to {}, and should to 1"),
        "\(sum)"
      )
    case .sumTooLarge(let sum):
      (
        Bilingual(
          nl: "de som {} is te groot om bij andere op te tellen", en: "the sum {} is too large to be added to others"),
        "\(sum)"
      )
    case .sumNotFinite(let sum):
      (Bilingual(nl: "de som {} is geen eindig getal", en: "the sum {} is not a finite number"), "\(sum)")
    }
  }

  /// The inverse of `text.nl`.
  init?(dutch: String) {
    for sample in Self.samples {
      guard let texts = Template(sample.form.text.nl).values(in: dutch) else { continue }
      guard let value = texts.first else {
        self = sample
        return
      }
      if let trouble = sample.with(value), trouble.text.nl == dutch {
        self = trouble
        return
      }
    }
    return nil
  }

  /// One of each case.
  static let samples: [Trouble] = [
    .waitingTime, .endless(most: 1), .notFinite(.infinity), .negative(-1), .notPositive(0), .noProbability(2),
    .notOne(sum: 2), .sumTooLarge(1e99), .sumNotFinite(.infinity),
  ]

  /// The same trouble with another number.
  private func with(_ text: String) -> Trouble? {
    switch self {
    case .waitingTime: .waitingTime
    case .endless: Int(text).map { .endless(most: $0) }
    case .notFinite: Double(text).map(Trouble.notFinite)
    case .negative: Double(text).map(Trouble.negative)
    case .notPositive: Double(text).map(Trouble.notPositive)
    case .noProbability: Double(text).map(Trouble.noProbability)
    case .notOne: Double(text).map { .notOne(sum: $0) }
    case .sumTooLarge: Double(text).map(Trouble.sumTooLarge)
    case .sumNotFinite: Double(text).map(Trouble.sumNotFinite)
    }
  }
}
