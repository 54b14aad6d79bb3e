// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// A trap in the program ends it with status 70 and a line for the user, instead of a signal.
enum Crash {
  /// Leaves the signals alone when Swift's own backtraces are asked for.
  static func listen(_ form: LogFormat) {
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    LastWords.prepare(form)
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      signal(number) { _ in LastWords.end(.ourMistake) }
    }
  }
}
