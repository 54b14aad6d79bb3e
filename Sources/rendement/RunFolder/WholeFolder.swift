// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports

/// A folder that appears whole or not at all, and is replaced as a whole.
struct WholeFolder {
  var parent: String
  var name: String

  var path: String { parent + "/" + name }

  private var temporary: String { "\(parent)/.\(name).tmp-\(getpid())" }

  /// Writes the files beside the folder, makes them last, and gives the whole its name.
  ///
  /// - Throws: status 73 when it cannot be written, 130 or 143 when interrupted; what was there is then still there.
  func write(_ files: [ReportFile]) throws(Failure) {
    try Interruption.finishing { () throws(Failure) in try writeAll(files) }
  }

  private func writeAll(_ files: [ReportFile]) throws(Failure) {
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

  private func publish() throws(Disk.Refusal) {
    try flush(temporary)
    let old = "\(parent)/.\(name).tmp-\(getpid())-oud"
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
      guard let at = parts.firstIndex(where: { $0.hasSuffix(".tmp") }), at + 1 < parts.count,
        let process = Int32(parts[at + 1])
      else { continue }
      let isGone = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      if isGone { Disk.remove(parent + "/" + name) }
    }
  }
}
