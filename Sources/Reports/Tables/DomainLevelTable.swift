// SPDX-License-Identifier: EUPL-1.2

public import Statistics
import Words

/// `leefgebieden.csv`: where households stand on every life domain at the end of every year.
public enum DomainLevelTable {
  public static let columns: [Column] = [
    .arrangement,
    .text("leefgebied", nl: "naam van het leefgebied", en: "name of the life domain"),
    .text("niveau", nl: "naam van het niveau", en: "name of the level"),
    .integer(
      "jaar", "jaar sinds de start", nl: "einde van dit jaar, of van de looptijd als die eerder stopt; 0 is de start",
      en: "end of this year, or of the horizon when that comes first; 0 is the start"),
    .share("aandeel", nl: "deel van de huishoudens op dit niveau", en: "share of households at this level"),
    .mcError.measured(in: "aandeel (0-1)"),
  ]

  public static let schema = TableSchema(
    name: "leefgebieden",
    title: Bilingual(nl: "Niveau op elk leefgebied, per jaar", en: "Level on every life domain, by year"),
    disclosure: .groups(.levels(weight: "aandeel")), columns: columns,
    key: ["arrangement", "leefgebied", "niveau", "jaar"])

  public static func table(_ analysis: Analysis) -> Table {
    Table(schema, rows: analysis.domainLevels.map(row))
  }

  private static func row(_ row: DomainLevelRow) -> [Cell] {
    [
      .text(row.arrangement), .text(row.domain), .text(row.level), .integer(row.year), .number(row.share),
      Cell(row.mcError),
    ]
  }
}
