// SPDX-License-Identifier: EUPL-1.2

/// SplitMix64: the same scenario for the same number.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ n: Int) -> Int { Int(next() % UInt64(n)) }
  mutating func between(_ a: Int, _ b: Int) -> Int { a + below(b - a + 1) }
  mutating func pick<T>(_ all: [T]) -> T { all[below(all.count)] }
  mutating func isLucky(_ percent: Int) -> Bool { below(100) < percent }
}
