// SPDX-License-Identifier: EUPL-1.2

import CGSL

/// Roots by Brent's method, from GSL.
package enum Brent {
  /// - Parameters:
  ///   - bracket: its ends have values of opposite sign, or one of them is the root.
  ///   - function: finite inside the bracket.
  /// - Returns: the root to 12 digits.
  package static func root(in bracket: ClosedRange<Double>, of function: (Double) -> Double) -> Double {
    guard let solver = gsl_root_fsolver_alloc(cgsl_brent()) else { return .nan }
    defer { gsl_root_fsolver_free(solver) }
    return withoutActuallyEscaping(function) { function in
      withUnsafePointer(to: function) { context in
        var equation = gsl_function(
          function: { x, context in context!.assumingMemoryBound(to: ((Double) -> Double).self).pointee(x) },
          params: UnsafeMutableRawPointer(mutating: context))
        gsl_root_fsolver_set(solver, &equation, bracket.lowerBound, bracket.upperBound)
        for _ in 0..<100 {
          gsl_root_fsolver_iterate(solver)
          let (a, b) = (gsl_root_fsolver_x_lower(solver), gsl_root_fsolver_x_upper(solver))
          if gsl_root_test_interval(a, b, 1e-12, 1e-12) == 0 { break }
        }
        return gsl_root_fsolver_root(solver)
      }
    }
  }
}
