// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What a reader has of a publication: the text of its tables, and nothing of the program that wrote it.
public struct PublishedFolder {
  public typealias Row = [String: String]

  public private(set) var tables: [String: [Row]] = [:]

  /// - Parameter files: name and bytes; only tables are read.
  public init(_ files: [(name: String, bytes: [UInt8])]) {
    for file in files where file.name.hasSuffix(".csv") {
      let lines = Self.rows(String(decoding: file.bytes, as: UTF8.self))
      guard let head = lines.first else { continue }
      tables[String(file.name.dropLast(4))] = lines.dropFirst().map {
        Row(zip(head, $0), uniquingKeysWith: { first, _ in first })
      }
    }
  }

  public subscript(name: String) -> [Row] { tables[name] ?? [] }

  private static func rows(_ text: String) -> [[String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      switch (scalar, isQuoted) {
      case ("\"", true) where place + 1 < scalars.count && scalars[place + 1] == "\"":
        cell.unicodeScalars.append(scalar)
        place += 1
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\n", false):
        rows.append(row + [cell])
        (row, cell) = ([], "")
      case ("\r", false): break
      default: cell.unicodeScalars.append(scalar)
      }
      place += 1
    }
    return rows
  }
}

extension PublishedFolder.Row {
  func number(_ column: String) -> Double? { self[column].flatMap { Double($0) } }
  func text(_ column: String) -> String { self[column] ?? "" }
}
