// SPDX-License-Identifier: EUPL-1.2

import CGSL

/// The first 2^m points of a Sobol sequence, by the cell of width 2^−m that each coordinate lies in.
///
/// In every dimension each cell holds one point, and in pairs and larger sets of dimensions boxes of equal volume hold equally many as
/// far as that can be. The first point, 0, is one of them: GSL leaves it out, and without it the points are no net.
///
/// - Source: P. Bratley, B. L. Fox 1988, ACM Transactions on Mathematical Software 14:88 (as `gsl_qrng_sobol`); the first point:
///   A. B. Owen 2022, On dropping the first Sobol' point, Monte Carlo and Quasi-Monte Carlo Methods 2020, Springer.
struct SobolNet {
  /// [dimension][point]: 0..<points.
  let cells: [[Int]]
  let points: Int

  /// - Parameters:
  ///   - dimensions: 1...40.
  ///   - points: a power of two.
  /// - Complexity: dimensions × points.
  init(dimensions: Int, points: Int) {
    precondition((1...ParameterDesign.mostSobolDimensions).contains(dimensions), "no Sobol sequence of that dimension")
    precondition(points.nonzeroBitCount == 1, "a net has a power of two points")
    self.points = points
    guard let sequence = gsl_qrng_alloc(cgsl_sobol(), UInt32(dimensions)) else { preconditionFailure("out of memory") }
    defer { gsl_qrng_free(sequence) }
    var cells = Array(repeating: Array(repeating: 0, count: points), count: dimensions)
    var point = Array(repeating: 0.0, count: dimensions)
    for k in 1..<max(1, points) {
      gsl_qrng_get(sequence, &point)
      // The first 2^m points are multiples of 2^−m, exactly.
      for d in 0..<dimensions { cells[d][k] = Int(point[d] * Double(points)) }
    }
    self.cells = cells
  }

  /// The cells of one dimension after nested uniform scrambling: every binary digit is flipped or not, by a coin for each
  /// combination of the digits before it.
  ///
  /// With a uniform place of its own inside the cell, every point is then uniform by itself and the points together are a net as before.
  ///
  /// - Parameter isFlipped: the coins, asked in a fixed order.
  /// - Source: A. B. Owen 1995, Randomly permuted (t,m,s)-nets and (t,s)-sequences, Lecture Notes in Statistics 106:299.
  /// - Complexity: points × m.
  func scrambled(_ dimension: Int, isFlipped: () -> Bool) -> [Int] {
    let digits = points.trailingZeroBitCount
    // The coin of the digits so far stands at those digits with a 1 before them.
    let coins = (0..<points).map { $0 > 0 && isFlipped() ? 1 : 0 }
    return cells[dimension].map { cell in
      var (result, before) = (0, 1)
      for place in (0..<digits).reversed() {
        let digit = cell >> place & 1
        result = result << 1 | digit ^ coins[before]
        before = before << 1 | digit
      }
      return result
    }
  }
}
