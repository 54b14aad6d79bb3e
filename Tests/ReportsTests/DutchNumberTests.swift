// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Reports

@Suite struct DutchNumberTests {
  @Test(arguments: [
    (0.0, "€\u{A0}0"), (12_300, "€\u{A0}12.300"), (-12_300, "−€\u{A0}12.300"), (999, "€\u{A0}999"),
    (1_234_567.6, "€\u{A0}1.234.568"), (-0.4, "€\u{A0}0"),
  ])
  func `euros`(value: Double, text: String) {
    #expect(DutchNumber.euro(value) == text)
  }

  @Test(arguments: [
    (1.94, 1, "1,9"), (1.95, 1, "2,0"), (-1234.567, 2, "−1.234,57"), (-0.04, 1, "0,0"), (0.05, 1, "0,1"), (12, 0, "12"),
    (1.005, 2, "1,00"), (1e18, 0, "1e+18"),
  ])
  func `decimals`(value: Double, decimals: Int, text: String) {
    #expect(DutchNumber.decimal(value, decimals: decimals) == text)
  }

  @Test func `percentages and short numbers`() {
    #expect(DutchNumber.percentage(0.0225) == "2,25\u{A0}%")
    #expect(DutchNumber.percentage(0.03) == "3\u{A0}%")
    #expect(DutchNumber.short(7.5) == "7,5")
    #expect(DutchNumber.short(100) == "100")
    #expect(DutchNumber.integer(-1000) == "−1.000")
  }

  @Test(arguments: [
    (0.0, 100.0), (49, 100), (50, 100), (51, 500), (250, 500), (251, 1000), (600, 5000), (3000, 10_000),
    (12_000, 50_000),
  ])
  func `the step supports the digits shown`(mcError: Double, step: Double) {
    #expect(Rounding.euro(mcError: mcError).step == step)
    #expect(step >= 2 * mcError)
  }

  @Test func `rounded figures`() {
    #expect(Rounding.euro(mcError: 300).euro(12_345) == "€\u{A0}12.000")
    #expect(Rounding.euro(mcError: 60).euro(-12_345) == "−€\u{A0}12.500")
    #expect(Rounding.tenth(mcError: 0.01).plain(1.94) == "1,9")
    #expect(Rounding.tenth(mcError: 0.2).plain(1.94) == "2,0")
    #expect(Rounding.tenth(mcError: 0.5).plain(14.6) == "15")
    #expect(Rounding.euro(mcError: nil).step == 1000)
  }

  @Test(arguments: [
    (0.874, "87 van de 100"), (0.0, "minder dan 1 van de 100"), (1, "meer dan 99 van de 100"),
    (0.996, "meer dan 99 van de 100"), (0.5, "50 van de 100"),
  ])
  func `chances in words`(probability: Double, text: String) {
    #expect(Claim.hundreds(probability) == text)
  }
}
