// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Reports
import Scenarios
import Simulation
import Statistics

/// From a scenario to the files of its run, in memory.
struct Computation {
  var reading: Reading
  var threads: Int
  var console: Console

  /// A scenario as it was simulated, and what came of it.
  struct Simulated {
    var scenario: Scenario
    var analysis: Analysis
  }

  struct Result {
    var answer: String
    var manifest: RunManifest
    /// Everything but `tijden.json`.
    var files: [ReportFile]

    /// Names of files whose bytes are not those of a stored run.
    func differing(from stored: StoredRun) -> [String] {
      let then = Dictionary(stored.uitvoer.map { ($0.bestand, $0.sha256) }) { $1 }
      let now = Dictionary(manifest.outputs.map { ($0.name, $0.digest) }) { $1 }
      return Set(then.keys).union(now.keys).filter { then[$0] != now[$0] }.sorted()
    }
  }

  /// Simulates, with as many more draws as a precision asks.
  func simulated(_ scenario: Scenario, to precision: Precision?, times: inout RunTimes) throws(Failure) -> Simulated {
    var scenario = scenario
    while true {
      let simulated = try simulated(scenario, times: &times)
      guard let precision, let draws = try PrecisionSearch(precision: precision).next(after: simulated.analysis) else {
        return simulated
      }
      console.note(
        "na \(DutchNumber.integer(scenario.settings.draws)) trekkingen is de rekenfout nog groter dan \(precision.text); "
          + "verder met \(DutchNumber.integer(draws))")
      scenario.settings.draws = draws
    }
  }

  private func simulated(_ scenario: Scenario, times: inout RunTimes) throws(Failure) -> Simulated {
    let model = try compile(scenario)
    times.mark("compileren")
    let results = try simulate(model)
    times.mark("simuleren")
    let analysis = Analysis(results: results, model: model)
    try Interruption.check()
    times.mark("analyseren")
    return Simulated(scenario: scenario, analysis: analysis)
  }

  func result(_ simulated: Simulated, digest: String, times: inout RunTimes) -> Result {
    let report = RunReport(simulated.analysis, of: simulated.scenario)
    let manifest = RunManifest(
      digest: digest, scenario: simulated.scenario, resultsVersion: Versions.results, versions: Versions.all,
      machine: Machine.features, inputs: reading.inputs,
      outputs: report.files.map(RunManifest.File.init),
      findings: reading.findings, diagnostics: simulated.analysis.diagnostics)
    times.mark("rapporteren")
    return Result(answer: report.answer, manifest: manifest, files: report.files + [manifest.file])
  }

  private func compile(_ scenario: Scenario) throws(Failure) -> CompiledModel {
    do throws(CompileFailure) {
      return try Engine.compile(scenario)
    } catch {
      console.report(error.findings, sources: reading.sources)
      throw Failure(.scenarioHasErrors, "het scenario is niet doorgerekend")
    }
  }

  private func simulate(_ model: CompiledModel) throws(Failure) -> Results {
    let progress = console.progress("\(model.scenario.name): simuleren")
    defer { progress?.end() }
    return try Engine.simulate(model, threads: threads, progress: progress)
  }
}
