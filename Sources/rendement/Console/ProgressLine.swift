// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Synchronization

/// One line on standard error that overwrites itself, at most ten times a second.
final class ProgressLine: Sendable {
  private let lastShown = Mutex(0.0)

  /// - Parameters:
  ///   - title: what is being done.
  ///   - share: how much of it is done, 0...1. May come from any thread.
  func show(_ title: String, _ share: Double) {
    let isDue = lastShown.withLock { last in
      let now = RunTimes.now
      guard now - last >= 0.1 else { return false }
      last = now
      return true
    }
    if isDue { write("\r\u{1B}[K\(title) \(Int(share * 100)) %") }
  }

  /// Wipes the line.
  func end() { write("\r\u{1B}[K") }

  private func write(_ text: String) { _ = Disk.append(Array(text.utf8), to: STDERR_FILENO) }
}
