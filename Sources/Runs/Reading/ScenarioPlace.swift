// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios

/// Where a scenario is, from the path of its folder or its file.
package struct ScenarioPlace: Equatable {
  package static let usualFile = "scenario.yaml"

  /// As the user wrote it, without slashes at the end.
  package var folder: String
  /// The YAML file in the folder.
  package var file: String
  /// The name of the folder, which is the name of the scenario.
  package var name: String

  /// - Throws: `inputMissing` when there is no such folder or file, or its name holds characters that nobody sees.
  package init(_ path: String) throws(Failure) {
    var path = path
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard Disk.exists(path) else {
      try Self.refuseDangling(path)
      throw Failure(
        .inputMissing, "\(path) bestaat niet", remedy: "geef de map van een scenario, zoals scenarios/<naam>")
    }
    if Disk.isFolder(path) {
      (folder, file) = (path, Self.usualFile)
    } else {
      let slash = path.lastIndex(of: "/")
      folder = slash.map { String(path[..<$0]) } ?? "."
      file = slash.map { String(path[path.index(after: $0)...]) } ?? path
    }
    guard Disk.exists(folder + "/" + file) else {
      try Self.refuseDangling(folder + "/" + file)
      throw Failure(.inputMissing, "in \(folder) staat geen \(file)", remedy: "geef de map van een scenario")
    }
    name = (Disk.resolved(folder) ?? folder).split(separator: "/").last.map(String.init) ?? "scenario"
    if let hidden = (name + file).unicodeScalars.first(where: {
      HiddenCharacter.isRefused($0) || $0 == "\n" || $0 == "\t"
    }) {
      throw Failure(
        .inputMissing,
        "in de naam van de map of het bestand `\(name)/\(file)` staat een teken dat niemand ziet: \(HiddenCharacter.name(hidden))",
        remedy: "geef de map en het bestand een gewone naam")
    }
  }

  private static func refuseDangling(_ path: String) throws(Failure) {
    guard RegularFile.isDangling(path) else { return }
    throw Failure(
      .inputMissing, "\(path) is een verwijzing (link) naar iets dat er niet is",
      remedy: "haal de verwijzing weg, of zet terug waarnaar ze verwijst")
  }

  /// What stands before a path of the reader, which begins at the folder of all scenarios, to make it one that opens.
  package var prefix: String {
    if folder == "." { return "../" }
    guard let last = folder.split(separator: "/").last, last != ".", last != ".." else { return folder + "/../" }
    return String(folder.dropLast(last.count))
  }
}
