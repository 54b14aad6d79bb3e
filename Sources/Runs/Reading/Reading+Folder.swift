// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Sampling
package import ScenarioFiles

extension Reading {
  /// Reads and checks a scenario: its `scenario.yaml`, what that builds on, and every table that they name.
  ///
  /// - Parameter path: folder of a scenario, or its YAML file.
  /// - Throws: `inputMissing` when there is no such folder or file. Mistakes in files are findings.
  public static func read(_ path: String) throws(Failure) -> Reading {
    // What a distribution cannot be is a finding, and no end of the process.
    GSLSetup.quietErrors()
    let place = try ScenarioPlace(path)
    let source = FolderSource(folder: place.folder).source
    return Reading(ScenarioReader.read(source, scenarioFile: place.file, name: place.name), at: place)
  }

  package init(_ result: ReadResult, at place: ScenarioPlace) {
    self.init(
      scenario: result.scenario, findings: result.findings,
      files: result.files.map { ($0.path, $0.bytes) },
      basis: BasisComparison(result),
      prefix: place.prefix)
  }
}
