// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// A small symmetric matrix in its own axes: eigenvalues and eigenvectors, by GSL.
struct SymmetricMatrix {
  let size: Int
  /// Falling.
  private let values: [Double]
  /// [axis][coordinate], each of length 1, by falling eigenvalue.
  let axes: [[Double]]

  /// - Parameter entries: size × size, row by row; finite.
  /// - Complexity: cubic in the size.
  init(_ entries: [Double], size: Int) {
    self.size = size
    if size == 1 {
      (values, axes) = (entries, [[1]])
      return
    }
    guard let matrix = gsl_matrix_alloc(size, size), let vectors = gsl_matrix_alloc(size, size),
      let found = gsl_vector_alloc(size), let workspace = gsl_eigen_symmv_alloc(size)
    else { preconditionFailure("out of memory") }
    defer {
      gsl_matrix_free(matrix)
      gsl_matrix_free(vectors)
      gsl_vector_free(found)
      gsl_eigen_symmv_free(workspace)
    }
    for i in 0..<size { for j in 0..<size { gsl_matrix_set(matrix, i, j, entries[i * size + j]) } }
    gsl_eigen_symmv(matrix, found, vectors, workspace)
    gsl_eigen_symmv_sort(found, vectors, GSL_EIGEN_SORT_VAL_DESC)
    values = (0..<size).map { gsl_vector_get(found, $0) }
    axes = (0..<size).map { a in (0..<size).map { gsl_matrix_get(vectors, $0, a) } }
  }

  /// The matrix with every eigenvalue replaced by a function of it.
  private func map(_ change: (Double) -> Double) -> [Double] {
    let changed = values.map(change)
    var result = Array(repeating: 0.0, count: size * size)
    for i in 0..<size {
      for j in 0..<size {
        for a in 0..<size { result[i * size + j] += changed[a] * axes[a][i] * axes[a][j] }
      }
    }
    return result
  }

  /// The root that is symmetric too; what is negative counts as 0.
  var root: [Double] { map { max(0, $0).squareRoot() } }

  /// The inverse of the root in the axes that have any spread, 0 in the others.
  var inverseRoot: [Double] {
    let least = max(0, values[0]) * 1e-12
    return map { $0 > least ? 1 / $0.squareRoot() : 0 }
  }

  /// The matrix without what is negative.
  var clipped: [Double] { map { max(0, $0) } }

  static func product(_ a: [Double], _ b: [Double], size: Int) -> [Double] {
    var result = Array(repeating: 0.0, count: size * size)
    for i in 0..<size {
      for j in 0..<size { for k in 0..<size { result[i * size + j] += a[i * size + k] * b[k * size + j] } }
    }
    return result
  }

  /// The linear map that gives values of one covariance another one, moving them as little as can be.
  ///
  /// M = C^−½ (C^½ T C^½)^½ C^−½, symmetric, M C M = T. Of one value it is √(T / C).
  ///
  /// - Parameters:
  ///   - from: covariance of the values.
  ///   - to: the one they get; what is negative in it counts as 0.
  /// - Source: I. Olkin, F. Pukelsheim 1982, Linear Algebra and its Applications 48:257.
  static func transport(from: [Double], to: [Double], size: Int) -> [Double] {
    if size == 1 { return [from[0] > 0 ? (max(0, to[0]) / from[0]).squareRoot() : 0] }
    let own = SymmetricMatrix(from, size: size)
    let (root, inverse) = (own.root, own.inverseRoot)
    let target = SymmetricMatrix(to, size: size).clipped
    let middle = product(product(root, target, size: size), root, size: size)
    return product(product(inverse, SymmetricMatrix(middle, size: size).root, size: size), inverse, size: size)
  }
}
