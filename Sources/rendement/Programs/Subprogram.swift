// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Another program of the machine, run to its end.
///
/// Written here and not taken from `swift-subprocess`, which is asynchronous throughout where this command is not, nor from
/// Foundation's `Process`, which brings all of Foundation; see decision 0025.
enum Subprogram {
  struct Outcome {
    /// 0 when all went well; 128 and a signal number when a signal ended it.
    var status: Int32
    var output: [UInt8]
    /// What it said on standard error.
    var messages: String
  }

  /// Runs a program that is found on the PATH.
  ///
  /// Input and output go through memory that no other user can see, so that neither side waits for the other.
  ///
  /// - Returns: `nil` when there is no such program.
  static func run(_ name: String, _ arguments: [String], input: [UInt8] = []) throws(Disk.Refusal) -> Outcome? {
    let files = try (0..<3).map { number throws(Disk.Refusal) in try memory(number) }
    defer { for file in files { close(file) } }
    let code = Disk.append(input, to: files[0])
    guard code == 0 else { throw Disk.Refusal(code: code, path: name) }
    lseek(files[0], 0, SEEK_SET)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, file) in files.enumerated() { posix_spawn_file_actions_adddup2(&actions, file, Int32(target)) }

    var process = pid_t()
    let status = spawn(&process, name, arguments, &actions)
    if status == ENOENT { return nil }
    guard status == 0 else { throw Disk.Refusal(code: status, path: name) }
    let ended = wait(process)
    // A shell-less spawn that finds no program ends with 127.
    if ended == 127 { return nil }
    return Outcome(
      status: ended, output: try contents(files[1]), messages: String(decoding: try contents(files[2]), as: UTF8.self))
  }

  private static func spawn(
    _ process: inout pid_t, _ name: String, _ arguments: [String], _ actions: inout posix_spawn_file_actions_t
  ) -> Int32 {
    // Numbers and messages of the program may not follow the language of the user.
    let variables = ["PATH", "HOME", "TMPDIR"].compactMap { (key: String) -> String? in
      getenv(key).map { key + "=" + String(cString: $0) }
    }
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    var environment = (variables + ["LC_ALL=C.UTF-8"]).map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    return posix_spawnp(&process, name, &actions, nil, &words, &environment)
  }

  private static func wait(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// A file that is only in memory, and has no name as soon as it is there.
  private static func memory(_ number: Int) throws(Disk.Refusal) -> Int32 {
    let name = "/rendement-\(getpid())-\(number)"
    let file = shm_open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Disk.Refusal(code: errno, path: "het geheugen") }
    shm_unlink(name)
    return file
  }

  private static func contents(_ file: Int32) throws(Disk.Refusal) -> [UInt8] {
    lseek(file, 0, SEEK_SET)
    return try Disk.contents(of: file, path: "het geheugen")
  }
}
