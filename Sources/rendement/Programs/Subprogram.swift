// SPDX-License-Identifier: EUPL-1.2

import CSubprogram
import Glibc
import RunRecord
import Runs

/// Another program of the machine, run to its end.
///
/// Written here and not taken from `swift-subprocess`, which is asynchronous throughout where this command is not, nor from
/// Foundation's `Process`, which brings all of Foundation; see decision 0026.
enum Subprogram {
  struct Outcome {
    /// 0 when all went well; 128 and a signal number when a signal ended it.
    var status: Int32
    var output: [UInt8]
    /// What it said on standard error.
    var messages: String
    /// Whether it was killed because its time was over.
    var wasTooSlow: Bool
  }

  /// Runs a program that is found on the PATH, without a shell. An interruption of this command ends it too.
  ///
  /// Output goes through memory that no other user can see, so that the program never waits for us.
  ///
  /// - Returns: `nil` when there is no such program.
  static func run(
    _ name: String, _ arguments: [String], input: [UInt8] = [], in surroundings: Surroundings = .usual
  ) throws(Disk.Refusal) -> Outcome? {
    try UnfinishedWork.during { () throws(Disk.Refusal) in
      try outcome(of: name, arguments, input: input, in: surroundings)
    }
  }

  private static func outcome(
    of name: String, _ arguments: [String], input: [UInt8], in surroundings: Surroundings
  ) throws(Disk.Refusal) -> Outcome? {
    let output = try (1...2).map { number throws(Disk.Refusal) in try memory(number) }
    defer { for file in output { close(file) } }
    let (reading, writing) = try pipe()
    var process = pid_t()
    let status = spawn(&process, name, arguments, [reading] + output, surroundings)
    close(reading)
    guard status == 0 else {
      close(writing)
      if status == ENOENT { return nil }
      throw Disk.Refusal(code: status, path: name)
    }
    // A shell would be one; before it has been told anything.
    if !surroundings.startsOthers { csubprogram_forbid_children(process) }
    let deadline = now() + surroundings.seconds
    feed(input, to: writing, until: deadline)
    let (ended, wasTooSlow) = wait(process, until: deadline)
    // A shell-less spawn that finds no program ends with 127.
    if ended == 127 { return nil }
    return Outcome(
      status: ended, output: try contents(output[0]),
      messages: String(decoding: try contents(output[1]), as: UTF8.self),
      wasTooSlow: wasTooSlow)
  }

  private static func spawn(
    _ process: inout pid_t, _ name: String, _ arguments: [String], _ files: [Int32], _ surroundings: Surroundings
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, file) in files.enumerated() { posix_spawn_file_actions_adddup2(&actions, file, Int32(target)) }
    if let folder = surroundings.folder { csubprogram_start_in(&actions, folder) }
    // A group of its own, so that what it starts ends with it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    var environment = surroundings.variables.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    return posix_spawnp(&process, name, &actions, &attributes, &words, &environment)
  }

  /// Writes as fast as the program reads, and closes; a program that is done earlier is no mistake.
  private static func feed(_ input: [UInt8], to file: Int32, until deadline: Double) {
    defer { close(file) }
    var rest = input[...]
    while !rest.isEmpty, now() < deadline, !Interruption.isRequested {
      var ready = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
      guard poll(&ready, 1, 50) > 0 else { continue }
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func wait(_ process: pid_t, until deadline: Double) -> (status: Int32, wasTooSlow: Bool) {
    var status: Int32 = 0
    var isOver = false
    while true {
      let found = waitpid(process, &status, isOver ? 0 : WNOHANG)
      if found == process { break }
      if found < 0, errno != EINTR { return (127, false) }
      if isOver { continue }
      isOver = now() >= deadline || Interruption.isRequested
      if isOver { kill(-process, SIGKILL) } else { usleep(2000) }
    }
    let signal = status & 0x7F
    return (signal == 0 ? (status >> 8) & 0xFF : 128 + signal, isOver && !Interruption.isRequested)
  }

  /// Seconds since some moment.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func pipe() throws(Disk.Refusal) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw Disk.Refusal(code: errno, path: "het geheugen") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
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
