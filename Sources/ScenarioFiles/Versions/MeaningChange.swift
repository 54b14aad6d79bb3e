// SPDX-License-Identifier: EUPL-1.2

/// Something in the language that means something else since a version.
///
/// A file of an earlier version is refused at each place of it, so that no figure changes in silence. Decisions 0034 and 0041. What shows
/// only in the whole scenario is a rule: ``ServicesOfEarlierFiles``.
struct MeaningChange: Sendable {
  /// The first version with the new meaning.
  var version: Int
  /// The places in a file's own tree.
  var places: @Sendable (VersionedFile) -> [ChangedPlace]

  /// All of them, oldest first.
  static let all: [MeaningChange] = [.centralInterval, .repetition, .inheritance, .ownTables]
}

/// A file of an earlier version, with what decides what it meant.
struct VersionedFile {
  /// Its own tree.
  var own: YAMLNode
  /// The tree it is laid over, in the current version; `nil` when it builds on no other scenario.
  var base: YAMLNode?
  /// Whether a table with this name stands in its folder.
  var hasTable: (String) -> Bool

  /// With what it is laid over.
  var whole: YAMLNode { base?.overlaid(by: own) ?? own }
}
