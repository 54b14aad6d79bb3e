// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What a table is, whoever fills it.
public struct TableSchema: Sendable, Equatable {
  /// Name of the file without `.csv`.
  public var name: String
  public var title: Bilingual
  /// What of it may leave the building.
  public var disclosure: Disclosure
  public var columns: [Column]
  /// Names of the columns that together occur once; empty when rows may repeat.
  public var key: [String]

  /// - Parameter disclosure: without a default, so that no table is published because nobody thought of it.
  public init(name: String, title: Bilingual, disclosure: Disclosure, columns: [Column], key: [String] = []) {
    self.name = name
    self.title = title
    self.disclosure = disclosure
    self.columns = columns
    self.key = key
  }
}
