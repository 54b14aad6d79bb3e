// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
import Sampling
import Scenarios
public import Simulation
import Statistics
public import Words

/// Simulates variants of a scenario for the studies that the draws at hand cannot answer.
public struct Rerun: Sendable {
  let threads: Int
  private let progress: (@Sendable (StudyTask, Double) -> Void)?
  let isCancelled: @Sendable () -> Bool

  /// - Parameters:
  ///   - threads: workers; changes no result.
  ///   - progress: called with the study at hand and the share of it that is done, 0...1, from a worker.
  ///   - isCancelled: asked between pieces of work.
  public init(
    threads: Int, progress: (@Sendable (StudyTask, Double) -> Void)? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.threads = threads
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// One experiment with a scenario's own seed, draws and replications.
  ///
  /// - Parameters:
  ///   - study: what it is for; shown with the progress.
  ///   - done: the part of the study that this experiment is.
  ///   - points: draws that are given instead of drawn. The values are those of the scenario's compiled design, and outcomes of
  ///     draws with the same path are on common random paths.
  func outcomes(
    of scenario: Scenario, for study: StudyTask, done: ClosedRange<Double> = 0...1, points: [ParameterDesign.Point] = []
  ) throws(StudyFailure) -> DrawOutcomes {
    let model: CompiledModel
    do throws(CompileFailure) { model = try Compiler.compile(scenario) } catch { throw .cannotCompile(error) }
    return try outcomes(of: model, for: study, done: done, points: points)
  }

  /// The same of a model that is compiled already.
  func outcomes(
    of model: CompiledModel, for study: StudyTask, done: ClosedRange<Double> = 0...1,
    points: [ParameterDesign.Point] = []
  ) throws(StudyFailure) -> DrawOutcomes {
    let plan = ExperimentPlan(model.scenario.settings, threads: threads)
    let show = show(study, done)
    let outcome = Experiment(model: model, plan: plan, points: points).run(
      progress: show.map { show in { @Sendable in show($0.share) } }, isCancelled: isCancelled)
    switch outcome {
    case .finished(let results): return DrawOutcomes(results, model)
    case .failed(let failure): throw .cannotRun(failure)
    case .cancelled: throw .cancelled
    }
  }

  /// What reports one experiment as its part of a study; `nil` where nobody listens.
  func show(_ study: StudyTask, _ done: ClosedRange<Double>) -> (@Sendable (Double) -> Void)? {
    progress.map { progress in
      { @Sendable (share: Double) in
        progress(study, done.lowerBound + share * (done.upperBound - done.lowerBound))
      }
    }
  }
}

/// Why a study has no answer.
public enum StudyFailure: Error, Sendable {
  case cannotCompile(CompileFailure)
  case cannotRun(RunFailure)
  case cancelled
}
