// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports

/// `<output>/<scenario>/<digest>`: the only place where a run is written. It appears whole or not at all.
struct RunFolder {
  /// `<output>/<scenario>`.
  var parent: String
  var digest: String

  init(output: String, scenario: String, digest: String) {
    var root = output[...]
    while root.count > 1, root.last == "/" { root.removeLast() }
    parent = root + "/" + scenario
    self.digest = digest
  }

  var path: String { parent + "/" + digest }

  /// The stored run when this folder is complete: its manifest reads and every file is as it was written.
  var complete: StoredRun? {
    guard Disk.isFolder(path), let stored = try? StoredRun.read(path), stored.afdruk == digest else { return nil }
    return stored.damaged(in: path).isEmpty ? stored : nil
  }

  /// Writes the whole folder. Needs the slot.
  func write(_ files: [ReportFile], slot: borrowing RunSlot) throws(Failure) {
    try WholeFolder(parent: parent, name: digest).write(files)
  }

  /// Lets `laatste` point here, replacing it in one step.
  func markNewest(slot: borrowing RunSlot) throws(Failure) {
    let link = "\(parent)/.laatste.tmp-\(getpid())"
    try Interruption.finishing { () throws(Failure) in
      unlink(link)
      do throws(Disk.Refusal) {
        guard symlink(digest, link) == 0 else { throw Disk.Refusal(code: errno, path: link) }
        try Disk.rename(link, to: parent + "/laatste")
        try Disk.flush(folder: parent)
      } catch {
        unlink(link)
        throw Failure(cannotWrite: error)
      }
    }
  }
}
