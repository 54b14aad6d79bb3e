// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Testing

/// Text that people read, kept beside the tests. `RENDEMENT_SNAPSHOTS=write swift test` rewrites it; review the difference.
func expectSnapshot(_ text: String, _ name: String, file: String = #filePath) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let path = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RENDEMENT_SNAPSHOTS"] == "write" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
  }
  let expected = String(decoding: try Data(contentsOf: path), as: UTF8.self)
  #expect(text == expected)
}
