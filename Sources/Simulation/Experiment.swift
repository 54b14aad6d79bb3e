// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
public import Sampling
import Synchronization

/// Draws × cases × replications × arrangements, over all cores, with the same answer whatever their number.
public struct Experiment: Sendable {
  let kernel: KernelModel
  let bookkeeper: Bookkeeper
  let design: ParameterDesign
  public private(set) var plan: ExperimentPlan
  /// Zeros; `nil` unless the plan keeps cases.
  let nets: CaseNets?

  /// - Parameter points: draws that are given instead of drawn; then `plan.draws` is their number.
  public init(model: CompiledModel, plan: ExperimentPlan, points: [ParameterDesign.Point] = []) {
    kernel = KernelModel(model)
    bookkeeper = Bookkeeper(kernel)
    let design = model.design(for: plan)
    self.design = points.isEmpty ? design : design.at(points)
    self.plan = plan
    self.plan.draws = self.design.draws
    nets =
      plan.keepsCases
      ? CaseNets(
        self.design, cases: model.starts.count, arrangements: bookkeeper.arrangements,
        perspectives: model.ledger.choosing)
      : nil
  }

  /// Runs to the end, to the first failure in the order of the pieces, or until cancelled.
  ///
  /// - Parameters:
  ///   - progress: called from a worker after each piece of work.
  ///   - isCancelled: asked between pieces of work.
  public func run(
    progress: (@Sendable (ExperimentProgress) -> Void)? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Outcome {
    switch part(blocks: 0..<design.blockCount, progress: progress, isCancelled: isCancelled) {
    case .success(let whole): .finished(results(of: whole))
    case .failure(let failure): .failed(failure)
    case nil: .cancelled
    }
  }

  /// - Precondition: all blocks of draws are in.
  func results(of whole: PartialResults) -> Results { whole.results(kernel, bookkeeper, design, plan, nets: nets) }

  /// Some blocks of draws; `nil` when cancelled. See ``run(progress:isCancelled:)``.
  func part(
    blocks: Range<Int>, progress: (@Sendable (ExperimentProgress) -> Void)? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Result<PartialResults, RunFailure>? {
    let work = self.work
    let pieces = work.pieces.indices.filter { blocks.contains(work.pieces[$0].block) }
    let watch = progress == nil ? nil : ErrorWatch(kernel.model.ledger, arrangements: bookkeeper.arrangements)
    let setting = Reducer.Setting(kernel: kernel, bookkeeper: bookkeeper, design: design, work: work, nets: nets)
    let state = Shared(Reducer(setting, nothing, watch: watch))
    Workers.run(plan.threads) {
      let runner = PieceRunner(kernel, bookkeeper, design, plan)
      while let i = state.take(of: pieces.count) {
        if isCancelled() { return state.isStopped.store(true, ordering: .relaxed) }
        let piece = work.pieces[pieces[i]]
        let sums = runner.run(piece)
        let done = state.reducer.withLock { $0.submit(i, piece, sums) }
        if done.hasFailed { state.isStopped.store(true, ordering: .relaxed) }
        progress?(ExperimentProgress(share: Double(done.count) / Double(pieces.count), error: done.error))
      }
    }
    return state.reducer.withLock { $0.outcome(pieces: pieces.count) }
  }

  var work: WorkPlan {
    WorkPlan(design: design, cases: kernel.model.starts.count, replications: plan.replications)
  }

  /// What the workers share: which piece is next, and the sums.
  private final class Shared: Sendable {
    let reducer: Mutex<Reducer>
    let isStopped = Atomic<Bool>(false)
    private let next = Atomic<Int>(0)

    init(_ reducer: sending Reducer) { self.reducer = Mutex(reducer) }

    /// The next piece to do, `nil` when there is none or the work has stopped.
    func take(of count: Int) -> Int? {
      if isStopped.load(ordering: .relaxed) { return nil }
      let i = next.wrappingAdd(1, ordering: .relaxed).oldValue
      return i < count ? i : nil
    }
  }
}

extension CompiledModel {
  /// The draws of the parameters of an experiment.
  func design(for plan: ExperimentPlan) -> ParameterDesign {
    var design = design
    design.seed = plan.seed
    design.draws = plan.draws
    return design
  }
}
