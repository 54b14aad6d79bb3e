// SPDX-License-Identifier: EUPL-1.2

import Accounting
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

  private mutating func rows<T>(_ pairs: [(Int, T)]) -> HotModel.Rows<T> {
    let count = model.entities.count
    var starts = [Int32](repeating: 0, count: count + 1)
    for (row, _) in pairs { starts[row + 1] += 1 }
    for i in 0..<count { starts[i + 1] += starts[i] }
    let sorted = pairs.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    return HotModel.Rows(start: pin(starts), items: pin(sorted))
  }

  mutating func build() -> HotModel {
    let settings = model.scenario.settings
    let discount = Discount(force: settings.discountRate.force)
    let bounds = (0...model.yearCount).map { min(Double($0), settings.horizon) }
    let exposures = model.exposures
    let (inputs, indicators, truth) = indicatorTables()
    return HotModel(
      years: model.yearCount, horizon: settings.horizon, force: settings.discountRate.force, entityCount: model.entities.count,
      domainCount: model.domainCount, channelCount: model.channels.count, indicatorCount: model.indicators.count,
      serviceCount: model.services.count, purchaseCount: model.purchases.count, exposureCount: exposures.count,
      always: Int(exposures.always), channels: pin(model.channels.map(hot)),
      factors: pin(model.factors.map { .init(entity: $0.entity, offset: model.tables[Int($0.table)].offset) }),
      branches: pin(
        model.branches.map {
          .init(
            level: $0.level, target: $0.target, factorStart: $0.factors.lowerBound, factorEnd: $0.factors.upperBound)
        }),
      changes: pin(model.changes), occupancy: pin(exposures.occupancy), levelOffset: pin(exposures.levelOffset),
      levelCount: pin(model.entities.map { Int32($0.levels) }), isTimed: pin(isTimed), moveOffset: pin(exposures.moveOffset),
      moves: pin(exposures.moves), yearFactor: pin(bounds.map { discount.factor($0) }),
      yearIntegral: pin(zip(bounds, bounds.dropFirst()).map { discount.integral(from: $0, to: $1) }), dependents: rows(dependents),
      restarts: rows(restarts),
      watchers: rows(watchers), stops: rows(stops), indicators: pin(indicators), indicatorInputs: pin(inputs), truth: pin(truth),
      groupCount: (model.channels.count + 15) / 16)
  }

  private func hot(_ c: Channel) -> HotModel.HotChannel {
    let levels = model.branches[Int(c.branches.lowerBound)..<Int(c.branches.upperBound)].map(\.level)
    return HotModel.HotChannel(
      id: c.id, kind: c.kind, hasChoice: Set(levels).count < levels.count, owner: c.owner, timing: c.timing,
      factorStart: c.factors.lowerBound, factorEnd: c.factors.upperBound, branchStart: c.branches.lowerBound,
      branchEnd: c.branches.upperBound, changeStart: c.changes.lowerBound, changeEnd: c.changes.upperBound, argument: c.argument,
      count: c.count)
  }

  private var isTimed: [Bool] {
    model.entities.enumerated().map { e, entity in
      let first = Int(model.exposures.levelOffset[e])
      return entity.kind == .domain || model.exposures.occupancy[first..<first + entity.levels].contains { $0 >= 0 }
    }
  }

  private var dependents: [(Int, HotModel.Dependent)] {
    model.channels.enumerated().flatMap { c, channel -> [(Int, HotModel.Dependent)] in
      let own = channel.factors.map { f -> (Int, HotModel.Dependent) in
        let factor = model.factors[Int(f)]
        return (Int(factor.entity), .init(channel: Int32(c), offset: model.tables[Int(factor.table)].offset))
      }
      let chosen = Set(channel.branches.flatMap { model.branches[Int($0)].factors.map { model.factors[Int($0)].entity } })
      let always = chosen.union(channel.branches.isEmpty ? [] : [channel.owner]).sorted()
      return own + always.map { (Int($0), .init(channel: Int32(c), offset: -1)) }
    }
  }

  /// Channels that take a new number when their owner moves, with the owner's table, which says where they are on.
  private var restarts: [(Int, HotModel.Dependent)] {
    model.channels.enumerated().filter { $0.element.restarts }.map { c, channel in
      let own = channel.factors.map { model.factors[Int($0)] }.first { $0.entity == channel.owner }!
      return (Int(channel.owner), .init(channel: Int32(c), offset: model.tables[Int(own.table)].offset))
    }
  }

  private var watchers: [(Int, HotModel.Watcher)] {
    model.indicators.enumerated().flatMap { i, indicator in
      indicator.levels.map { (Int($0.index), .init(indicator: Int32(i), stride: $0.stride)) }
    }
  }

  private var stops: [(Int, Int32)] {
    model.services.enumerated().flatMap { s, service -> [(Int, Int32)] in
      guard let stop = service.stop else { return [] }
      return (stop.entity >= 0 ? [(Int(stop.entity), Int32(s))] : []) + [(Int(service.entity), Int32(s))]
    }
  }

  private func indicatorTables() -> ([Indicator.Input], [HotModel.HotIndicator], [Bool]) {
    var inputs: [Indicator.Input] = []
    var hot: [HotModel.HotIndicator] = []
    var truth: [Bool] = []
    for indicator in model.indicators {
      let fixedStart = Int32(inputs.count)
      inputs += indicator.fixed
      let levelStart = Int32(inputs.count)
      inputs += indicator.levels
      hot.append(
        .init(
          entity: indicator.entity, table: Int32(truth.count), fixedStart: fixedStart, fixedEnd: levelStart,
          levelStart: levelStart, levelEnd: Int32(inputs.count)))
      truth += indicator.table
    }
    return (inputs, hot, truth)
  }
}
