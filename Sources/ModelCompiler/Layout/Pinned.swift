// SPDX-License-Identifier: EUPL-1.2

/// An array that stays where it is, freed with its owner.
public final class Pinned<Element> {
  public let base: UnsafeMutablePointer<Element>
  public let count: Int

  @inlinable
  public init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    elements.withUnsafeBufferPointer { if let from = $0.baseAddress { base.initialize(from: from, count: count) } }
  }

  @inlinable
  public convenience init(repeating value: Element, count: Int) { self.init(Array(repeating: value, count: count)) }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  @inlinable
  public var indices: Range<Int> { 0..<count }
}
