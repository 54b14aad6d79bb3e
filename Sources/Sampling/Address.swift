// SPDX-License-Identifier: EUPL-1.2

/// What a random number is for. Part of the address, so that no two uses share a number. Values never change.
public enum Purpose: UInt32, Sendable {
  /// Unit-exponential clock of a channel.
  case clock = 1
  /// Target of a transition with several targets.
  case branch = 2
  /// Decision on an application.
  case approval = 3
  /// Whether a level change with a probability happens.
  case change = 4
  case attribute = 5
  case initialState = 6
  case amount = 7
  /// Position of a parameter inside its stratum.
  case parameter = 8
  /// Order of the strata of a parameter.
  case permutation = 9
  /// Noise that is added to measure what noise does to a figure.
  case noise = 10
}

/// Where a stream of random numbers lives: the Philox key of (seed, name, replication), of a household or of anything else that has
/// numbers of its own.
///
/// The arrangement is never part of it: the same household meets the same numbers in every arrangement.
public struct StreamKey: Hashable, Sendable {
  public var words: SIMD2<UInt32>

  public init(words: SIMD2<UInt32>) { self.words = words }

  /// - Parameter caseHash: ``StableHash`` of the case's name.
  @inlinable
  public init(seed: UInt64, caseHash: UInt64, replication: Int) {
    let mixed = StableHash.mix(
      StableHash.mix(seed ^ 0x5265_6E64_656D_656E) ^ caseHash ^ StableHash.mix(UInt64(replication) &+ 1))
    words = SIMD2(UInt32(truncatingIfNeeded: mixed), UInt32(truncatingIfNeeded: mixed &>> 32))
  }
}

/// Random numbers by address: counter (draw, channel, arming, purpose and block) under a key.
public enum Addressed {
  /// Uniform in (0, 1], 53 bits; 1 has a chance of 2⁻⁵⁴, 0 none.
  @inlinable @inline(__always)
  public static func uniform(
    _ key: StreamKey, draw: UInt32, channel: UInt32, arming: UInt32, purpose: Purpose, block: UInt32 = 0
  ) -> Double {
    let words = Philox.block(counter: SIMD4(draw, channel, arming, purpose.rawValue &<< 24 | block), key: key.words)
    let bits = UInt64(words.y) &<< 32 | UInt64(words.x)
    return (Double(bits &>> 11) + 0.5) * 0x1p-53
  }

  /// Unit exponential.
  @inlinable @inline(__always)
  public static func exponential(_ key: StreamKey, draw: UInt32, channel: UInt32, arming: UInt32) -> Double {
    NegativeLog.of(uniform(key, draw: draw, channel: channel, arming: arming, purpose: .clock))
  }
}

/// Hashes that are the same on every machine and in every version, for identities derived from names.
public enum StableHash {
  /// FNV-1a over the UTF-8 bytes, then mixed.
  public static func of(_ text: String) -> UInt64 {
    var h: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { h = (h ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mix(h)
  }

  /// 32-bit identity of a channel from its qualified name.
  public static func channel(_ qualifiedName: String) -> UInt32 {
    UInt32(truncatingIfNeeded: of(qualifiedName) &>> 32)
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195): a bijection of 64-bit words.
  @inlinable @inline(__always)
  public static func mix(_ x: UInt64) -> UInt64 {
    var z = x &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}
