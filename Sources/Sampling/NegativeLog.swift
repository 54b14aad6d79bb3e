// SPDX-License-Identifier: EUPL-1.2

/// −log of a number in (0, 1]: additions, multiplications and two divisions, nothing else.
///
/// Our own, because numbers that are drawn sixteen at a time must be the same, to the last bit, as those drawn one by one, and
/// the library's logarithm exists for one number only (`CLoops/numbers_kernel.h` is the same arithmetic in the same order).
public enum NegativeLog {
  /// √½: mantissas lie between it and √2.
  @usableFromInline static let rootHalf: UInt64 = 0x3FE6_A09E_667F_3BCD
  /// ln 2 in two parts; the first ends in zero bits, so that its multiples are exact.
  @usableFromInline static let high = 0x1.62e42fee00000p-1
  @usableFromInline static let low = 0x1.a39ef35793c76p-33

  /// - Method: u = 2^k m with m in [√½, √2), log m = 2 artanh((m − 1) / (m + 1)) by its series.
  /// - Accuracy: relative error below 4e-16.
  @inlinable @inline(__always)
  public static func of(_ u: Double) -> Double {
    let shifted = u.bitPattern &- rootHalf
    let k = Int64(bitPattern: shifted) &>> 52
    let m = Double(bitPattern: (shifted & 0x000F_FFFF_FFFF_FFFF) &+ rootHalf)
    let f = m - 1
    let s = f / (2 + f)
    let z = s * s
    var p = 1.0 / 19
    p = p * z + 1.0 / 17
    p = p * z + 1.0 / 15
    p = p * z + 1.0 / 13
    p = p * z + 1.0 / 11
    p = p * z + 1.0 / 9
    p = p * z + 1.0 / 7
    p = p * z + 1.0 / 5
    p = p * z + 1.0 / 3
    let exponent = Double(k)
    let twice = s + s
    return -(exponent * high + (twice + (twice * z * p + exponent * low)))
  }
}
