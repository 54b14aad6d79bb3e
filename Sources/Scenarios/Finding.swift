// SPDX-License-Identifier: EUPL-1.2

/// Something wrong or doubtful in a scenario, with its place and what to write instead.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  public var severity: Severity
  /// Lower-case words with dots, stable between versions: `number.ambiguous`.
  public var code: String
  /// What is wrong, one Dutch sentence without a full stop.
  public var message: String
  /// What to write instead, Dutch; may be empty.
  public var remedy: String
  public var place: Place?

  public init(severity: Severity = .error, code: String, message: String, remedy: String = "", place: Place? = nil) {
    self.severity = severity
    self.code = code
    self.message = message
    self.remedy = remedy
    self.place = place
  }
}

/// A stretch of text in a file; lines and columns count from 1, columns in characters.
public struct Place: Hashable, Sendable, Comparable {
  public var file: String
  public var line: Int
  public var column: Int
  public var length: Int

  public init(file: String, line: Int, column: Int, length: Int) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }

  public static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column, a.length) < (b.file, b.line, b.column, b.length)
  }
}
