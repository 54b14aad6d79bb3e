// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
public import Sampling
import Synchronization

/// Draws × cases × replications × arrangements, over all cores, with the same answer whatever their number.
public struct Experiment: Sendable {
  private let kernel: KernelModel
  private let bookkeeper: Bookkeeper
  private let design: ParameterDesign
  public private(set) var plan: ExperimentPlan

  /// - Parameter points: draws that are given instead of drawn; then `plan.draws` is their number.
  public init(model: CompiledModel, plan: ExperimentPlan, points: [ParameterDesign.Point] = []) {
    self.init(model: model, plan: plan, points: points, path: .widest)
  }

  init(model: CompiledModel, plan: ExperimentPlan, points: [ParameterDesign.Point] = [], path: LanePath) {
    kernel = KernelModel(model, path: path)
    bookkeeper = Bookkeeper(kernel)
    let design = model.design(for: plan)
    self.design = points.isEmpty ? design : design.at(points)
    self.plan = plan
    self.plan.draws = self.design.draws
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
    let cases = kernel.model.starts.count
    let size = kernel.lanes(for: plan) == nil ? WorkPlan.size : LaneModel.pieceSize
    let work = WorkPlan(design: design, cases: cases, replications: plan.replications, size: size)
    let state = Shared(Reducer(kernel, bookkeeper, design, plan, isWatched: progress != nil))
    let measuredLives = LaneModel.measured(design, pieces: work.pieces)
    Workers.run(plan.threads) {
      let runner = PieceRunner(kernel, bookkeeper, design, plan, measuredLives: measuredLives)
      while let i = state.take(of: work.pieces.count) {
        if isCancelled() { return state.isStopped.store(true, ordering: .relaxed) }
        let sums = runner.run(work.pieces[i])
        let done = state.reducer.withLock { $0.submit(i, work.pieces[i], sums) }
        if done.hasFailed { state.isStopped.store(true, ordering: .relaxed) }
        progress?(ExperimentProgress(share: Double(done.count) / Double(work.pieces.count), error: done.error))
      }
    }
    return state.reducer.withLock { $0.outcome(pieces: work.pieces.count) }
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
