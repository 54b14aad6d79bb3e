// SPDX-License-Identifier: EUPL-1.2

import CSubprogram
import Glibc
import ScenarioFiles

/// The few file operations that runs need, each with an error in words.
package enum Disk {
  /// A step that the system refused.
  package struct Refusal: Error, Equatable {
    /// Beside those of the system, which are positive: a pipe or a device, a link to nothing, more bytes than are read.
    package static let (notRegular, dangling, tooLarge) = (Int32(-1), Int32(-2), Int32(-3))

    package var code: Int32
    package var path: String

    package init(code: Int32, path: String) {
      self.code = code
      self.path = path
    }

    /// Dutch, without a full stop.
    package var reason: String {
      switch code {
      case ENOSPC: "de schijf is vol"
      case EDQUOT: "het schijfquotum is op"
      case EACCES, EPERM: "geen rechten"
      case EROFS: "het bestandssysteem is alleen-lezen"
      case ENOTDIR: "een deel van het pad is geen map"
      case ENOENT: "het bestaat niet"
      case EISDIR: "het is een map"
      case EFBIG: "het bestand wordt groter dan hier mag (ulimit -f)"
      case Self.notRegular: "het is geen gewoon bestand"
      case Self.dangling: "het is een verwijzing (link) naar iets dat er niet is"
      case Self.tooLarge: "het is te groot"
      case EEXIST: "het bestaat al"
      default: String(cString: strerror(code))
      }
    }
  }

  /// Most bytes of a file that is read whole, such as the largest table of a run.
  package static let mostBytes = 2_000_000_000

  /// The whole file, whatever the size the system gives for it; nothing but a regular file.
  package static func read(_ path: String, limit: Int = mostBytes) throws(Refusal) -> [UInt8] {
    do throws(RegularFile.Refusal) { return try RegularFile.read(path, limit: limit) } catch {
      switch error {
      case .missing: throw Refusal(code: ENOENT, path: path)
      case .dangling: throw Refusal(code: Refusal.dangling, path: path)
      case .notRegular: throw Refusal(code: Refusal.notRegular, path: path)
      case .tooLarge: throw Refusal(code: Refusal.tooLarge, path: path)
      case .system(let code): throw Refusal(code: code, path: path)
      }
    }
  }

  /// What is left to read of an open file.
  package static func contents(of file: Int32, path: String) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw Refusal(code: errno, path: path)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// A new file, on the disk when this returns; the rights follow the umask. Nothing of it stays when it cannot be written whole.
  package static func write(_ bytes: [UInt8], to path: String) throws(Refusal) {
    try UnfinishedWork.during { () throws(Refusal) in try writeWhole(bytes, to: path) }
  }

  private static func writeWhole(_ bytes: [UInt8], to path: String) throws(Refusal) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Refusal(code: errno, path: path) }
    var code = append(bytes, to: file)
    if code == 0, fsync(file) != 0 { code = errno }
    // Some file systems report a full disk only here.
    if close(file) != 0, code == 0 { code = errno }
    if code == 0 { return }
    unlink(path)
    throw Refusal(code: code, path: path)
  }

  /// Writes everything; 0, or the error of the system.
  package static func append(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(file, buffer.baseAddress! + done, buffer.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += count
      }
      return 0
    }
  }

  /// The folder and those above it, as far as they do not exist; nobody but this user can enter those that are made.
  package static func makeFolder(_ path: String) throws(Refusal) {
    guard mkdir(path, 0o700) != 0, errno != EEXIST || !isFolder(path) else { return }
    let code = errno
    let parent = Self.parent(path)
    guard code == ENOENT, parent != path else { throw Refusal(code: code == EEXIST ? ENOTDIR : code, path: path) }
    try makeFolder(parent)
    guard mkdir(path, 0o700) == 0 || isFolder(path) else { throw Refusal(code: errno, path: path) }
  }

  package static func rename(_ from: String, to: String) throws(Refusal) {
    guard Glibc.rename(from, to) == 0 else { throw Refusal(code: errno, path: to) }
  }

  /// Gives a name that nothing has.
  ///
  /// - Throws: `EEXIST` when something has it.
  package static func renameNew(_ from: String, to: String) throws(Refusal) {
    var code = csubprogram_rename_new(from, to)
    if code == EINVAL || code == ENOSYS {
      code = isThere(to) ? EEXIST : Glibc.rename(from, to) == 0 ? 0 : errno
    }
    guard code == 0 else { throw Refusal(code: code, path: to) }
  }

  /// Lets two names change places; false where the file system cannot.
  package static func exchange(_ one: String, _ other: String) throws(Refusal) -> Bool {
    switch csubprogram_exchange(one, other) {
    case 0: return true
    case EINVAL, ENOSYS: return false
    case let code: throw Refusal(code: code, path: other)
    }
  }

  /// Makes the names in a folder last.
  package static func flush(folder: String) throws(Refusal) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw Refusal(code: errno, path: folder) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw Refusal(code: errno, path: folder) }
  }

  /// Names in a folder, sorted, without `.` and `..`; none when it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a file, a link, or a folder with all that is in it; what cannot go stays.
  package static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in names(in: path) { remove(path + "/" + name) }
    rmdir(path)
  }

  /// Whether the path is a folder, through links.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether the path is an ordinary file, not through links.
  package static func isPlain(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether anything has this name, a link to nothing too.
  package static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Where a link points; `nil` when it is none.
  package static func destination(_ path: String) -> String? {
    var text = [UInt8](repeating: 0, count: 4096)
    let count = text.withUnsafeMutableBytes { readlink(path, $0.baseAddress!, $0.count) }
    return count > 0 ? String(decoding: text[..<count], as: UTF8.self) : nil
  }

  /// The path without links and dots, `nil` when it does not exist.
  package static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  package static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
