// SPDX-License-Identifier: EUPL-1.2

/// The version of the language in which a file is written.
enum LanguageVersion {
  /// The key that says it.
  static let key = "rendement"
  static let first = 1
  static let current = 2
}

extension YAMLNode {
  /// What the file of this root says, and the first version when it says nothing or something that is none.
  var languageVersion: Int {
    self[LanguageVersion.key]?.scalar.flatMap { try? NumberReading.readInteger($0.string) } ?? LanguageVersion.first
  }
}
