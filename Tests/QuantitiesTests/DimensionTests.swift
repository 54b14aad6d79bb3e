// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Testing
import Words

@Suite struct DimensionTests {
  private let perHour = Dimension(euro: 1, counted: "uur", countedPower: -1)
  private let hoursPerYear = Dimension(year: -1, counted: "uur", countedPower: 1)

  @Test func `euro per hour times hours per year is euro per year`() {
    #expect(perHour.times(hoursPerYear) == .amountPerYear)
    #expect(Dimension.amountPerYear.times(.duration) == .amount)
    #expect(Dimension.rate.times(.duration) == Dimension.none)
  }

  @Test func `two counted things do not multiply`() {
    #expect(perHour.times(Dimension(counted: "dag", countedPower: 1)) == nil)
    #expect(perHour.times(Dimension(counted: "uur", countedPower: 1)) == .amount)
  }

  @Test func `a dimension times its inverse is none`() {
    for dimension in [perHour, hoursPerYear, .amount, .rate, .duration, .none] {
      #expect(dimension.times(dimension.inverse) == Dimension.none)
    }
  }

  @Test func `a counted thing to the power 0 is not there`() {
    #expect(Dimension(euro: 1, counted: "uur", countedPower: 0) == .amount)
    #expect(Dimension(euro: 1, countedPower: 2) == .amount)
  }

  @Test func `a dimension is worded in both languages`() {
    #expect(perHour.text == Bilingual(nl: "euro per uur", en: "euro per uur"))
    #expect(Dimension.amountPerYear.text == Bilingual(nl: "euro per jaar", en: "euro per year"))
    #expect(Dimension(year: -2).text.nl == "per jaar^2")
    #expect(Dimension.none.description == "een getal zonder eenheid")
  }
}
