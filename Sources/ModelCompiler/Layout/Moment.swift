// SPDX-License-Identifier: EUPL-1.2

/// A moment in a life: years since the start, what a euro then is worth at the start, and what a euro a year until then is.
public struct Moment {
  public var time: Double
  public var factor: Double
  public var integral: Double
  /// Weight of an event in the controls, and its integral until then.
  public var weight: Double
  public var weighed: Double
  /// Calendar year since the start; a horizon at the end of a year belongs to that year.
  public var year: Int

  @inlinable @inline(__always)
  public init(time: Double, factor: Double, integral: Double, weight: Double, weighed: Double, year: Int) {
    (self.time, self.factor, self.integral) = (time, factor, integral)
    (self.weight, self.weighed, self.year) = (weight, weighed, year)
  }

  @inlinable public static var start: Moment {
    Moment(time: 0, factor: 1, integral: 0, weight: 0, weighed: 0, year: 0)
  }
}
