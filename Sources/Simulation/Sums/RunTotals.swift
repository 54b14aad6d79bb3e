// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler

/// What runs through all blocks of draws, or through some of them.
struct RunTotals: Sendable, Equatable {
  /// The arrays are those of ``Results``, as sums.
  private(set) var caseCells: ExactSums
  /// `nil` when cases are not kept.
  private(set) var caseNets: ExactSums?
  private(set) var cellYears: ExactSums
  private(set) var noise: ExactSums
  private(set) var jointNoise: ExactSums
  private(set) var isNoiseKnown = true
  private(set) var pilot: PilotSums?
  private(set) var events = 0
  private(set) var lives = 0

  /// Nothing yet.
  init(_ bookkeeper: Bookkeeper, nets: CaseNets?) {
    let (a, axes) = (bookkeeper.arrangements, bookkeeper.axes)
    caseCells = ExactSums(count: bookkeeper.kernel.model.starts.count * axes.caseCells.rowCount)
    caseNets = nets.map { ExactSums(count: $0.values.count) }
    cellYears = ExactSums(count: a * axes.cellYears.rowCount)
    noise = ExactSums(.squares, count: a * axes.noise.rowCount)
    jointNoise = ExactSums(.squares, count: bookkeeper.layout.jointPairs(arrangements: a))
  }

  /// Adds a piece.
  ///
  /// - Parameters:
  ///   - nets: the nets of the whole run, for their places.
  ///   - draws: of the piece.
  ///   - count: pieces of the run.
  mutating func add(
    _ sums: PieceSums, _ piece: WorkPlan.Piece, _ bookkeeper: Bookkeeper, nets: CaseNets?, draws: Range<Int>, count: Int
  ) throws(ExactSums.Unfit) {
    let first = bookkeeper.axes.caseCells.place(household: piece.cases.lowerBound, arrangement: 0)
    try caseCells.add(sums.caseCells, at: first, count: count)
    if let nets, let own = sums.caseNets?.values {
      let size = own.count / draws.count
      for (k, draw) in draws.enumerated() {
        let start = nets.index(
          part: nets.part(of: draw), household: piece.cases.lowerBound, arrangement: 0, perspective: 0)
        let values = UnsafeBufferPointer(start: own.base + k * size, count: size)
        try caseNets?.add(values, at: start, count: count * draws.count)
      }
    }
    try cellYears.add(sums.cellYears, count: count)
    try noise.add(sums.noise, count: count)
    try jointNoise.add(sums.jointNoise, count: count)
    isNoiseKnown = isNoiseKnown && sums.isNoiseKnown
    if let added = sums.pilot {
      if pilot == nil { pilot = PilotSums(like: added) }
      try pilot?.add(added, count: count)
    }
    events += sums.events
    lives += sums.lives
  }

  /// - Parameters:
  ///   - whole: nothing yet, of the run that they are of.
  ///   - pilot: an empty one.
  init(from reader: inout PartReader, like whole: RunTotals, pilot: ControlPilot) throws(UnreadablePart) {
    caseCells = try ExactSums(from: &reader, like: whole.caseCells)
    cellYears = try ExactSums(from: &reader, like: whole.cellYears)
    noise = try ExactSums(from: &reader, like: whole.noise)
    jointNoise = try ExactSums(from: &reader, like: whole.jointNoise)
    if let nets = whole.caseNets { caseNets = try ExactSums(from: &reader, like: nets) }
    isNoiseKnown = try reader.truth()
    if try reader.truth() {
      self.pilot = try PilotSums(from: &reader, like: PilotSums(like: pilot))
    }
    (events, lives) = (try reader.number(), try reader.number())
    guard events >= 0, events < 1 << 60, lives >= 0, lives < 1 << 60 else { throw .damaged }
  }

  func write(to writer: inout PartWriter) {
    for sums in [caseCells, cellYears, noise, jointNoise] { sums.write(to: &writer) }
    caseNets?.write(to: &writer)
    writer.write(isNoiseKnown)
    writer.write(pilot != nil)
    pilot?.write(to: &writer)
    writer.write(events)
    writer.write(lives)
  }

  mutating func merge(_ other: RunTotals) {
    caseCells.merge(other.caseCells)
    if let nets = other.caseNets { caseNets?.merge(nets) }
    cellYears.merge(other.cellYears)
    noise.merge(other.noise)
    jointNoise.merge(other.jointNoise)
    isNoiseKnown = isNoiseKnown && other.isNoiseKnown
    if let added = other.pilot {
      pilot?.merge(added)
      if pilot == nil { pilot = added }
    }
    events += other.events
    lives += other.lives
  }
}
