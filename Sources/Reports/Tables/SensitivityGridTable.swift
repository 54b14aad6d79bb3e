// SPDX-License-Identifier: EUPL-1.2

import Statistics
public import Studies
import Words

/// `raster.csv`: the net result over two inputs at once.
public enum SensitivityGridTable {
  public static let columns: [Column] = [
    .arrangement, .perspective,
    .text(
      "naam_1", nl: "het getal dat het maatschappelijk saldo van dit arrangement het meest verandert",
      en: "the input that changes the social net result of this arrangement most"),
    .share("kans_1", nl: "kans op deze waarde of een lagere", en: "probability of this value or a lower one"),
    .number("getal_1", "eenheid van het getal", nl: "waarde van het eerste getal", en: "value of the first input"),
    .text("naam_2", nl: "het getal dat daarna het meest uitmaakt", en: "the input that matters most after that"),
    .share("kans_2", nl: "kans op deze waarde of een lagere", en: "probability of this value or a lower one"),
    .number("getal_2", "eenheid van het getal", nl: "waarde van het tweede getal", en: "value of the second input"),
    .number(
      "saldo", Column.perHousehold,
      nl: "verwacht saldo tegenover de referentie bij deze twee waarden, terwijl alle andere getallen variëren",
      en: "expected net result against the reference at these two values, while all other inputs vary"),
    .mcError,
  ]

  public static let schema = TableSchema(
    name: "raster",
    title: Bilingual(
      nl: "Saldo bij combinaties van de twee belangrijkste getallen",
      en: "Net result over the two inputs that matter most"),
    disclosure: .inputs(["naam_1", "naam_2"]), columns: columns,
    key: ["arrangement", "perspectief", "kans_1", "kans_2"])

  public static func table(_ studies: Studies) -> Table? {
    studies.sensitivityGrid.map { rows in
      Table(schema, rows: rows.map(row))
    }
  }

  private static func row(_ row: GridRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.perspective.key), .text(row.first.name), .number(row.first.probability),
      .number(row.first.value), .text(row.second.name), .number(row.second.probability), .number(row.second.value),
      .number(row.net.mean), Cell(row.net.mcError),
    ]
  }
}
