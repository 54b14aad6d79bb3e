// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Reports
public import RunRecord
import ScenarioFiles
import Words

/// The tables of a run folder, read back with the columns that its `datapackage.json` gives them.
public enum StoredTables {
  static let packageName = "datapackage.json"

  /// - Parameters:
  ///   - folder: of a run.
  ///   - isWanted: which tables, by name.
  /// - Throws: `inputMissing` when a table cannot be read.
  public static func read(_ folder: String, where isWanted: (String) -> Bool = { _ in true }) throws(Failure) -> [Table]
  {
    let path = folder + "/" + packageName
    guard let package = try? JSONDecoder().decode(Package.self, from: Data(try bytes(path))) else {
      throw unreadable(path)
    }
    var tables: [Table] = []
    for resource in package.resources where isWanted(resource.name) {
      guard StoredRun.isInside(resource.path) else { throw unreadable(path) }
      let path = folder + "/" + resource.path
      tables.append(try table(resource, rows(try bytes(path), path), path))
    }
    return tables
  }

  private static func bytes(_ path: String) throws(Failure) -> [UInt8] {
    do throws(Disk.Refusal) { return try Disk.read(path) } catch {
      throw Failure(.inputMissing, "kan \(path) niet lezen: \(error.reason)")
    }
  }

  private static func rows(_ bytes: [UInt8], _ path: String) throws(Failure) -> [[CSVTokenizer.Cell]] {
    do throws(CSVTokenizer.Failure) { return try CSVTokenizer.rows(bytes, within: .none) } catch {
      throw unreadable(path)
    }
  }

  private static func table(_ resource: Resource, _ rows: [[CSVTokenizer.Cell]], _ path: String) throws(Failure)
    -> Table
  {
    let columns = resource.schema.fields.map(\.column)
    guard let header = rows.first, header.map(\.text) == columns.map(\.name) else { throw unreadable(path) }
    var cells: [[Cell]] = []
    cells.reserveCapacity(rows.count)
    for row in rows.dropFirst() {
      guard row.count == columns.count else { throw unreadable(path) }
      var values: [Cell] = []
      for (cell, column) in zip(row, columns) {
        guard let value = CSVWriter.cell(cell.text, column.kind) else { throw unreadable(path) }
        values.append(value)
      }
      cells.append(values)
    }
    let schema = TableSchema(
      name: resource.name, version: resource.version ?? 1,
      title: Bilingual(nl: resource.title, en: resource.titleEnglish),
      disclosure: RunTables.disclosure(of: resource.name),
      columns: columns, key: resource.schema.primaryKey ?? [])
    return Table(schema, rows: cells)
  }

  private static func unreadable(_ path: String) -> Failure {
    Failure(
      .inputMissing, "\(path) is geen tabel zoals een run die schrijft",
      remedy: StoredRun.anew)
  }

  // MARK: The description

  private struct Package: Decodable { var resources: [Resource] }

  private struct Resource: Decodable {
    var name: String
    var path: String
    var title: String
    var titleEnglish: String
    /// `nil` in runs of before tables had one.
    var version: Int?
    var schema: Schema

    enum CodingKeys: String, CodingKey {
      case name, path, title, schema
      case version = "table_version"
      case titleEnglish = "title_en"
    }
  }

  private struct Schema: Decodable {
    var fields: [Field]
    var primaryKey: [String]?
  }

  private struct Field: Decodable {
    struct Limits: Decodable {
      var required: Bool?
      var minimum: Double?
      var maximum: Double?
      var `enum`: [String]?
    }

    var name: String
    var type: String
    var unit: String?
    var description: String
    var descriptionEnglish: String
    var constraints: Limits?

    enum CodingKeys: String, CodingKey {
      case name, type, unit, description, constraints
      case descriptionEnglish = "description_en"
    }

    var column: RunRecord.Field {
      var limits = RunRecord.Field.Constraints()
      limits.isRequired = constraints?.required ?? false
      limits.minimum = constraints?.minimum
      limits.maximum = constraints?.maximum
      limits.allowed = constraints?.enum ?? []
      return RunRecord.Field(
        name: name, kind: RunRecord.Field.Kind(rawValue: type) ?? .text, unit: unit ?? "",
        meaning: Bilingual(nl: description, en: descriptionEnglish), constraints: limits)
    }
  }
}
