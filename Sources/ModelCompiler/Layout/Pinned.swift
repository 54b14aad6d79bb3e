// SPDX-License-Identifier: EUPL-1.2

/// An array that stays where it is, freed with its owner.
package final class Pinned<Element> {
  package let base: UnsafeMutablePointer<Element>
  package let count: Int

  @inlinable
  package init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    for (i, element) in elements.enumerated() { (base + i).initialize(to: element) }
  }

  @inlinable
  package convenience init(repeating value: Element, count: Int) { self.init(Array(repeating: value, count: count)) }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  @inlinable
  package var indices: Range<Int> { 0..<count }
}
