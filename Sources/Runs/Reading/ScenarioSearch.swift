// SPDX-License-Identifier: EUPL-1.2

/// Scenarios side by side in a folder.
package enum ScenarioSearch {
  /// The folders directly in this one that have a `scenario.yaml`, in order of path, or the folder itself when it has one. Hidden
  /// folders and links do not count, nor does what lies deeper: models to compare with lie there, which nobody wants every night.
  package static func scenarios(in folder: String) throws(Failure) -> [String] {
    guard Disk.isFolder(folder) else {
      throw Failure(.inputMissing, "\(folder) is geen map", remedy: "geef een map met scenario's, zoals scenarios")
    }
    if isScenario(folder) { return [folder] }
    let found = Disk.names(in: folder).filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
      .filter { Disk.isFolder($0) && !Disk.isLink($0) && isScenario($0) }
    guard !found.isEmpty else {
      throw Failure(
        .inputMissing, "in geen map direct in \(folder) staat een \(ScenarioPlace.usualFile)",
        remedy: "geef een map met scenario's, zoals scenarios")
    }
    return found
  }

  private static func isScenario(_ folder: String) -> Bool { Disk.exists(folder + "/" + ScenarioPlace.usualFile) }
}
