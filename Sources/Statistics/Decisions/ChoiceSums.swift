// SPDX-License-Identifier: EUPL-1.2

/// Sums of the columns over the draws in which each option is chosen, of all draws and by block: they give the value of choosing so
/// under any coefficients without a pass over the draws.
struct ChoiceSums {
  private let own: Range<Int>
  private let columns: Int
  /// [option × column], the reference left out; the constant counts the draws.
  private let total: [Double]
  private let perBlock: [[Double]]
  /// The option that is chosen in every draw, if there is one.
  private let always: Int?

  /// - Parameters:
  ///   - choices: per draw, 0 for the reference, otherwise 1 + the place among the problem's options.
  ///   - own: the problem's responses, one along each axis.
  init(_ regression: BlockRegression, _ choices: [Int], _ own: Range<Int>, _ blocks: Blocks) {
    let p = regression.columns
    let perBlock = blocks.ranges.map { range in
      var sums = Array(repeating: 0.0, count: own.count * p)
      for k in range where choices[k] > 0 {
        let (row, to) = (k * p, (choices[k] - 1) * p)
        for i in 0..<p { sums[to + i] += regression.design[row + i] }
      }
      return sums
    }
    self.own = own
    columns = p
    self.perBlock = perBlock
    always = choices.contains { $0 != choices[0] } ? nil : choices[0]
    total = perBlock.reduce(into: Array(repeating: 0, count: own.count * p)) { sums, part in
      for i in sums.indices { sums[i] += part[i] }
    }
  }

  /// Mean worth of the chosen options less that of one option for all draws, by the fitted values.
  ///
  /// - Parameters:
  ///   - means: of the options of all problems.
  ///   - axes: of this problem, [axis][option].
  func gain(
    _ fit: BlockRegression.Fit, leavingOut block: Int?, _ means: [Double], _ axes: [[Double]], best: Int,
    scale: (Int) -> Double
  ) -> Double {
    // Exactly nothing, where sums of large amounts would leave their rounding.
    if always == best { return 0 }
    func sum(_ i: Int) -> Double { total[i] - (block.map { perBlock[$0][i] } ?? 0) }
    var worth = 0.0
    let scales = own.map(scale)
    for i in axes.indices {
      let first = i * columns
      worth += sum(first) * means[own.lowerBound + i]
      for (axis, o) in own.enumerated() {
        let fitted = (0..<columns).reduce(0.0) { $0 + fit.coefficients[o][$1] * sum(first + $1) }
        let (mean, deviation) = (sum(first) * fit.mean[o], fitted - sum(first) * fit.mean[o])
        worth += axes[axis][i] * (mean + scales[axis] * deviation)
      }
    }
    let single =
      best == 0
      ? 0
      : own.enumerated().reduce(means[own.lowerBound + best - 1]) {
        $0 + axes[$1.offset][best - 1] * fit.mean[$1.element]
      }
    return worth / fit.count - single
  }
}
