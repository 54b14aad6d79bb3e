// SPDX-License-Identifier: EUPL-1.2

public import CGSL

/// A stream of Philox words starting at an address, for algorithms that need more than one number.
public struct PhiloxStream: Sendable {
  var counter: SIMD4<UInt32>
  var key: SIMD2<UInt32>
  var buffer: SIMD4<UInt32> = .zero
  var used = 4

  /// The block number is the low 24 bits of the last counter word.
  public init(_ key: StreamKey, draw: UInt32, channel: UInt32, arming: UInt32, purpose: Purpose) {
    self.key = key.words
    counter = SIMD4(draw, channel, arming, purpose.rawValue &<< 24)
  }

  /// A stream from a plain seed, as `gsl_rng_set` makes it.
  public init(seed: UInt64) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed &>> 32))
    counter = .zero
  }

  public mutating func nextWord() -> UInt32 {
    if used == 4 {
      buffer = Philox.block(counter: counter, key: key)
      counter.w &+= 1
      used = 0
    }
    defer { used += 1 }
    return buffer[used]
  }

  /// Uniform in (0, 1), 53 bits.
  public mutating func nextUniform() -> Double {
    let low = UInt64(nextWord())
    let high = UInt64(nextWord())
    return (Double((high &<< 32 | low) &>> 11) + 0.5) * 0x1p-53
  }

  /// Runs a GSL routine on this stream; the generator value lives on the stack.
  public mutating func withGSL<T>(_ body: (UnsafePointer<gsl_rng>) -> T) -> T {
    withUnsafeMutablePointer(to: &self) { state in
      var generator = gsl_rng(type: GSLGenerator.philox, state: UnsafeMutableRawPointer(state))
      return withUnsafePointer(to: &generator, body)
    }
  }
}

/// Philox as a GSL generator type, so that every `gsl_ran_*` function can draw from addressed streams.
public enum GSLGenerator {
  /// Immortal and immutable after initialisation, hence safe to share.
  public nonisolated(unsafe) static let philox: UnsafePointer<gsl_rng_type> = {
    let type = UnsafeMutablePointer<gsl_rng_type>.allocate(capacity: 1)
    let name: StaticString = "philox4x32-10"
    type.initialize(
      to: gsl_rng_type(
        name: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self),
        max: 0xFFFF_FFFF,
        min: 0,
        size: MemoryLayout<PhiloxStream>.size,
        set: { state, seed in
          state!.assumingMemoryBound(to: PhiloxStream.self).pointee = PhiloxStream(seed: UInt64(seed))
        },
        get: { state in UInt(state!.assumingMemoryBound(to: PhiloxStream.self).pointee.nextWord()) },
        get_double: { state in state!.assumingMemoryBound(to: PhiloxStream.self).pointee.nextUniform() }))
    return UnsafePointer(type)
  }()
}

public enum GSLSetup {
  /// GSL's default error handler aborts the process; call this before anything else. Statuses and NaNs are checked instead.
  public static func quietErrors() { gsl_set_error_handler_off() }

  /// Version of the linked library, for the run record.
  public static var version: String { GSL_VERSION }
}
