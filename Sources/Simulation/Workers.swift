// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Threads of our own, as many as asked for.
///
/// Not `DispatchQueue.concurrentPerform`: that starts fewer when the machine is busy at that moment and never more later, so that
/// a run from cron would keep one core for its whole length.
enum Workers {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs the body once on each of `count` threads, the calling one among them, and returns when all are done.
  ///
  /// A thread that the system refuses is left out; the work must not count on their number.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
      let work = Unmanaged.passRetained(Work(body))
      var thread = pthread_t()
      let status = pthread_create(&thread, nil, { Workers.enter($0) }, work.toOpaque())
      if status == 0 { threads.append(thread) } else { work.release() }
    }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }

  private static func enter(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    Unmanaged<Work>.fromOpaque(pointer!).takeRetainedValue().body()
    return nil
  }
}
