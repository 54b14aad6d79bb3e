// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
public import Reports
public import RunRecord
public import Scenarios
public import Simulation
public import Statistics
import Studies
public import Words

/// From a scenario to the files of its run, in memory.
///
/// ``withLives(_:)``, then ``simulated(_:times:)``; what is wanted of the tables comes from ``result(_:digest:times:)``.
public struct Computation: Sendable {
  let reading: Reading
  let threads: Int
  let context: RunContext

  /// - Parameters:
  ///   - reading: what the scenario was read from.
  ///   - threads: processors to use, at least 1; changes no result.
  public init(reading: Reading, threads: Int, context: RunContext = RunContext()) {
    self.reading = reading
    self.threads = threads
    self.context = context
  }

  /// A scenario with its number of lives, and why it is that number.
  public struct Chosen: Sendable {
    public var scenario: Scenario
    public var ground: LivesGround
    /// Of the scenario, where it was compiled to choose.
    var model: CompiledModel?
  }

  /// A scenario as it was simulated, and what came of it.
  public struct Simulated: Sendable {
    public var scenario: Scenario
    public var ground: LivesGround
    public var model: CompiledModel
    /// Draw by draw.
    public var results: Results
    /// Estimates with their errors; amounts in euro per household.
    public var analysis: Analysis
    /// What it took: about as many times more with as many times the draws.
    public var seconds: Double
  }

  public struct Result: Sendable {
    public var answer: RunAnswer
    public var manifest: RunManifest
    /// The tables and what goes with them.
    public var outputs: [ReportFile]
    /// For people to read; may be empty.
    public var reports: [ReportFile] = []
    /// What reports are made from.
    public var record: ReportedRun

    /// Everything but the input and `tijden.json`.
    public var files: [ReportFile] { outputs + reports + [manifest.file] }

    /// Names of files whose bytes are not those of a stored run.
    func differing(from stored: StoredRun) -> [String] {
      let then = Dictionary(stored.uitvoer.map { ($0.bestand, $0.sha256) }) { $1 }
      let now = Dictionary(manifest.outputs.map { ($0.name, $0.digest) }) { $1 }
      return Set(then.keys).union(now.keys).filter { then[$0] != now[$0] }.sorted()
    }
  }

  /// The scenario with its number of lives chosen, where neither it nor the user says how many.
  ///
  /// - Throws: `scenarioHasErrors` when it cannot be compiled or a pilot meets a value that cannot be used, `interrupted`.
  public func withLives(_ scenario: Scenario) throws(Failure) -> Chosen {
    guard scenario.settings.choosesReplications else { return Chosen(scenario: scenario, ground: .given) }
    let compiled = try compile(scenario)
    let choice = try LivesSearch(threads: threads, isCancelled: context.isCancelled).choose(compiled)
    if choice.ground.isWeighed, choice.replications > 1 || choice.ground == .limited { context.note(choice.note) }
    let model = CompiledModel(compiled, replications: choice.replications)
    return Chosen(scenario: model.scenario, ground: choice.ground, model: model)
  }

  /// Simulates with as many draws as a precision asks, and as many lives as that number of draws takes.
  ///
  /// - Throws: as a run does, and `wrongUse` when no number of draws gives that precision.
  public func simulated(_ asked: Scenario, to precision: Precision, times: inout RunTimes) throws(Failure) -> Simulated
  {
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
      context.note(
        "na \(NumberStyle.dutch.integer(scenario.settings.draws)) trekkingen is de rekenfout nog groter dan \(precision.text); "
          + "verder met \(NumberStyle.dutch.integer(draws)), naar schatting \(PrecisionSearch.words(about: seconds)); is de fout dan nog te "
          + "groot, dan worden het er meer")
      scenario.settings.draws = draws
    }
  }

  /// Compiles, simulates and analyses.
  ///
  /// - Throws: `scenarioHasErrors` when the scenario cannot be compiled or a value met while running cannot be used, `interrupted`.
  public func simulated(_ chosen: Chosen, times: inout RunTimes) throws(Failure) -> Simulated {
    let model = if let known = chosen.model { known } else { try compile(chosen.scenario) }
    times.mark("compileren")
    let start = context.clock.seconds()
    let results = try Engine.simulate(model, threads: threads, context: context)
    times.mark("simuleren")
    let analysis = Analysis(results: results, model: model)
    try context.check()
    times.mark("analyseren")
    return Simulated(
      scenario: chosen.scenario, ground: chosen.ground, model: model, results: results, analysis: analysis,
      seconds: context.clock.seconds() - start)
  }

  /// The same with reports for people.
  ///
  /// - Parameter parent: where the folder of the run will be.
  func reported(_ result: Result, beside parent: String, times: inout RunTimes) throws(Failure) -> Result {
    var result = result
    result.manifest.versions[PlotterVersion.name] = context.plotterVersion()
    result.record.facts = RunFacts(result.manifest)
    result.reports = try ReportFiles(plan: ReportPlan(), context: context).files(of: result.record, beside: parent)
    result.manifest.reports = result.reports.map(RunManifest.File.init)
    times.mark("rapport")
    return result
  }

  /// Does the studies that the scenario asks for, and makes the tables and the answer.
  ///
  /// - Parameter digest: the name of the run in `run.json`; `nil` for the one that it has.
  /// - Throws: `scenarioHasErrors` when a variant of the scenario cannot be compiled or run, `interrupted`.
  public func result(
    _ simulated: Simulated, digest: String? = nil, times: inout RunTimes
  ) throws(Failure) -> Result {
    let digest = digest ?? RunDigest.text(settings: simulated.scenario.settings, inputs: reading.inputs)
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
    let progress = context.listener.progress()
    defer { progress?.end() }
    let show = progress.map { line in
      { @Sendable (study: StudyTask, share: Double) in line.show("\(name): \(study.text.nl)", share, error: nil) }
    }
    let rerun = Rerun(threads: threads, progress: show, isCancelled: context.isCancelled)
    do throws(StudyFailure) {
      return try Studies(simulated.results, of: simulated.model, rerun: rerun)
    } catch {
      throw context.failure(error, sources: reading.sources)
    }
  }

  private func compile(_ scenario: Scenario) throws(Failure) -> CompiledModel {
    do throws(CompileFailure) {
      return try Engine.compile(scenario)
    } catch {
      throw context.failure(.cannotCompile(error), sources: reading.sources)
    }
  }
}
