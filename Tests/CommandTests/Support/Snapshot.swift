// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Text that people read, kept beside the tests. `RENDEMENT_SNAPSHOTS=write swift test` rewrites it; review the difference.
func expectSnapshot(_ text: String, _ name: String) throws {
  let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots").appending(path: name)
  if ProcessInfo.processInfo.environment["RENDEMENT_SNAPSHOTS"] == "write" { try Data(text.utf8).write(to: path) }
  #expect(try text == String(decoding: Data(contentsOf: path), as: UTF8.self))
}
