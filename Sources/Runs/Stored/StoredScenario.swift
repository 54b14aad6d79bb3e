// SPDX-License-Identifier: EUPL-1.2

import RunRecord
public import Scenarios

/// The scenario of a stored run, from the copy that the run keeps of what it read.
public struct StoredScenario: Sendable {
  public var stored: StoredRun
  public var reading: Reading
  /// With the settings that the run used.
  public var scenario: Scenario

  /// `noord (1a2b3c4d5e6f)`.
  public var name: String { "\(scenario.name) (\(stored.afdruk))" }

  /// - Parameters:
  ///   - folder: of a run.
  ///   - reference: name of the arrangement that the others are compared with, in place of that of the run.
  /// - Throws: `inputMissing` when the folder holds no run, or its copy of the input is not complete.
  public static func read(_ folder: String, reference: String? = nil) throws(Failure) -> StoredScenario {
    let stored = try StoredRun.read(folder)
    let inputs = folder + "/" + StoredRun.inputFolder
    if let bad = stored.damaged(in: folder).first(where: { $0.hasPrefix(StoredRun.inputFolder + "/") }) {
      throw Failure(
        .inputMissing, "\(folder)/\(bad) is er niet, of is veranderd na de run",
        remedy: StoredRun.anew)
    }
    let reading = try Reading.read(inputs + "/" + stored.scenario.bestand)
    var plan = RunPlan(repeating: stored, threads: nil)
    plan.reference = reference ?? plan.reference
    return StoredScenario(stored: stored, reading: reading, scenario: try plan.applied(to: try reading.validScenario()))
  }
}
