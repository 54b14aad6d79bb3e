// SPDX-License-Identifier: EUPL-1.2

import Words

/// A row of raster.csv: the expected net result where two inputs have given values and all others vary as they do.
public struct GridRow: TableRow {
  /// One of the two inputs.
  public struct Place: Sendable, Equatable {
    public var name: String
    /// Of a value this low or lower, 0...1.
    public var probability: Double
    public var value: Double

    public init(name: String = "", probability: Double = 0, value: Double = 0) {
      self.name = name
      self.probability = probability
      self.value = value
    }
  }

  public var arrangement = ""
  public var perspective = Perspective.social
  public var first = Place()
  public var second = Place()
  /// Euro per household against the reference.
  public var net = Estimate()

  public init() {}
}

extension GridRow {
  public static let schema = RowSchema<GridRow>(
    "raster", version: 1,
    title: Bilingual(
      nl: "Saldo bij combinaties van de twee belangrijkste getallen",
      en: "Net result over the two inputs that matter most"),
    disclosure: .inputs([\.first.name, \.second.name]),
    key: [\.arrangement, \.perspective, \.first.probability, \.second.probability],
    columns: [
      .arrangement(\.arrangement),
      .perspective(\.perspective),
      .text(
        "naam_1", \.first.name, nl: "het getal dat het maatschappelijk saldo van dit arrangement het meest verandert",
        en: "the input that changes the social net result of this arrangement most"),
      .share(
        "kans_1", \.first.probability, nl: "kans op deze waarde of een lagere",
        en: "probability of this value or a lower one"),
      .number(
        "getal_1", \.first.value, "eenheid van het getal", nl: "waarde van het eerste getal",
        en: "value of the first input"),
      .text(
        "naam_2", \.second.name, nl: "het getal dat daarna het meest uitmaakt",
        en: "the input that matters most after that"),
      .share(
        "kans_2", \.second.probability, nl: "kans op deze waarde of een lagere",
        en: "probability of this value or a lower one"),
      .number(
        "getal_2", \.second.value, "eenheid van het getal", nl: "waarde van het tweede getal",
        en: "value of the second input"),
      .number(
        "saldo", \.net.mean, Field.perHousehold,
        nl: "verwacht saldo tegenover de referentie bij deze twee waarden, terwijl alle andere getallen variëren",
        en: "expected net result against the reference at these two values, while all other inputs vary"),
      .mcError(\.net.mcError),
    ])
}
