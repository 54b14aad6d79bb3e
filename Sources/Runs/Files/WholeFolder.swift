// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Reports
import RunRecord

/// A folder that appears whole or not at all, and is replaced as a whole; never one with anything in it that this program did not write.
struct WholeFolder {
  var parent: String
  var name: String

  var path: String { parent + "/" + name }

  /// - Throws: `cannotWrite` when there is something that is not ours.
  func checkFree() throws(Failure) {
    do throws(OwnFolder.Foreign) { _ = try OwnFolder(path) } catch { throw Failure(error) }
  }

  /// Writes the files beside the folder, makes them last, and gives the whole its name.
  ///
  /// - Parameter isCancelled: asked between files.
  /// - Throws: `cannotWrite` when it cannot be written or something else stands there, `interrupted` when interrupted; what was there is
  ///   then still there.
  func write(_ files: [ReportFile], unless isCancelled: () -> Bool) throws(Failure) {
    try UnfinishedWork.during { () throws(Failure) in try writeAll(files, isCancelled) }
  }

  private func writeAll(_ files: [ReportFile], _ isCancelled: () -> Bool) throws(Failure) {
    Leftovers(parent: parent).clear()
    try checkFree()
    do throws(Disk.Refusal) {
      let temporary = try HiddenFolder(beside: path, names: files.map(\.name) + [FileList.name])
      do throws(Disk.Refusal) {
        try fill(temporary.path, files, isCancelled)
        if !isCancelled() { return try publish(temporary) }
      } catch {
        temporary.remove()
        throw error
      }
      temporary.remove()
    } catch {
      throw Failure(cannotWrite: error)
    }
    throw .interrupted
  }

  private func fill(_ folder: String, _ files: [ReportFile], _ isCancelled: () -> Bool) throws(Disk.Refusal) {
    for file in files where !isCancelled() {
      let place = folder + "/" + file.name
      try Disk.makeFolder(Disk.parent(place))
      try Disk.write(file.bytes, to: place)
    }
    if isCancelled() { return }
    try Disk.write(FileList(files).bytes, to: folder + "/" + FileList.name)
    unlink(folder + "/" + FileList.unfinishedName)
    try flush(folder)
  }

  private func publish(_ temporary: HiddenFolder) throws(Disk.Refusal) {
    if Disk.isThere(path) {
      if try !Disk.exchange(temporary.path, path) { try replaceInTwoSteps(temporary.path) }
      // What has come into the old folder since it was looked at stays, under the name of the temporary one.
      if let old = try? OwnFolder(temporary.path) { old.remove() }
    } else {
      try Disk.renameNew(temporary.path, to: path)
    }
    try Disk.flush(folder: parent)
  }

  /// For file systems where two names cannot change places: killed in between, the old folder gets its name back from `Leftovers`.
  private func replaceInTwoSteps(_ temporary: String) throws(Disk.Refusal) {
    let old = temporary + Leftovers.replaced
    try Disk.renameNew(path, to: old)
    do throws(Disk.Refusal) { try Disk.renameNew(temporary, to: path) } catch {
      try? Disk.renameNew(old, to: path)
      throw error
    }
    try Disk.renameNew(old, to: temporary)
  }

  /// Makes the names in a folder and below it last.
  private func flush(_ folder: String) throws(Disk.Refusal) {
    for name in Disk.names(in: folder) where Disk.isFolder(folder + "/" + name) { try flush(folder + "/" + name) }
    try Disk.flush(folder: folder)
  }
}
