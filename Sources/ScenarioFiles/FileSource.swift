// SPDX-License-Identifier: EUPL-1.2

/// A file that was read, for findings and for the digest of a run.
public struct ScenarioFile: Hashable, Sendable {
  /// Relative to the folder that holds all scenarios: `noord/scenario.yaml`, `prijzen/standaard.csv`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Why a file could not be read.
public struct FileFailure: Error, Hashable, Sendable {
  public enum Code: String, Hashable, Sendable {
    case missing = "file.missing"
    case unreadable = "file.unreadable"
    /// The path leaves the scenario's own folder and the common price lists.
    case outside = "file.outside"
    case tooLarge = "file.size"
  }

  public var code: Code
  /// One Dutch sentence without a full stop.
  public var message: String
  /// What to do, Dutch.
  public var remedy: String

  public init(_ code: Code, message: String, remedy: String = "") {
    self.code = code
    self.message = message
    self.remedy = remedy
  }

  static func tooLarge(_ path: String, limit: Int) -> FileFailure {
    FileFailure(
      .tooLarge, message: "\(path) is groter dan \(limit / 1_000_000) MB",
      remedy: "splits het bestand of haal regels weg")
  }
}

/// Where the reader gets its bytes; paths are relative to the scenario's folder. Of a scenario that builds on another, the reader also
/// asks for files of that one's folder, `../other/scenario.yaml`.
public struct FileSource: Sendable {
  public var read: @Sendable (String) throws(FileFailure) -> [UInt8]
  /// Names of the tables in the scenario's own folder, sorted.
  public var tables: @Sendable () -> [String]

  public init(
    read: @escaping @Sendable (String) throws(FileFailure) -> [UInt8],
    tables: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.read = read
    self.tables = tables
  }

  /// Files held in memory, by path relative to the scenario's folder.
  public init(_ files: [String: String]) {
    self.init(
      read: { (path: String) throws(FileFailure) -> [UInt8] in
        guard let text = files[path] else {
          throw FileFailure(.missing, message: "\(path) bestaat niet", remedy: "controleer de naam van het bestand")
        }
        return Array(text.utf8)
      }, tables: { files.keys.filter { $0.hasSuffix(".csv") && !$0.contains("/") }.sorted() })
  }
}

/// Sizes above which a file is refused unread.
public enum FileLimit {
  /// Bytes of a YAML file.
  public static let yaml = 1_000_000
  /// Bytes of a CSV file.
  public static let table = 20_000_000

  static func bytes(for path: String) -> Int { path.hasSuffix(".csv") ? table : yaml }
}
