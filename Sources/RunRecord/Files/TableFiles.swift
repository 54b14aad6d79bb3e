// SPDX-License-Identifier: EUPL-1.2

public import Scenarios

/// Tables as files of one dialect, with the `datapackage.json` that describes them.
public struct TableFiles: Sendable {
  /// One per table, then `datapackage.json`.
  public let all: [ReportFile]

  public init(
    _ tables: [Table], of scenario: Scenario, _ dialect: CSVDialect = .standard, licence: DataLicence = .cc0
  ) {
    let written = tables.map { table in
      (table: table, file: ReportFile(name: table.fileName, bytes: CSVWriter.bytes(of: table, dialect)))
    }
    let package = DataPackage.json(
      name: scenario.name, title: scenario.title, notice: scenario.notice, tables: written, dialect: dialect,
      licence: licence)
    all = written.map(\.file) + [ReportFile(name: "datapackage.json", bytes: package.bytes)]
  }
}
