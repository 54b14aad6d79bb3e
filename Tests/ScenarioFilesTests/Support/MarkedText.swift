// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios

/// Files in which circled numbers stand right before the places where findings are expected.
struct MarkedText {
  /// The files without the marks.
  var files: [String: String] = [:]
  /// Mark → file from the root, line and column.
  var marks: [Int: Mark] = [:]

  struct Mark: Hashable, Comparable, CustomStringConvertible {
    var file: String
    var line: Int
    var column: Int

    var description: String { "\(file):\(line):\(column)" }
    static func < (a: Mark, b: Mark) -> Bool { (a.file, a.line, a.column) < (b.file, b.line, b.column) }
  }

  init(_ marked: [String: String], name: String = "proef") {
    for (path, text) in marked {
      var plain = ""
      var line = 1
      var column = 1
      for character in text {
        if let number = Self.number(character) {
          let file = path.hasPrefix("../") ? String(path.dropFirst(3)) : name + "/" + path
          marks[number] = Mark(file: file, line: line, column: column)
          continue
        }
        plain.append(character)
        column += 1
        if character == "\n" { (line, column) = (line + 1, 1) }
      }
      files[path] = plain
    }
  }

  /// ① to ㊿.
  private static func number(_ character: Character) -> Int? {
    guard let value = character.unicodeScalars.first?.value else { return nil }
    switch value {
    case 0x2460...0x2473: return Int(value - 0x2460) + 1
    case 0x3251...0x325F: return Int(value - 0x3251) + 21
    case 0x32B1...0x32BF: return Int(value - 0x32B1) + 36
    default: return nil
    }
  }
}

/// A finding as code and place.
struct Found: Hashable, Comparable, CustomStringConvertible {
  var mark: MarkedText.Mark
  var code: String

  var description: String { "\(mark) \(code)" }
  static func < (a: Found, b: Found) -> Bool { (a.mark, a.code) < (b.mark, b.code) }
}

/// Reads marked files and gives what was found and what was expected, both in order.
func findings(in marked: [String: String], expecting codes: [String]) -> (
  found: [Found], expected: [Found], result: ReadResult
) {
  let text = MarkedText(marked)
  let result = ScenarioReader.read(FileSource(text.files), name: "proef")
  let found = result.findings.map { finding in
    let place = finding.place ?? Place(file: "", line: 0, column: 0, length: 0)
    return Found(mark: MarkedText.Mark(file: place.file, line: place.line, column: place.column), code: finding.code)
  }
  let nowhere = MarkedText.Mark(file: "?", line: 0, column: 0)
  let expected = codes.enumerated().map { Found(mark: text.marks[$0.offset + 1] ?? nowhere, code: $0.element) }
  return (found.sorted(), expected.sorted(), result)
}
