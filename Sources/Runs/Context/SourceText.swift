// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import ScenarioFiles
public import Scenarios

/// The text of the files that findings point into, to draw each finding under its line.
public struct SourceText: Sendable {
  private var lines: [String: [String]] = [:]

  public init() {}

  /// - Parameter files: path as findings name it → bytes.
  public init(_ files: [(path: String, bytes: [UInt8])]) {
    for file in files {
      lines[file.path] = String(decoding: file.bytes, as: UTF8.self)
        .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    }
  }

  /// The finding as people read it: what is wrong, the line with the place marked, and what to write. Dutch, several lines.
  ///
  /// - Parameter emphasise: makes the word for its severity stand out.
  public func drawing(_ finding: Finding, emphasise: (String) -> String = { $0 }) -> String {
    FindingText.draw(finding, lines: lines, emphasise: emphasise)
  }
}
