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
    var design = model.design
    design.seed = plan.seed
    design.draws = plan.draws
    self.design = points.isEmpty ? design : design.at(points)
    self.plan = plan
    self.plan.draws = self.design.draws
  }

  /// Runs to the end, to the first failure in the order of the pieces, or until cancelled.
  ///
  /// - Parameters:
  ///   - progress: called with the share done, 0...1, from a worker.
  ///   - isCancelled: asked between pieces of work.
  public func run(
    progress: (@Sendable (Double) -> Void)? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Outcome {
    let cases = kernel.model.starts.count
    let size = kernel.lanes(for: plan) == nil ? WorkPlan.size : LaneModel.pieceSize
    let work = WorkPlan(design: design, cases: cases, replications: plan.replications, size: size)
    let state = Shared(Reducer(kernel, bookkeeper, design, plan))
    let measuredLives = LaneModel.measured(design, pieces: work.pieces)
    Workers.run(plan.threads) {
      let runner = PieceRunner(kernel, bookkeeper, design, plan, measuredLives: measuredLives)
      while let i = state.take(of: work.pieces.count) {
        if isCancelled() { return state.isStopped.store(true, ordering: .relaxed) }
        let sums = runner.run(work.pieces[i])
        let done = state.reducer.withLock { $0.submit(i, work.pieces[i], sums) }
        if done.hasFailed { state.isStopped.store(true, ordering: .relaxed) }
        progress?(Double(done.count) / Double(work.pieces.count))
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

  /// One life, event by event: household `household` (index), replication and draw under one arrangement.
  ///
  /// - Returns: `nil` when the draw holds a value that cannot be used.
  public func trajectory(household: Int, replication: Int = 0, draw: Int, arrangement: Int) -> Trajectory? {
    let block = kernel.parameters.completed(design.values(ofBlock: draw / design.blockSize))
    let start = kernel.model.starts[household]
    let key = HouseholdKey(seed: plan.seed, caseHash: start.caseHash, replication: replication)
    let log = TrajectoryLog(names: kernel.model.channels.map(\.name), entities: kernel.hot.entityCount)
    let life = Life(kernel.hot)
    let kept = KeptNumbers(lives: 1, channels: kernel.model.channels.map(\.id), perChannel: 1)
    kept.add(key)
    let address = design.path(of: draw)
    kept.draw(address)
    let exposures = Pinned(repeating: SIMD2<Double>.zero, count: kernel.hot.exposureCount * kernel.years)
    func simulator(_ arrangement: Int) -> (Simulator, DrawTables)? {
      let tables = DrawTables(kernel, arrangement: arrangement)
      guard tables.loadConstants() == nil, tables.load(draw: block[draw % design.blockSize]) == nil,
        tables.load(household: household, key, draw: UInt32(address)) == nil
      else { return nil }
      let totals = Simulator.Totals(byYear: exposures.base, weight: 1, keeps: tables.keepsYears.base)
      return (Simulator(kernel, tables, life, kept.life(0), totals, key: key, draw: UInt32(address)), tables)
    }
    let begin = kernel.begins[arrangement]
    guard let (own, tables) = simulator(arrangement) else { return nil }
    defer { withExtendedLifetime(tables) {} }
    guard begin > 0 else { return own.run(log: log) < 0 ? Trajectory(steps: log.steps) : nil }
    guard let (reference, referenceTables) = simulator(0) else { return nil }
    defer { withExtendedLifetime(referenceTables) {} }
    guard reference.run(until: begin, log: log) < 0, own.resume(at: begin, log: log) < 0 else { return nil }
    return Trajectory(steps: log.steps)
  }
}
