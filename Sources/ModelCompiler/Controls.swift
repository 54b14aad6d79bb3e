// SPDX-License-Identifier: EUPL-1.2

/// Quantities with mean 0 in every life: for a channel with a constant hazard, its events less what was to be expected of it.
///
/// Where a direction of a domain is meant there is one for each level, because a move is worth more at one level than at another.
/// They take chance out of means (`Statistics`), and change nothing else.
///
/// - Source: the compensated counting process; O. O. Aalen, Ø. Borgan, H. K. Gjessing 2008, Survival and Event History Analysis, 2.2.
public struct Controls: Sendable {
  /// More would say little, and their products would take much memory: the square of their number.
  static let most = 256

  /// First control of each channel, by identity; channels without one are left out.
  private var firsts: [UInt32: Int32] = [:]
  /// One more than there are: number 0 stands for none.
  public private(set) var count = 1

  /// Moves of domains go before all else, because most money follows them.
  init(_ channels: [Channel], _ entities: [Entity]) {
    let constant = channels.filter { $0.timing < 0 && $0.kind != .timer && $0.kind != .moment }
    for channel in constant where channel.kind == .direction { add(channel, entities[Int(channel.owner)].levels) }
    for channel in constant where channel.kind != .direction { add(channel, 1) }
  }

  private mutating func add(_ channel: Channel, _ levels: Int) {
    guard count + levels <= Self.most + 1 else { return }
    firsts[channel.id] = Int32(count)
    count += levels
  }

  /// The first control of a channel, 0 for none.
  public func first(of channel: Channel) -> Int32 { firsts[channel.id] ?? 0 }
}
