// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What a table is, for those who do not know its rows.
public struct TableSchema: Sendable, Equatable {
  /// Name of the file without `.csv`.
  public var name: String
  /// Raised when a column changes its meaning or goes; not for a new one.
  public var version: Int
  public var title: Bilingual
  /// What of it may leave the building.
  public var disclosure: Disclosure<String>
  public var columns: [Field]
  /// Names of the columns that together occur once; empty when rows may repeat.
  public var key: [String]

  /// - Parameter disclosure: without a default, so that no table is published because nobody thought of it.
  public init(
    name: String, version: Int, title: Bilingual, disclosure: Disclosure<String>, columns: [Field], key: [String] = []
  ) {
    self.name = name
    self.version = version
    self.title = title
    self.disclosure = disclosure
    self.columns = columns
    self.key = key
  }
}
