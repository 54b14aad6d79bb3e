// SPDX-License-Identifier: EUPL-1.2

public import Reports
import ScenarioFiles
import Scenarios

/// `publicatie.yaml` on disk.
public enum PublicationFile {
  /// - Throws: `inputMissing` when it cannot be read, `scenarioHasErrors` when it has mistakes, each of which the listener has heard.
  public static func read(_ path: String, _ context: RunContext) throws(Failure) -> Publication {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FolderSource(folder: Disk.parent(path)).read(name)
    } catch {
      throw Failure(.inputMissing, error.message, remedy: error.remedy)
    }
    let reading = PublicationReading(bytes, file: path)
    context.report(reading.findings, sources: SourceText([(path, bytes)]))
    guard let publication = reading.publication else {
      throw Failure(.scenarioHasErrors, "\(path) is niet gebruikt", remedy: "herstel wat erboven staat")
    }
    return publication
  }
}
