// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Reads the files of one scenario from disk; never leaves its folder and the common price lists beside it.
public struct FolderSource: Sendable {
  /// The scenario's folder.
  public var folder: String

  public init(folder: String) { self.folder = folder }

  public var source: FileSource {
    FileSource(
      read: { (path: String) throws(FileFailure) -> [UInt8] in
        guard let (name, inner) = ScenarioPath.beside(path) else { return try read(path) }
        return try read(inner, beside: name)
      }, tables: { tables() })
  }

  /// Names of the tables in the folder, sorted; none when it cannot be listed.
  private func tables() -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".csv"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// A file in a folder beside this one, for a scenario that builds on another; that folder may not be a link.
  private func read(_ path: String, beside name: String) throws(FileFailure) -> [UInt8] {
    let place = folder + "/../" + name
    guard let found = Self.resolved(place) else {
      throw FileFailure(.missing, message: "\(place) bestaat niet", remedy: "controleer de naam van de map")
    }
    guard let root = Self.resolved(folder + "/.."), found == root + "/" + name else {
      throw Self.outside("../" + name)
    }
    return try FolderSource(folder: place).read(path)
  }

  /// The bytes of a file.
  ///
  /// - Throws: `FileFailure` when the path leaves the two folders (through a link too), or the file is missing, too large,
  ///   unreadable or no regular file.
  public func read(_ path: String) throws(FileFailure) -> [UInt8] {
    guard ScenarioPath.isAllowed(path) else { throw Self.outside(path) }
    let full = folder + "/" + path
    guard access(full, F_OK) == 0 else {
      throw RegularFile.isDangling(full) ? Self.dangling(full) : Self.missing(full)
    }
    try checkPlace(full, written: path)
    return try Self.bytes(of: full, limit: FileLimit.bytes(for: path))
  }

  private func checkPlace(_ full: String, written: String) throws(FileFailure) {
    guard let place = Self.resolved(full), let home = Self.resolved(folder) else {
      throw FileFailure(.unreadable, message: "\(full) is niet te lezen", remedy: "controleer de rechten van de map")
    }
    let prices = Self.resolved(folder + "/../prijzen")
    let roots = [home] + (prices.map { [$0] } ?? [])
    guard roots.contains(where: { place.hasPrefix($0 + "/") }) else { throw Self.outside(written) }
  }

  private static func outside(_ path: String) -> FileFailure {
    FileFailure(
      .outside, message: "\(path) ligt buiten de map van het scenario",
      remedy: "gebruik een bestand in de map van het scenario of in ../prijzen/")
  }

  /// The path without links, `nil` when it does not exist.
  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func bytes(of path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    do throws(RegularFile.Refusal) { return try RegularFile.read(path, limit: limit) } catch {
      switch error {
      case .missing: throw missing(path)
      case .dangling: throw dangling(path)
      case .notRegular:
        throw FileFailure(
          .unreadable, message: "\(path) is geen gewoon bestand",
          remedy: "zet er een bestand neer, geen pijp of apparaat")
      case .tooLarge: throw .tooLarge(path, limit: limit)
      case .system:
        throw FileFailure(
          .unreadable, message: "\(path) is niet te lezen", remedy: "controleer de rechten van het bestand")
      }
    }
  }

  private static func missing(_ path: String) -> FileFailure {
    FileFailure(.missing, message: "\(path) bestaat niet", remedy: "controleer de map en de naam van het bestand")
  }

  private static func dangling(_ path: String) -> FileFailure {
    FileFailure(
      .unreadable, message: "\(path) is een verwijzing (link) naar iets dat er niet is",
      remedy: "haal de verwijzing weg, of zet het bestand terug")
  }
}
