// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import Quantities
import Sampling
import Scenarios

/// The compiled model as pointers, shared read-only by all workers.
///
/// Pointers and not arrays: bounds checks and reference counting cost a quarter to a third of the loop's time.
final class KernelModel: @unchecked Sendable {
  struct HotChannel {
    var id: UInt32
    var kind: Channel.Kind
    var restarts: Bool
    /// Some level has several targets.
    var hasChoice: Bool
    var owner: Int32
    var timing: Int32
    var factorStart: Int32
    var factorEnd: Int32
    var branchStart: Int32
    var branchEnd: Int32
    var changeStart: Int32
    var changeEnd: Int32
    var argument: Int32
    var count: Int32
  }

  /// Entity and the start of its table.
  struct HotFactor {
    var entity: Int32
    var offset: Int32
  }

  let model: CompiledModel
  let years: Int
  let horizon: Double
  let force: Double
  let entityCount: Int
  let channelCount: Int
  /// Rounded up to a multiple of four, for the scan.
  let channelStride: Int
  let tableSize: Int
  let exposureCount: Int

  let channels: Pinned<HotChannel>
  let factors: Pinned<HotFactor>
  let occupancy: Pinned<Int32>
  let levelOffset: Pinned<Int32>
  let levelCount: Pinned<Int32>
  let moveOffset: Pinned<Int32>
  let moves: Pinned<Int32>
  /// Discount factor at the start of each year, and its integral over each year.
  let yearFactor: Pinned<Double>
  let yearIntegral: Pinned<Double>

  /// Who looks at an entity: channels to rate again, channels to restart, indicators, services that may stop.
  let dependents: Rows
  let restarts: Rows
  let watchers: Rows
  let stops: Rows

  let indicators: Pinned<Indicator>
  let indicatorSteps: Pinned<Indicator.Step>
  let indicatorRanges: Pinned<Range<Int32>>
  let branches: Pinned<Branch>
  let changes: Pinned<Change>
  let starts: [Pinned<UInt8>]
  let arrangements: [ArrangementView]
  let domainCount: Int
  /// Levels of all domains together.
  let levelRows: Int
  let always: Int

  init(_ model: CompiledModel) {
    self.model = model
    years = model.yearCount
    horizon = model.scenario.settings.horizon
    force = model.scenario.settings.discountRate.force
    entityCount = model.entities.count
    channelCount = model.channels.count
    channelStride = (model.channels.count + 3) / 4 * 4
    tableSize = Int(model.tables.last.map { $0.offset + $0.levels } ?? 0)
    exposureCount = model.exposures.count
    channels = Pinned(model.channels.map { Self.hot($0, model) })
    factors = Pinned(model.factors.map { HotFactor(entity: $0.entity, offset: model.tables[Int($0.table)].offset) })
    occupancy = Pinned(model.exposures.occupancy)
    levelOffset = Pinned(model.exposures.levelOffset)
    levelCount = Pinned(model.entities.map { Int32($0.levels) })
    moveOffset = Pinned(model.exposures.moveOffset)
    moves = Pinned(model.exposures.moves)
    let discount = Discount(force: force)
    let end = model.scenario.settings.horizon
    let bounds = (0...model.yearCount).map { min(Double($0), end) }
    yearFactor = Pinned(bounds.map { discount.factor($0) })
    yearIntegral = Pinned(zip(bounds, bounds.dropFirst()).map { discount.integral(from: $0, to: $1) })
    dependents = Rows(Self.dependents(model), count: model.entities.count)
    restarts = Rows(Self.restarts(model), count: model.entities.count)
    watchers = Rows(Self.watchers(model), count: model.entities.count)
    stops = Rows(Self.stops(model), count: model.entities.count)
    indicators = Pinned(model.indicators)
    indicatorSteps = Pinned(model.indicators.flatMap(\.steps))
    var start: Int32 = 0
    indicatorRanges = Pinned(
      model.indicators.map { indicator in
        defer { start += Int32(indicator.steps.count) }
        return start..<start + Int32(indicator.steps.count)
      })
    branches = Pinned(model.branches)
    changes = Pinned(model.changes)
    starts = model.starts.map { Pinned($0.levels) }
    arrangements = (0..<model.arrangementCount).map { ArrangementView(model, $0) }
    domainCount = model.domainCount
    levelRows = model.entities.prefix(model.domainCount).reduce(0) { $0 + $1.levels }
    always = Int(model.exposures.always)
  }

  private static func hot(_ c: Channel, _ model: CompiledModel) -> HotChannel {
    let levels = model.branches[Int(c.branches.lowerBound)..<Int(c.branches.upperBound)].map(\.level)
    return HotChannel(
      id: c.id, kind: c.kind, restarts: c.restarts, hasChoice: Set(levels).count < levels.count, owner: c.owner, timing: c.timing,
      factorStart: c.factors.lowerBound, factorEnd: c.factors.upperBound, branchStart: c.branches.lowerBound,
      branchEnd: c.branches.upperBound, changeStart: c.changes.lowerBound, changeEnd: c.changes.upperBound, argument: c.argument,
      count: c.count)
  }

  private static func dependents(_ model: CompiledModel) -> [(Int, Int)] {
    var pairs: Set<[Int]> = []
    for (c, channel) in model.channels.enumerated() {
      let own = Array(channel.factors)
      let chosen = channel.branches.flatMap { Array(model.branches[Int($0)].factors) }
      for f in own + chosen { pairs.insert([Int(model.factors[Int(f)].entity), c]) }
      if !channel.branches.isEmpty { pairs.insert([Int(channel.owner), c]) }
    }
    return pairs.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  private static func restarts(_ model: CompiledModel) -> [(Int, Int)] {
    model.channels.enumerated().filter { $0.element.restarts }.map { (Int($0.element.owner), $0.offset) }
  }

  private static func watchers(_ model: CompiledModel) -> [(Int, Int)] {
    var pairs: Set<[Int]> = []
    for (i, indicator) in model.indicators.enumerated() {
      for step in indicator.steps { if case .level(let entity, _) = step { pairs.insert([Int(entity), i]) } }
    }
    return pairs.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  private static func stops(_ model: CompiledModel) -> [(Int, Int)] {
    model.services.enumerated().flatMap { s, service -> [(Int, Int)] in
      guard let stop = service.stop else { return [] }
      return (stop.entity >= 0 ? [(Int(stop.entity), s)] : []) + [(Int(service.entity), s)]
    }
  }
}

/// An array that stays where it is, freed with its owner.
final class Pinned<Element> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    for (i, element) in elements.enumerated() { (base + i).initialize(to: element) }
  }

  convenience init(repeating value: Element, count: Int) { self.init(Array(repeating: value, count: count)) }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }
}

/// Lists of integers, one per row, flat.
final class Rows {
  let start: Pinned<Int32>
  let items: Pinned<Int32>

  init(_ pairs: [(Int, Int)], count: Int) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for (row, _) in pairs { starts[row + 1] += 1 }
    for i in 0..<count { starts[i + 1] += starts[i] }
    var place = starts
    var flat = [Int32](repeating: 0, count: pairs.count)
    for (row, item) in pairs {
      flat[Int(place[row])] = Int32(item)
      place[row] += 1
    }
    start = Pinned(starts)
    items = Pinned(flat)
  }
}
