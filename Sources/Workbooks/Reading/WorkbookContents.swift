// SPDX-License-Identifier: EUPL-1.2

import Reports

/// Numbers, texts and formulas of a workbook file, wherever they stand: what two versions of the library write alike.
public struct WorkbookContents: Sendable, Equatable {
  /// Part and cell, or part and number of the text → what is there.
  private var values: [String: String] = [:]
  /// Part → its bytes, unpacked.
  private var parts: [String: [UInt8]]

  /// - Returns: `nil` for anything but a workbook.
  public init?(_ file: [UInt8]) {
    guard let archive = try? ZipArchive(file), archive.parts["xl/workbook.xml"] != nil else { return nil }
    parts = archive.parts
    let shared = SheetText.shared(parts["xl/sharedStrings.xml"] ?? [])
    for (name, bytes) in parts where Self.isTold(name) {
      if name.hasPrefix("xl/worksheets/sheet") {
        for (cell, value) in SheetText.cells(bytes, shared) { values["\(name) \(cell)"] = value }
      } else {
        for (place, text) in SheetText.texts(bytes[...]).enumerated() { values["\(name) \(place + 1)"] = text }
      }
    }
  }

  /// Whether every part is the same, byte for byte, however it was packed.
  public func hasSameParts(as other: WorkbookContents) -> Bool { parts == other.parts }

  /// Where two workbooks say something else, in order; empty when all numbers and texts are the same.
  public func differences(from other: WorkbookContents) -> [String] {
    Set(values.keys).union(other.values.keys).filter { values[$0] != other.values[$0] }.sorted()
  }

  /// Parts with nothing that people read, but how it looks and how the parts hang together.
  private static func isTold(_ name: String) -> Bool {
    name.hasSuffix(".xml") && name != "xl/sharedStrings.xml" && name != "xl/styles.xml" && !name.hasPrefix("xl/theme/")
      && name != "docProps/app.xml" && name != "[Content_Types].xml"
  }
}
