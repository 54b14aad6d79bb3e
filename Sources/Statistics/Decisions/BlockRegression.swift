// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// Least squares of several responses on the same columns and a constant, with the sums kept by block: leaving out a block takes
/// no pass over the draws.
package struct BlockRegression {
  /// What the columns say about each response.
  package struct Fit {
    package var count: Double
    /// [response][column], the constant first.
    package var coefficients: [[Double]]
    /// Mean of each response, and its squares about the mean: what the columns explain and what they leave.
    package var mean: [Double]
    package var explained: [Double]
    package var residual: [Double]

    /// The fit of the constant alone.
    package var constant: Fit {
      Fit(
        count: count, coefficients: mean.map { [$0] }, mean: mean, explained: mean.map { _ in 0 },
        residual: zip(explained, residual).map { $0 + $1 })
    }

    /// Share by which deviations of fitted values are drawn in, so that their spread is no more than that of the true expectations.
    ///
    /// Columns explain some chance too: (columns − 1) × residual variance, in expectation. Without it the explained squares are
    /// those of the expectations, just as the variance of draws is without replication noise (see ``Estimator/expectations(_:noise:)``).
    ///
    /// - Parameters:
    ///   - hidden: what may be there besides, in residual variances over all draws, to add again.
    ///   - chance: squares of chance, over all draws, that the response brought along.
    func scale(_ response: Int, hidden: Double = 0, chance: Double = 0) -> Double {
      let more = Double(coefficients[response].count - 1)
      guard explained[response] > 0, more > 0 else { return 0 }
      let all = (more - hidden) * residualVariance(response) + chance
      return max(0, 1 - all / explained[response]).squareRoot()
    }

    /// What chance in so many columns can hide, in residual variances: the standard deviation of what they explain by chance, widened
    /// for few columns, where twice a spread that was drawn in to nothing must still reach as far as two errors of a coefficient.
    package static func luck(_ columns: Double) -> Double { (2 * columns + 4).squareRoot() }

    /// By how much more than it seems the columns may explain of a response, in residual variances: two standard errors of a noncentral
    /// chi-squared, and what keeps them two errors of a coefficient where little is explained.
    func twoErrors(_ response: Int) -> Double {
      let seen = max(0, gain(over: constant, response: response))
      return 2 * (2 * Double(coefficients[response].count - 1) + 4 * seen).squareRoot() + 4
    }

    /// Of a draw, about the fit.
    package func residualVariance(_ response: Int) -> Double {
      residual[response] / max(1, count - Double(coefficients[response].count))
    }

    /// What further columns explain beyond what they would by chance, in residual variances.
    func gain(over smaller: Fit, response: Int) -> Double {
      let more = Double(coefficients[response].count - smaller.coefficients[response].count)
      let variance = residualVariance(response)
      return variance > 0 ? (explained[response] - smaller.explained[response]) / variance - more : .infinity
    }

    /// Whether a fit says more of a response than its further columns would by chance.
    ///
    /// - Parameter candidates: of so many, the luckiest should not pass either.
    /// - Source: G. Schwarz 1978, Annals of Statistics 6:461 (BIC); with many candidates J. Chen, Z. Chen 2008, Biometrika 95:759.
    package func isBetter(than smaller: Fit, response: Int, of candidates: Int = 1) -> Bool {
      let more = Double(coefficients[response].count - smaller.coefficients[response].count)
      return residual[response] < smaller.residual[response]
        * exp(-(more * log(count) + 2 * log(Double(candidates))) / count)
    }
  }

  /// Of all draws or of one block.
  package struct Sums {
    package var count = 0.0
    /// Lower triangle of the products of columns, row by row.
    package var squares: [Double]
    /// [response × column], and the responses' own squares.
    package var products: [Double]
    package var responses: [Double]
  }

  /// Columns with the constant.
  package let columns: Int
  package let responses: Int
  /// [draw × column], the constant first.
  let design: [Double]
  package let total: Sums
  package let perBlock: [Sums]

  /// - Parameters:
  ///   - columns: of mean 0 and mean square 1.
  ///   - responses: of mean 0.
  /// - Complexity: draws × columns × (columns + responses).
  package init(columns own: [[Double]], responses values: [[Double]], blocks: Blocks) {
    let (p, r) = (own.count + 1, values.count)
    var design = Array(repeating: 1.0, count: blocks.draws * p)
    for (c, column) in own.enumerated() { for k in column.indices { design[k * p + c + 1] = column[k] } }
    var response = Array(repeating: 0.0, count: blocks.draws * r)
    for (o, column) in values.enumerated() { for k in column.indices { response[k * r + o] = column[k] } }
    (columns, responses, self.design) = (p, r, design)
    perBlock = blocks.ranges.map { Self.sums(design, response, p, r, $0) }
    let none = Sums(
      squares: Array(repeating: 0, count: p * p), products: Array(repeating: 0, count: r * p),
      responses: Array(repeating: 0, count: r))
    total = perBlock.reduce(into: none) { $0.add($1, 1) }
  }

  private static func sums(_ design: [Double], _ response: [Double], _ p: Int, _ r: Int, _ range: Range<Int>) -> Sums {
    var sums = Sums(
      count: Double(range.count), squares: Array(repeating: 0, count: p * p),
      products: Array(repeating: 0, count: r * p), responses: Array(repeating: 0, count: r))
    design.withUnsafeBufferPointer { x in
      response.withUnsafeBufferPointer { y in
        for k in range {
          let (row, own) = (k * p, k * r)
          for i in 0..<p {
            let value = x[row + i]
            for j in 0...i { sums.squares[i * p + j] += value * x[row + j] }
            for o in 0..<r { sums.products[o * p + i] += value * y[own + o] }
          }
          for o in 0..<r { sums.responses[o] += y[own + o] * y[own + o] }
        }
      }
    }
    return sums
  }

  /// The fit to all draws, or to those outside a block; `nil` when it cannot be computed.
  ///
  /// - Complexity: cubic in the columns.
  package func fit(leavingOut block: Int? = nil) -> Fit? {
    var sums = total
    if let block { sums.add(perBlock[block], -1) }
    guard sums.count > Double(columns), let matrix = gsl_matrix_alloc(columns, columns),
      let vector = gsl_vector_alloc(columns)
    else { return nil }
    defer {
      gsl_matrix_free(matrix)
      gsl_vector_free(vector)
    }
    for i in 0..<columns {
      for j in 0...i { gsl_matrix_set(matrix, i, j, sums.squares[i * columns + j]) }
      // Columns that say the same, as shares that add to 1 do, would otherwise leave nothing to divide by.
      if i > 0 { gsl_matrix_set(matrix, i, i, sums.squares[i * columns + i] + 1e-9 * sums.count) }
    }
    let handler = gsl_set_error_handler_off()
    defer { gsl_set_error_handler(handler) }
    guard gsl_linalg_cholesky_decomp1(matrix) == GSL_SUCCESS else { return nil }
    var fit = Fit(count: sums.count, coefficients: [], mean: [], explained: [], residual: [])
    for o in 0..<responses {
      for i in 0..<columns { gsl_vector_set(vector, i, sums.products[o * columns + i]) }
      guard gsl_linalg_cholesky_svx(matrix, vector) == GSL_SUCCESS else { return nil }
      let own = (0..<columns).map { gsl_vector_get(vector, $0) }
      let mean = sums.products[o * columns] / sums.count
      let fitted = own.indices.reduce(0) { $0 + own[$1] * sums.products[o * columns + $1] }
      fit.coefficients.append(own)
      fit.mean.append(mean)
      fit.explained.append(max(0, fitted - sums.count * mean * mean))
      fit.residual.append(max(0, sums.responses[o] - fitted))
    }
    return fit
  }

  /// Fitted values, [response][draw].
  func fitted(_ fit: Fit) -> [[Double]] {
    fit.coefficients.map { own in
      stride(from: 0, to: design.count, by: columns).map { row in
        var sum = 0.0
        for i in 0..<columns { sum += own[i] * design[row + i] }
        return sum
      }
    }
  }
}

extension BlockRegression.Sums {
  package mutating func add(_ other: Self, _ sign: Double) {
    count += sign * other.count
    for i in squares.indices { squares[i] += sign * other.squares[i] }
    for i in products.indices { products[i] += sign * other.products[i] }
    for i in responses.indices { responses[i] += sign * other.responses[i] }
  }
}
