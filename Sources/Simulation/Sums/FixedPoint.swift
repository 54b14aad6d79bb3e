// SPDX-License-Identifier: EUPL-1.2

/// Numbers as whole multiples of a power of two, in 128 bits.
///
/// Adding integers is exact, so that sums do not depend on the order of their terms.
enum FixedPoint: Int, Sendable {
  /// Amounts, units and shares: multiples of 2^−60, up to 1.5e20.
  case amounts = 60
  /// Squares of amounts: multiples of 2^−40, up to 1.5e26.
  case squares = 40

  /// Terms below this in size may be added `count` times.
  func limit(count: Int) -> Double { Double(sign: .plus, exponent: 126 - rawValue, significand: 1) / Double(count) }

  /// The nearest multiple, to even in the middle.
  ///
  /// - Parameter x: below ``limit(count:)`` of 1 in size.
  /// - Accuracy: exact from 2^(52 − digits) up; an absolute error of 2^(−digits − 1) at most below.
  @inline(__always)
  func units(_ x: Double) -> Int128 {
    let scaled = x * Double(sign: .plus, exponent: rawValue, significand: 1)
    // Beside a number whose last digit counts ones, what is added rounds to a whole number: sooner than the instruction of its own,
    // which not every processor has.
    if abs(scaled) < 0x1p51 { return Int128(Int64((scaled + 0x1.8p52) - 0x1.8p52)) }
    if abs(scaled) < 0x1p63 { return Int128(Int64(scaled.rounded(.toNearestOrEven))) }
    let shift = scaled.exponent - 52
    let size = Int128(scaled.significandBitPattern | 1 << 52) << shift
    return scaled < 0 ? -size : size
  }

  /// The nearest double.
  ///
  /// - Accuracy: correctly rounded, to even in the middle.
  func value(_ units: Int128) -> Double {
    let size = units.magnitude
    let shift = max(0, 64 - size.leadingZeroBitCount)
    let top = UInt64(truncatingIfNeeded: size >> shift)
    // What is cut off only matters where it decides the middle.
    let isCut = size & (1 << shift - 1) != 0
    let rounded = Double(isCut ? top | 1 : top)
    return Double(sign: units < 0 ? .minus : .plus, exponent: shift - rawValue, significand: rounded)
  }
}
