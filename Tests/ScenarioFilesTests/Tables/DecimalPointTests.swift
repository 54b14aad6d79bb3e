// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ScenarioFiles
import Scenarios
import Testing

/// Three decimals are no thousands where other numbers show what the point is.
@Suite struct DecimalPointTests {
  private func weights(_ cases: String, adding lines: String = "") -> [Double]? {
    let files = SmallScenario.files(adding: lines, cases: cases)
    return ScenarioReader.read(FileSource(files), name: "proef").scenario?.cases.map(\.weight)
  }

  private let attribute = "kenmerken:\n  x: {titel: X, van: 0, tot: 9}"

  @Test func `a column with another decimal point reads three decimals`() {
    #expect(weights("casus,gewicht,financien\na,1.088,1\nb,0.95,2\n") == [1.088, 0.95])
    #expect(weights("casus;gewicht;financien\na;1.088;1\nb;12.5;2\n") == [1.088, 12.5])
  }

  @Test func `between commas another column tells it too`() {
    #expect(weights("casus,gewicht,financien,x\na,1.088,1,2\nb,2,2,0.5\n", adding: attribute) == [1.088, 2])
    #expect(weights("casus;gewicht;financien;x\na;1.088;1;2\nb;2;2;0.5\n", adding: attribute) == nil)
  }

  @Test func `without a decimal point it stays ambiguous`() {
    #expect(weights("casus,gewicht,financien\na,1.088,1\nb,2.500,2\n") == nil)
    #expect(weights("casus,gewicht,financien\na,1.088,1\nb,3,2\n") == nil)
  }

  /// Amounts in thousands stand beside shares with decimals.
  @Test func `the amount of a price is told by its own column only`() {
    func low(_ rows: String...) -> [Double]? {
      let list = SmallScenario.header + rows.joined()
      let text = "posten:\n  p: {prijs: jaar, zolang: financien = 1}\n"
      let files = SmallScenario.files(adding: text, prices: list)
      return ScenarioReader.read(FileSource(files), name: "proef").scenario?.prices.map {
        if case .fixed(let own) = $0.distribution { own.value } else { .nan }
      }
    }
    let row = "jaar,Jaar,per jaar,1.500,1.500,1.500,2024,nee,middelen,gemeente,,0.5,midden,bron\n"
    #expect(low(row) == nil)
    let other = "uur,Uur,per uur,70.25,78.25,90.25,2024,nee,middelen,gemeente,,1,midden,bron\n"
    #expect(low(row, other) == [1.5])
  }
}
