// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Distributions
import Glibc
import Sampling
import Testing

/// A law beside its density, written from the definition of the family.
struct KnownLaw: Sendable, CustomTestStringConvertible {
  var form: Distribution.Form
  var x, y, z: Double
  /// Logarithm of the density of ln t, as a function of ln t.
  var logDensity: @Sendable (Double) -> Double

  var testDescription: String { "\(form) \(x) \(y) \(z)" }

  private init(
    _ form: Distribution.Form, _ x: Double, _ y: Double, _ z: Double, _ f: @escaping @Sendable (Double) -> Double
  ) {
    (self.form, self.x, self.y, self.z, logDensity) = (form, x, y, z, f)
  }

  static func weibull(_ scale: Double, _ shape: Double) -> KnownLaw {
    KnownLaw(.weibullScale, scale, shape, 0) {
      let y = shape * ($0 - log(scale))
      return log(shape) + y - exp(y)
    }
  }

  static func gamma(_ shape: Double, _ rate: Double) -> KnownLaw {
    KnownLaw(.gammaRate, shape, rate, 0) { shape * ($0 + log(rate)) - rate * exp($0) - lgamma(shape) }
  }

  static func lognormal(_ mu: Double, _ sigma: Double) -> KnownLaw {
    KnownLaw(.lognormalLog, mu, sigma, 0) {
      let w = ($0 - mu) / sigma
      return -w * w / 2 - log(sigma) - log(2 * Double.pi) / 2
    }
  }

  static func logLogistic(_ scale: Double, _ shape: Double) -> KnownLaw {
    KnownLaw(.logLogistic, scale, shape, 0) {
      let y = abs(shape * ($0 - log(scale)))
      return log(shape) - y - 2 * log1p(exp(-y))
    }
  }

  /// Prentice 1974, equation 2, for q > 0.
  static func generalisedGamma(_ mu: Double, _ sigma: Double, _ q: Double) -> KnownLaw {
    KnownLaw(.generalisedGamma, mu, sigma, q) {
      let w = ($0 - mu) / sigma
      let k = 1 / (q * q)
      return log(q / sigma) + k * log(k) - lgamma(k) + k * (q * w - exp(q * w))
    }
  }

  var distribution: Distribution { Distribution(form, x, y, z)! }
  var law: WaitingTime { WaitingTime(distribution)! }

  /// −log of the quadrature of the density beyond t, or −log1p of minus that below t, whichever is the smaller probability.
  func hazardByQuadrature(_ t: Double, isUpper: Bool) -> Double {
    let f = logDensity
    let middle = log(t)
    let here = f(middle)
    let slope = (f(middle + 1e-4) - f(middle - 1e-4)) / 2e-4
    let width = 1 / max(1e-3, abs(slope))
    let direction = isUpper ? width : -width
    let area = Quadrature.integral(from: 0) { exp(f(middle + direction * $0) - here) }
    let probability = here + log(area * width)
    return isUpper ? -probability : -log1p(-exp(probability))
  }

  static let all: [KnownLaw] = [
    .weibull(1, 1), .weibull(3, 0.4), .weibull(0.2, 2.5), .weibull(10, 20),
    .gamma(0.05, 1), .gamma(0.5, 3), .gamma(1, 0.2), .gamma(2.25, 1), .gamma(30, 4), .gamma(900, 100),
    .lognormal(0, 1), .lognormal(-2, 0.1), .lognormal(3, 2.5),
    .logLogistic(1, 1), .logLogistic(5, 0.6), .logLogistic(0.3, 4),
    .generalisedGamma(0, 1, 0.1), .generalisedGamma(1, 0.5, 0.7), .generalisedGamma(-1, 2, 1),
    .generalisedGamma(0.5, 0.4, 2.5), .generalisedGamma(0, 1, 6),
  ]
}

@Suite struct WaitingTimeFamilyTests {
  init() { GSLSetup.quietErrors() }

  static let hazards = [1e-9, 1e-6, 1e-3, 0.1, 0.45, 0.55, 1, 3, 10, 19, 21, 60, 200, 600]

  /// Quadrature and density are good to about 1e-12; the density cancels more for large shapes and logarithms.
  @Test(arguments: KnownLaw.all)
  func `integrated hazard is minus the log of the survival by quadrature`(known: KnownLaw) {
    let law = known.law
    for hazard in Self.hazards {
      let t = law.time(atHazard: hazard)
      guard t > 1e-280, t < 1e280 else { continue }
      let expected = known.hazardByQuadrature(t, isUpper: hazard > 0.5)
      let got = law.integratedHazard(t)
      #expect(abs(got - expected) <= 1e-11 * expected, "\(hazard): \(t) \(got) \(expected)")
    }
  }

  @Test(arguments: (KnownLaw.all.map(\.distribution) + extremes).compactMap(WaitingTime.init))
  func `the time at a hazard has that integrated hazard`(law: WaitingTime) {
    for hazard in Self.hazards {
      let t = law.time(atHazard: hazard)
      guard t > 1e-300, t < 1e300 else { continue }
      let got = law.integratedHazard(t)
      #expect(abs(got - hazard) <= 1e-12 * hazard + rounding(law, t), "\(hazard): \(t) \(got)")
    }
    #expect(law.time(atHazard: 0) == 0)
    #expect(law.integratedHazard(0) == 0 && law.integratedHazard(-1) == 0)
    #expect(law.integratedHazard(.infinity) == .infinity)
    #expect(law.time(atHazard: .infinity) == .infinity)
  }

  /// What one rounding of the time does to Λ.
  private func rounding(_ law: WaitingTime, _ t: Double) -> Double {
    law.integratedHazard(t.nextUp) - law.integratedHazard(t.nextDown)
  }

  static let extremes: [Distribution] = [
    .init(.gammaRate, 2400, 1)!, .init(.gammaRate, 2600, 1)!, .init(.gammaRate, 3e5, 1)!, .init(.gammaRate, 1e8, 1e8)!,
    .init(.gammaRate, 1e-3, 1)!,
    .init(.generalisedGamma, 0, 1, 0)!, .init(.generalisedGamma, 0, 1, 1e-9)!,
    .init(.generalisedGamma, 1, 0.3, 0.0199)!,
    .init(.generalisedGamma, 1, 0.3, 0.0201)!, .init(.generalisedGamma, 1, 0.3, 0.02)!,
    .init(.generalisedGamma, 0, 0.01, 40)!, .init(.generalisedGamma, 0, 1, 1e5)!, .init(.gompertz, 0.1, 1e-5)!,
    .init(.gompertz, 1e-12, 0.3)!,
    .init(.gompertz, 0, 0.3)!, .init(.exponentialRate, 4)!,
  ]

  @Test(arguments: (KnownLaw.all.map(\.distribution) + extremes).compactMap(WaitingTime.init))
  func `nothing is lost where survival underflows`(law: WaitingTime) {
    for hazard in [700, 1e3, 1e4, 1e6] {
      let t = law.time(atHazard: hazard)
      guard t < 1e300 else { continue }
      #expect(abs(law.integratedHazard(t) - hazard) <= 1e-12 * hazard + rounding(law, t), "\(hazard): \(t)")
    }
  }

  /// Computed with mpmath in 60 digits from −log of the regularised incomplete gamma function: q, w, Λ.
  @Test(arguments: PrenticeReference.rows)
  func `generalised gamma equals a computation in many digits`(row: PrenticeReference.Row) throws {
    let law = try time(.generalisedGamma, 0, 1, row.q)
    let t = exp(row.w)
    // The rounding of w = ln t, by the slope of log Λ.
    let slope = abs(log(law.integratedHazard(t * 1.001) / law.integratedHazard(t))) / 0.001
    let tolerance = 1e-12 + 4 * Double.ulpOfOne * (1 + abs(row.w)) * slope
    #expect(abs(law.integratedHazard(t) / row.hazard - 1) <= tolerance, "\(law.integratedHazard(t))")
  }

  /// Mean = ∫ survival, over the logarithm of time.
  @Test(arguments: [
    Distribution(.exponentialRate, 0.3)!, .init(.weibullScale, 3, 0.7)!, .init(.weibullMean, 2, 3)!,
    .init(.gammaRate, 0.4, 2)!, .init(.gammaMean, 5, 2)!, .init(.lognormalMean, 3, 4)!, .init(.lognormalLog, 1, 0.5)!,
    .init(.gompertz, 0.09, 1e-4)!, .init(.gompertz, 2, 0.5)!, .init(.gompertz, 0.5, 20)!, .init(.gompertz, 1e-7, 2)!,
    .init(.gompertz, 0, 3)!, .init(.logLogistic, 4, 2.5)!, .init(.logLogistic, 0.2, 8)!,
    .init(.generalisedGamma, 0, 1, 0)!, .init(.generalisedGamma, 0, 1, 1e-5)!, .init(.generalisedGamma, 1, 0.5, 0.03)!,
    .init(.generalisedGamma, -1, 0.8, 0.5)!, .init(.generalisedGamma, 2, 1.5, 2)!, .init(.generalisedGamma, 0, 1, 5)!,
  ])
  func `the mean is the integral of survival`(distribution: Distribution) throws {
    let law = try #require(WaitingTime(distribution))
    let middle = law.time(atHazard: log(2))
    let survival = { (y: Double) in abs(y) < 600 ? middle * exp(y - law.integratedHazard(middle * exp(y))) : 0 }
    let integral = Quadrature.integral(from: 0, survival) + Quadrature.integral(from: 0) { survival(-$0) }
    #expect(abs(distribution.mean / integral - 1) < 1e-10, "\(distribution.mean) \(integral)")
  }

  @Test func `means that do not exist are infinite`() throws {
    #expect(try #require(Distribution(.logLogistic, 1, 1)).mean == .infinity)
    #expect(try #require(Distribution(.gompertz, -0.1, 1)).mean == .infinity)
    #expect(Distribution.never.mean == .infinity)
  }

  /// The hazard itself by quadrature.
  @Test(arguments: [(0.09, 1e-4), (2, 0.5), (-0.3, 1.5), (1e-9, 0.2), (-1e-9, 0.2), (0, 0.7)])
  func `Gompertz is the integral of its hazard`(shape: Double, rate: Double) throws {
    let law = try time(.gompertz, shape, rate)
    for t in [1e-6, 0.3, 2, 17, 60] {
      let expected = Quadrature.integral(0, t) { rate * exp(shape * $0) }
      #expect(abs(law.integratedHazard(t) / expected - 1) < 1e-12)
      #expect(abs(law.time(atHazard: expected) / t - 1) < 1e-12 * max(1, expected / (rate * exp(shape * t) * t)))
    }
  }

  @Test func `Gompertz with a negative shape cures`() throws {
    let law = try time(.gompertz, -0.5, 0.2)
    #expect(abs(law.integratedHazard(1e9) - 0.4) < 1e-15)
    #expect(law.time(atHazard: 0.4) == .infinity)
    #expect(law.time(atHazard: 3) == .infinity)
    #expect(abs(law.time(atHazard: 0.2) - 2 * log(2)) < 1e-14)
  }

  @Test func `special cases of the generalised gamma`() throws {
    let (mu, sigma) = (0.7, 0.4)
    let pairs: [(Distribution?, Distribution?)] = [
      (.init(.generalisedGamma, mu, sigma, 1), .init(.weibullScale, exp(mu), 1 / sigma)),
      (
        .init(.generalisedGamma, mu, sigma, sigma),
        .init(.gammaRate, 1 / (sigma * sigma), exp(-mu) / (sigma * sigma))
      ),
      (.init(.generalisedGamma, mu, sigma, 0), .init(.lognormalLog, mu, sigma)),
    ]
    for (left, right) in pairs {
      let (one, other) = (try #require(left), try #require(right))
      let (general, special) = (try #require(WaitingTime(one)), try #require(WaitingTime(other)))
      for hazard in Self.hazards {
        let t = special.time(atHazard: hazard)
        #expect(abs(general.time(atHazard: hazard) / t - 1) < 1e-13)
        #expect(abs(general.integratedHazard(t) / hazard - 1) < 1e-12)
      }
      #expect(abs(one.mean / other.mean - 1) < 1e-13)
    }
  }

  /// Prentice's form is smooth in q at 0: the difference of Λ is of order q.
  @Test func `a tiny q is nearly lognormal`() throws {
    let lognormal = try time(.lognormalLog, 0, 1)
    for q in [1e-12, 1e-8, 1e-5] {
      let law = try time(.generalisedGamma, 0, 1, q)
      for t in [0.01, 0.5, 1, 3, 100] {
        let expected = lognormal.integratedHazard(t)
        #expect(abs(law.integratedHazard(t) / expected - 1) < 1e-14 + 50 * q)
      }
    }
  }

  @Test func `the median of a log-logistic is its scale`() throws {
    let law = try time(.logLogistic, 3.5, 1.7)
    #expect(abs(law.time(atHazard: log(2)) - 3.5) < 1e-14)
  }

  /// Mean and standard deviation of the forms that are written so, from the closed forms of their native parameters.
  @Test func `written numbers come back`() throws {
    guard case .gamma(let gamma)? = Distribution(.gammaMean, 2, 1.5),
      case .lognormal(let lognormal)? = Distribution(.lognormalMean, 2, 1.5),
      case .weibull(let weibull)? = Distribution(.weibullMean, 2, 0.6)
    else {
      Issue.record("no distribution")
      return
    }
    #expect(abs(gamma.mean - 2) < 1e-15 && abs(gamma.shape * gamma.scale * gamma.scale - 2.25) < 1e-14)
    #expect(abs(lognormal.mean - 2) < 1e-14 && abs(expm1(lognormal.scale * lognormal.scale) * 4 - 2.25) < 1e-14)
    #expect(abs(weibull.mean - 2) < 1e-14 && weibull.shape == 0.6)
    #expect(Distribution(.gammaRate, 3, 4)?.mean == 0.75)
    #expect(Distribution(.exponentialRate, 4)?.mean == 0.25)
    #expect(try time(.fixed, 4).time(atHazard: 9) == 4)
  }

  @Test func `an event without rate never falls`() throws {
    for law in [try time(.exponentialRate, 0), try time(.gompertz, 0.3, 0), try time(.gompertz, -0.3, 0)] {
      #expect(law.time(atHazard: 1e-9) == .infinity)
      #expect(law.integratedHazard(1e6) == 0)
    }
  }

  /// The quantile of a scaled number is the scaled quantile.
  @Test func `a scaled time has scaled times`() throws {
    let others = [Distribution(.gompertz, 0.1, 0.01)!, .fixed(3), Distribution(.exponentialRate, 2)!]
    for distribution in KnownLaw.all.map(\.distribution) + others {
      let fast = try #require(WaitingTime(distribution.scaled(by: 0.4)))
      let law = try #require(WaitingTime(distribution))
      #expect(abs(fast.time(atHazard: 0.8) / 0.4 / law.time(atHazard: 0.8) - 1) < 1e-13)
    }
  }

  private func time(_ form: Distribution.Form, _ x: Double, _ y: Double = 0, _ z: Double = 0) throws -> WaitingTime {
    try #require(Distribution(form, x, y, z).flatMap(WaitingTime.init))
  }

  @Test func `numbers that define nothing give none`() {
    let two: [Distribution.Form] = [
      .weibullMean, .weibullScale, .gammaMean, .gammaRate, .lognormalMean, .logLogistic,
    ]
    for form in two {
      for bad in [0, -1, Double.nan, .infinity] {
        #expect(Distribution(form, bad, 1) == nil, "\(form) \(bad)")
        #expect(Distribution(form, 1, bad) == nil, "\(form) \(bad)")
      }
    }
    for bad in [-1, Double.nan, .infinity] {
      #expect(Distribution(.fixed, bad).flatMap(WaitingTime.init) == nil)
      #expect(Distribution(.exponentialMean, bad) == nil)
      #expect(Distribution(.exponentialRate, bad) == nil)
      #expect(Distribution(.gompertz, 1, bad) == nil)
      #expect(Distribution(.lognormalLog, 0, bad) == nil)
      #expect(Distribution(.generalisedGamma, 0, bad, 1) == nil)
      #expect(Distribution(.generalisedGamma, 0, 1, bad) == nil)
    }
    for bad in [Double.nan, .infinity, -.infinity] {
      #expect(Distribution(.gompertz, bad, 1) == nil && Distribution(.gompertz, bad, 0) == nil)
      #expect(Distribution(.lognormalLog, bad, 1) == nil)
      #expect(Distribution(.generalisedGamma, bad, 1, 1) == nil)
    }
    #expect(Distribution(.exponentialMean, 0) == nil)
    #expect(Distribution(.lognormalLog, 0, 0) == nil)
  }
}
