// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc

/// GSL's adaptive quadrature of a Swift function.
enum Quadrature {
  private final class Integrand {
    let f: (Double) -> Double
    init(_ f: @escaping (Double) -> Double) { self.f = f }
  }

  /// Over a finite interval.
  static func integral(_ from: Double, _ to: Double, _ f: @escaping (Double) -> Double) -> Double {
    run(f) { function, work in
      var (value, error) = (0.0, 0.0)
      gsl_integration_qags(&function, from, to, 0, 1e-13, 2000, work, &value, &error)
      return value
    }
  }

  /// From a number up.
  static func integral(from: Double, _ f: @escaping (Double) -> Double) -> Double {
    run(f) { function, work in
      var (value, error) = (0.0, 0.0)
      gsl_integration_qagiu(&function, from, 0, 1e-13, 2000, work, &value, &error)
      return value
    }
  }

  private static func run(
    _ f: @escaping (Double) -> Double,
    _ body: (inout gsl_function, UnsafeMutablePointer<gsl_integration_workspace>) -> Double
  ) -> Double {
    let integrand = Integrand(f)
    return withExtendedLifetime(integrand) {
      var function = gsl_function(
        function: { x, context in Unmanaged<Integrand>.fromOpaque(context!).takeUnretainedValue().f(x) },
        params: Unmanaged.passUnretained(integrand).toOpaque())
      let work = gsl_integration_workspace_alloc(2000)!
      defer { gsl_integration_workspace_free(work) }
      return body(&function, work)
    }
  }
}
