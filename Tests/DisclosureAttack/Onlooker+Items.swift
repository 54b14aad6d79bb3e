// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Scenarios

/// What is used.
extension Onlooker {
  /// What an item between two accounts comes to under an arrangement.
  public struct Use: Hashable {
    public var arrangement: String
    public var item: String
    public var from: String
    public var to: String
  }

  /// In the order of the unknowns of ``items(most:withPrices:)``.
  public var uses: [Use] {
    scenario.arrangements.flatMap { arrangement in
      scenario.items.flatMap { item in
        item.posting.entries.map {
          Use(arrangement: arrangement.name, item: item.name, from: $0.from.key, to: $0.to.key)
        }
      }
    }
  }

  /// What the folder says of the amount of every item, per household.
  ///
  /// - Parameters:
  ///   - most: that none comes to more than.
  ///   - withPrices: whether to use what results do when a price changes.
  public func items(most: Double, withPrices: Bool) -> LinearSystem {
    let uses = uses
    let places = Dictionary(uses.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // Valued effects may be losses.
    var system = LinearSystem(bounds: uses.map { ($0.from == "waardering" ? -most : 0)...most })
    addLines(uses, places, to: &system)
    addParties(uses, places, to: &system)
    addShares(places, to: &system)
    if withPrices { addPrices(places, to: &system) }
    return system
  }

  private func addLines(_ uses: [Use], _ places: [Use: Int], to system: inout LinearSystem) {
    let named = Set(scenario.items.map(\.name))
    let told = Set(folder["posten"].map { [$0.text("post"), $0.text("van"), $0.text("naar")] })
    for row in folder["posten"] {
      guard let value = row.number("contante_waarde") else { continue }
      let own = uses.filter { use in
        use.arrangement == row.text("arrangement") && use.from == row.text("van") && use.to == row.text("naar")
          && (use.item == row.text("post")
            || !named.contains(row.text("post")) && !told.contains([use.item, use.from, use.to]))
      }
      system.equations.append(.init(Dictionary(own.map { (places[$0]!, 1) }, uniquingKeysWith: +), value))
    }
  }

  private func addParties(_ uses: [Use], _ places: [Use: Int], to system: inout LinearSystem) {
    for row in folder["partijen"] {
      let (arrangement, party) = (row.text("arrangement"), row.text("partij"))
      func add(_ column: String, _ sign: (Use) -> Double) {
        guard let value = row.number(column) else { return }
        let terms = uses.filter { $0.arrangement == arrangement && sign($0) != 0 }.map { (places[$0]!, sign($0)) }
        if !terms.isEmpty { system.equations.append(.init(Dictionary(terms, uniquingKeysWith: +), value)) }
      }
      add("betaald") { $0.from == party ? 1 : 0 }
      add("ontvangen") { $0.to == party ? 1 : 0 }
      add("welvaart") { ($0.to == party + ":welvaart" ? 1 : 0) - ($0.from == party + ":welvaart" ? 1 : 0) }
    }
  }

  /// Who pays which part of an item is in the scenario.
  private func addShares(_ places: [Use: Int], to system: inout LinearSystem) {
    for arrangement in scenario.arrangements {
      for item in scenario.items {
        let entries = item.posting.entries.map { entry in
          (
            places[
              Use(arrangement: arrangement.name, item: item.name, from: entry.from.key, to: entry.to.key)]!, entry.share
          )
        }
        for other in entries.dropFirst() where other.0 != entries[0].0 {
          system.equations.append(.init([entries[0].0: other.1, other.0: -entries[0].1], 0))
        }
      }
    }
  }

  /// What the result does when a price changes says how much is bought more or less than under the reference.
  private func addPrices(_ places: [Use: Int], to system: inout LinearSystem) {
    let reference = scenario.arrangements[0].name
    for arrangement in scenario.arrangements.dropFirst() {
      for price in scenario.prices {
        guard let slope = slope(price.parameterName, arrangement.name) else { continue }
        var terms: [Int: Double] = [:]
        for item in scenario.items where item.unitPrice == .name(price.parameterName) && item.posting.kind == .resources
        {
          for entry in item.posting.entries {
            func place(_ name: String) -> Int {
              places[Use(arrangement: name, item: item.name, from: entry.from.key, to: entry.to.key)]!
            }
            terms[place(arrangement.name), default: 0] -= 1
            terms[place(reference), default: 0] += 1
          }
        }
        if !terms.isEmpty { system.equations.append(.init(terms, slope * price.distribution.mean)) }
      }
    }
  }

  private func slope(_ price: String, _ arrangement: String) -> Double? {
    for row in folder["gevoeligheid"]
    where row.text("arrangement") == arrangement && row.text("naam") == price
      && row.text("perspectief") == "maatschappelijk"
    {
      if let low = row.number("getal_laag"), let high = row.number("getal_hoog"), let change = row.number("verschil"),
        high > low
      {
        return change / (high - low)
      }
    }
    return regression(price, arrangement)
  }

  /// The same from the draws, which follow the prices exactly where nothing else is uncertain.
  private func regression(_ price: String, _ arrangement: String) -> Double? {
    let rows = folder["trekkingen"]
    let outcome = arrangement + ":maatschappelijk:saldo"
    let names = scenario.prices.map(\.parameterName).filter { rows.first?[$0] != nil }
    guard rows.first?[outcome] != nil, let place = names.firstIndex(of: price), rows.count > names.count + 1 else {
      return nil
    }
    var system = LinearSystem(bounds: (names + [outcome]).map { _ in -1e9...1e9 })
    for row in rows.prefix(names.count + 1) {
      var terms = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0, row.number($1) ?? 0) })
      terms[names.count] = 1
      system.equations.append(.init(terms, row.number(outcome) ?? 0))
    }
    return system.value(of: [place: 1])
  }
}
