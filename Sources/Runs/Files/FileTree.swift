// SPDX-License-Identifier: EUPL-1.2

/// What is in a folder and below it.
enum FileTree {
  /// Everything that is no folder, relative to this one and sorted; a link counts as itself and leads nowhere.
  static func names(in folder: String, below: String = "") -> [String] {
    Disk.names(in: folder + "/" + below).flatMap { entry in
      let name = below.isEmpty ? entry : below + "/" + entry
      let path = folder + "/" + name
      return Disk.isLink(path) || !Disk.isFolder(path) ? [name] : names(in: folder, below: name)
    }
  }
}
