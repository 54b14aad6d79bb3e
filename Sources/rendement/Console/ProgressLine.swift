// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Runs
import Synchronization

/// One line on standard error that overwrites itself, at most ten times a second.
final class ProgressLine: RunProgress {
  private struct State {
    var title = ""
    /// Of what the title names.
    var start = 0.0
    var lastShown = 0.0
  }

  private let state = Mutex(State())

  /// - Parameters:
  ///   - title: what is being done.
  ///   - share: how much of it is done, 0...1. May come from any thread.
  ///   - error: standard error of the social net result so far.
  func show(_ title: String, _ share: Double, error: Double?) {
    let text = state.withLock { state -> ProgressText? in
      let now = RunClock.system.seconds()
      if state.title != title { (state.title, state.start) = (title, now) }
      guard now - state.lastShown >= 0.1 else { return nil }
      state.lastShown = now
      return ProgressText(title: title, share: share, error: error, elapsed: now - state.start)
    }
    if let text { write("\r\u{1B}[K" + text.line) }
  }

  /// Wipes the line.
  func end() { write("\r\u{1B}[K") }

  private func write(_ text: String) { _ = Disk.append(Array(text.utf8), to: STDERR_FILENO) }
}
