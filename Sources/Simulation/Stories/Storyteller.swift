// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
import Sampling
import Scenarios
import Words

/// Lives single lives of an experiment again and tells them.
///
/// They are the lives that ``Experiment`` simulates with the same model and plan: the same parameters and the same addressed numbers,
/// through the same loop. One life takes about a millisecond, and a block of draws of the parameters.
public struct Storyteller: Sendable {
  private let kernel: KernelModel
  private let design: ParameterDesign
  private let seed: UInt64

  public init(model: CompiledModel, plan: ExperimentPlan) {
    kernel = KernelModel(model)
    design = model.design(for: plan)
    seed = plan.seed
  }

  /// A life under one arrangement.
  ///
  /// - Precondition: the case, the draw and the arrangement exist.
  /// - Throws: why the life cannot be lived, as a run would say it.
  public func story(_ address: LifeAddress, arrangement: Int) throws(RunFailure) -> Story {
    let life = try life(address, arrangement)
    return StoryWriter(kernel.model, arrangement, life).story(of: address.household)
  }

  /// A life under the reference and under another arrangement, with the first difference.
  public func tale(_ address: LifeAddress, arrangement: Int) throws(RunFailure) -> Tale {
    let lives = (try life(address, 0), try life(address, arrangement))
    let writers = (StoryWriter(kernel.model, 0, lives.0), StoryWriter(kernel.model, arrangement, lives.1))
    let stories = (writers.0.story(of: address.household), writers.1.story(of: address.household))
    var divergence = DivergenceFinder(kernel.model, lives, writers).divergence
    if let first = divergence, first.kind == .moment {
      let (own, rest) = first.side == .reference ? stories : (stories.1, stories.0)
      divergence?.later = rest.events[first.otherEvent...].first { $0.isLike(own.events[first.event]) }?.time
    }
    return Tale(reference: stories.0, other: stories.1, divergence: divergence)
  }

  /// The steps of a life, with the prices and terms it was lived under.
  struct Life {
    var steps: [StoryLog.Step]
    var tables: DrawTables
    /// Those of the reference, where the arrangement begins later.
    var early: DrawTables?
  }

  private func life(_ address: LifeAddress, _ arrangement: Int) throws(RunFailure) -> Life {
    let memory = Simulation.Life(kernel.hot)
    let log = StoryLog(kernel.model)
    let begin = kernel.begins[arrangement]
    let reference = begin > 0 ? try stretch(address, 0, memory) : nil
    let own = try stretch(address, arrangement, memory, after: reference?.tables)
    guard let reference else {
      try check(own.simulator.run(log: log), memory, address)
      log.finish(memory.memory)
      return Life(steps: log.steps, tables: own.tables, early: nil)
    }
    log.isEarly = true
    try check(reference.simulator.run(until: begin, log: log), memory, address)
    log.isEarly = false
    try check(own.simulator.resume(at: begin, log: log), memory, address)
    log.finish(memory.memory)
    return Life(steps: log.steps, tables: own.tables, early: reference.tables)
  }

  /// What one stretch of a life needs; the pieces must outlive the simulator, which only points at them.
  private final class Stretch {
    let tables: DrawTables
    let simulator: Simulator
    private let owners: [AnyObject]

    init(_ tables: DrawTables, _ simulator: Simulator, owners: [AnyObject]) {
      self.tables = tables
      self.simulator = simulator
      self.owners = owners
    }
  }

  private func stretch(
    _ address: LifeAddress, _ arrangement: Int, _ memory: Simulation.Life, after earlier: DrawTables? = nil
  ) throws(RunFailure) -> Stretch {
    let model = kernel.model
    let key = StreamKey(
      seed: seed, caseHash: model.starts[address.household].caseHash, replication: address.replication)
    let path = UInt32(design.path(of: address.draw))
    let tables = DrawTables(kernel, arrangement: arrangement)
    if let bad = tables.loadConstants() ?? tables.load(draw: parameters(address.draw)) {
      throw kernel.failure(bad, in: design, draw: address.draw, household: nil)
    }
    if let bad = tables.load(household: address.household, key, draw: path) {
      throw kernel.failure(bad, in: design, draw: address.draw, household: address.household)
    }
    let kept = KeptNumbers(lives: 1, channels: model.channels.map(\.id))
    kept.add(key)
    kept.draw(Int(path))
    let exposures = Pinned(repeating: SIMD2<Double>.zero, count: kernel.hot.exposureCount * kernel.years)
    let totals = Simulator.Totals(byYear: exposures.base, weight: 1, keeps: tables.keepsYears.base)
    let simulator = Simulator(
      kernel, tables, memory, kept.life(0), totals, key: key, draw: path, after: earlier)
    return Stretch(tables, simulator, owners: [kept, exposures])
  }

  private func parameters(_ draw: Int) -> [Double] {
    kernel.parameters.completed(design.values(ofBlock: draw / design.blockSize))[draw % design.blockSize]
  }

  private func check(_ stuck: Int, _ memory: Simulation.Life, _ address: LifeAddress) throws(RunFailure) {
    guard stuck >= 0 else { return }
    let trouble: Trouble =
      memory.memory.counters.pointee.broken >= 0 ? .waitingTime : .endless(most: Simulator.eventLimit)
    throw kernel.failure(stuck, trouble, draw: address.draw, household: address.household)
  }
}
