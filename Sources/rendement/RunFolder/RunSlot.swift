// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// The right to write under one scenario's output folder: one process at a time, given back when it ends, however it ends.
struct RunSlot: ~Copyable {
  private let file: Int32

  /// Takes the slot at once, or says who has it.
  ///
  /// - Throws: status 75 when another process writes there, 73 when the folder cannot be written.
  static func take(_ folder: String) throws(Failure) -> RunSlot {
    let path = folder + "/.slot"
    do throws(Disk.Refusal) { try Disk.makeFolder(folder) } catch { throw Failure(cannotWrite: error) }
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Failure(cannotWrite: Disk.Refusal(code: errno, path: path)) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(file)
      guard code == EWOULDBLOCK else { throw Failure(cannotWrite: Disk.Refusal(code: code, path: path)) }
      throw Failure(
        .tryLater, "een andere run\(holder(path)) schrijft al in \(folder)",
        remedy: "probeer het later opnieuw, of kies een andere map met --output")
    }
    ftruncate(file, 0)
    _ = Disk.append(Array("\(getpid())\n".utf8), to: file)
    return RunSlot(file: file)
  }

  /// Closing alone would leave it taken for as long as a child that is being started, before it becomes another program, has the file
  /// open too.
  deinit {
    flock(file, LOCK_UN)
    close(file)
  }

  private static func holder(_ path: String) -> String {
    guard let bytes = try? Disk.read(path), let number = Int(String(decoding: bytes.dropLast(), as: UTF8.self)) else {
      return ""
    }
    return " (proces \(number))"
  }
}

extension Failure {
  init(cannotWrite refusal: Disk.Refusal) {
    // What is written is new: only its folder can be missing.
    let reason = refusal.code == ENOENT ? "de map bestaat niet" : refusal.reason
    self.init(
      .cannotWrite, "kan \(refusal.path) niet schrijven: \(reason)",
      remedy: "zorg voor de map, ruimte of rechten, of kies een andere plek met --output")
  }
}
