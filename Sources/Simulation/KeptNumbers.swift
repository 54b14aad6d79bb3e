// SPDX-License-Identifier: EUPL-1.2

import CLoops
import ModelCompiler
import Sampling

/// Unit exponentials of the first armings of every channel, for the lives of one draw: drawn many at a time, and the same in every
/// arrangement.
///
/// Every number is a pure function of its address, so this saves time and changes nothing. How many armings of a channel are worth
/// keeping is learnt from the first lives.
final class KeptNumbers {
  /// Armings that are kept of each channel until it is known how many are asked for.
  private static let first = 3
  /// Most armings that are kept of one channel.
  private static let most = 15
  /// Lives that are learnt from.
  private static let lessons = 256
  /// A number drawn alone takes some ten times as long as one among others, and every arrangement asks for it: it is kept when one
  /// life in so many needs it.
  private static let rarest = 16

  private let ids: [UInt32]
  private let lives: Int
  private let keys: Pinned<UInt32>
  private var count = 0
  /// First number of each channel among those of a life, and one more.
  private var starts: Pinned<UInt32>
  private var addresses: Addresses
  private var numbers: Pinned<Double>
  /// Channel × (most + 1): lives that took so many numbers.
  private var taken: [Int]
  private var learnt = 0

  /// Addresses of the numbers of a life, as `numbers_draw` reads them.
  private struct Addresses {
    let channels: Pinned<UInt32>
    let armings: Pinned<UInt32>
    let count: Int

    init(_ ids: [UInt32], _ depths: [Int]) {
      count = depths.reduce(0, +)
      let pairs = zip(ids, depths).flatMap { id, depth in (0..<depth).map { (id, UInt32($0)) } }
      let run = pairs.isEmpty ? [] : (0..<count + Int(NUMBERS_WIDTH) - 1).map { pairs[$0 % pairs.count] }
      channels = Pinned(run.map(\.0))
      armings = Pinned(run.map(\.1))
    }
  }

  /// - Parameter channels: their identities.
  init(lives: Int, channels: [UInt32]) {
    (ids, self.lives) = (channels, lives)
    keys = Pinned(repeating: 0, count: 2 * lives)
    taken = Array(repeating: 0, count: channels.count * (Self.most + 1))
    let depths = Array(repeating: Self.first, count: channels.count)
    addresses = Addresses(channels, depths)
    starts = Pinned(depths.map(UInt32.init).starts)
    numbers = Pinned(repeating: 0, count: lives * addresses.count)
  }

  /// Forgets all lives.
  func clear() {
    count = 0
    if learnt == Self.lessons { keepWhatIsWorthIt() }
  }

  func add(_ key: StreamKey) {
    keys.base[2 * count] = key.words.x
    keys.base[2 * count + 1] = key.words.y
    count += 1
  }

  /// Takes the numbers of the lives that have been added.
  func draw(_ draw: Int) {
    if addresses.count == 0 { return }
    var addresses = numbers_addresses(
      channel: addresses.channels.base, arming: addresses.armings.base, count: Int64(addresses.count))
    numbers_draw(&addresses, keys.base, UInt32(draw), Int64(count), numbers.base)
  }

  /// Learns from a life that has come to its end.
  func learn(_ clocks: UnsafeMutablePointer<Life.Clock>) {
    if learnt >= Self.lessons { return }
    learnt += 1
    for c in ids.indices { taken[c * (Self.most + 1) + min(Self.most, Int(clocks[c].armings))] += 1 }
  }

  private func keepWhatIsWorthIt() {
    learnt += 1
    let depths = ids.indices.map { c in
      let own = taken[c * (Self.most + 1)..<(c + 1) * (Self.most + 1)]
      return (1...Self.most).last { own.suffix(Self.most + 1 - $0).reduce(0, +) * Self.rarest >= Self.lessons } ?? 0
    }
    addresses = Addresses(ids, depths)
    starts = Pinned(depths.map(UInt32.init).starts)
    numbers = Pinned(repeating: 0, count: lives * addresses.count)
  }

  func key(_ i: Int) -> StreamKey { StreamKey(words: SIMD2(keys.base[2 * i], keys.base[2 * i + 1])) }
  func life(_ i: Int) -> Household { Household(base: numbers.base + i * addresses.count, starts: starts.base) }

  /// The numbers of one household, channel by channel.
  struct Household {
    var base: UnsafeMutablePointer<Double>
    var starts: UnsafeMutablePointer<UInt32>
  }
}
