// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Glibc
public import Scenarios

/// A law of the language with the survival function of a textbook, written apart from the program.
public struct Law: Sendable, CustomStringConvertible {
  public var description: String
  public var duration: Duration
  public var survival: @Sendable (Double) -> Double

  public init(_ description: String, _ duration: Duration, _ survival: @escaping @Sendable (Double) -> Double) {
    self.description = description
    self.duration = duration
    self.survival = survival
  }

  private static func number(_ x: Double) -> Expression { .constant(x) }

  /// Laws with a hazard, that multipliers can act on.
  public static let smooth: [Law] = [
    Law("exponentieel", .exponentialRate(number(0.4))) { exp(-0.4 * $0) },
    Law("weibull", .weibullScale(scale: number(3), shape: number(1.7))) { exp(-pow($0 / 3, 1.7)) },
    Law("weibull met dalende kans", .weibullScale(scale: number(4), shape: number(0.6))) { exp(-pow($0 / 4, 0.6)) },
    Law("gompertz", .gompertz(shape: number(0.3), rate: number(0.1))) { exp(-0.1 / 0.3 * (exp(0.3 * $0) - 1)) },
    Law("gompertz met genezing", .gompertz(shape: number(-0.4), rate: number(0.5))) {
      exp(-0.5 / 0.4 * (1 - exp(-0.4 * $0)))
    },
    Law("gamma", .gammaRate(shape: number(2.2), rate: number(0.8))) { gsl_cdf_gamma_Q($0, 2.2, 1 / 0.8) },
    Law("gegeneraliseerde gamma", .generalisedGamma(mu: number(1), sigma: number(0.7), q: number(0.5))) {
      $0 > 0 ? gsl_cdf_gamma_Q(4 * exp(0.5 * (log($0) - 1) / 0.7), 4, 1) : 1
    },
    Law("lognormaal", .lognormalLog(mu: number(0.8), sigma: number(0.9))) {
      $0 > 0 ? gsl_cdf_lognormal_Q($0, 0.8, 0.9) : 1
    },
    Law("loglogistisch", .logLogistic(scale: number(3), shape: number(1.6))) { 1 / (1 + pow($0 / 3, 1.6)) },
    Law("stuksgewijs", .piecewise(bounds: [1, 3], rates: [number(0.1), number(0.6), number(0.2)])) {
      exp(-(0.1 * min($0, 1) + 0.6 * min(max($0 - 1, 0), 2) + 0.2 * max($0 - 3, 0)))
    },
    Law(
      "tabel",
      .table(
        HazardTable(
          attribute: nil, columns: ["": [.init(from: 0, rate: 0.3), .init(from: 2, rate: 0), .init(from: 4, rate: 1)]]))
    ) { exp(-(0.3 * min($0, 2) + max($0 - 4, 0))) },
  ]

  /// Laws of one or a few times, that only an acceleration can act on.
  public static let stepped: [Law] = [
    Law("vast", .fixed(number(2.5))) { $0 < 2.5 ? 1 : 0 },
    Law("empirisch", .empirical(times: [number(0.5), number(2), number(5)], weights: [1, 3, 2])) {
      $0 < 0.5 ? 1 : $0 < 2 ? 5.0 / 6 : $0 < 5 ? 1.0 / 3 : 0
    },
  ]
}

/// ∫ f from `a` to `b`, by GSL's adaptive quadrature.
public func integral(from a: Double, to b: Double, _ f: @escaping (Double) -> Double) -> Double {
  final class Box {
    let f: (Double) -> Double
    init(_ f: @escaping (Double) -> Double) { self.f = f }
  }
  let box = Box(f)
  let workspace = gsl_integration_workspace_alloc(1000)
  defer { gsl_integration_workspace_free(workspace) }
  var function = gsl_function(
    function: { x, p in Unmanaged<Box>.fromOpaque(p!).takeUnretainedValue().f(x) },
    params: Unmanaged.passUnretained(box).toOpaque())
  var (result, error) = (0.0, 0.0)
  gsl_set_error_handler_off()
  withExtendedLifetime(box) {
    _ = gsl_integration_qags(&function, a, b, 1e-10, 1e-9, 1000, workspace, &result, &error)
  }
  precondition(error < 1e-7, "the integral is not known well enough")
  return result
}
