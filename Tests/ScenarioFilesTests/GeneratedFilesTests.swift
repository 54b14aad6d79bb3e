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

  @Test func `the committed schema is the generated one`() throws {
    #expect(try committed("scenarios/schema/scenario-1.json") == JSONSchema.document())
  }

  @Test func `the committed reference page is the generated one`() throws {
    #expect(try committed("Documentation/taalreferentie.md") == LanguageReference.markdown())
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
