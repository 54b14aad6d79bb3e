// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Synchronization

/// One line on standard error that overwrites itself, at most ten times a second.
final class ProgressLine: Sendable {
  private let title: String
  private let lastShown = Mutex(0.0)

  init(_ title: String) { self.title = title }

  /// - Parameter share: how much is done, 0...1. May come from any thread.
  func show(_ share: Double) {
    let isDue = lastShown.withLock { last in
      let now = RunTimes.now
      guard now - last >= 0.1 else { return false }
      last = now
      return true
    }
    if isDue { write("\r\(title) \(Int(share * 100)) %") }
  }

  /// Wipes the line.
  func end() { write("\r\u{1B}[K") }

  private func write(_ text: String) { _ = Disk.append(Array(text.utf8), to: STDERR_FILENO) }
}
