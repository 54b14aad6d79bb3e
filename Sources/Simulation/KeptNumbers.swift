// SPDX-License-Identifier: EUPL-1.2

import CLanes
import Sampling

/// Unit exponentials of the first armings of every channel, for the lives of one draw: drawn many at a time, and the same in every
/// arrangement.
///
/// Every number is a pure function of its address, so this saves time and changes nothing.
final class KeptNumbers {
  /// Armings that are kept where lives are simulated one by one; later ones are seldom asked for.
  static let usual = 3

  /// Armings kept of each channel.
  let perChannel: Int
  private let numbers: Pinned<Double>
  private let keys: Pinned<UInt32>
  private let channels: Pinned<UInt32>
  private var count = 0

  init(lives: Int, channels: [UInt32], perChannel: Int) {
    self.perChannel = perChannel
    self.channels = Pinned(channels)
    keys = Pinned(repeating: 0, count: 2 * lives)
    numbers = Pinned(repeating: 0, count: lives * channels.count * perChannel)
  }

  /// Forgets all lives.
  func clear() { count = 0 }

  func add(_ key: HouseholdKey) {
    keys.base[2 * count] = key.words.x
    keys.base[2 * count + 1] = key.words.y
    count += 1
  }

  /// Takes the numbers of the lives that have been added.
  func draw(_ draw: Int) {
    lives_first_numbers(
      channels.base, Int32(channels.count), Int32(perChannel), keys.base, UInt32(draw), Int64(count), numbers.base)
  }

  /// Two words for each life.
  var words: UnsafeMutablePointer<UInt32> { keys.base }
  func key(_ i: Int) -> HouseholdKey { HouseholdKey(words: SIMD2(keys.base[2 * i], keys.base[2 * i + 1])) }
  func life(_ i: Int) -> Household {
    Household(base: numbers.base + i * channels.count * perChannel, perChannel: UInt32(perChannel))
  }

  /// The numbers of one household, channel by channel.
  struct Household {
    var base: UnsafeMutablePointer<Double>
    var perChannel: UInt32
  }
}
