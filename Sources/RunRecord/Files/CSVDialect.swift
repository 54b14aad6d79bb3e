// SPDX-License-Identifier: EUPL-1.2

/// How a CSV file is written: for programs, or for a spreadsheet with Dutch settings.
public struct CSVDialect: Sendable, Equatable {
  /// Name of the dialect on the command line; empty for the standard one.
  public var name: String
  public var separator: Character
  public var decimalMark: Character
  public var lineEnd: String
  /// Three bytes by which Excel knows that a file is UTF-8.
  public var hasByteOrderMark: Bool

  /// RFC 4180 with LF: comma, point, UTF-8.
  public static let standard = CSVDialect(
    name: "", separator: ",", decimalMark: ".", lineEnd: "\n", hasByteOrderMark: false)

  /// What Excel with Dutch regional settings opens by a double click: semicolon, decimal comma, byte order mark, CRLF.
  public static let excelNL = CSVDialect(
    name: "excel-nl", separator: ";", decimalMark: ",", lineEnd: "\r\n", hasByteOrderMark: true)
}
