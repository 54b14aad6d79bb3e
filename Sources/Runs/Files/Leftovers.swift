// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// What processes that no longer exist have left unfinished in a folder.
struct Leftovers {
  /// Stands before the number of the process in a hidden name.
  static let mark = ".tmp-"
  /// Ends the name of a folder that was being replaced.
  static let replaced = "-oud"

  var parent: String

  /// Removes what a list says was ours and is as it was; gives a folder its name back that was taken away for its successor.
  func clear() {
    for name in Disk.names(in: parent) where name.hasPrefix(".") {
      guard let owner = Self.owner(name), owner.isGone else { continue }
      let path = parent + "/" + name
      if owner.wasReplaced, (try? Disk.renameNew(path, to: parent + "/" + owner.name)) != nil { continue }
      if NewestMark.isOne(path) {
        unlink(path)
      } else if let own = try? OwnFolder(path, mayBeUnfinished: true) {
        own.remove()
      }
    }
  }

  private struct Owner {
    /// Of what was being written.
    var name: String
    var process: Int32
    var wasReplaced: Bool

    var isGone: Bool { process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) }
  }

  /// `.name.tmp-123`, with a number or `-oud` behind it.
  private static func owner(_ hidden: String) -> Owner? {
    guard let at = hidden.ranges(of: mark).last else { return nil }
    let digits = hidden[at.upperBound...].prefix { $0.isASCII && $0.isNumber }
    guard let process = Int32(digits), process > 0 else { return nil }
    return Owner(
      name: String(hidden[..<at.lowerBound].dropFirst()), process: process, wasReplaced: hidden.hasSuffix(replaced))
  }
}
