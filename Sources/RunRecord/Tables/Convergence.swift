// SPDX-License-Identifier: EUPL-1.2

import Words

/// A row of convergentie.csv: the social net result after the first draws.
public struct ConvergenceRow: TableRow {
  public var arrangement = ""
  public var draws = 0
  public var replications = 0
  public var mean = 0.0
  public var mcError: Double?
  /// The parts of `mcError` from replications and from draws; their squares add to its square.
  public var replicationError: Double?
  public var drawError: Double?

  public init() {}
}

extension ConvergenceRow {
  public static let schema = RowSchema<ConvergenceRow>(
    "convergentie", version: 1,
    title: Bilingual(
      nl: "Maatschappelijk saldo naarmate er meer trekkingen zijn", en: "Social net result as draws come in"),
    disclosure: .everyone, key: [\.arrangement, \.draws],
    columns: [
      .arrangement(\.arrangement),
      .integer(
        "trekkingen", \.draws, "trekkingen", nl: "eerste trekkingen van de run waarover is gerekend",
        en: "first draws of the run that were used"),
      .integer(
        "herhalingen", \.replications, "herhalingen", nl: "levens van elke casus in elke trekking",
        en: "lives of every case in every draw"),
      .estimate(
        "saldo", \.mean, Field.perHousehold, nl: "maatschappelijk saldo tegenover de referentie, over deze trekkingen",
        en: "social net result against the reference, over these draws"),
      .mcError(\.mcError),
      .error(
        "mc_fout_herhalingen", \.replicationError, Field.perHousehold,
        nl: "het deel van mc_fout door toeval in levens; kleiner met meer herhalingen of trekkingen",
        en: "part of mc_fout from chance in lives; smaller with more replications or draws"),
      .error(
        "mc_fout_trekkingen", \.drawError, Field.perHousehold,
        nl:
          "het deel van mc_fout door het aantal trekkingen; de kwadraten van beide delen tellen op tot dat van mc_fout",
        en: "part of mc_fout from the number of draws; the squares of both parts add to that of mc_fout"),
    ])
}
