// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// A place for files in between.
package enum ScratchFolder {
  /// A new folder that only this user can enter, gone when the body ends.
  package static func with<Result>(_ body: (String) throws(Disk.Refusal) -> Result) throws(Disk.Refusal) -> Result {
    let pattern = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/rendement-XXXXXX"
    var name = Array(pattern.utf8CString)
    guard mkdtemp(&name) != nil else { throw Disk.Refusal(code: errno, path: pattern) }
    let folder = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { Disk.remove(folder) }
    return try body(folder)
  }
}
