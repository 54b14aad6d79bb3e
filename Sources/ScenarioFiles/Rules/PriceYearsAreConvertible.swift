// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// A price can be brought to the price level, or is a norm.
enum PriceYearsAreConvertible: Rule {
  static func check(_ context: Context) {
    for use in context.draft.prices where !use.price.isNorm && !PriceIndex.years.contains(use.price.priceYear) {
      context.error(
        "price.year",
        "prijsjaar \(use.price.priceYear) valt buiten de prijsindex van \(PriceIndex.firstYear) tot en met \(PriceIndex.lastYear)",
        "reken de prijs zelf om naar een jaar in de index, en zeg dat in `toelichting`", at: use.yearPlace)
    }
  }
}
