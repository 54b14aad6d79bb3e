// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Runs
import Synchronization

/// Ctrl-C and SIGTERM, remembered until the work looks; a second one ends the process at once.
///
/// Work that does not look within a second is ended where it stands, whatever stage it is in, unless it would leave something behind:
/// then as soon as that is cleaned up.
enum Interruption {
  private static let received = Atomic<Int32>(0)
  /// Seconds in which the work may look by itself.
  private static let patience: UInt32 = 1

  /// - Parameter form: of the last words.
  static func listen(_ form: LogFormat) {
    LastWords.prepare(form)
    _ = (received.load(ordering: .relaxed), UnfinishedWork.isGoingOn)
    // A parent may have blocked signals, and children inherit that.
    var open = sigset_t()
    sigemptyset(&open)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&open, number)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = {
        Interruption.received.store($0, ordering: .relaxed)
        alarm(Interruption.patience)
      }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      sigaction(number, &action, nil)
    }
    sigaddset(&open, SIGALRM)
    var late = sigaction()
    late.__sigaction_handler.sa_handler = { _ in Interruption.endOrWait() }
    late.sa_flags = SA_RESTART
    sigaction(SIGALRM, &late, nil)
    sigprocmask(SIG_UNBLOCK, &open, nil)
    // A reader of our output that leaves early is no reason to stop.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is an error of writing, with a status of its own.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Runs in a signal handler: nothing here takes memory or a lock.
  private static func endOrWait() {
    guard isRequested else { return }
    guard !UnfinishedWork.isGoingOn else {
      alarm(patience)
      return
    }
    LastWords.end(status)
  }

  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// What an interrupted command ends with.
  static var status: ExitStatus { received.load(ordering: .relaxed) == SIGINT ? .interrupted : .terminated }
}
