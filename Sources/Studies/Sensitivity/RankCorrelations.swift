// SPDX-License-Identifier: EUPL-1.2

import CGSL
import RunRecord
import Statistics

/// How surely an outcome rises or falls with an input, whatever the shape: correlations of ranks.
///
/// Spearman's correlation takes an input with all that is drawn together with it. The partial one (PRCC) is what is left of it when
/// the ranks of all other inputs are known: from the inverse of the matrix of correlations. Ranks are those among all draws, also
/// where a block is left out for the error.
///
/// - Source: R. L. Iman, W. J. Conover 1979, Technometrics 21:499; S. Marino, I. B. Hogue, C. J. Ray, D. E. Kirschner 2008,
///   Journal of Theoretical Biology 254:178.
struct RankCorrelations {
  private let sums: BlockRegression
  private let inputs: Int
  /// Places of the inputs that the partial correlations take into account.
  private let known: [Int]
  /// Without the largest block.
  private let fewestDraws: Int

  /// - Parameters:
  ///   - inputs: one value per draw each.
  ///   - known: inputs that can move while the rest stands still; the others get no partial correlation.
  ///   - responses: one value per draw each.
  init(inputs: [[Double]], known: [Int], responses: [[Double]], blocks: Blocks) {
    sums = BlockRegression(
      columns: inputs.map(Self.ranks), responses: responses.map(Self.ranks), blocks: blocks)
    self.inputs = inputs.count
    self.known = known
    fewestDraws = blocks.draws - (blocks.ranges.map(\.count).max() ?? 0)
  }

  /// Draws that must be left without a block. With the fewest that have an inverse, three more than inputs, leaving out a block
  /// would change everything and say nothing about the error.
  var drawsNeeded: Int { known.count * 3 / 2 + 4 }
  /// Whether there are enough.
  var hasPartial: Bool { fewestDraws >= drawsNeeded }

  /// Mid-ranks, to mean 0 and mean square 1; all 0 where every value is the same.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = Array(repeating: 0.0, count: values.count)
    var first = 0
    while first < order.count {
      var next = first + 1
      while next < order.count, values[order[next]] == values[order[first]] { next += 1 }
      for place in first..<next { ranks[order[place]] = Double(first + next - 1) / 2 }
      first = next
    }
    let n = Double(values.count)
    let mean = (n - 1) / 2
    let scale = (ranks.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
    return ranks.map { scale > 0 ? ($0 - mean) / scale : 0 }
  }

  /// [response][input]; `nil` where the ranks of either do not differ.
  func spearman() -> [[SensitivityIndex?]] { indices { self.spearman($0) } }

  /// [response][input]; `nil` for inputs that are not known, and where the matrix has no inverse.
  func partial() -> [[SensitivityIndex?]] { indices { self.partial($0) } }

  private func indices(_ statistic: (BlockRegression.Sums) -> [[Double]]) -> [[SensitivityIndex?]] {
    guard sums.perBlock.count > 1 else { return [] }
    let whole = statistic(sums.total)
    let leftOut = sums.perBlock.map { block in
      var part = sums.total
      part.add(block, -1)
      return statistic(part)
    }
    return whole.indices.map { o in
      whole[o].indices.map { i in
        let values = leftOut.map { $0[o][i] }
        guard whole[o][i].isFinite, values.allSatisfy(\.isFinite) else { return nil }
        return SensitivityIndex(correlation: whole[o][i], leftOut: values)
      }
    }
  }

  // MARK: From sums over draws

  private func covariance(_ part: BlockRegression.Sums, _ i: Int, _ j: Int) -> Double {
    let p = sums.columns
    let (row, column) = (max(i, j) + 1, min(i, j) + 1)
    return part.squares[row * p + column] - part.squares[row * p] * part.squares[column * p] / part.count
  }

  private func covariance(_ part: BlockRegression.Sums, response o: Int, _ i: Int) -> Double {
    let p = sums.columns
    return part.products[o * p + i + 1] - part.products[o * p] * part.squares[(i + 1) * p] / part.count
  }

  private func variance(_ part: BlockRegression.Sums, response o: Int) -> Double {
    let sum = part.products[o * sums.columns]
    return part.responses[o] - sum * sum / part.count
  }

  private func spearman(_ part: BlockRegression.Sums) -> [[Double]] {
    (0..<sums.responses).map { o in
      (0..<inputs).map { i in
        let size = (variance(part, response: o) * covariance(part, i, i)).squareRoot()
        return size > 0 ? covariance(part, response: o, i) / size : .nan
      }
    }
  }

  /// With P the inverse of the correlations of the response and all known inputs, −P(y,i) / √(P(y,y) P(i,i)). The part of the inputs
  /// is inverted once for all responses.
  private func partial(_ part: BlockRegression.Sums) -> [[Double]] {
    let none = (0..<sums.responses).map { _ in Array(repeating: Double.nan, count: inputs) }
    let n = known.count
    guard n > 0, let matrix = gsl_matrix_alloc(n, n) else { return none }
    defer { gsl_matrix_free(matrix) }
    let sizes = known.map { covariance(part, $0, $0).squareRoot() }
    for i in 0..<n {
      for j in 0..<n {
        gsl_matrix_set(matrix, i, j, covariance(part, known[i], known[j]) / (sizes[i] * sizes[j]))
      }
    }
    let handler = gsl_set_error_handler_off()
    defer { gsl_set_error_handler(handler) }
    guard gsl_linalg_cholesky_decomp1(matrix) == GSL_SUCCESS,
      // What the others leave of the spread of each; nothing but rounding where they tell all.
      (0..<n).allSatisfy({ gsl_matrix_get(matrix, $0, $0) > 1e-6 }),
      gsl_linalg_cholesky_invert(matrix) == GSL_SUCCESS
    else { return none }
    return (0..<sums.responses).map { o in
      let size = variance(part, response: o).squareRoot()
      let own = (0..<n).map { covariance(part, response: o, known[$0]) / (size * sizes[$0]) }
      let slopes = (0..<n).map { i in (0..<n).reduce(0.0) { $0 + gsl_matrix_get(matrix, i, $1) * own[$1] } }
      let left = 1 - zip(slopes, own).reduce(0) { $0 + $1.0 * $1.1 }
      var row = none[o]
      for (i, place) in known.enumerated() {
        row[place] = slopes[i] / (left * gsl_matrix_get(matrix, i, i) + slopes[i] * slopes[i]).squareRoot()
      }
      return row
    }
  }
}
