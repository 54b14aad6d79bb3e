// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Synchronization

/// Ctrl-C and SIGTERM, remembered until the work looks; a second one ends the process at once.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  static func listen() {
    _ = received.load(ordering: .relaxed)
    // A parent may have blocked signals, and children inherit that.
    var open = sigset_t()
    sigemptyset(&open)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&open, number)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { Interruption.received.store($0, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      sigaction(number, &action, nil)
    }
    sigprocmask(SIG_UNBLOCK, &open, nil)
    // A reader of our output that leaves early is no reason to stop.
    signal(SIGPIPE, SIG_IGN)
  }

  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// What an interrupted command ends with.
  static var failure: Failure {
    let status: ExitStatus = received.load(ordering: .relaxed) == SIGINT ? .interrupted : .terminated
    return Failure(status, "afgebroken; er is niets half weggeschreven")
  }

  /// Ends the work when a signal has come in.
  static func check() throws(Failure) {
    if isRequested { throw failure }
  }
}
