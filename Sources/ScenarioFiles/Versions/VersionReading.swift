// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Takes the tree of one file for what it meant in the version it is written in.
struct VersionReading {
  let context: Context

  /// The tree in the current version of the language; each place whose meaning changed is reported.
  ///
  /// What is reported is meant as before in what is returned, so that the rest of the file is checked for what it says.
  func current(_ file: VersionedFile) -> YAMLNode {
    var file = file
    let version = file.own.languageVersion
    if version < LanguageVersion.current { context.earlierFiles[file.own.place.file.folder] = file.own }
    for later in LanguageVersion.first...LanguageVersion.current where later > version {
      let places = MeaningChange.all.filter { $0.version == later }.flatMap { $0.places(file) }
      for changed in places { context.report(changed, version: later) }
      for edit in places.map(\.edit).joined { file.own = file.own.applying(edit) }
    }
    return file.own
  }
}

extension Context {
  /// Reports that something means something else since a version.
  func report(_ changed: ChangedPlace, version: Int) {
    findings.append(changed.finding(version: version))
    changedPlaces.append(changed)
  }
}

extension String {
  /// What stands before the first slash of a path.
  var folder: String { String(prefix { $0 != "/" }) }
}
