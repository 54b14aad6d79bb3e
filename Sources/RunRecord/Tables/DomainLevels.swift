// SPDX-License-Identifier: EUPL-1.2

import Words

/// A row of leefgebieden.csv: share of households in a level at the end of a year; year 0 is the start.
public struct DomainLevelRow: TableRow {
  public var arrangement = ""
  public var domain = ""
  /// Name of the level.
  public var level = ""
  public var year = 0
  public var share = 0.0
  public var mcError: Double?

  public init() {}
}

extension DomainLevelRow {
  public static let schema = RowSchema<DomainLevelRow>(
    "leefgebieden", version: 1,
    title: Bilingual(nl: "Niveau op elk leefgebied, per jaar", en: "Level on every life domain, by year"),
    disclosure: .groups(.levels(weight: \.share)), key: [\.arrangement, \.domain, \.level, \.year],
    columns: [
      .arrangement(\.arrangement),
      .text("leefgebied", \.domain, nl: "naam van het leefgebied", en: "name of the life domain"),
      .text("niveau", \.level, nl: "naam van het niveau", en: "name of the level"),
      .integer(
        "jaar", \.year, "jaar sinds de start",
        nl: "einde van dit jaar, of van de looptijd als die eerder stopt; 0 is de start",
        en: "end of this year, or of the horizon when that comes first; 0 is the start"),
      .share("aandeel", \.share, nl: "deel van de huishoudens op dit niveau", en: "share of households at this level"),
      .mcError(\.mcError).measured(in: "aandeel (0-1)"),
    ])
}
