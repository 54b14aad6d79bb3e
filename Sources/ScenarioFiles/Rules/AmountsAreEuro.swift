// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// Quantity times price is euro per occurrence, or euro per time for what runs on.
///
/// A quantity without a counted thing counts the thing of its price: `2 per jaar` of a price per consult is two consults a year.
enum AmountsAreEuro: Rule {
  static func check(_ context: Context) {
    let names = NumericNames(context)
    for use in context.draft.amounts {
      guard let price = priceDimension(use, names), let quantity = quantityDimension(use, names) else { continue }
      let counted =
        quantity.counted == nil && price.countedPower < 0
        ? Dimension(euro: quantity.euro, year: quantity.year, counted: price.counted, countedPower: -price.countedPower)
        : quantity
      let wanted = use.isContinuous ? Dimension.amountPerYear : .amount
      let product = counted.times(price)
      if product != wanted { report(use, quantity, price, wanted, context) }
    }
  }

  private static func priceDimension(_ use: AmountUse, _ names: NumericNames) -> Dimension? {
    if let id = use.price { return names.known["prijs." + id]?.dimension }
    return use.amount.flatMap { try? $0.syntax.dimension(names.dimension) }
  }

  private static func quantityDimension(_ use: AmountUse, _ names: NumericNames) -> Dimension? {
    guard let quantity = use.quantity else { return Dimension.none }
    return try? quantity.syntax.dimension(names.dimension)
  }

  private static func report(
    _ use: AmountUse, _ quantity: Dimension, _ price: Dimension, _ wanted: Dimension, _ context: Context
  ) {
    let missing = wanted.times(price.inverse)
    let example = missing.map(example) ?? ""
    let isAmount = use.price == nil && use.quantity == nil
    let message =
      isAmount
      ? "dit bedrag is \(price.description), en nodig is \(wanted.description)"
      : "aantal (\(quantity.description)) keer prijs (\(price.description)) is geen \(wanted.description)"
    let remedy =
      isAmount
      ? "schrijf bijvoorbeeld \(use.isContinuous ? "€ 500 per jaar" : "€ 500")"
      : example.isEmpty ? "controleer de eenheid van de prijs" : "schrijf bijvoorbeeld aantal: \(example)"
    context.error("unit.wrong", message, remedy, at: use.quantity?.scalar.place ?? use.place)
  }

  /// How to write a quantity of a dimension, empty for odd ones.
  private static func example(_ dimension: Dimension) -> String {
    guard dimension.euro == 0, (0...1).contains(dimension.countedPower) else { return "" }
    let count = dimension.counted.map { "4 \($0)" }
    switch dimension.year {
    case 0: return count ?? "1"
    case -1: return (count ?? "2") + " per maand"
    case 1: return count == nil ? "3 maanden" : ""
    default: return ""
    }
  }
}
