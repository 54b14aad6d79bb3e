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

  private var temporary: String { "\(parent)/.\(digest).tmp-\(getpid())" }

  /// The stored run when this folder is complete: its manifest reads and every file is as it was written.
  var complete: StoredRun? {
    guard Disk.isFolder(path), let stored = try? StoredRun.read(path), stored.afdruk == digest else { return nil }
    return stored.damaged(in: path).isEmpty ? stored : nil
  }

  /// Writes the files beside the folder, makes them last, and gives the whole its name. Needs the slot.
  func write(_ files: [ReportFile], slot: borrowing RunSlot) throws(Failure) {
    removeLeftovers()
    do throws(Disk.Refusal) {
      try Disk.makeFolder(temporary)
      for file in files where !Interruption.isRequested {
        let place = temporary + "/" + file.name
        try Disk.makeFolder(Disk.parent(place))
        try Disk.write(file.bytes, to: place)
      }
      if !Interruption.isRequested { try publish() }
    } catch {
      Disk.remove(temporary)
      throw Failure(cannotWrite: error)
    }
    if Interruption.isRequested, Disk.exists(temporary) {
      Disk.remove(temporary)
      throw Interruption.failure
    }
  }

  /// Lets `laatste` point here, replacing it in one step.
  func markNewest(slot: borrowing RunSlot) throws(Failure) {
    let link = "\(parent)/.laatste.tmp-\(getpid())"
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

  private func publish() throws(Disk.Refusal) {
    try flush(temporary)
    let old = "\(parent)/.\(digest).tmp-\(getpid())-oud"
    if Disk.exists(path) { try Disk.rename(path, to: old) }
    try Disk.rename(temporary, to: path)
    Disk.remove(old)
    try Disk.flush(folder: parent)
  }

  /// Makes the names in a folder and below it last.
  private func flush(_ folder: String) throws(Disk.Refusal) {
    for name in Disk.names(in: folder) where Disk.isFolder(folder + "/" + name) { try flush(folder + "/" + name) }
    try Disk.flush(folder: folder)
  }

  /// Removes what processes that no longer exist have left unfinished.
  private func removeLeftovers() {
    for name in Disk.names(in: parent) where name.hasPrefix(".") {
      let parts = name.split(separator: "-")
      guard parts.count >= 2, parts[0].hasSuffix(".tmp"), let process = Int32(parts[1]) else { continue }
      let isGone = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      if isGone { Disk.remove(parent + "/" + name) }
    }
  }
}
