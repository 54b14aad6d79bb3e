// SPDX-License-Identifier: EUPL-1.2

import CGSL
import CLoops
import Glibc

/// What the uncertain inputs of the draws say about outcomes: least squares on columns that are at right angles to each other.
///
/// Leaving out a block of draws takes one small system of equations, made once for all outcomes.
package struct ResponseSurface {
  package let blocks: Blocks
  /// The constant one included.
  let count: Int
  /// Column after column, of length 1, the constant one first.
  private let columns: [Double]
  /// Per block, the Cholesky factor of the products of the columns over the draws outside it, row by row.
  private let factors: [[Double]]

  /// - Parameters:
  ///   - columns: of mean 0, at right angles, of length 1; at least two fewer than there are draws outside any block.
  ///   - blocks: no more than errors should be taken from.
  /// - Complexity: draws × columns², and blocks × columns³.
  init(columns own: [[Double]], blocks: Blocks) {
    let draws = blocks.draws
    let constant = Array(repeating: 1 / Double(draws).squareRoot(), count: draws)
    count = own.count + 1
    columns = constant + own.flatMap { $0 }
    self.blocks = blocks
    let (count, columns) = (count, columns)
    factors = blocks.ranges.count > 1 ? blocks.ranges.map { Self.factor(columns, count, draws, without: $0) } : []
  }

  /// Columns that say nothing but the mean.
  package static func flat(_ blocks: Blocks) -> ResponseSurface { ResponseSurface(columns: [], blocks: blocks) }

  private static func factor(_ columns: [Double], _ count: Int, _ draws: Int, without block: Range<Int>) -> [Double] {
    guard let matrix = gsl_matrix_alloc(count, count) else { preconditionFailure("out of memory") }
    defer { gsl_matrix_free(matrix) }
    for i in 0..<count {
      for j in 0...i {
        let own = i == j ? 1.0 : 0
        let sum = columns.withUnsafeBufferPointer { columns in
          let start = columns.baseAddress! + block.lowerBound
          return own - columns_product(start + i * draws, start + j * draws, block.count)
        }
        // A column that lies in the block alone would leave nothing to divide by.
        gsl_matrix_set(matrix, i, j, i == j ? sum + 1e-9 : sum)
      }
    }
    let handler = gsl_set_error_handler_off()
    defer { gsl_set_error_handler(handler) }
    gsl_linalg_cholesky_decomp1(matrix)
    return (0..<count * count).map { gsl_matrix_get(matrix, $0 / count, $0 % count) }
  }

  /// An outcome's products with the columns, over all draws and by block.
  struct Products {
    var total: [Double]
    var perBlock: [[Double]]
  }

  /// - Complexity: draws × columns.
  func products(_ outcome: [Double]) -> Products {
    let draws = blocks.draws
    let perBlock = blocks.ranges.map { range in
      columns.withUnsafeBufferPointer { columns in
        outcome.withUnsafeBufferPointer { outcome in
          (0..<count).map { c in
            columns_product(
              columns.baseAddress! + c * draws + range.lowerBound, outcome.baseAddress! + range.lowerBound, range.count)
          }
        }
      }
    }
    let total = (0..<count).map { c in perBlock.reduce(0) { $0 + $1[c] } }
    return Products(total: total, perBlock: perBlock)
  }

  /// Fitted values in all draws, by the draws outside a block when one is given.
  ///
  /// - Complexity: draws × columns + columns².
  func fitted(_ products: Products, leavingOut block: Int?) -> [Double] {
    let coefficients = block.map { solve($0, products) } ?? products.total
    let draws = blocks.draws
    var fitted = Array(repeating: 0.0, count: draws)
    columns_combine(&fitted, columns, coefficients, count, draws)
    return fitted
  }

  private func solve(_ block: Int, _ products: Products) -> [Double] {
    let factor = factors[block]
    var x = (0..<count).map { products.total[$0] - products.perBlock[block][$0] }
    for i in 0..<count {
      for j in 0..<i { x[i] -= factor[i * count + j] * x[j] }
      x[i] /= factor[i * count + i]
    }
    for i in (0..<count).reversed() {
      for j in stride(from: i + 1, to: count, by: 1) { x[i] -= factor[j * count + i] * x[j] }
      x[i] /= factor[i * count + i]
    }
    return x
  }
}
