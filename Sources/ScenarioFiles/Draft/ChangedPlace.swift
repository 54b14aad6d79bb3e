// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A place in a file where the version of the language decides what is meant.
struct ChangedPlace {
  /// Of the finding.
  var code: String
  var place: Place
  /// What it meant and what it means now: one Dutch sentence without a full stop.
  var message: String
  /// What says in the current version what it meant before.
  var edit: BlockEdit

  /// - Parameter version: the first with the new meaning.
  func finding(version: Int) -> Finding {
    Finding(
      code: code, message: message,
      remedy:
        "schrijf \(edit.description) om de oude betekenis te houden (`rendement migreer` doet dat), of zet bovenaan "
        + "`\(LanguageVersion.key): \(version)` voor de nieuwe",
      place: place)
  }
}
