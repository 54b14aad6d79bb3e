// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Testing
import Words

@testable import Reports

@Suite struct RoundingTests {
  private let dutch = NumberStyle.dutch
  private let english = NumberStyle.english

  @Test(arguments: [
    (0.0, 100.0), (49, 100), (50, 100), (51, 500), (250, 500), (251, 1000), (600, 5000), (3000, 10_000),
    (12_000, 50_000),
  ])
  func `the step supports the digits shown`(mcError: Double, step: Double) {
    #expect(Rounding.euro(mcError: mcError).step == step)
    #expect(step >= 2 * mcError)
  }

  @Test func `rounded figures`() {
    #expect(Rounding.euro(mcError: 300).euro(12_345, dutch) == "€\u{A0}12.000")
    #expect(Rounding.euro(mcError: 60).euro(-12_345, dutch) == "−€\u{A0}12.500")
    #expect(Rounding.tenth(mcError: 0.01).plain(1.94, dutch) == "1,9")
    #expect(Rounding.tenth(mcError: 0.2).plain(1.94, english) == "2.0")
    #expect(Rounding.tenth(mcError: 0.5).plain(14.6, dutch) == "15")
    #expect(Rounding.euro(mcError: nil).step == 1000)
  }
}
