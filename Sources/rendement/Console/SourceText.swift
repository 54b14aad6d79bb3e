// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The text of the files that findings point into, to draw each finding under its line.
struct SourceText {
  private var lines: [String: [Substring]] = [:]

  init() {}

  /// - Parameter files: path as findings name it → bytes.
  init(_ files: [(path: String, bytes: [UInt8])]) {
    for file in files {
      lines[file.path] = String(decoding: file.bytes, as: UTF8.self)
        .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }
  }

  /// The finding as text:
  ///
  ///     noord/scenario.yaml:14:15: fout: "1.500" kan 1500 of 1,5 zijn
  ///        14 |       bedrag: 1.500
  ///           |               ^^^^^ schrijf 1500 of 1.5
  ///        [number.ambiguous]
  func drawing(_ finding: Finding) -> String {
    let severity = finding.severity == .error ? "fout" : "waarschuwing"
    guard let place = finding.place else {
      let remedy = finding.remedy.isEmpty ? "" : "\n   \(finding.remedy)"
      return "\(severity): \(finding.message)\(remedy)\n   [\(finding.code)]"
    }
    let heading = "\(place.file):\(place.line):\(place.column): \(severity): \(finding.message)"
    return [heading, excerpt(place, finding.remedy), "   [\(finding.code)]"].filter { !$0.isEmpty }.joined(
      separator: "\n")
  }

  private func excerpt(_ place: Place, _ remedy: String) -> String {
    guard let line = lines[place.file]?.dropFirst(place.line - 1).first else {
      return remedy.isEmpty ? "" : "   " + remedy
    }
    let number = String(place.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let before = line.prefix(place.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    let marks = String(repeating: "^", count: max(1, min(place.length, line.count - place.column + 1)))
    let blank = String(repeating: " ", count: margin.count + number.count)
    return "\(margin)\(number) | \(line)\n\(blank) | \(before)\(marks) \(remedy)"
  }
}
