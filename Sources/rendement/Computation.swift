// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Reports
import RunRecord
import Scenarios
import Simulation
import Statistics
import Studies
import Words

/// From a scenario to the files of its run, in memory.
struct Computation {
  var reading: Reading
  var threads: Int
  var console: Console

  /// A scenario with its number of lives, and why it is that number.
  struct Chosen {
    var scenario: Scenario
    var ground: LivesGround
    /// Of the scenario, where it was compiled to choose.
    var model: CompiledModel?
  }

  /// A scenario as it was simulated, and what came of it.
  struct Simulated {
    var scenario: Scenario
    var ground: LivesGround
    var model: CompiledModel
    var results: Results
    var analysis: Analysis
    /// What it took: about as many times more with as many times the draws.
    var seconds: Double
  }

  struct Result {
    var answer: RunAnswer
    var manifest: RunManifest
    /// The tables and what goes with them.
    var outputs: [ReportFile]
    /// For people to read; may be empty.
    var reports: [ReportFile] = []
    /// What reports are made from.
    var record: ReportedRun

    /// Everything but the input and `tijden.json`.
    var files: [ReportFile] { outputs + reports + [manifest.file] }

    /// Names of files whose bytes are not those of a stored run.
    func differing(from stored: StoredRun) -> [String] {
      let then = Dictionary(stored.uitvoer.map { ($0.bestand, $0.sha256) }) { $1 }
      let now = Dictionary(manifest.outputs.map { ($0.name, $0.digest) }) { $1 }
      return Set(then.keys).union(now.keys).filter { then[$0] != now[$0] }.sorted()
    }
  }

  /// The scenario with its number of lives chosen, where neither it nor the user says how many.
  func withLives(_ scenario: Scenario) throws(Failure) -> Chosen {
    guard scenario.settings.choosesReplications else { return Chosen(scenario: scenario, ground: .given) }
    var model = try compile(scenario)
    let choice = try LivesSearch(threads: threads).choose(model)
    if choice.ground.isWeighed, choice.replications > 1 || choice.ground == .limited { console.note(choice.note) }
    // Nothing that is compiled depends on them.
    model.scenario.settings.replications = choice.replications
    model.scenario.settings.choosesReplications = false
    return Chosen(scenario: model.scenario, ground: choice.ground, model: model)
  }

  /// Simulates with as many draws as a precision asks, and as many lives as that number of draws takes.
  func simulated(_ asked: Scenario, to precision: Precision, times: inout RunTimes) throws(Failure) -> Simulated {
    var scenario = asked
    while true {
      let chosen = try withLives(scenario)
      times.mark("levens kiezen")
      let simulated = try simulated(chosen, times: &times)
      guard
        let draws = try PrecisionSearch(precision: precision, design: scenario.settings.design)
          .next(after: simulated.analysis)
      else {
        return simulated
      }
      let seconds = simulated.seconds * Double(draws) / Double(scenario.settings.draws)
      console.note(
        "na \(NumberStyle.dutch.integer(scenario.settings.draws)) trekkingen is de rekenfout nog groter dan \(precision.text); "
          + "verder met \(NumberStyle.dutch.integer(draws)), naar schatting \(PrecisionSearch.words(about: seconds)); is de fout dan nog te "
          + "groot, dan worden het er meer")
      scenario.settings.draws = draws
    }
  }

  func simulated(_ chosen: Chosen, times: inout RunTimes) throws(Failure) -> Simulated {
    let model = if let known = chosen.model { known } else { try compile(chosen.scenario) }
    times.mark("compileren")
    let start = RunTimes.now
    let results = try simulate(model)
    times.mark("simuleren")
    let analysis = Analysis(results: results, model: model)
    try Interruption.check()
    times.mark("analyseren")
    return Simulated(
      scenario: chosen.scenario, ground: chosen.ground, model: model, results: results, analysis: analysis,
      seconds: RunTimes.now - start)
  }

  /// The same with reports for people.
  ///
  /// - Parameter parent: where the folder of the run will be.
  func reported(_ result: Result, beside parent: String, times: inout RunTimes) throws(Failure) -> Result {
    var result = result
    result.manifest.versions[GnuplotVersion.name] = GnuplotVersion.installed()
    result.record.facts = RunFacts(result.manifest)
    result.reports = try ReportFiles(plan: ReportPlan(), console: console).files(of: result.record, beside: parent)
    result.manifest.reports = result.reports.map(RunManifest.File.init)
    times.mark("rapport")
    return result
  }

  func result(_ simulated: Simulated, digest: String, times: inout RunTimes) throws(Failure) -> Result {
    let studies = try studies(simulated)
    times.mark("uitzoeken")
    let report = RunReport(
      RunTables(simulated.analysis, studies), simulated.analysis.diagnostics, of: simulated.scenario)
    var manifest = RunManifest(
      digest: digest, scenario: simulated.scenario, scenarioFile: reading.files.first?.path ?? "",
      resultsVersion: Versions.results, versions: Versions.all,
      machine: Machine.features, inputs: reading.inputs,
      outputs: report.files.map(RunManifest.File.init),
      findings: reading.findings, diagnostics: simulated.analysis.diagnostics)
    manifest.livesGround = simulated.ground
    times.mark("rapporteren")
    let record = ReportedRun(
      scenario: simulated.scenario, facts: RunFacts(manifest), tables: report.tables, answers: report.answer.texts)
    return Result(answer: report.answer, manifest: manifest, outputs: report.files, record: record)
  }

  private func studies(_ simulated: Simulated) throws(Failure) -> Studies {
    let name = simulated.scenario.name
    let progress = console.progress()
    defer { progress?.end() }
    let show = progress.map { line in
      { @Sendable (study: StudyTask, share: Double) in line.show("\(name): \(study.text.nl)", share) }
    }
    let rerun = Rerun(threads: threads, progress: show, isCancelled: { Interruption.isRequested })
    do throws(StudyFailure) {
      return try Studies(simulated.results, of: simulated.model, rerun: rerun)
    } catch {
      throw console.failure(error, sources: reading.sources)
    }
  }

  private func compile(_ scenario: Scenario) throws(Failure) -> CompiledModel {
    do throws(CompileFailure) {
      return try Engine.compile(scenario)
    } catch {
      throw console.failure(.cannotCompile(error), sources: reading.sources)
    }
  }

  private func simulate(_ model: CompiledModel) throws(Failure) -> Results {
    let progress = console.progress()
    defer { progress?.end() }
    return try Engine.simulate(model, threads: threads, progress: progress)
  }
}
