// SPDX-License-Identifier: EUPL-1.2

import Sampling
import Statistics

/// Some of the draws of a run, from its independent blocks, so that errors follow from the spread between those.
struct DrawSample: Equatable {
  /// Ascending.
  let draws: [Int]
  /// Where the draws of each block are among these.
  let ranges: [Range<Int>]

  /// More would hardly make an error better known.
  private static let mostBlocks = 50

  /// As many draws of every block, the first. A block is in random order, so these stand for all of it.
  ///
  /// - Parameter most: draws; more where a run has more blocks than this.
  init(_ design: ParameterDesign, most: Int) {
    var (draws, ranges) = ([Int](), [Range<Int>]())
    let isAll = design.draws <= most
    let blocks = isAll ? design.blockCount : min(design.blockCount, Self.mostBlocks)
    let each = isAll ? design.blockSize : max(1, most / blocks)
    for block in 0..<blocks {
      let own = design.block(block).prefix(each)
      ranges.append(draws.count..<draws.count + own.count)
      draws += own
    }
    self.draws = draws
    self.ranges = ranges
  }

  var blocks: Blocks { Blocks(ranges: ranges, draws: draws.count) }
}
