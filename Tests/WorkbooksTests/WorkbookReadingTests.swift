// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Glibc
import Reports
import RunRecord
import Testing

@testable import Workbooks

@Suite struct InflateTests {
  /// What zlib 1.3 made of each text, through Python: stored, with the fixed code, and with codes of its own.
  private static let packed: [(hex: String, text: [UInt8])] = [
    ("010300fcff616263", Array("abc".utf8)),
    ("2b4acd4b49cd4dcd2b5128c264710100", Array("rendement rendement rendement\n".utf8)),
    (
      "63e090732ad9c29e7cd6eb42a6c081e61063056915eb84c957345a3fe47ded377fb1a62ecec723286bc211eee89d5a4b0c8f17a83fdf35bbab7dd2ea4b3cfe0b580adf5489ed2eb6e47d75ebc61366edc4a5df634e795f2d92bd382337c0d1c13763e209a1d46356dbdd1ff4b8f1dd3fbc75ebe1fb7c6e3d0fdcb75b1d4b153a3131c3d7c1312077c645d9a2abdea762be2f4dd4667e72e3d62b5ecbe2dd62556f0a5916f8f35c5a3da9bd6bf6aee7ea05c70d9768ed8ce63e32212bc8c327ae6ecd0bf3feaf791f5a35ae4c4eb0569156300e693e209079c1eb6c32fb961227390e0636299b9c55df42f75aec09febc2cdd4cf8e7a79fc266e9cb3e07efb1d81bfa6d558e8d141b03a95e4f1c05a360880200",
      (0..<300).map { UInt8(($0 * $0 * 7 + $0) % 251) } + [UInt8](repeating: UInt8(ascii: "a"), count: 700)
    ),
    (
      "05c1010d00000082b0acc2e85fc17fa431d218698c34461a238d91c64863a431d218698c34461a238d91c64863a431d218698c34461a238d91c64863a431d218698c34461a238d91c64863a431d218698c34461a238d91c64863a431d218698c34461a238d91c64863a431d218698c34461a238d91c64863a4b103",
      (0..<400).map { UInt8($0 * $0 % 7 + 97) }
    ),
  ]

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.utf8.map { $0 < 58 ? $0 - 48 : $0 - 87 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  @Test func `every kind of block gives back what was packed`() throws {
    for (hex, text) in Self.packed {
      #expect(try Inflate.bytes(Self.bytes(hex)[...], size: text.count) == text)
    }
  }

  @Test func `another size than was announced is refused, and so is a part`() {
    for (hex, text) in Self.packed {
      let input = Self.bytes(hex)
      for size in [0, text.count - 1, text.count + 1] {
        #expect(throws: Inflate.Failure.self) { try Inflate.bytes(input[...], size: size) }
      }
      for count in 0..<input.count - 1 {
        #expect(throws: Inflate.Failure.self) { try Inflate.bytes(input[..<count], size: text.count) }
      }
    }
  }

  /// Before memory is asked for: bytes of this number cannot hold so much.
  @Test func `a size that no packed bytes have is refused`() {
    for size in [-1, 1033 * 4, 1 << 40, .max] {
      #expect(throws: Inflate.Failure.self) { try Inflate.bytes([1, 2, 3, 4][...], size: size) }
    }
    #expect(throws: Inflate.Failure.self) { try Inflate.bytes(ArraySlice(), size: 0) }
  }

  /// Whatever the bytes are, what comes out is of the size that was asked for, or nothing.
  @Test func `changed bytes are read within bounds`() {
    for (hex, text) in Self.packed {
      let input = Self.bytes(hex)
      for place in input.indices {
        for bit in 0..<8 {
          var changed = input
          changed[place] ^= 1 << bit
          if let output = try? Inflate.bytes(changed[...], size: text.count) { #expect(output.count == text.count) }
        }
      }
    }
  }
}

@Suite struct WorkbookReadingTests {
  private func file(_ workbook: Workbook) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.path + "/rendement-lezen-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try WorkbookFile.write(workbook, to: folder + "/a.xlsx", in: folder)
    return Array(try Data(contentsOf: URL(filePath: folder + "/a.xlsx")))
  }

  @Test func `two workbooks differ where their cells do`() throws {
    let workbook = WorkbookFileTests.workbook
    let contents = try #require(WorkbookContents(try file(workbook)))
    #expect(contents.differences(from: contents) == [])
    for (row, column, value, cell) in [
      (0, 0, WorkbookCell.Value.text("=1+2"), "A2"), (0, 1, .number(0.1000001), "B2"),
      (0, 2, .wordFormula("=\"nee\"", result: "ja"), "C2"), (0, 2, .wordFormula("=\"ja\"", result: "nee"), "C2"),
      (1, 2, .text("x"), "C3"), (1, 1, .text("-2"), "B3"),
    ] {
      var other = workbook
      other.sheets[0].rows[row][column] = WorkbookCell(value)
      let read = try #require(WorkbookContents(try file(other)))
      let differences = contents.differences(from: read)
      #expect(differences.contains("xl/worksheets/sheet1.xml \(cell)"), "\(cell) \(differences)")
      #expect(!contents.hasSameParts(as: read))
    }
  }

  @Test func `anything but a workbook is none, whatever is cut off or changed`() throws {
    let bytes = try file(WorkbookFileTests.workbook)
    let contents = try #require(WorkbookContents(bytes))
    for count in stride(from: 0, to: bytes.count - 1, by: 97) {
      #expect(WorkbookContents(Array(bytes[..<count])) == nil)
    }
    // The list of contents is at the end; a fixed series of places.
    for step in 1...400 {
      var changed = bytes
      let place = bytes.count - 1 - step * 7919 % min(4000, bytes.count)
      changed[place] ^= 0x55
      if let read = WorkbookContents(changed) { _ = contents.differences(from: read) }
    }
  }
}
