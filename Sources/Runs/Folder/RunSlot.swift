// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The right to write under one scenario's output folder: one process at a time, given back when it ends, however it ends.
struct RunSlot: ~Copyable {
  private let file: Int32

  /// Takes the slot at once, or says who has it.
  ///
  /// - Throws: `tryLater` when another process writes there, `cannotWrite` when the folder cannot be written or has a file of this name that
  ///   is somebody else's.
  static func take(_ folder: String) throws(Failure) -> RunSlot {
    let path = folder + "/.slot"
    do throws(Disk.Refusal) { try Disk.makeFolder(folder) } catch { throw Failure(cannotWrite: error) }
    // A link or a pipe may lead anywhere.
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    if file < 0, errno == ELOOP || errno == EISDIR || errno == ENXIO { throw Failure(.unknown(path)) }
    guard file >= 0 else { throw Failure(cannotWrite: Disk.Refusal(code: errno, path: path)) }
    guard isOurs(file, path) else {
      close(file)
      throw Failure(.unknown(path))
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(file)
      guard code == EWOULDBLOCK else { throw Failure(cannotWrite: Disk.Refusal(code: code, path: path)) }
      throw Failure(
        .tryLater, "een andere run\(holder(path)) schrijft al in \(folder)",
        remedy: "probeer het later opnieuw, of kies een andere map met --output")
    }
    ftruncate(file, 0)
    lseek(file, 0, SEEK_SET)
    _ = Disk.append(Array("\(getpid())\n".utf8), to: file)
    return RunSlot(file: file)
  }

  /// Closing alone would leave it taken for as long as a child that is being started, before it becomes another program, has the file
  /// open too.
  deinit {
    flock(file, LOCK_UN)
    close(file)
  }

  /// Whether there is nothing in the file but the number of a process.
  private static func isOurs(_ file: Int32, _ path: String) -> Bool {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= 20,
      let bytes = try? Disk.contents(of: file, path: path)
    else { return false }
    return bytes.isEmpty
      || (bytes.last == UInt8(ascii: "\n") && Int32(String(decoding: bytes.dropLast(), as: UTF8.self)) != nil)
  }

  private static func holder(_ path: String) -> String {
    guard let bytes = try? Disk.read(path), let number = Int(String(decoding: bytes.dropLast(), as: UTF8.self)) else {
      return ""
    }
    return " (proces \(number))"
  }
}
