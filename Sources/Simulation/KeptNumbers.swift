// SPDX-License-Identifier: EUPL-1.2

/// Unit exponentials of the lives of one draw, kept from one arrangement to the next.
///
/// Every number is a pure function of its address, so this saves time and changes nothing.
final class KeptNumbers {
  /// First armings of each channel that are kept.
  static let perChannel: UInt32 = 1

  private let numbers: Pinned<Double>
  private let stride: Int

  init(lives: Int, channels: Int) {
    stride = channels * Int(Self.perChannel)
    numbers = Pinned(repeating: 0, count: lives * stride)
  }

  func clear() { numbers.base.update(repeating: 0, count: numbers.count) }

  func life(_ i: Int) -> UnsafeMutablePointer<Double> { numbers.base + i * stride }
}
