// SPDX-License-Identifier: EUPL-1.2

import CLoops

/// The moments that are a whole number of days, weeks, months, quarters or years from the start.
///
/// A step of 1/5844 year (an hour and a half) goes 16 times in a day of 1/365.25 year, 112 in a week, 487 in a month.
enum CalendarGrid {
  private static let perYear = 5844.0
  /// Far above what rounding makes of a sum of two such times within a century, far below what chance ever meets.
  private static let nearness = 1e-8

  /// The time in years (0 or more, and not so long that steps cannot be counted), made exact when only rounding keeps it from the
  /// grid: twelve months of 1/12 then end a year, and belong to the next.
  @inline(__always)
  static func exact(_ time: Double) -> Double {
    let steps = time * perYear
    let whole = Double(steps_whole(steps + 0.5))
    return abs(steps - whole) < nearness ? whole / perYear : time
  }
}
