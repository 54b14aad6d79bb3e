// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Testing

/// The price index beside what Statistics Netherlands publishes.
@Suite struct PriceIndexTests {
  /// Yearly change of the consumer price index in percent, 2011 to 2024.
  ///
  /// - Source: CBS StatLine 83131NED, "Jaarmutatie CPI", all expenditures.
  private static let changes = [2.3, 2.5, 2.5, 1.0, 0.6, 0.3, 1.4, 1.7, 2.6, 1.3, 2.7, 10.0, 3.8, 3.3]

  @Test(arguments: zip(2011...2024, changes))
  func `a year's change is the published one`(year: Int, percent: Double) throws {
    let factor = try #require(PriceIndex.factor(from: year - 1, to: year))
    // Published in tenths of a percent, and both indices rounded to hundredths.
    #expect(abs(100 * (factor - 1) - percent) < 0.05 + 0.011)
  }

  /// 121.43 of 2015 = 100 in 2022. - Source: CBS StatLine 83136NED.
  @Test func `seven years from the base year are the published index`() throws {
    let factor = try #require(PriceIndex.factor(from: 2015, to: 2022))
    #expect(abs(100 * factor - 121.43) < 0.1)
  }

  @Test func `there and back is no change, and outside the years there is no factor`() throws {
    for year in PriceIndex.years {
      let (there, back) = (PriceIndex.factor(from: year, to: 2015), PriceIndex.factor(from: 2015, to: year))
      #expect(abs(try #require(there) * #require(back) - 1) < 1e-15)
    }
    #expect(PriceIndex.factor(from: 2009, to: 2015) == nil)
    #expect(PriceIndex.factor(from: 2015, to: PriceIndex.lastYear + 1) == nil)
  }
}
