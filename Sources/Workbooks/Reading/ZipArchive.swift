// SPDX-License-Identifier: EUPL-1.2

import Reports

/// The parts of a workbook file, unpacked.
///
/// - Source: PKWARE APPNOTE 6.3, the records that a workbook has: no encryption, no Zip64, one disk.
struct ZipArchive {
  struct Failure: Error {}

  /// Bounds on what others send: many times the largest workbook of a run.
  static let mostBytes = 1 << 26
  static let mostParts = 1000

  /// Name → contents.
  private(set) var parts: [String: [UInt8]] = [:]

  init(_ file: [UInt8]) throws(Failure) {
    let reader = LittleEndian(bytes: file)
    guard file.count >= 22,
      let end = (max(0, file.count - 22 - 0xFFFF)...file.count - 22).reversed().first(where: {
        reader.four($0) == 0x0605_4B50
      }),
      let count = reader.two(end + 10), let start = reader.four(end + 16), count <= Self.mostParts
    else { throw Failure() }
    var (place, total) = (start, 0)
    for _ in 0..<count {
      let entry = try Entry(reader, at: place)
      place = entry.next
      total += entry.size
      guard total <= Self.mostBytes, parts[entry.name] == nil else { throw Failure() }
      parts[entry.name] = try entry.contents(reader)
    }
  }

  /// A line of the list of contents.
  private struct Entry {
    var name: String
    var method: Int
    var packedSize: Int
    var size: Int
    var place: Int
    var next: Int

    init(_ reader: LittleEndian, at place: Int) throws(Failure) {
      guard reader.four(place) == 0x0201_4B50, let method = reader.two(place + 10),
        let packed = reader.four(place + 20), let size = reader.four(place + 24), let name = reader.two(place + 28),
        let extra = reader.two(place + 30), let comment = reader.two(place + 32), let start = reader.four(place + 42),
        let letters = reader.slice(place + 46, name)
      else { throw Failure() }
      self.name = String(decoding: letters, as: UTF8.self)
      (self.method, packedSize, self.size, self.place) = (method, packed, size, start)
      next = place + 46 + name + extra + comment
    }

    func contents(_ reader: LittleEndian) throws(Failure) -> [UInt8] {
      guard reader.four(place) == 0x0403_4B50, let name = reader.two(place + 26), let extra = reader.two(place + 28),
        let packed = reader.slice(place + 30 + name + extra, packedSize)
      else { throw Failure() }
      switch method {
      case 0 where packed.count == size: return Array(packed)
      case 8: do { return try Inflate.bytes(packed, size: size) } catch { throw Failure() }
      default: throw Failure()
      }
    }
  }
}

/// Numbers in bytes, the lowest first; `nil` beyond the end.
private struct LittleEndian {
  var bytes: [UInt8]

  func two(_ place: Int) -> Int? { slice(place, 2).map(value) }
  func four(_ place: Int) -> Int? { slice(place, 4).map(value) }

  func slice(_ place: Int, _ count: Int) -> ArraySlice<UInt8>? {
    place >= 0 && count >= 0 && place <= bytes.count - count ? bytes[place..<place + count] : nil
  }

  private func value(_ slice: ArraySlice<UInt8>) -> Int { slice.reversed().reduce(0) { $0 << 8 | Int($1) } }
}
