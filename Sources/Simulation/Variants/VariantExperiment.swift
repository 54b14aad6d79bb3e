// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
import Sampling
import Synchronization

/// Simulates many arrangements that differ little, on the paths of ``Experiment``: the same seed, draws and households give the same
/// lives.
///
/// Only net results are kept. A life is not simulated where it is certain to be that of an arrangement before it, so that arrangements
/// that differ in what few households meet cost little.
public struct VariantExperiment: Sendable {
  private let kernel: KernelModel
  private let design: ParameterDesign
  private let plan: ExperimentPlan
  private let variants: [Variant]
  private let watches: [Watch]

  /// - Parameters:
  ///   - plan: seed, replications, and the draws that the design has; which of them are simulated is said later.
  ///   - variants: one for each arrangement of the model, in that order.
  ///   - watches: what the twins of the variants refer to.
  public init(model: CompiledModel, plan: ExperimentPlan, variants: [Variant], watches: [Watch]) {
    precondition(variants.count == model.arrangementCount, "a variant for each arrangement")
    precondition(
      variants.enumerated().allSatisfy { a, variant in variant.twins.allSatisfy { $0.source < a } },
      "a twin comes before its variant")
    kernel = KernelModel(model)
    design = model.design(for: plan)
    self.plan = plan
    self.variants = variants
    self.watches = watches
  }

  /// - Parameters:
  ///   - draws: which draws of the design, each below `plan.draws`.
  ///   - progress: called with the share done, 0...1, from a worker.
  ///   - isCancelled: asked before each draw.
  /// - Complexity: draws × households × arrangements, less what is taken over.
  public func run(
    draws: [Int], progress: (@Sendable (Double) -> Void)? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> VariantOutcome {
    let axes = NetAxes(
      arrangements: kernel.model.arrangementCount, perspectives: kernel.model.ledger.perspectives.count)
    let nets = Nets(count: draws.count * axes.rowCount)
    let values = parameters(of: draws)
    let state = State()
    Workers.run(plan.threads) {
      let runner = VariantRunner(kernel, design, plan, variants: variants, watches: watches)
      while !state.isStopped.load(ordering: .relaxed) {
        let i = state.next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard i < draws.count else { break }
        if isCancelled() { return state.isStopped.store(true, ordering: .relaxed) }
        if let failure = runner.run(draws[i], values[i], into: nets.pinned.base + axes.place(draw: i, arrangement: 0)) {
          state.failures.withLock { $0[i] = failure }
        }
        let done = state.done.wrappingAdd(1, ordering: .relaxed).newValue
        progress?(Double(done) / Double(draws.count))
      }
      state.lives.wrappingAdd(runner.lives, ordering: .relaxed)
    }
    if state.isStopped.load(ordering: .relaxed) { return .cancelled }
    let failures = state.failures.withLock { $0 }
    if let first = failures.keys.min() { return .failed(failures[first]!) }
    return .finished(
      VariantResults(
        nets: Tensor(axes, nets.pinned.indices.map { nets.pinned.base[$0] }),
        lives: state.lives.load(ordering: .relaxed)))
  }

  /// Parameter values of the draws; each block is drawn once.
  private func parameters(of draws: [Int]) -> [[Double]] {
    var blocks: [Int: [[Double]]] = [:]
    return draws.map { draw in
      let block = draw / design.blockSize
      if blocks[block] == nil { blocks[block] = kernel.parameters.completed(design.values(ofBlock: block)) }
      return blocks[block]![draw % design.blockSize]
    }
  }

  private final class State: Sendable {
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    let lives = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)
    let failures = Mutex<[Int: RunFailure]>([:])
  }

  /// Every worker writes the rows of its own draws.
  private final class Nets: @unchecked Sendable {
    let pinned: Pinned<Double>
    init(count: Int) { pinned = Pinned(repeating: 0, count: count) }
  }
}
