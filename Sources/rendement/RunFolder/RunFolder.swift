// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports
import RunRecord

/// `<output>/<scenario>/<digest>`: the only place where a run is written. It appears whole or not at all.
struct RunFolder {
  /// The name of the link to the newest run.
  static let newest = "laatste"

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
  /// - Throws: status 73 when they will.
  func checkFree() throws(Failure) {
    try WholeFolder(parent: parent, name: digest).checkFree()
    try checkMark()
  }

  /// Writes the whole folder. Needs the slot.
  func write(_ files: [ReportFile], slot: borrowing RunSlot) throws(Failure) {
    try WholeFolder(parent: parent, name: digest).write(files)
  }

  /// Lets `laatste` point here, replacing it in one step.
  ///
  /// - Throws: status 73 when it cannot be written, or is something else than such a link.
  func markNewest(slot: borrowing RunSlot) throws(Failure) {
    try checkMark()
    let link = "\(parent)/.\(Self.newest)\(Leftovers.mark)\(getpid())"
    try Interruption.finishing { () throws(Failure) in
      if Self.isMark(link) { unlink(link) }
      do throws(Disk.Refusal) {
        guard symlink(digest, link) == 0 else { throw Disk.Refusal(code: errno, path: link) }
        do throws(Disk.Refusal) { try Disk.rename(link, to: parent + "/" + Self.newest) } catch {
          unlink(link)
          throw error
        }
        try Disk.flush(folder: parent)
      } catch {
        throw Failure(cannotWrite: error)
      }
    }
  }

  /// Whether a path is a link to a run beside it.
  static func isMark(_ path: String) -> Bool {
    guard let target = Disk.destination(path) else { return false }
    return target.utf8.count == 12 && target.allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  /// - Throws: status 73 when something stands where `laatste` goes that is not ours.
  func checkMark() throws(Failure) {
    let mark = parent + "/" + Self.newest
    guard Disk.isThere(mark), !Self.isMark(mark) else { return }
    throw Failure(.unknown(mark))
  }
}
