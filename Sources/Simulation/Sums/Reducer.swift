// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling

/// Adds the pieces of a run as they come; their order changes no bit.
struct Reducer {
  /// What the pieces are of.
  struct Setting {
    var kernel: KernelModel
    var bookkeeper: Bookkeeper
    var design: ParameterDesign
    var work: WorkPlan
    /// Of the whole run, for their places; `nil` unless cases are kept.
    var nets: CaseNets?
  }

  private let setting: Setting
  private(set) var whole: PartialResults
  /// Pieces that are in although an earlier one is not.
  private var ahead: Set<Int> = []
  /// All pieces before it are in.
  private var nextPiece = 0
  /// The first in the order of the pieces.
  private var failure: (piece: Int, RunFailure)?
  /// `nil` when nobody watches.
  private var watch: ErrorWatch?

  init(_ setting: Setting, _ whole: PartialResults, watch: ErrorWatch?) {
    self.setting = setting
    self.whole = whole
    self.watch = watch
  }

  /// How many pieces are in, and what is known by then.
  struct Standing {
    /// Without a gap.
    var count: Int
    var hasFailed: Bool
    /// See ``ExperimentProgress``.
    var error: Double?
  }

  /// Hands in a piece.
  ///
  /// - Parameter index: counted from the first piece that is run.
  mutating func submit(_ index: Int, _ piece: WorkPlan.Piece, _ sums: PieceSums) -> Standing {
    if let failed = sums.failure ?? add(sums, piece), index < failure?.piece ?? .max { failure = (index, failed) }
    ahead.insert(index)
    while ahead.remove(nextPiece) != nil { nextPiece += 1 }
    watch?.look(at: whole.finished)
    return Standing(
      count: nextPiece, hasFailed: nextPiece > failure?.piece ?? .max, error: watch?.largest)
  }

  private mutating func add(_ sums: PieceSums, _ piece: WorkPlan.Piece) -> RunFailure? {
    let (work, draws) = (setting.work, setting.design.block(piece.block))
    do throws(ExactSums.Unfit) {
      try whole.add(sums, piece, of: work, setting.bookkeeper, nets: setting.nets, draws: draws)
      return nil
    } catch {
      let limit = FixedPoint.amounts.limit(count: work.pieces.count)
      return setting.kernel.failure(error.value, sums, piece, draws: draws, limit: limit)
    }
  }

  /// The first failure, or `nil` for success and for a run that was cut off before any.
  func outcome(pieces: Int) -> Result<PartialResults, RunFailure>? {
    if let failure, failure.piece < nextPiece { return .failure(failure.1) }
    return nextPiece == pieces ? .success(whole) : nil
  }
}
