// SPDX-License-Identifier: EUPL-1.2

import Glibc
import RunRecord

/// A folder that may be replaced or removed because everything in it was written by this program and is as it was written.
struct OwnFolder {
  /// Why it is not: what it is, or has in it.
  enum Foreign: Error, Equatable {
    case notFolder(String)
    case link(String)
    /// It has files, and no list of what this program wrote.
    case unlisted(String)
    case unknown(String)
    case changed(String)
    case unreadable(String)
  }

  var path: String
  /// Files that are ours, relative to the folder.
  private(set) var files: [String] = []
  /// Folders below it, the deepest first.
  private(set) var folders: [String] = []

  /// - Parameter mayBeUnfinished: for folders that a killed process may have left half written.
  /// - Returns: `nil` when there is nothing.
  init?(_ path: String, mayBeUnfinished: Bool = false) throws(Foreign) {
    guard Disk.isThere(path) else { return nil }
    guard !Disk.isLink(path) else { throw .link(path) }
    guard Disk.isFolder(path) else { throw .notFolder(path) }
    // A name in a folder that cannot be read would be taken for none.
    guard access(path, R_OK | X_OK) == 0 else { throw .unreadable(path) }
    self.path = path
    let found = try find(in: "")
    if found.isEmpty, folders.isEmpty { return }
    let list = try list(mayBeUnfinished)
    for name in found { try check(name, list, mayBeUnfinished) }
    let known = Set(list.digests.keys.flatMap(Self.foldersAbove))
    for folder in folders where !known.contains(folder) { throw .unknown(path + "/" + folder) }
    files = found
  }

  /// Removes what is still ours; a folder into which somebody has put something in the meantime stays.
  ///
  /// - Returns: whether all of it is gone.
  @discardableResult func remove() -> Bool {
    // The list goes last: killed before, the rest is still known.
    for file in files where !Self.lists.contains(file) { unlink(path + "/" + file) }
    for file in files where Self.lists.contains(file) { unlink(path + "/" + file) }
    for folder in folders { rmdir(path + "/" + folder) }
    return rmdir(path) == 0
  }

  /// Names of files in a folder and below it; fills `folders`.
  private mutating func find(in folder: String) throws(Foreign) -> [String] {
    var found: [String] = []
    for entry in Disk.names(in: path + "/" + folder) {
      let name = folder.isEmpty ? entry : folder + "/" + entry
      let place = path + "/" + name
      if Disk.isLink(place) || !Disk.isFolder(place) {
        guard Disk.isPlain(place) else { throw .unknown(place) }
        found.append(name)
      } else {
        guard access(place, R_OK | X_OK) == 0 else { throw .unreadable(place) }
        found += try find(in: name)
        folders.append(name)
      }
    }
    return found
  }

  private func list(_ mayBeUnfinished: Bool) throws(Foreign) -> FileList {
    if let bytes = try? Disk.read(path + "/" + FileList.name), let list = FileList(reading: bytes) { return list }
    guard mayBeUnfinished, let bytes = try? Disk.read(path + "/" + FileList.unfinishedName) else {
      throw .unlisted(path)
    }
    // Killed before the first word of the list.
    if bytes.isEmpty { return FileList(unfinished: []) }
    guard let list = FileList(reading: bytes) else { throw .unlisted(path) }
    return list
  }

  private static let lists = [FileList.name, FileList.unfinishedName]

  private func check(_ name: String, _ list: FileList, _ mayBeUnfinished: Bool) throws(Foreign) {
    if Self.lists.contains(name) { return }
    guard let bytes = try? Disk.read(path + "/" + name) else { throw .unreadable(path + "/" + name) }
    // The library of workbooks makes files of its own, which have a name for a moment only.
    if mayBeUnfinished, bytes.isEmpty { return }
    guard list.digests[name] != nil else { throw .unknown(path + "/" + name) }
    guard list.has(name, bytes) else { throw .changed(path + "/" + name) }
  }

  /// `a/b` and `a` for `a/b/c.csv`.
  private static func foldersAbove(_ name: String) -> [String] {
    let parts = name.split(separator: "/").map(String.init)
    return (1..<max(1, parts.count)).map { parts[..<$0].joined(separator: "/") }
  }
}

extension Failure {
  /// What stands where this program would write.
  init(_ foreign: OwnFolder.Foreign) {
    let (path, what) =
      switch foreign {
      case .notFolder(let path): (path, "is een bestand en geen map")
      case .link(let path): (path, "is een verwijzing naar iets anders")
      case .unlisted(let path):
        (path, "is geen map die dit programma heeft geschreven (er staat geen \(FileList.name) in)")
      case .unknown(let path): (path, "is niet door dit programma geschreven")
      case .changed(let path): (path, "is veranderd nadat dit programma het schreef")
      case .unreadable(let path): (path, "is niet te lezen, en dus niet te vergelijken met wat dit programma schreef")
      }
    self.init(
      .cannotWrite, "\(path) \(what), en wordt daarom niet vervangen",
      remedy:
        "er is niets veranderd; zet het ergens anders of geef het een andere naam, of kies een andere plek met --output"
    )
  }
}
