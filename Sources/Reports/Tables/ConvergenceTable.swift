// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `convergentie.csv`: how the social net result settles as draws come in.
public enum ConvergenceTable {
  public static let columns: [Column] = [
    .arrangement,
    .integer(
      "trekkingen", "trekkingen", nl: "eerste trekkingen van de run waarover is gerekend",
      en: "first draws of the run that were used"),
    .integer(
      "herhalingen", "herhalingen", nl: "levens van elke casus in elke trekking",
      en: "lives of every case in every draw"),
    .estimate(
      "saldo", Column.perHousehold, nl: "maatschappelijk saldo tegenover de referentie, over deze trekkingen",
      en: "social net result against the reference, over these draws"),
    .mcError,
    .error(
      "mc_fout_herhalingen", Column.perHousehold,
      nl: "het deel van mc_fout door toeval in levens; kleiner met meer herhalingen of trekkingen",
      en: "part of mc_fout from chance in lives; smaller with more replications or draws"),
    .error(
      "mc_fout_trekkingen", Column.perHousehold,
      nl: "het deel van mc_fout door het aantal trekkingen; de kwadraten van beide delen tellen op tot dat van mc_fout",
      en: "part of mc_fout from the number of draws; the squares of both parts add to that of mc_fout"),
  ]

  public static let schema = TableSchema(
    name: "convergentie",
    title: Bilingual(
      nl: "Maatschappelijk saldo naarmate er meer trekkingen zijn", en: "Social net result as draws come in"),
    disclosure: .everyone, columns: columns, key: ["arrangement", "trekkingen"])

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.convergence.map(row))
  }

  private static func row(_ row: ConvergenceRow) -> [Cell] {
    [
      .text(row.arrangement), .integer(row.draws), .integer(row.replications), .number(row.mean), Cell(row.mcError),
      Cell(row.replicationError), Cell(row.drawError),
    ]
  }
}
