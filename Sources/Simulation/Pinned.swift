// SPDX-License-Identifier: EUPL-1.2

/// An array that stays where it is, freed with its owner.
final class Pinned<Element> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    for (i, element) in elements.enumerated() { (base + i).initialize(to: element) }
  }

  convenience init(repeating value: Element, count: Int) { self.init(Array(repeating: value, count: count)) }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  var indices: Range<Int> { 0..<count }
}
