// SPDX-License-Identifier: EUPL-1.2

import Foundation
import ScenarioFiles
import Testing

@Suite struct GeneratedFilesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func committed(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  /// `RENDEMENT_SNAPSHOTS=write swift test` writes the file instead; review the difference.
  private func expect(_ path: String, holds text: String) throws {
    if ProcessInfo.processInfo.environment["RENDEMENT_SNAPSHOTS"] == "write" {
      try Data(text.utf8).write(to: Self.root.appending(path: path))
    }
    #expect(try committed(path) == text)
  }

  @Test func `the committed schema is the generated one`() throws {
    try expect("scenarios/schema/scenario-2.json", holds: JSONSchema.document())
  }

  @Test func `the committed reference page is the generated one`() throws {
    try expect("Documentation/taalreferentie.md", holds: LanguageReference.markdown())
  }

  @Test func `every key has a meaning in two languages and an example that shows it`() {
    for section in KeyTable.sections {
      for key in section.keys {
        #expect(!key.meaning.nl.isEmpty && !key.meaning.en.isEmpty && !key.english.isEmpty, "\(section.id).\(key.name)")
        #expect(key.example.hasPrefix(key.name + ":"), "\(section.id).\(key.name)")
      }
    }
  }
}
