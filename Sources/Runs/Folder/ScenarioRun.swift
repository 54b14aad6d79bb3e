// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios
import Statistics

/// The whole path of one scenario, from its files to a run folder.
public struct ScenarioRun: Sendable {
  let plan: RunPlan
  let output: String
  let isForced: Bool
  let hasTablesOnly: Bool
  let context: RunContext

  /// - Parameters:
  ///   - plan: what replaces the settings of the scenario.
  ///   - output: the folder under which each run has its own, `<output>/<scenario>/<digest>`; made where it is not there.
  ///   - isForced: whether to compute again what is there already; the bytes have to be the same.
  ///   - hasTablesOnly: without `rapport.html` and `rapport.xlsx`.
  public init(
    plan: RunPlan, output: String, isForced: Bool = false, hasTablesOnly: Bool = false,
    context: RunContext = RunContext()
  ) {
    self.plan = plan
    self.output = output
    self.isForced = isForced
    self.hasTablesOnly = hasTablesOnly
    self.context = context
  }

  /// Simulates and writes, or finds the run that is there already. A run is written whole or not at all.
  ///
  /// - Parameter path: folder of a scenario, or its YAML file.
  /// - Throws: `inputMissing` or `scenarioHasErrors` when there is no scenario to simulate, whose findings the listener has heard;
  ///   `wrongUse` when the plan does not fit it; `tryLater` when another process writes runs of this scenario; `cannotWrite`;
  ///   `interrupted`; `ourMistake` when a run that is there already turns out otherwise on the same machine.
  public func perform(_ path: String) throws(Failure) -> FinishedRun {
    var times = RunTimes(context.clock)
    let reading = try Reading.read(path)
    context.report(reading.shownFindings, sources: reading.sources)
    let asked = try plan.applied(to: try reading.validScenario())
    times.mark("lezen")

    let computation = Computation(reading: reading, threads: plan.threads, context: context)
    // Only the simulation tells how many draws a precision takes, and so which folder the run has.
    var searched: Computation.Simulated?
    if let precision = plan.precision { searched = try computation.simulated(asked, to: precision, times: &times) }
    let chosen: Computation.Chosen
    if let searched {
      chosen = Computation.Chosen(scenario: searched.scenario, ground: searched.ground)
    } else {
      chosen = try computation.withLives(asked)
      times.mark("levens kiezen")
    }
    let scenario = chosen.scenario
    let digest = RunDigest.text(settings: scenario.settings, inputs: reading.inputs)
    let folder = RunFolder(output: output, scenario: scenario.name, digest: digest)
    if !isForced, let stored = folder.complete {
      if hasTablesOnly || stored.hasReports { return try existing(folder, scenario) }
      context.note("deze run was al af, zonder rapport; hij wordt opnieuw gerekend, nu met rapport")
    }
    let slot = try RunSlot.take(folder.parent)
    try folder.checkFree()

    let simulated: Computation.Simulated
    if let searched {
      simulated = searched
    } else {
      simulated = try computation.simulated(chosen, times: &times)
    }
    var result = try computation.result(simulated, digest: digest, times: &times)
    if !hasTablesOnly { result = try computation.reported(result, beside: folder.parent, times: &times) }
    let inputs = reading.files.map { ReportFile(name: StoredRun.inputFolder + "/" + $0.path, bytes: $0.bytes) }
    try settle(result, inputs, in: folder, path, times, slot)
    try folder.markNewest(slot: slot)
    return FinishedRun(folder: folder, answer: result.answer)
  }

  /// The answer of a run that is already there; `laatste` follows unless another run is writing, or nobody may write there.
  private func existing(_ folder: RunFolder, _ scenario: Scenario) throws(Failure) -> FinishedRun {
    context.note("deze run was al af; --force rekent opnieuw")
    try folder.checkMark()
    do throws(Failure) {
      try folder.markNewest(slot: try RunSlot.take(folder.parent))
    } catch  where error.kind == .tryLater || error.kind == .cannotWrite {}
    return FinishedRun(folder: folder, answer: try StoredAnswer.read(folder.path, of: scenario))
  }

  /// Writes the folder, unless it is there already with the same bytes and with the reports that are asked for.
  ///
  /// The same name promises the same bytes. Other bytes on the same machine with the same programs are a mistake of
  /// ours, and the folder stays as it is; after a change of machine or library they replace it.
  private func settle(
    _ result: Computation.Result, _ inputs: [ReportFile], in folder: RunFolder, _ scenario: String, _ times: RunTimes,
    _ slot: borrowing RunSlot
  ) throws(Failure) {
    if let stored = folder.complete {
      let differing = result.differing(from: stored)
      if differing.isEmpty {
        context.note("het antwoord is opnieuw berekend en is gelijk, byte voor byte")
        if stored.hasReports || hasTablesOnly { return }
      } else {
        guard stored.machine != result.manifest.machine || stored.linkedVersions != Versions.all else {
          throw Failure(
            .ourMistake,
            "de run is niet herhaalbaar: \(differing.joined(separator: ", ")) is anders dan in \(folder.path)",
            remedy: "de oude run is blijven staan; meld dit met het scenario erbij")
        }
        context.note("een andere machine of versie geeft andere laatste cijfers; de run is vervangen")
      }
    }
    let parent = Disk.resolved(folder.parent) ?? folder.parent
    // A path that leaves the folder we work in would name the user, or where things are on this machine.
    let place = RelativePath.from(
      parent + "/" + folder.digest, to: Disk.resolved(scenario) ?? scenario, below: Disk.resolved(".") ?? "/")
    try folder.write(
      result.files + inputs + [times.file(scenario: place, threads: plan.threads)], slot: slot,
      unless: context.isCancelled)
  }
}
