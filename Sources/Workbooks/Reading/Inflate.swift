// SPDX-License-Identifier: EUPL-1.2

import Reports

/// Undoes deflate, the compression of a workbook.
///
/// Written here because the library that packs a workbook does not unpack one, and the bytes come from whoever sent the run: every
/// read is inside the input, and no more comes out than was announced.
///
/// - Source: RFC 1951.
struct Inflate {
  /// Whatever is wrong with the bytes.
  struct Failure: Error {}

  /// - Parameter size: of the result, as the archive says; another size is a failure.
  static func bytes(_ input: ArraySlice<UInt8>, size: Int) throws(Failure) -> [UInt8] {
    var inflate = Inflate(input, size)
    var isLast = false
    while !isLast {
      isLast = try inflate.bits(1) == 1
      switch try inflate.bits(2) {
      case 0: try inflate.stored()
      case 1: try inflate.block(Self.fixed.literals, Self.fixed.distances)
      case 2:
        let tables = try inflate.tables()
        try inflate.block(tables.literals, tables.distances)
      default: throw Failure()
      }
    }
    guard inflate.output.count == size else { throw Failure() }
    return inflate.output
  }

  private let input: ArraySlice<UInt8>
  private let size: Int
  private var place: Int
  private var hold = 0
  private var held = 0
  private var output: [UInt8] = []

  private init(_ input: ArraySlice<UInt8>, _ size: Int) {
    self.input = input
    self.size = size
    place = input.startIndex
  }

  private mutating func bits(_ count: Int) throws(Failure) -> Int {
    while held < count {
      guard place < input.endIndex else { throw Failure() }
      hold |= Int(input[place]) << held
      held += 8
      place += 1
    }
    let value = hold & ((1 << count) - 1)
    hold >>= count
    held -= count
    return value
  }

  private mutating func put(_ byte: UInt8) throws(Failure) {
    guard output.count < size else { throw Failure() }
    output.append(byte)
  }

  // MARK: Blocks

  private mutating func stored() throws(Failure) {
    (hold, held) = (0, 0)
    let length = try bits(16)
    guard try bits(16) == ~length & 0xFFFF else { throw Failure() }
    for _ in 0..<length { try put(UInt8(try bits(8))) }
  }

  private mutating func block(_ literals: HuffmanCode, _ distances: HuffmanCode) throws(Failure) {
    while true {
      let symbol = try symbol(literals)
      if symbol == 256 { return }
      if symbol < 256 {
        try put(UInt8(symbol))
        continue
      }
      guard symbol - 257 < Self.lengths.count else { throw Failure() }
      let (base, extra) = Self.lengths[symbol - 257]
      let length = base + (try bits(extra))
      let code = try self.symbol(distances)
      guard code < Self.offsets.count else { throw Failure() }
      let distance = Self.offsets[code].base + (try bits(Self.offsets[code].extra))
      guard distance <= output.count else { throw Failure() }
      for _ in 0..<length { try put(output[output.count - distance]) }
    }
  }

  private mutating func symbol(_ code: HuffmanCode) throws(Failure) -> Int {
    var (value, first, index) = (0, 0, 0)
    for length in 1...15 {
      value |= try bits(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Failure()
  }

  /// The codes of a block, themselves coded.
  private mutating func tables() throws(Failure) -> (literals: HuffmanCode, distances: HuffmanCode) {
    let (literals, distances, codes) = (try bits(5) + 257, try bits(5) + 1, try bits(4) + 4)
    guard literals <= 286, distances <= 30 else { throw Failure() }
    var lengths = [Int](repeating: 0, count: 19)
    for index in 0..<codes { lengths[Self.order[index]] = try bits(3) }
    let code = try HuffmanCode(lengths)
    lengths = []
    while lengths.count < literals + distances {
      let symbol = try symbol(code)
      switch symbol {
      case ..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last else { throw Failure() }
        lengths += [Int](repeating: last, count: 3 + (try bits(2)))
      case 17: lengths += [Int](repeating: 0, count: 3 + (try bits(3)))
      default: lengths += [Int](repeating: 0, count: 11 + (try bits(7)))
      }
    }
    guard lengths.count == literals + distances, lengths[256] > 0 else { throw Failure() }
    return (try HuffmanCode(Array(lengths[..<literals])), try HuffmanCode(Array(lengths[literals...])))
  }

  // MARK: Tables of the standard

  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private static let lengths: [(base: Int, extra: Int)] =
    steps(from: 3, extras: [0, 0, 1, 2, 3, 4, 5].flatMap { [$0, $0, $0, $0] }) + [(258, 0)]

  private static let offsets: [(base: Int, extra: Int)] = steps(
    from: 1, extras: [0, 0] + (0...13).flatMap { [$0, $0] })

  private static func steps(from start: Int, extras: [Int]) -> [(base: Int, extra: Int)] {
    var base = start
    return extras.map { extra in
      defer { base += 1 << extra }
      return (base, extra)
    }
  }

  private static let fixed = (
    literals: HuffmanCode(complete: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }),
    distances: HuffmanCode(complete: [Int](repeating: 5, count: 30))
  )
}

/// A code in which shorter words come first, and words of one length in order of their symbols.
struct HuffmanCode {
  /// How many words there are of each length.
  fileprivate private(set) var counts = [Int](repeating: 0, count: 16)
  fileprivate private(set) var symbols: [Int] = []

  fileprivate init(complete lengths: [Int]) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
  }

  /// - Parameter lengths: of the word of each symbol, at most 15; 0 for a symbol without one.
  fileprivate init(_ lengths: [Int]) throws(Inflate.Failure) {
    self.init(complete: lengths)
    var left = 1
    for length in 1...15 {
      left = (left << 1) - counts[length]
      guard left >= 0 else { throw Inflate.Failure() }
    }
  }
}
