// SPDX-License-Identifier: EUPL-1.2

import Reports
import ScenarioFiles
import Scenarios

/// `publicatie.yaml` on disk.
enum PublicationFile {
  /// - Throws: status 66 when it cannot be read, 65 when it has mistakes, each of which has been shown.
  static func read(_ path: String, _ console: Console) throws(Failure) -> Publication {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FolderSource(folder: Disk.parent(path)).read(name)
    } catch {
      throw Failure(.inputMissing, error.message, remedy: error.remedy)
    }
    let reading = PublicationReading(bytes, file: path)
    console.report(reading.findings, sources: SourceText([(path, bytes)]))
    guard let publication = reading.publication else {
      throw Failure(.scenarioHasErrors, "\(path) is niet gebruikt", remedy: "herstel wat erboven staat")
    }
    return publication
  }
}
