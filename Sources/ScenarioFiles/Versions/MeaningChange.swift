// SPDX-License-Identifier: EUPL-1.2

/// Something in the language that means something else since a version.
///
/// A file of an earlier version is refused at each place of it, so that no figure changes in silence. Decision 0034.
struct MeaningChange: Sendable {
  /// The first version with the new meaning.
  var version: Int
  /// The places in a file's own tree, given the tree it is laid over if it builds on another scenario.
  var places: @Sendable (_ own: YAMLNode, _ base: YAMLNode?) -> [ChangedPlace]

  /// All of them, oldest first.
  static let all: [MeaningChange] = [.centralInterval]
}
