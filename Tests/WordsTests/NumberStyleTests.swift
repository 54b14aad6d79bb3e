// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Words

@Suite struct NumberStyleTests {
  private let dutch = NumberStyle.dutch
  private let english = NumberStyle.english

  @Test(arguments: [
    (0.0, "€\u{A0}0", "€0"), (12_300, "€\u{A0}12.300", "€12,300"), (-12_300, "−€\u{A0}12.300", "−€12,300"),
    (999, "€\u{A0}999", "€999"), (1_234_567.6, "€\u{A0}1.234.568", "€1,234,568"), (-0.4, "€\u{A0}0", "€0"),
  ])
  func `euros`(value: Double, nl: String, en: String) {
    #expect(dutch.euro(value) == nl)
    #expect(english.euro(value) == en)
  }

  @Test(arguments: [
    (1.94, 1, "1,9", "1.9"), (1.95, 1, "2,0", "2.0"), (-1234.567, 2, "−1.234,57", "−1,234.57"),
    (-0.04, 1, "0,0", "0.0"), (0.05, 1, "0,1", "0.1"), (12, 0, "12", "12"), (1.005, 2, "1,00", "1.00"),
    (1e18, 0, "1e+18", "1e+18"),
  ])
  func `decimals`(value: Double, decimals: Int, nl: String, en: String) {
    #expect(dutch.decimal(value, decimals: decimals) == nl)
    #expect(english.decimal(value, decimals: decimals) == en)
  }

  @Test func `percentages and short numbers`() {
    #expect(dutch.percentage(0.0225) == "2,25\u{A0}%")
    #expect(english.percentage(0.0225) == "2.25%")
    #expect(dutch.percentage(0.03) == "3\u{A0}%")
    #expect(dutch.wholePercentage(0.625) == "63\u{A0}%")
    #expect(dutch.short(7.5) == "7,5")
    #expect(dutch.short(100) == "100")
    #expect(dutch.integer(-1000) == "−1.000")
    #expect(english.integer(-1000) == "−1,000")
  }

  @Test func `a number that may be a year has no groups`() {
    #expect(dutch.ungrouped(1984) == "1984" && english.ungrouped(1984) == "1984")
    #expect(dutch.ungrouped(-2.125) == "-2,125" && english.ungrouped(2.125) == "2.125")
  }

  @Test(arguments: [
    (0.874, "87 van de 100", "87 out of 100"), (0.0, "minder dan 1 van de 100", "fewer than 1 out of 100"),
    (1, "meer dan 99 van de 100", "more than 99 out of 100"),
    (0.996, "meer dan 99 van de 100", "more than 99 out of 100"),
    (0.5, "50 van de 100", "50 out of 100"),
  ])
  func `chances in words`(probability: Double, nl: String, en: String) {
    #expect(dutch.hundreds(probability) == nl)
    #expect(english.hundreds(probability) == en)
  }
}
