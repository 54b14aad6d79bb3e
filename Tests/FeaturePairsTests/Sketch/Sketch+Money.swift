// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// Money of other years.
extension Sketch {
  /// What a party or group has for extra outlays.
  struct Budget {
    var holder: String
    var isPerHousehold: Bool
    var yearly: Double?
    /// By whole years since the beginning.
    var years: [(year: Int, amount: Double)] = []
    /// The year whose money it is.
    var level: Int?
    /// In the money of each year: how much dearer everything becomes a year.
    var inflation: Double?
  }

  /// Consumer prices, 2015 = 100: yearly changes of CBS StatLine 83131NED, chained.
  private static let index = [2017: 101.70, 2020: 107.50, 2023: 126.06, 2025: 134.52]

  /// At the price level of the scenario.
  func euro(_ price: Price) -> Double {
    price.isNorm ? price.euro : price.euro * Sketch.index[priceLevel]! / Sketch.index[price.year]!
  }

  /// What there is in a year since the beginning. An amount for every year is there for the part of it before the horizon.
  func amount(_ budget: Budget, _ year: Int) -> Double {
    let part = min(1, horizon.value { _ in .nan } - Double(year))
    let written = budget.years.first { $0.year == year }?.amount ?? (budget.yearly ?? 0) * part
    let rise = pow(1 + (budget.inflation ?? 0), Double(startYear + year - priceLevel))
    return written / rise * Sketch.index[priceLevel]! / Sketch.index[budget.level ?? priceLevel]!
  }

  func text(_ budget: Budget) -> String {
    var parts = ["per: " + (budget.isPerHousehold ? "huishouden" : "doelgroep")]
    if let yearly = budget.yearly { parts.append("bedrag: € \(Formula.digits(yearly)) per jaar") }
    let years = budget.years.map { "{jaar: \(startYear + $0.year), bedrag: € \(Formula.digits($0.amount))}" }
    if !years.isEmpty { parts.append("jaren: [\(years.joined(separator: ", "))]") }
    if let level = budget.level { parts.append("prijspeil: \(level)") }
    if let inflation = budget.inflation {
      parts.append("inflatie: \(Formula.digits((inflation * 1e6).rounded() / 1e4)) %")
    }
    return "\(budget.holder): {\(parts.joined(separator: ", "))}"
  }
}
