// SPDX-License-Identifier: EUPL-1.2

/// Philox4x32-10, a counter-based generator: a block of four words is a pure function of counter and key.
///
/// - Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
///   SC'11, doi:10.1145/2063384.2063405; known-answer vectors of the authors' Random123 library.
/// - Complexity: about 10 ns a block.
public enum Philox {
  @inlinable @inline(__always)
  public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var x0 = counter.x
    var x1 = counter.y
    var x2 = counter.z
    var x3 = counter.w
    var k0 = key.x
    var k1 = key.y
    var round = 0
    while round < 10 {
      let a = UInt64(0xD251_1F53) &* UInt64(x0)
      let b = UInt64(0xCD9E_8D57) &* UInt64(x2)
      let y0 = UInt32(truncatingIfNeeded: b &>> 32) ^ x1 ^ k0
      let y2 = UInt32(truncatingIfNeeded: a &>> 32) ^ x3 ^ k1
      x1 = UInt32(truncatingIfNeeded: b)
      x3 = UInt32(truncatingIfNeeded: a)
      x0 = y0
      x2 = y2
      k0 = k0 &+ 0x9E37_79B9
      k1 = k1 &+ 0xBB67_AE85
      round &+= 1
    }
    return SIMD4(x0, x1, x2, x3)
  }
}
