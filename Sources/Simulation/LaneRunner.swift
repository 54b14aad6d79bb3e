// SPDX-License-Identifier: EUPL-1.2

import CLanes
import Glibc
import ModelCompiler
import Sampling

/// Runs all lives of a case in one draw, sixteen at a time, and makes exposures of their moves. One per worker.
///
/// Time at a level follows from the moves alone: who comes in stays until the end of the year, who leaves takes back the rest.
final class LaneRunner {
  /// What the lives of one arrangement come to.
  private final class Arrangement {
    let rows: UnsafeMutableRawPointer
    let branchRates: Pinned<Double>
    /// Move × year, as `lives_bin`.
    let bins: Pinned<SIMD4<Double>>
    let control: Pinned<Double>
    /// Starting levels, life by life.
    let starts: Pinned<UInt8>
    var rates = lives_rates()
    var events: Int64 = 0
    /// An earlier arrangement in which the same lives are lived, or itself.
    var source = 0

    init(_ lanes: LaneModel, branches: Int) {
      let bytes = max(1, lanes.tableCount) * LIVES_LEVELS * MemoryLayout<Double>.stride
      rows = .allocate(byteCount: bytes, alignment: 64)
      rows.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
      branchRates = Pinned(repeating: 0, count: branches)
      bins = Pinned(repeating: .zero, count: lanes.moveCount * Int(lanes.structure.years))
      control = Pinned(repeating: 0, count: Int(lanes.structure.channels * Int32(LIVES_LEVELS)))
      starts = Pinned(repeating: 0, count: LaneModel.pieceSize * Int(lanes.structure.domains))
    }

    deinit { rows.deallocate() }
  }

  private let kernel: KernelModel
  private let lanes: LaneModel
  private let arrangements: [Arrangement]
  /// Exposure × year, of the arrangement at hand.
  let exposures: Pinned<SIMD2<Double>>
  /// Domain level × (years + 1): households at the end of each year.
  let levels: Pinned<Double>
  /// Domain level × year: who came less who left, as `lives_bin`.
  private let net: Pinned<SIMD4<Double>>
  private var population = lives_population()
  private var structure: lives_structure

  init(_ kernel: KernelModel, _ lanes: LaneModel) {
    self.kernel = kernel
    self.lanes = lanes
    structure = lanes.structure
    arrangements = kernel.arrangements.map { _ in Arrangement(lanes, branches: kernel.model.branches.count) }
    exposures = Pinned(repeating: .zero, count: kernel.hot.exposureCount * kernel.years)
    levels = Pinned(repeating: 0, count: kernel.levelCount)
    net = Pinned(repeating: .zero, count: kernel.levelRows * kernel.years)
  }

  /// Takes up the households of one case in one draw: their keys and first numbers, the same for all arrangements.
  func begin(_ kept: KeptNumbers, count: Int, draw: Int) {
    population.count = Int64(count)
    population.keys = UnsafePointer(kept.words)
    population.draw = UInt32(draw)
    population.first = UnsafePointer(kept.life(0).base)
  }

  /// Lives the households under one arrangement; leaves ``exposures`` and ``levels`` and returns the number of events.
  ///
  /// Where an earlier arrangement has the same rates, its lives are the same and are not lived again.
  func run(_ tables: DrawTables) -> Result<Int, Stuck> {
    let own = arrangements[tables.arrangement]
    fill(own, tables)
    own.source = arrangements[..<tables.arrangement].firstIndex { isSame($0, own) } ?? tables.arrangement
    if own.source == tables.arrangement {
      own.bins.base.update(repeating: .zero, count: own.bins.count)
      own.control.base.update(repeating: 0, count: own.control.count)
      population.start = UnsafePointer(own.starts.base)
      let stuck = own.bins.base.withMemoryRebound(to: lives_bin.self, capacity: own.bins.count) { bins in
        var sums = lives_sums(bins: bins, control: own.control.base, events: 0)
        let run = kernel.lanePath == .portable ? lives_run_portable : lives_run
        let stuck = run(&structure, &own.rates, &population, Int64(Simulator.eventLimit), &sums)
        own.events = sums.events
        return stuck
      }
      if stuck >= 0 { return .failure(Stuck(channel: Int(stuck))) }
    }
    count(arrangements[own.source])
    return .success(Int(arrangements[own.source].events))
  }

  /// The channel that fired when a life did not come to an end.
  struct Stuck: Error {
    var channel: Int
  }

  private func fill(_ own: Arrangement, _ tables: DrawTables) {
    let rows = own.rows.assumingMemoryBound(to: Double.self)
    lanes.fill(rows, own.branchRates.base, from: tables)
    own.rates.rows = UnsafePointer(rows)
    own.rates.branch_rates = UnsafePointer(own.branchRates.base)
    let domains = kernel.hot.domainCount
    for i in 0..<Int(population.count) {
      if !kernel.model.drawnStarts.isEmpty {
        let key = StreamKey(words: SIMD2(population.keys[2 * i], population.keys[2 * i + 1]))
        tables.household.drawStart(key, draw: population.draw, tables.values.base)
      }
      (own.starts.base + i * domains).update(from: tables.household.start.base, count: domains)
    }
  }

  private func isSame(_ a: Arrangement, _ b: Arrangement) -> Bool {
    func same<T>(_ x: UnsafePointer<T>, _ y: UnsafePointer<T>, _ count: Int) -> Bool {
      memcmp(x, y, count * MemoryLayout<T>.stride) == 0
    }
    return same(a.rates.rows, b.rates.rows, lanes.tableCount * LIVES_LEVELS)
      && same(a.rates.branch_rates, b.rates.branch_rates, a.branchRates.count)
      && same(a.starts.base, b.starts.base, Int(population.count) * kernel.hot.domainCount)
  }

  /// Adds the controls of the last run of an arrangement, each by `weight`.
  func addControls(_ a: Int, _ weight: Double, to controls: UnsafeMutablePointer<Double>) {
    let own = arrangements[arrangements[a].source].control.base
    for (c, channel) in kernel.model.channels.enumerated() {
      let first = Int(kernel.model.controls.first(of: channel))
      guard first > 0 else { continue }
      for level in 0..<kernel.model.entities[Int(channel.owner)].levels {
        controls[first + level] += weight * own[c * LIVES_LEVELS + level]
      }
    }
  }

  // MARK: From moves to exposures

  private func count(_ own: Arrangement) {
    exposures.base.update(repeating: .zero, count: exposures.count)
    levels.base.update(repeating: 0, count: levels.count)
    net.base.update(repeating: .zero, count: net.count)
    let years = kernel.years
    for move in lanes.moves {
      let bins = own.bins.base + move.place * years
      for y in 0..<years {
        net.base[move.from * years + y] -= bins[y]
        net.base[move.to * years + y] += bins[y]
      }
      if move.exposure >= 0 { add(bins, to: move.exposure) }
      if move.channelExposure >= 0 { add(bins, to: move.channelExposure) }
    }
    countStays(own)
    let lives = Double(population.count)
    if kernel.hot.start >= 0 { exposures.base[kernel.hot.start * years] = SIMD2(lives, lives) }
    for y in 0..<years where kernel.hot.always >= 0 {
      exposures.base[kernel.hot.always * years + y] = lives * whole(y)
    }
  }

  private func add(_ bins: UnsafeMutablePointer<SIMD4<Double>>, to exposure: Int) {
    for y in 0..<kernel.years { exposures.base[exposure * kernel.years + y] += SIMD2(bins[y].x, bins[y].z) }
  }

  /// Time at every level, and how many are there at the end of each year.
  private func countStays(_ own: Arrangement) {
    let years = kernel.years
    var row = 0
    for d in 0..<kernel.hot.domainCount {
      let entity = kernel.hot.entities[d]
      for i in 0..<Int(population.count) {
        levels.base[(row + Int(own.starts.base[i * kernel.hot.domainCount + d])) * (years + 1)] += 1
      }
      for level in 0..<Int(entity.levelCount) {
        let here = levels.base + row * (years + 1)
        let exposure = Int(kernel.hot.occupancy[Int(entity.levels) + level])
        for y in 0..<years {
          let came = net.base[row * years + y]
          here[y + 1] = here[y] + came.x
          guard exposure >= 0 else { continue }
          let end = SIMD2(min(Double(y + 1), kernel.hot.horizon), kernel.hot.yearIntegral[y + 1])
          exposures.base[exposure * years + y] = here[y] * whole(y) + came.x * end - SIMD2(came.y, came.w)
        }
        row += 1
      }
    }
  }

  /// The part of a calendar year before the horizon, plain and discounted.
  private func whole(_ y: Int) -> SIMD2<Double> {
    SIMD2(
      min(Double(y + 1), kernel.hot.horizon) - Double(y), kernel.hot.yearIntegral[y + 1] - kernel.hot.yearIntegral[y])
  }
}
