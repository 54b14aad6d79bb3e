// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios

/// The text of the files that findings point into, to draw each finding under its line.
struct SourceText {
  private var lines: [String: [String]] = [:]

  init() {}

  /// - Parameter files: path as findings name it → bytes.
  init(_ files: [(path: String, bytes: [UInt8])]) {
    for file in files {
      lines[file.path] = String(decoding: file.bytes, as: UTF8.self)
        .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    }
  }

  func drawing(_ finding: Finding, emphasise: (String) -> String = { $0 }) -> String {
    FindingText.draw(finding, lines: lines, emphasise: emphasise)
  }
}
