// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios
import Statistics
import Words

/// The whole path of one scenario, from its files to a run folder.
struct ScenarioRun {
  var plan: RunPlan
  var output: String
  var isForced: Bool
  /// Without `rapport.html` and `rapport.xlsx`.
  var hasTablesOnly: Bool
  var console: Console

  func perform(_ path: String) throws(Failure) -> FinishedRun {
    var times = RunTimes()
    let reading = try Engine.read(path)
    console.report(reading.shownFindings, sources: reading.sources)
    let asked = try plan.applied(to: try reading.validScenario())
    times.mark("lezen")

    let computation = Computation(reading: reading, threads: plan.threads, console: console)
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
      console.note("deze run was al af, zonder rapport; hij wordt opnieuw gerekend, nu met rapport")
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
    console.note("deze run was al af; --force rekent opnieuw")
    try folder.checkMark()
    do throws(Failure) {
      try folder.markNewest(slot: try RunSlot.take(folder.parent))
    } catch  where error.status == .tryLater || error.status == .cannotWrite {}
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
        console.note("het antwoord is opnieuw berekend en is gelijk, byte voor byte")
        if stored.hasReports || hasTablesOnly { return }
      } else {
        guard stored.machine != result.manifest.machine || stored.linkedVersions != Versions.all else {
          throw Failure(
            .ourMistake,
            "de run is niet herhaalbaar: \(differing.joined(separator: ", ")) is anders dan in \(folder.path)",
            remedy: "de oude run is blijven staan; meld dit met het scenario erbij")
        }
        console.note("een andere machine of versie geeft andere laatste cijfers; de run is vervangen")
      }
    }
    let parent = Disk.resolved(folder.parent) ?? folder.parent
    // A path that leaves the folder we work in would name the user, or where things are on this machine.
    let place = RelativePath.from(
      parent + "/" + folder.digest, to: Disk.resolved(scenario) ?? scenario, below: Disk.resolved(".") ?? "/")
    try folder.write(result.files + inputs + [times.file(scenario: place, threads: plan.threads)], slot: slot)
  }
}

/// A run folder and what it answers.
struct FinishedRun {
  var folder: RunFolder
  var answer: RunAnswer

  var path: String { folder.path }

  /// The last words on the terminal; the folder is the last line.
  func ending(in language: Language) -> String {
    "\n" + Bilingual(nl: "De tabellen staan in:", en: "The tables are in:")[language] + "\n\(path)\n"
  }

  func json(in language: Language) -> JSON { answer.json(in: language, digest: folder.digest, folder: path) }
}
