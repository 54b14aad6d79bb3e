// SPDX-License-Identifier: EUPL-1.2

import ModelCompiler
import Quantities
import Scenarios
import Statistics

/// What an arrangement pays for, whatever its effect is: where its parameters are in the amount of such an item, they keep the
/// arrangement's own values.
///
/// An item is paid for by an arrangement that invests in it, or under which the outlay on it rises. What is saved, earned or valued by
/// a parameter of the arrangement is its effect.
struct PaidAmounts {
  /// Per arrangement, indices of items.
  private let items: [Set<Int>]

  /// - Parameter items: per arrangement, indices of items that are paid for in full.
  init(_ items: [Set<Int>]) { self.items = items }

  /// As the run has it, by the mean over its draws.
  init(_ outcomes: DrawOutcomes) {
    let ledger = outcomes.model.ledger
    items = outcomes.model.scenario.arrangements.indices.map { a in
      Set(
        ledger.cells.indices.compactMap { c in
          let cell = ledger.cells[c]
          let isDearer = cell.fromIsCash && outcomes.cellMeans[a][c] > outcomes.cellMeans[0][c]
          return a > 0 && (isDearer || ledger.isInvestment[a][c]) ? cell.item : nil
        })
    }
  }

  /// A scenario with copies of parameters in the amounts of these items, in place of the parameters that arrangements set and of what
  /// follows from them.
  ///
  /// - Parameters:
  ///   - scaled: in which arrangements give their parameters other values.
  ///   - scenario: as it is.
  func kept(_ scaled: Scenario, of scenario: Scenario) -> Scenario {
    let moving = Self.moving(scenario)
    guard !moving.isEmpty else { return scaled }
    var result = scaled
    for i in items.reduce(into: Set<Int>(), { $0.formUnion($1) }).sorted() {
      let used = Set(result.items[i].quantity.names + result.items[i].unitPrice.names)
      guard !used.isDisjoint(with: moving) else { continue }
      let names = Dictionary(uniqueKeysWithValues: moving.map { ($0, "omslag.\(i).\($0)") })
      for name in moving.sorted() { addCopy(of: name, names, i, &result, scenario) }
      result.items[i].quantity = result.items[i].quantity.renaming(names)
      result.items[i].unitPrice = result.items[i].unitPrice.renaming(names)
      if case .purchase(let purchase) = result.items[i].origin { Self.rename(names, in: purchase, &result) }
    }
    return result
  }

  /// Parameters that an arrangement sets, and those that follow from them.
  private static func moving(_ scenario: Scenario) -> Set<String> {
    var names = scenario.arrangements.dropFirst().reduce(into: Set<String>()) { $0.formUnion($1.parameters.keys) }
    guard !names.isEmpty else { return names }
    var count = -1
    while names.count > count {
      count = names.count
      for parameter in scenario.parameters {
        guard case .computed(let formula) = parameter.value, formula.names.contains(where: names.contains) else {
          continue
        }
        names.insert(parameter.name)
      }
    }
    return names
  }

  private func addCopy(
    of name: String, _ names: [String: String], _ item: Int, _ result: inout Scenario, _ scenario: Scenario
  ) {
    let copy = names[name]!
    let original = scenario.parameters.first { $0.name == name }
    var formula = Expression.name(name)
    if case .computed(let own) = original?.value { formula = own.renaming(names) }
    result.parameters.append(
      Parameter(
        name: copy, description: "", value: .computed(formula), dimension: original?.dimension ?? .none,
        source: Source(text: "", confidence: .high)))
    for a in result.arrangements.indices {
      let own = (items[a].contains(item) ? scenario : result).arrangements[a].parameters[name]
      if let own { result.arrangements[a].parameters[copy] = own }
    }
  }

  /// What a purchase takes from the room to act is what it costs.
  private static func rename(_ names: [String: String], in purchase: String, _ result: inout Scenario) {
    for a in result.arrangements.indices {
      guard var room = result.arrangements[a].discretion else { continue }
      for p in room.purchases.indices where room.purchases[p].name == purchase {
        room.purchases[p].price = room.purchases[p].price.renaming(names)
      }
      result.arrangements[a].discretion = room
    }
  }
}
