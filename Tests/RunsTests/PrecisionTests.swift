// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Runs

@Suite struct PrecisionTests {
  @Test func `amounts and shares are read as Dutch readers write them`() {
    #expect(Precision(argument: "250") == .euro(250))
    #expect(Precision(argument: "€ 250") == .euro(250))
    #expect(Precision(argument: "12,5") == .euro(12.5))
    #expect(Precision(argument: "12.5") == .euro(12.5))
    #expect(Precision(argument: "1 %") == .share(0.01))
    #expect(Precision(argument: "0,5%") == .share(0.005))
  }

  @Test(arguments: ["", "0", "-5", "1.250", "een", "%", "€ 1 %", "1e3", "inf", "nan", "1,2,3"])
  func `what is no amount, or could be two, is refused`(text: String) {
    #expect(Precision(argument: text) == nil)
  }

  @Test(arguments: [
    (0.5, "€ 0,5"), (0.001, "€ 0,001"), (12.5, "€ 12,5"), (250, "€ 250"), (12_300, "€ 12.300"),
  ])
  func `an amount is told as it was asked, also below one euro`(amount: Double, text: String) {
    #expect(Precision.euro(amount).text.map { $0.isWhitespace ? " " : $0 } == Array(text))
  }

  /// The error of a share is held against the result itself.
  @Test func `a target is an amount, or a share of the result whatever its sign`() {
    #expect(Precision.euro(250).target(mean: -9000) == 250)
    #expect(Precision.share(0.01).target(mean: -9000) == 90)
  }

  /// Three quarters to one and a half times: of 40 seconds 30 and 60, of 540 seconds 6.75 and 13.5 minutes.
  @Test(arguments: [
    (0.2, "1 seconde"), (40, "30 tot 60 seconden"), (70, "1 tot 2 minuten"), (540, "6 tot 14 minuten"),
    (7000, "1 tot 3 uur"),
  ])
  func `a time to come is told as a range in round numbers`(seconds: Double, text: String) {
    #expect(PrecisionSearch.words(about: seconds) == text)
  }
}
