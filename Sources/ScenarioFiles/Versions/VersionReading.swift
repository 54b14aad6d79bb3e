// SPDX-License-Identifier: EUPL-1.2

/// Takes the tree of one file for what it meant in the version it is written in.
struct VersionReading {
  let context: Context

  /// The tree in the current version of the language; each place whose meaning changed is reported.
  ///
  /// What is reported is meant as before in what is returned, so that the rest of the file is checked for what it says.
  ///
  /// - Parameter base: the tree the file is laid over, in the current version.
  func current(_ own: YAMLNode, over base: YAMLNode?) -> YAMLNode {
    var current = own
    for change in MeaningChange.all where own.languageVersion < change.version {
      for changed in change.places(own, base) {
        context.findings.append(changed.finding(version: change.version))
        context.changedPlaces.append(changed)
        current = current.applying(changed.edit)
      }
    }
    return current
  }
}
