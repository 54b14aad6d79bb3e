// SPDX-License-Identifier: EUPL-1.2

import Accounting
import CLoops
import ModelCompiler
import Quantities
import Sampling
import Scenarios

/// Lays the compiled model out in memory.
struct HotModelBuilder {
  let model: CompiledModel
  /// Keeps the memory alive.
  private(set) var owners: [AnyObject] = []

  init(_ model: CompiledModel) { self.model = model }

  private mutating func pin<T>(_ elements: [T]) -> UnsafeMutablePointer<T> {
    let pinned = Pinned(elements)
    owners.append(pinned)
    return pinned.base
  }

  mutating func build() -> HotModel {
    let settings = model.scenario.settings
    let curves = model.discounts.map {
      DiscountTable(nodes: pin(DiscountTable.nodes($0, horizon: settings.horizon)), lastYear: model.yearCount - 1)
    }
    let bounds = (0...model.yearCount).map { min(Double($0), settings.horizon) }
    let exposures = model.exposures
    let conditions = IndicatorTables(model)
    let padded = paddedFactors()
    let plan = MovePlan(model, conditions)
    let fixedResets = model.timers.compactMap { timer in
      timer.reset.flatMap { $0.fixed < 0 ? nil : HotModel.FixedReset(entity: timer.entity, gate: $0) }
    }
    return HotModel(
      years: model.yearCount, horizon: settings.horizon,
      entityCount: model.entities.count,
      domainCount: model.domainCount, channelCount: model.channels.count, indicatorCount: model.indicators.count,
      serviceCount: model.services.count, purchaseCount: model.purchases.count, exposureCount: exposures.count,
      controlCount: model.controls.count,
      always: Int(exposures.always), ratings: pin(zip(model.channels, padded.ranges).map { rating($0, $1) }),
      channels: pin(model.channels.map { hot($0) }),
      factors: pin(padded.factors),
      branchFactors: pin(model.factors.map { hot($0) }),
      branches: pin(
        model.branches.map {
          .init(
            level: $0.level, target: $0.target, factorStart: $0.factors.lowerBound, factorEnd: $0.factors.upperBound)
        }),
      changes: pin(model.changes), occupancy: pin(exposures.occupancy), entities: pin(entities(plan)),
      moves: pin(plan.rows), shifts: pin(plan.shifts),
      stops: pin(plan.stops), resets: pin(plan.resets),
      fixedResets: pin(fixedResets), fixedResetCount: fixedResets.count,
      discount: curves[0], curves: pin(curves), start: Int(exposures.start), hasExtras: hasExtras,
      extras: pin(extras), splits: pin(exposures.splits.flatMap { $0 }),
      counters: pin(exposures.counters.flatMap { $0 }),
      timers: pin(model.timers.map { Int32($0.moments.count) }.starts),
      timerMoments: pin(model.timers.flatMap(\.moments)),
      timerChannels: pin(timerChannels),
      yearIntegral: pin(bounds.map { curves[0].at($0).integral }),
      indicators: pin(conditions.indicators), indicatorInputs: pin(conditions.inputs),
      inputSteps: pin(conditions.steps), truth: pin(conditions.truth),
      groupCount: max(1, (model.channels.count + Int(CLOCKS_GROUP) - 1) / Int(CLOCKS_GROUP)),
      words: HotModel.words(for: model.channels.count))
  }

  /// Factors of each channel, filled up to a multiple of four with factors that are one: multiplying by one changes nothing, and
  /// loops of few different lengths are guessed right by the processor. Factors of branches follow, as they are.
  private func paddedFactors() -> (factors: [HotModel.HotFactor], ranges: [Range<Int32>]) {
    var factors: [HotModel.HotFactor] = []
    var ranges: [Range<Int32>] = []
    for channel in model.channels {
      let start = factors.count
      factors += channel.factors.map { hot(model.factors[Int($0)]) }
      while (factors.count - start) % 4 != 0 { factors.append(.init(entity: 0, offset: Int32(onesOffset))) }
      ranges.append(Int32(start)..<Int32(factors.count))
    }
    return (factors, ranges)
  }

  private func hot(_ factor: Factor) -> HotModel.HotFactor {
    .init(entity: factor.entity, offset: model.tables[Int(factor.table)].offset)
  }

  /// Where the tables end and a run of ones begins, as long as the first entity has levels.
  private var onesOffset: Int { Int(model.tables.last.map { $0.offset + $0.levels } ?? 0) }

  private func rating(_ c: Channel, _ factors: Range<Int32>) -> HotModel.Rating {
    HotModel.Rating(
      id: c.id, factorStart: factors.lowerBound, timing: c.timing, factorCount: UInt16(factors.count),
      hasChoice: c.kind == .direction && !model.choiceLevels(c).isEmpty, isTimer: c.kind == .timer,
      isPaced: !c.paces.isEmpty, control: model.controls.first(of: c), owner: max(0, c.owner),
      ownerMask: c.kind == .direction && model.controls.first(of: c) > 0 ? .max : 0)
  }

  private var timerChannels: [Int32] {
    model.entities.indices.map { e in
      Int32(model.channels.firstIndex { $0.kind == .timer && Int($0.owner) == e } ?? -1)
    }
  }

  private var hasExtras: Bool {
    let exposures = model.exposures
    return exposures.curves.contains { $0 != 0 } || exposures.twins.contains { $0 >= 0 }
      || exposures.splits.contains { !$0.isEmpty } || exposures.counters.contains { !$0.isEmpty }
  }

  private var extras: [HotModel.Extra] {
    let splits = model.exposures.splits.map { Int32($0.count) }.starts
    let counters = model.exposures.counters.map { Int32($0.count) }.starts
    return (0..<model.exposures.count).map { i in
      HotModel.Extra(
        twin: model.exposures.twins[i], curve: model.exposures.curves[i], splitStart: splits[i],
        splitEnd: splits[i + 1], counterStart: counters[i], counterEnd: counters[i + 1])
    }
  }

  private func hot(_ c: Channel) -> HotModel.HotChannel {
    HotModel.HotChannel(
      kind: c.kind, hasChoice: !model.choiceLevels(c).isEmpty, id: c.id, owner: c.owner,
      branchStart: c.branches.lowerBound,
      branchEnd: c.branches.upperBound, changeStart: c.changes.lowerBound, changeEnd: c.changes.upperBound,
      argument: c.argument, count: c.count, paceStart: c.paces.lowerBound, paceEnd: c.paces.upperBound, gate: c.gate)
  }

  private func entities(_ plan: MovePlan) -> [HotModel.HotEntity] {
    model.entities.enumerated().map { e, entity in
      let first = Int(model.exposures.levelOffset[e])
      let isTimed =
        entity.kind == .domain || model.exposures.occupancy[first..<first + entity.levels].contains { $0 >= 0 }
      return HotModel.HotEntity(
        moves: plan.offsets[e], levels: Int32(first), levelCount: Int32(entity.levels), isTimed: isTimed)
    }
  }
}
