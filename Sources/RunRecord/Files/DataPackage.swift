// SPDX-License-Identifier: EUPL-1.2

import Words

/// `datapackage.json`: what every column of every table means, for people and for the `frictionless` validator.
///
/// - Source: Frictionless Data Package and Table Schema, version 1.
public enum DataPackage {
  /// - Parameters:
  ///   - name: lower-case name of the scenario.
  ///   - tables: each with its file, so that size and digest are of what is written.
  public static func json(
    name: String, title: String, notice: String, tables: [(table: Table, file: ReportFile)],
    dialect: CSVDialect = .standard, licence: DataLicence = .cc0
  ) -> JSON {
    .object([
      "profile": .text("tabular-data-package"),
      "name": .text(packageName(name)),
      "title": .text(title),
      "description": .text(description(notice)),
      "licenses": .array([self.licence(licence)]),
      "resources": .array(tables.map { resource($0.table, $0.file, dialect) }),
    ])
  }

  private static func licence(_ licence: DataLicence) -> JSON {
    let title =
      switch licence {
      case .cc0: "CC0 1.0 Universeel"
      case .attribution: "Naamsvermelding 4.0 Internationaal"
      }
    return .object(["name": .text(licence.rawValue), "path": .text(licence.address), "title": .text(title)])
  }

  private static func description(_ notice: String) -> String {
    let sign = "Bedragen zijn euro per huishouden; positief is beter voor de partij."
    return notice.isEmpty ? sign : notice + " " + sign
  }

  /// Package names may hold lower-case letters, digits, `.`, `_` and `-` only.
  private static func packageName(_ name: String) -> String {
    String(
      name.lowercased().unicodeScalars.map { scalar in
        let isAllowed =
          ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || ".-_".unicodeScalars.contains(scalar)
        return isAllowed ? Character(scalar) : "-"
      })
  }

  private static func resource(_ table: Table, _ file: ReportFile, _ dialect: CSVDialect) -> JSON {
    .object([
      "profile": .text("tabular-data-resource"),
      "name": .text(table.name),
      "path": .text(file.name),
      "title": .text(table.title.nl),
      "title_en": .text(table.title.en),
      "table_version": .integer(table.schema.version),
      "format": .text("csv"),
      "mediatype": .text("text/csv"),
      "encoding": .text(dialect.hasByteOrderMark ? "utf-8-sig" : "utf-8"),
      "bytes": .integer(file.bytes.count),
      "hash": .text("sha256:" + file.digest),
      "dialect": .object([
        "delimiter": .text(String(dialect.separator)), "lineTerminator": .text(dialect.lineEnd),
        "doubleQuote": .boolean(true),
      ]),
      "schema": schema(table, dialect),
    ])
  }

  private static func schema(_ table: Table, _ dialect: CSVDialect) -> JSON {
    var members: [String: JSON] = [
      "fields": .array(table.columns.map { field($0, dialect) }),
      "missingValues": .array([.text("")]),
    ]
    if !table.key.isEmpty { members["primaryKey"] = .array(table.key.map(JSON.text)) }
    return .object(members)
  }

  private static func field(_ column: Field, _ dialect: CSVDialect) -> JSON {
    var members: [String: JSON] = [
      "name": .text(column.name),
      "title": .text(title(column.name)),
      "type": .text(column.kind.rawValue),
      "description": .text(column.meaning.nl),
      "description_en": .text(column.meaning.en),
    ]
    if column.kind == .number, dialect.decimalMark != "." {
      members["decimalChar"] = .text(String(dialect.decimalMark))
    }
    if !column.unit.isEmpty { members["unit"] = .text(column.unit) }
    let limits = constraints(column.constraints)
    if !limits.isEmpty { members["constraints"] = .object(limits) }
    return .object(members)
  }

  /// The heading a reader may put over the column.
  private static func title(_ name: String) -> String {
    switch name {
    case "p2_5": return "2,5e percentiel"
    case "p50": return "Mediaan"
    case "p97_5": return "97,5e percentiel"
    case "mc_fout": return "Rekenfout"
    case "gemiddelde_cv": return "Gemiddelde met variantiereductie"
    case "mc_fout_cv": return "Rekenfout met variantiereductie"
    case _ where name.hasPrefix("mc_fout_"):
      return "Rekenfout " + name.dropFirst("mc_fout_".count).map { $0 == "_" ? " " : String($0) }.joined()
    default:
      let words = name.map { $0 == "_" ? " " : $0 }
      return String(words.prefix(1)).uppercased() + String(words.dropFirst())
    }
  }

  private static func constraints(_ constraints: Field.Constraints) -> [String: JSON] {
    var members: [String: JSON] = [:]
    if constraints.isRequired { members["required"] = .boolean(true) }
    if let minimum = constraints.minimum { members["minimum"] = .number(minimum) }
    if let maximum = constraints.maximum { members["maximum"] = .number(maximum) }
    if !constraints.allowed.isEmpty { members["enum"] = .array(constraints.allowed.map(JSON.text)) }
    return members
  }
}
