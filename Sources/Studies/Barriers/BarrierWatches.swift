// SPDX-License-Identifier: EUPL-1.2

import Accounting
import ModelCompiler
import Scenarios
import Simulation

/// Looks in a life for the moments at which a barrier can matter, by items that cost nothing.
///
/// A barrier, or lifting it, cannot have touched a life in which its condition never held; and neither where it works on the steps of
/// a service that the household never took. What is looked for is wider than what matters, never narrower.
struct BarrierWatches {
  /// With the items.
  private(set) var scenario: Scenario
  private let firstItem: Int
  /// [barrier][clause][part]: indices of items.
  private var items: [[[Int]]] = []
  private var places: [CostItem.Trigger: Int] = [:]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    firstItem = scenario.items.count
    items = scenario.barriers.map { barrier in
      Self.clauses(of: barrier, scenario.services).map { $0.map { add($0) } }
    }
  }

  /// One watch for each barrier of the scenario, in its order.
  func watches(in model: CompiledModel) -> [Watch] {
    var cells: [Int: Int] = [:]
    for (i, cell) in model.ledger.cells.enumerated() where cell.item >= firstItem { cells[cell.item] = i }
    return items.map { clauses in Watch(clauses: clauses.map { $0.map { cells[$0]! } }) }
  }

  private mutating func add(_ trigger: CostItem.Trigger) -> Int {
    if let place = places[trigger] { return place }
    let place = scenario.items.count
    let posting = Posting(
      kind: .resources, payers: [.init(party: scenario.parties[0].name, share: 1)], receiver: nil, cashable: 1)
    // The name is one that no scenario file can have.
    scenario.items.append(
      CostItem(
        name: "(kijkt \(place))", title: "", trigger: trigger, origin: .situation, quantity: .constant(1),
        unitPrice: .constant(0), unit: "keer", posting: posting, source: Source(text: "definitie", confidence: .high)))
    places[trigger] = place
    return place
  }

  private static func clauses(of barrier: Barrier, _ services: [Service]) -> [[CostItem.Trigger]] {
    barrier.workings.map { working in
      [.whileHolds(barrier.condition)] + step(of: working, services)
    }
      + barrier.onLift.map { influence in
        [.whileHolds(influence.condition)] + step(of: influence.target, services)
      }
  }

  /// What else must occur for a working to matter.
  private static func step(of working: Barrier.Working, _ services: [Service]) -> [CostItem.Trigger] {
    switch working {
    case .refuses(let service, _): [.onService(service, .decision)]
    case .delays(let service, _):
      // Also those who wait at the start, or still at the horizon.
      [.whileHolds(.comparison(.init(subject: service, relation: .equal, values: [ServiceState.waiting.rawValue])))]
    case .blocks(let service): step(of: .service(service, .application), services)
    case .slows(let target, _): step(of: target, services)
    case .sanctions: []
    }
  }

  /// Nobody applies while the conditions of the service do not hold.
  private static func step(of target: Target, _ services: [Service]) -> [CostItem.Trigger] {
    guard case .service(let name, .application) = target, let service = services.first(where: { $0.name == name })
    else { return [] }
    return [.whileHolds(service.condition)]
  }
}
