// SPDX-License-Identifier: EUPL-1.2

/// What some of the pieces of a run add up to; merged in any order and grouping, the whole has the same bits.
public struct PartialResults: Sendable, Equatable {
  private(set) var totals: RunTotals
  /// Blocks of draws of which a part is in.
  private(set) var open: [Int: BlockSums] = [:]
  private(set) var finished: [Int: FinishedBlock] = [:]
  private let piecesPerBlock: Int

  /// Nothing yet.
  init(_ bookkeeper: Bookkeeper, nets: CaseNets?, piecesPerBlock: Int) {
    totals = RunTotals(bookkeeper, nets: nets)
    self.piecesPerBlock = piecesPerBlock
  }

  /// Adds one piece; what it has is of no use any more when it throws.
  ///
  /// - Parameters:
  ///   - nets: the nets of the whole run, for their places.
  ///   - draws: of the piece.
  ///   - work: that the piece is of.
  mutating func add(
    _ sums: PieceSums, _ piece: WorkPlan.Piece, of work: WorkPlan, _ bookkeeper: Bookkeeper, nets: CaseNets?,
    draws: Range<Int>
  ) throws(ExactSums.Unfit) {
    let (block, count) = (piece.block, work.pieces.count)
    precondition(finished[block] == nil, "a piece of a block that is whole")
    try totals.add(sums, piece, bookkeeper, nets: nets, draws: draws, count: count)
    if open[block] == nil { open[block] = BlockSums(like: sums, bookkeeper) }
    try open[block]?.add(sums, bookkeeper, count: count)
    close(block)
  }

  /// - Precondition: no piece is in both.
  public mutating func merge(_ other: PartialResults) {
    totals.merge(other.totals)
    finished.merge(other.finished) { _, _ in preconditionFailure("a block of draws is in both parts") }
    for (block, sums) in other.open {
      precondition(finished[block] == nil, "a piece is in both parts")
      open[block]?.merge(sums)
      if open[block] == nil { open[block] = sums }
      close(block)
    }
  }

  /// Makes plain numbers of a block that is whole.
  private mutating func close(_ block: Int) {
    guard open[block]?.pieces == piecesPerBlock else { return }
    finished[block] = open.removeValue(forKey: block).map(FinishedBlock.init)
  }

  /// Some blocks of draws, whole.
  ///
  /// - Parameter whole: nothing yet, of the run that they are of.
  init(_ totals: RunTotals, _ finished: [Int: FinishedBlock], of whole: PartialResults) {
    self.totals = totals
    self.finished = finished
    piecesPerBlock = whole.piecesPerBlock
  }

  /// Gives the finished block away.
  mutating func take(_ block: Int) -> FinishedBlock? { finished.removeValue(forKey: block) }
}
