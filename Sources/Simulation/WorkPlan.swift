// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Sampling

/// The fixed pieces that work is cut into; the cut decides what is added in floating point and is part of the results version.
struct WorkPlan {
  /// A rectangle of cases × replications inside every draw of one block.
  struct Piece {
    var block: Int
    var cases: Range<Int>
    var replications: Range<Int>
  }

  /// Most lives per arrangement and draw in one piece, unless one case has more.
  static let size = 128

  let pieces: [Piece]
  /// The same for every block.
  let piecesPerBlock: Int

  init(design: ParameterDesign, cases: Int, replications: Int) {
    let size = Self.size
    var pieces: [Piece] = []
    for block in 0..<design.blockCount {
      if replications <= size {
        // Of equal size, so that none is left with a single case: from one case, one life a draw, chance cannot be told.
        let step = max(1, size / replications)
        let parts = (cases + step - 1) / step
        for part in 0..<parts {
          let range = cases * part / parts..<cases * (part + 1) / parts
          pieces.append(Piece(block: block, cases: range, replications: 0..<replications))
        }
      } else {
        let parts = (replications + size - 1) / size
        for household in 0..<cases {
          for part in 0..<parts {
            let range = replications * part / parts..<replications * (part + 1) / parts
            pieces.append(Piece(block: block, cases: household..<household + 1, replications: range))
          }
        }
      }
    }
    self.pieces = pieces
    piecesPerBlock = pieces.count / max(1, design.blockCount)
  }
}
