// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports
import RunRecord

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

  /// Asks before anything is computed whether `write` and `markNewest` will find nothing of somebody else in their way.
  ///
  /// - Throws: `cannotWrite` when they will.
  func checkFree() throws(Failure) {
    try WholeFolder(parent: parent, name: digest).checkFree()
    try checkMark()
  }

  /// Writes the whole folder. Needs the slot.
  func write(_ files: [ReportFile], slot: borrowing RunSlot, unless isCancelled: () -> Bool) throws(Failure) {
    try WholeFolder(parent: parent, name: digest).write(files, unless: isCancelled)
  }

  /// Lets `laatste` point here, replacing it in one step.
  ///
  /// - Throws: `cannotWrite` when it cannot be written, or is something else than such a link.
  func markNewest(slot: borrowing RunSlot) throws(Failure) {
    try checkMark()
    let link = "\(parent)/.\(NewestMark.name)\(Leftovers.mark)\(getpid())"
    try UnfinishedWork.during { () throws(Failure) in
      if NewestMark.isOne(link) { unlink(link) }
      do throws(Disk.Refusal) {
        guard symlink(digest, link) == 0 else { throw Disk.Refusal(code: errno, path: link) }
        do throws(Disk.Refusal) { try Disk.rename(link, to: parent + "/" + NewestMark.name) } catch {
          unlink(link)
          throw error
        }
        try Disk.flush(folder: parent)
      } catch {
        throw Failure(cannotWrite: error)
      }
    }
  }

  /// - Throws: `cannotWrite` when something stands where `laatste` goes that is not ours.
  func checkMark() throws(Failure) {
    let mark = parent + "/" + NewestMark.name
    guard Disk.isThere(mark), !NewestMark.isOne(mark) else { return }
    throw Failure(.unknown(mark))
  }
}
