// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// Sums with the same bits in whatever order, and in however many parts, their terms are added.
struct ExactSums: Sendable, Equatable {
  /// A term that is no number or too large for sums of as many terms.
  struct Unfit: Error {
    /// Among the terms.
    var index: Int
    var value: Double
  }

  let point: FixedPoint
  private(set) var units: [Int128]

  /// Zeros.
  init(_ point: FixedPoint = .amounts, count: Int) {
    self.point = point
    units = Array(repeating: 0, count: count)
  }

  /// Adds terms from a place on.
  ///
  /// - Parameters:
  ///   - start: where the first of them belongs.
  ///   - count: how many terms any number of the whole is the sum of, at most.
  /// - Precondition: all terms have a place.
  mutating func add(_ terms: UnsafeBufferPointer<Double>, at start: Int = 0, count: Int) throws(Unfit) {
    precondition(start >= 0 && start + terms.count <= units.count, "terms outside the sums")
    let limit = point.limit(count: count)
    if let index = terms.firstIndex(where: { !(abs($0) < limit) }) { throw Unfit(index: index, value: terms[index]) }
    units.withUnsafeMutableBufferPointer { own in
      // Half of a piece's terms are 0; the limit leaves no overflow.
      for i in terms.indices where terms[i] != 0 { own[start &+ i] &+= point.units(terms[i]) }
    }
  }

  mutating func add(_ terms: Pinned<Double>, at start: Int = 0, count: Int) throws(Unfit) {
    try add(UnsafeBufferPointer(start: terms.base, count: terms.count), at: start, count: count)
  }

  /// As many numbers at the same digits; of the whole.
  ///
  /// - Parameter like: what they are to be added to.
  init(from reader: inout PartReader, like whole: ExactSums) throws(UnreadablePart) {
    point = whole.point
    units = []
    guard try reader.number(Int.self) == whole.units.count else { throw .foreign }
    units.reserveCapacity(whole.units.count)
    while units.count < whole.units.count {
      let (zeros, others) = (try reader.number(Int.self), try reader.count(size: MemoryLayout<Int128>.size))
      let left = whole.units.count - units.count
      guard zeros >= 0, zeros <= left, others <= left - zeros, zeros + others > 0 else { throw .damaged }
      units.append(contentsOf: repeatElement(0, count: zeros))
      for _ in 0..<others { units.append(try reader.number()) }
    }
    // As many runs of draws as there can be, each with as much, leave no overflow.
    guard units.allSatisfy({ $0.magnitude < 1 << 126 }) else { throw .damaged }
  }

  /// Their number, and by turns how many zeros there are and what follows them: half of a run's sums are 0.
  func write(to writer: inout PartWriter) {
    writer.write(units.count)
    var place = 0
    while place < units.count {
      let first = units[place...].firstIndex { $0 != 0 } ?? units.count
      let end = units[first...].firstIndex(of: 0) ?? units.count
      writer.write(first - place)
      writer.write(end - first)
      for unit in units[first..<end] { writer.write(unit) }
      place = end
    }
  }

  /// - Precondition: as many numbers.
  mutating func merge(_ other: ExactSums) {
    precondition(other.units.count == units.count, "sums of other size")
    units.withUnsafeMutableBufferPointer { own in
      other.units.withUnsafeBufferPointer { part in
        // The limit on terms leaves no overflow.
        for i in part.indices { own[i] &+= part[i] }
      }
    }
  }

  var values: [Double] { units.map(point.value) }

  /// Each divided by the number that belongs to its place.
  func means(over divisor: (_ index: Int) -> Double) -> [Double] {
    units.indices.map { point.value(units[$0]) / divisor($0) }
  }
}
