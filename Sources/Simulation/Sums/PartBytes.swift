// SPDX-License-Identifier: EUPL-1.2

/// Writes numbers as bytes, the lowest first: the same on every machine.
struct PartWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ isTrue: Bool) { bytes.append(isTrue ? 1 : 0) }

  /// The bits of each; not their number.
  mutating func write(_ values: [Double]) { for value in values { write(value.bitPattern) } }
}

/// Reads what ``PartWriter`` wrote.
///
/// It comes from a file that anybody may have changed: nothing is taken for a number before its bytes are there.
struct PartReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number<T: FixedWidthInteger>(_ type: T.Type = T.self) throws(UnreadablePart) -> T {
    let size = MemoryLayout<T>.size
    guard rest.count >= size else { throw .cutOff }
    defer { rest = rest.dropFirst(size) }
    return rest.withUnsafeBytes { T(littleEndian: $0.loadUnaligned(as: T.self)) }
  }

  mutating func truth() throws(UnreadablePart) -> Bool {
    switch try number(UInt8.self) {
    case 0: return false
    case 1: return true
    default: throw .damaged
    }
  }

  /// A number of elements of so many bytes each that are still to come.
  mutating func count(size: Int) throws(UnreadablePart) -> Int {
    let count = try number(Int.self)
    guard count >= 0, count <= rest.count / size else { throw .cutOff }
    return count
  }

  mutating func doubles(_ count: Int) throws(UnreadablePart) -> [Double] {
    guard count <= rest.count / MemoryLayout<Double>.size else { throw .cutOff }
    var values: [Double] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(Double(bitPattern: try number())) }
    return values
  }
}

/// Why bytes are no part of a run.
public enum UnreadablePart: Error, Equatable, Sendable {
  /// Fewer bytes than they promise.
  case cutOff
  /// Numbers that no part has.
  case damaged
  /// Of a run of another size.
  case foreign
}
