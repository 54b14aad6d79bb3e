// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Quantities
import Testing

/// Discounting beside powers of 1 + r.
@Suite struct DiscountTests {
  private func factor(_ curve: DiscountCurve, _ time: Double) -> Double { exp(-curve.exponent(at: time)) }

  private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-14 * abs(b) }

  @Test func `a yearly rate is a power of one plus it`() {
    let curve = DiscountCurve(DiscountRate(annualEffective: 0.0225))
    for time in [0, 0.25, 1, 7.5, 40] { #expect(isNear(factor(curve, time), pow(1.0225, -time))) }
    #expect(isNear(DiscountRate(continuous: log(1.03)).annualEffective, 0.03))
    #expect(curve.constant == DiscountRate(annualEffective: 0.0225))
  }

  @Test func `each step counts from its own moment on`() {
    let rate = { DiscountRate(annualEffective: $0) }
    let curve = DiscountCurve(steps: [
      .init(from: 0, rate: rate(0.04)), .init(from: 10, rate: rate(0)), .init(from: 30, rate: rate(0.03)),
    ])
    #expect(isNear(factor(curve, 4), pow(1.04, -4)))
    #expect(isNear(factor(curve, 25), pow(1.04, -10)))
    #expect(isNear(factor(curve, 32.5), pow(1.04, -10) * pow(1.03, -2.5)))
    #expect(curve.constant == nil)
  }

  @Test func `by whole years, a year counts as its beginning`() {
    let curve = DiscountCurve(steps: [.init(from: 0, rate: DiscountRate(annualEffective: 0.03))], isYearly: true)
    #expect(factor(curve, 0.99) == 1)
    #expect(isNear(factor(curve, 5.99), pow(1.03, -5)) && isNear(factor(curve, 6), pow(1.03, -6)))
    #expect(curve.constant == nil)
  }
}
