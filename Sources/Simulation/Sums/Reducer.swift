// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling

/// Merges the pieces of a run as they come; their order changes no bit.
struct Reducer {
  private(set) var whole: PartialResults
  /// Pieces that are in although an earlier one is not.
  private var ahead: Set<Int> = []
  /// All pieces before it are in.
  private var nextPiece = 0
  /// The first in the order of the pieces.
  private var failure: (piece: Int, RunFailure)?
  /// `nil` when nobody watches.
  private var watch: ErrorWatch?

  init(_ whole: PartialResults, watch: ErrorWatch?) {
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
  mutating func submit(_ index: Int, _ piece: Result<PartialResults, RunFailure>) -> Standing {
    switch piece {
    case .success(let part): whole.merge(part)
    case .failure(let failed): if index < failure?.piece ?? .max { failure = (index, failed) }
    }
    ahead.insert(index)
    while ahead.remove(nextPiece) != nil { nextPiece += 1 }
    watch?.look(at: whole.finished)
    return Standing(
      count: nextPiece, hasFailed: nextPiece > failure?.piece ?? .max, error: watch?.largest)
  }

  /// The first failure, or `nil` for success and for a run that was cut off before any.
  func outcome(pieces: Int) -> Result<PartialResults, RunFailure>? {
    if let failure, failure.piece < nextPiece { return .failure(failure.1) }
    return nextPiece == pieces ? .success(whole) : nil
  }
}
