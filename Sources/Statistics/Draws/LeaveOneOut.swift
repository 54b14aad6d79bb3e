// SPDX-License-Identifier: EUPL-1.2

extension Blocks {
  /// The same draws in no more than so many blocks, by taking neighbours together: they are as independent as the blocks were.
  ///
  /// What leaves out one block at a time takes a pass for each, and an error from fifty blocks is itself known to a tenth.
  package func merged(atMost count: Int) -> Blocks {
    let step = (ranges.count + count - 1) / count
    let parts = stride(from: 0, to: ranges.count, by: step).map { first in
      ranges[first].lowerBound..<ranges[min(first + step, ranges.count) - 1].upperBound
    }
    return Blocks(ranges: parts, draws: draws)
  }

  /// The values of the draws outside a block; all of them without one.
  package func leavingOut<Value>(_ block: Int?, _ values: [Value]) -> [Value] {
    guard let block else { return values }
    var kept = values
    kept.removeSubrange(ranges[block])
    return kept
  }
}
