// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Documentation/validatie.md: what every run of the tests finds, and below it the study that only `make validate` makes.
enum ValidationPage {
  private static let document = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Documentation/validatie.md")
  private static let lock = NSLock()

  static func read() throws -> (own: String, study: String) {
    let text = try String(contentsOf: document, encoding: .utf8)
    let place = text.range(of: StudyPage.heading)?.lowerBound ?? text.endIndex
    return (String(text[..<place]), String(text[place...]))
  }

  static func replaceOwn(_ own: String) throws {
    try lock.withLock { try (own + read().study).write(to: document, atomically: true, encoding: .utf8) }
  }

  static func replaceStudy(_ study: String) throws {
    try lock.withLock { try (read().own + study).write(to: document, atomically: true, encoding: .utf8) }
  }
}
