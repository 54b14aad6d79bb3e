// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// A file at a place that the user names: it appears whole or not at all.
package struct WholeFile {
  let path: String

  package init(path: String) { self.path = path }

  /// Writes a file that was not there. One with the same bytes may be there, and stays.
  ///
  /// - Throws: `EEXIST` when there is anything else.
  package func create(_ bytes: [UInt8]) throws(Disk.Refusal) {
    guard Disk.isThere(path) else {
      return try write(bytes) { from throws(Disk.Refusal) in try Disk.renameNew(from, to: path) }
    }
    if Disk.isPlain(path), let old = try? Disk.read(path), old == bytes { return }
    throw Disk.Refusal(code: Disk.isFolder(path) ? EISDIR : EEXIST, path: path)
  }

  /// Replaces a file in one step: a reader sees the old or the new one. Somebody has kept the old one.
  package func replace(with bytes: [UInt8]) throws(Disk.Refusal) {
    try write(bytes) { from throws(Disk.Refusal) in try Disk.rename(from, to: path) }
  }

  private func write(_ bytes: [UInt8], _ move: (String) throws(Disk.Refusal) -> Void) throws(Disk.Refusal) {
    let parent = Disk.parent(path)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    Leftovers(parent: parent).clear()
    do throws(Disk.Refusal) {
      try UnfinishedWork.during { () throws(Disk.Refusal) in
        let temporary = try HiddenFolder(beside: path, names: [name])
        defer { temporary.remove() }
        try Disk.write(bytes, to: temporary.path + "/" + name)
        try move(temporary.path + "/" + name)
        try Disk.flush(folder: parent)
      }
    } catch {
      throw Disk.Refusal(code: error.code, path: path)
    }
  }
}
