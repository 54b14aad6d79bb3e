// SPDX-License-Identifier: EUPL-1.2

import CLoops
import Quantities
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
    let conditions = model.conditions
    let plan = MovePlan(model)
    let fixedResets = model.timers.compactMap { timer in
      timer.reset.flatMap { $0.fixed < 0 ? nil : HotModel.FixedReset(entity: timer.entity, gate: $0) }
    }
    return HotModel(
      years: model.yearCount, horizon: settings.horizon,
      entityCount: model.entities.count,
      domainCount: model.domainCount, channelCount: model.channels.count, indicatorCount: conditions.indicators.count,
      serviceCount: model.services[0].count, purchaseCount: model.purchases[0].count, exposureCount: exposures.count,
      controlCount: model.controls.count,
      always: Int(exposures.always), ratings: pin(model.channels.map { rating($0) }),
      channels: pin(model.channels), factors: pin(model.factors), branches: pin(model.branches),
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

  private func rating(_ c: Channel) -> HotModel.Rating {
    HotModel.Rating(
      id: c.id, factorStart: c.factors.lowerBound, timing: c.timing, factorCount: UInt16(c.factors.count),
      hasChoice: c.kind == .direction && c.hasChoice, isTimer: c.kind == .timer,
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

  private func entities(_ plan: MovePlan) -> [HotModel.EntityRows] {
    model.entities.enumerated().map { e, entity in
      let first = Int(model.exposures.levelOffset[e])
      let isTimed =
        entity.kind == .domain || model.exposures.occupancy[first..<first + entity.levels].contains { $0 >= 0 }
      return HotModel.EntityRows(
        moves: plan.offsets[e], levels: Int32(first), levelCount: Int32(entity.levels), isTimed: isTimed)
    }
  }
}
