// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Reads files that hold bytes: never a pipe that waits for a writer, nor a device that does not end.
package enum RegularFile {
  package enum Refusal: Error, Equatable {
    /// Nothing has that name.
    case missing
    /// A link to something that is not there.
    case dangling
    /// A pipe, a socket, a device.
    case notRegular
    /// More bytes than the limit.
    case tooLarge
    /// What the system said, as `errno`.
    case system(Int32)
  }

  /// All bytes of a file, whatever size the system gives for it.
  ///
  /// - Parameter limit: most bytes that are read.
  package static func read(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
    let file = try open(path)
    defer { close(file) }
    return try bytes(of: file, limit: limit)
  }

  /// Whether a path is a link to something that is not there.
  package static func isDangling(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK && stat(path, &status) != 0
      && errno == ENOENT
  }

  /// Opening does not wait either: a pipe without a writer would.
  private static func open(_ path: String) throws(Refusal) -> Int32 {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
      let code = errno
      if code == ENXIO { throw .notRegular }
      if code == ENOENT { throw isDangling(path) ? .dangling : .missing }
      throw .system(code)
    }
    var status = stat()
    let code = fstat(file, &status) == 0 ? 0 : errno
    let kind = status.st_mode & S_IFMT
    if code == 0, kind == S_IFREG { return file }
    close(file)
    throw code != 0 ? .system(code) : kind == S_IFDIR ? .system(EISDIR) : .notRegular
  }

  private static func bytes(of file: Int32, limit: Int) throws(Refusal) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(errno) }
    guard status.st_size <= limit else { throw .tooLarge }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw .tooLarge }
      bytes += buffer[..<count]
    }
  }
}
