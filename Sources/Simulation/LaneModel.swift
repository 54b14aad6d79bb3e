// SPDX-License-Identifier: EUPL-1.2

import CLanes
import ModelCompiler
import Sampling

/// A model whose lives can be simulated many at a time: life domains with constant hazards, multiplied by what the domains, the
/// household and the arrangement say; nothing that waits, counts or is bought.
///
/// Such lives are the same as those of ``Simulator``, but for the rounding of their moments.
final class LaneModel: @unchecked Sendable {
  /// Lives per draw, case and arrangement in one piece of work: enough to pay for filling the tables.
  static let pieceSize = 2048
  /// With fewer, lanes would stand empty.
  static let fewestLives = 8
  /// Lives of a whole run that are lived again one by one, for the noise: it is then known to a few per cent.
  private static let measuredLives = 4096

  /// Lives to measure in every case and measured draw of a piece of work.
  static func measured(_ design: ParameterDesign, pieces: [WorkPlan.Piece]) -> Int {
    let stretches = pieces.reduce(0) { sum, piece in
      let draws = design.block(piece.block).count
      return sum + NoiseMeter.measured(draws: draws) * piece.cases.count
    }
    return min(pieceSize, max(8, (measuredLives + stretches - 1) / stretches))
  }

  let structure: lives_structure

  /// A move that some channel makes.
  struct Move {
    /// Among all moves of all domains.
    var place: Int
    /// Levels, numbered through all domains.
    var from: Int
    var to: Int
    /// Exposures that count it, or −1: as this move, and as any move of its channel.
    var exposure: Int
    var channelExposure: Int
  }

  /// What is multiplied into the table of a channel and its own domain.
  private struct OwnTable {
    var channel: Int
    var table: Int
    /// Levels from which it has several targets, with their branches.
    var choices: [(level: Int, branches: [Int])]
  }

  let moves: [Move]
  let moveCount: Int
  private let ownTables: [OwnTable]
  private let model: CompiledModel
  /// Keeps the memory alive.
  private let owners: [AnyObject]

  /// `nil` for any other model.
  init?(_ model: CompiledModel, _ hot: HotModel, begins: [Double]) {
    guard Self.fits(model, hot, begins) else { return nil }
    self.model = model
    let (channels, branches) = Self.channels(model)
    let factors = model.factors.map {
      lives_factor(domain: UInt32($0.entity), row: UInt32($0.table) * UInt32(LIVES_LEVELS))
    }
    let pinned = (Pinned(channels), Pinned(factors), Pinned(branches))
    owners = [pinned.0, pinned.1, pinned.2]
    var structure = lives_structure()
    structure.channels = Int32(channels.count)
    structure.domains = Int32(model.domainCount)
    structure.years = Int32(hot.years)
    structure.has_choices = model.channels.contains { !model.choiceLevels($0).isEmpty } ? 1 : 0
    structure.horizon = hot.horizon
    structure.nodes_per_year = DiscountTable.perYear
    structure.channel = UnsafePointer(pinned.0.base)
    structure.factors = UnsafePointer(pinned.1.base)
    structure.branches = UnsafePointer(pinned.2.base)
    structure.nodes = UnsafePointer(hot.discount.nodes)
    let levels = model.entities.map(\.levels)
    let places = levels.map { $0 * $0 }.starts
    for d in levels.indices { structure.setDomain(d, moveStart: Int32(places[d]), levels: Int32(levels[d])) }
    self.structure = structure
    moveCount = places.last!
    moves = Self.moves(model, places: places, rows: levels.starts)
    ownTables = Self.ownTables(model)
  }

  /// Clocks, and their targets level by level.
  private static func channels(_ model: CompiledModel) -> ([lives_channel], [lives_branch]) {
    var branches: [lives_branch] = []
    let channels = model.channels.enumerated().map { c, channel in
      var lane = lives_channel()
      lane.id = channel.id
      lane.domain = channel.owner
      lane.other = Int32(model.channels.indices.first { $0 != c && model.channels[$0].owner == channel.owner } ?? -1)
      lane.factor_start = channel.factors.lowerBound
      lane.factor_end = channel.factors.upperBound
      for level in 0..<LIVES_LEVELS {
        let start = branches.count
        for b in channel.branches where Int(model.branches[Int(b)].level) == level {
          branches.append(lives_branch(target: model.branches[Int(b)].target, slot: b))
        }
        lane.setBranches(level, Int32(start), Int32(branches.count))
      }
      return lane
    }
    return (channels, branches)
  }

  /// - Parameters:
  ///   - places: first move of each domain.
  ///   - rows: first level of each domain.
  private static func moves(_ model: CompiledModel, places: [Int], rows: [Int]) -> [Move] {
    model.channels.flatMap { channel in
      let d = Int(channel.owner)
      let offset = Int(model.exposures.moveOffset[d])
      return channel.branches.map { b in
        let (from, to) = (Int(model.branches[Int(b)].level), Int(model.branches[Int(b)].target))
        let place = from * model.entities[d].levels + to
        return Move(
          place: places[d] + place, from: rows[d] + from, to: rows[d] + to,
          exposure: offset < 0 ? -1 : Int(model.exposures.moves[offset + place]), channelExposure: Int(channel.count))
      }
    }
  }

  private static func ownTables(_ model: CompiledModel) -> [OwnTable] {
    model.channels.enumerated().map { c, channel in
      let own = channel.factors.first { model.factors[Int($0)].entity == channel.owner }!
      let choices = model.choiceLevels(channel).sorted().map { level in
        (level, channel.branches.map(Int.init).filter { Int(model.branches[$0].level) == level })
      }
      return OwnTable(channel: c, table: Int(model.factors[Int(own)].table), choices: choices)
    }
  }

  private static func fits(_ model: CompiledModel, _ hot: HotModel, _ begins: [Double]) -> Bool {
    model.entities.count == model.domainCount && model.domainCount <= LIVES_DOMAINS
      && !model.channels.isEmpty && model.channels.count <= LIVES_CHANNELS
      && model.entities.allSatisfy { $0.levels <= LIVES_LEVELS }
      && model.services.isEmpty && model.purchases.isEmpty
      && model.drawnAttributes.isEmpty
      && !hot.hasExtras && begins.allSatisfy { $0 == 0 }
      && Set(model.factors.map(\.table)).count == model.factors.count
      && model.channels.allSatisfy { fits($0, model) }
  }

  private static func fits(_ channel: Channel, _ model: CompiledModel) -> Bool {
    let choices = model.choiceLevels(channel)
    return channel.kind == .direction && channel.timing < 0 && channel.renewal == .never && channel.paces.isEmpty
      && channel.factors.contains { model.factors[Int($0)].entity == channel.owner }
      && channel.branches.allSatisfy {
        let branch = model.branches[Int($0)]
        return branch.factors.isEmpty || !choices.contains(Int(branch.level))
      }
  }

  var tableCount: Int { model.tables.count }

  /// Fills the rows of one draw, case and arrangement, one for each rate table.
  ///
  /// The table of a channel and its own domain takes in what depends on the household only, and the summed rates of several
  /// targets.
  func fill(_ rows: UnsafeMutablePointer<Double>, _ rates: UnsafeMutablePointer<Double>, from tables: DrawTables) {
    let slots = model.branchSlots[tables.arrangement]
    for b in slots.indices { rates[b] = slots[b] < 0 ? 0 : tables.values.base[Int(slots[b])] }
    for (t, table) in model.tables.enumerated() {
      for l in 0..<Int(table.levels) { rows[t * LIVES_LEVELS + l] = tables.tables.base[Int(table.offset) + l] }
    }
    for own in ownTables {
      let row = rows + own.table * LIVES_LEVELS
      for l in 0..<LIVES_LEVELS { row[l] *= tables.base.base[own.channel] }
      for choice in own.choices { row[choice.level] *= choice.branches.reduce(0) { $0 + rates[$1] } }
    }
  }
}

extension lives_channel {
  /// The targets of one level. (C arrays are tuples here.)
  fileprivate mutating func setBranches(_ level: Int, _ start: Int32, _ end: Int32) {
    withUnsafeMutableBytes(of: &branch_start) { $0.bindMemory(to: Int32.self)[level] = start }
    withUnsafeMutableBytes(of: &branch_end) { $0.bindMemory(to: Int32.self)[level] = end }
  }
}

extension lives_structure {
  fileprivate mutating func setDomain(_ d: Int, moveStart: Int32, levels count: Int32) {
    withUnsafeMutableBytes(of: &move_start) { $0.bindMemory(to: Int32.self)[d] = moveStart }
    withUnsafeMutableBytes(of: &levels) { $0.bindMemory(to: Int32.self)[d] = count }
  }
}
