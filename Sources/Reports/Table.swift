// SPDX-License-Identifier: EUPL-1.2

public import Words

/// One value in a table.
public enum Cell: Sendable, Equatable {
  case text(String)
  case number(Double)
  case integer(Int)
  case empty

  /// A number, or nothing.
  init(_ value: Double?) {
    if let value { self = .number(value) } else { self = .empty }
  }

  /// The Dutch wording of a reason, or nothing where there is none.
  init(_ reason: Reason?) { self = reason.map { .text($0.text.nl) } ?? .empty }

  /// A text, or nothing where it is empty.
  init(remark: String) { self = remark.isEmpty ? .empty : .text(remark) }
}

/// Rows under named columns; becomes one CSV file and one resource of `datapackage.json`.
public struct Table: Sendable, Equatable {
  /// Name of the file without `.csv`.
  public var name: String
  public var title: Bilingual
  public var columns: [Column]
  /// Names of the columns that together occur once; empty when rows may repeat.
  public var key: [String]
  /// Each as long as `columns`.
  public var rows: [[Cell]]

  public init(name: String, title: Bilingual, columns: [Column], key: [String] = [], rows: [[Cell]]) {
    self.name = name
    self.title = title
    self.columns = columns
    self.key = key
    self.rows = rows
  }

  public var fileName: String { name + ".csv" }
}

/// A file of the run folder, before anyone has written it.
public struct ReportFile: Sendable, Equatable {
  public let name: String
  public let bytes: [UInt8]
  /// SHA-256 in hexadecimal digits.
  public let digest: String

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    digest = SHA256(bytes).hex
  }
}
