// SPDX-License-Identifier: EUPL-1.2

import Glibc
import RunRecord

/// A hidden folder, new and for this user only, that says from the start which files will be made in it: after a kill the next run
/// knows them for ours.
package struct HiddenFolder {
  package let path: String

  /// - Parameters:
  ///   - place: a path in the folder where it comes; its last part becomes part of the name.
  ///   - names: of all files that will be made in it.
  package init(beside place: String, names: [String]) throws(Disk.Refusal) {
    let name = place.split(separator: "/").last.map(String.init) ?? ""
    path = try Self.make("\(Disk.parent(place))/.\(name)\(Leftovers.mark)\(getpid())")
    do throws(Disk.Refusal) {
      try Disk.write(FileList(unfinished: names).bytes, to: path + "/" + FileList.unfinishedName)
    } catch {
      rmdir(path)
      throw error
    }
  }

  /// Removes what was made in it.
  package func remove() {
    if let own = try? OwnFolder(path, mayBeUnfinished: true) { own.remove() }
  }

  /// A folder of this name, or of this name and a number where something has it.
  private static func make(_ path: String) throws(Disk.Refusal) -> String {
    for number in 1...99 {
      let candidate = number == 1 ? path : "\(path)-\(number)"
      if mkdir(candidate, 0o700) == 0 { return candidate }
      guard errno == EEXIST else { throw Disk.Refusal(code: errno, path: candidate) }
    }
    throw Disk.Refusal(code: EEXIST, path: path)
  }
}
