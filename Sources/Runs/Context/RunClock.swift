// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// What time it is, for `tijden.json` and for guesses at how long work takes.
public struct RunClock: Sendable {
  /// Seconds since 1970, UTC.
  public var moment: @Sendable () -> Int
  /// Seconds since some moment, on a clock that never goes back.
  public var seconds: @Sendable () -> Double

  public init(moment: @escaping @Sendable () -> Int, seconds: @escaping @Sendable () -> Double) {
    self.moment = moment
    self.seconds = seconds
  }

  /// That of this machine.
  public static let system = RunClock(
    moment: { time(nil) },
    seconds: {
      var moment = timespec()
      clock_gettime(CLOCK_MONOTONIC, &moment)
      return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
    })
}
