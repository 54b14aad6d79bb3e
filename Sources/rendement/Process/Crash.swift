// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// A trap in the program ends it with status 70 and a line for the user, instead of a signal.
enum Crash {
  private static let text: StaticString = "rendement: fout: interne fout; er is niets half weggeschreven\n"

  /// Leaves the signals alone when Swift's own backtraces are asked for.
  static func listen() {
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    _ = text.utf8CodeUnitCount
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      signal(number) { _ in
        write(STDERR_FILENO, Crash.text.utf8Start, Crash.text.utf8CodeUnitCount)
        _exit(ExitStatus.ourMistake.rawValue)
      }
    }
  }
}
