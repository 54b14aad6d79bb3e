// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Sampling
import Testing

@Suite struct WaitingTimeTests {
  init() { GSLSetup.quietErrors() }

  /// Against GSL's distribution function, the other way round: the hazard at the tabulated quantile is the hazard asked for.
  /// A relative error ε of the quantile moves the hazard by ε · x · pdf / survival.
  @Test(arguments: [0.1, 0.5, 1, 2.25, 7, 30, 100])
  func `tabulated gamma quantiles have the hazard they were asked for`(shape: Double) {
    let table = GammaTable(shape: shape)
    for i in 0..<2000 {
      let hazard = exp(-20 + Double(i) / 2000 * 23.6)
      let x = table.quantile(hazard: hazard)
      let (below, above) = (gsl_cdf_gamma_P(x, shape, 1), gsl_cdf_gamma_Q(x, shape, 1))
      let reached = below < 0.4 ? -log1p(-below) : -log(above)
      let tolerance = 1e-8 * (x * gsl_ran_gamma_pdf(x, shape, 1) / above + hazard)
      #expect(abs(reached - hazard) <= tolerance, "hazard \(hazard) gives \(reached)")
    }
  }

  /// An exponential is a gamma of shape 1: the quantile is the hazard itself.
  @Test func `outside its range the table hands over to GSL`() {
    let table = GammaTable(shape: 1)
    for hazard in [1e-12, 1e-10, 60, 200] {
      #expect(abs(table.quantile(hazard: hazard) - hazard) <= 1e-9 * hazard)
    }
  }

  /// Λ and its inverse undo each other, and the law has the mean it was made from.
  @Test(arguments: [Distribution.Form.exponentialMean, .weibullMean, .gammaMean, .lognormalMean])
  func `integrated hazard and its inverse undo each other`(form: Distribution.Form) throws {
    let distribution = try #require(Distribution(form, 2, 1.5))
    let law = try #require(WaitingTime(distribution))
    for hazard in [1e-6, 0.01, 0.4, 1, 5, 20] {
      #expect(abs(law.integratedHazard(law.time(atHazard: hazard)) - hazard) < 1e-8 * hazard)
    }
    #expect(abs(distribution.mean - 2) < 1e-12)
  }

  @Test(arguments: [Distribution.Form.exponentialMean, .weibullMean, .gammaMean, .lognormalMean])
  func `numbers that define no law give none`(form: Distribution.Form) {
    #expect(Distribution(form, 0, 1) == nil)
    #expect(Distribution(form, .infinity, 1) == nil)
    if form != .exponentialMean { #expect(Distribution(form, 1, 0) == nil) }
  }

  @Test func `what may be negative is no time`() {
    #expect(WaitingTime(.fixed(-1)) == nil && WaitingTime(.normal(mean: 5, sd: 1)) == nil)
  }
}
