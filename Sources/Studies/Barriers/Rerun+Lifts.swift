// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Simulation
import Words

extension Rerun {
  /// Net results of variants in some draws of the scenario, on the paths of its own run.
  func nets(
    of variants: LiftVariants, draws: [Int], for study: StudyTask, done: ClosedRange<Double> = 0...1
  ) throws(StudyFailure) -> VariantResults {
    let experiment: VariantExperiment
    do throws(CompileFailure) { experiment = try variants.experiment(threads: threads) } catch {
      throw .cannotCompile(error)
    }
    switch experiment.run(draws: draws, progress: show(study, done), isCancelled: isCancelled) {
    case .finished(let results): return results
    case .failed(let failure): throw .cannotRun(failure)
    case .cancelled: throw .cancelled
    }
  }
}
