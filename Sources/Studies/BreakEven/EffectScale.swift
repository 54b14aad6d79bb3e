// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Scenarios

/// A scenario in which what arrangements add works less or better than it does.
///
/// With strength s, in every arrangement but the reference:
/// - a factor on a hazard that holds because of an added service, a purchase or the arrangement itself becomes factor^s;
/// - the chance that completing an added service or a purchase moves a domain becomes the smaller of s × chance and 1;
/// - a parameter that the arrangement sets lies at that part of the way from its value in the reference, at most all of it:
///   beyond, a probability could pass 1.
///
/// The rest of the arrangement stays: barriers are lifted, terms are changed, and all that is delivered is paid for in full, also where
/// it is a parameter that makes it dearer (``PaidAmounts``).
struct EffectScale {
  private static let name = "omslag.effect"

  private let scenario: Scenario
  /// Services and purchases that the reference does not have.
  private let added: [Set<String>]
  private let paid: PaidAmounts

  init(_ scenario: Scenario, paid: PaidAmounts) {
    self.scenario = scenario
    self.paid = paid
    let own = scenario.arrangements.map { arrangement in
      Set(arrangement.adds + (arrangement.discretion?.purchases.map(\.name) ?? []))
    }
    added = own.map { own.isEmpty ? $0 : $0.subtracting(own[0]) }
  }

  /// - Parameter strength: 0: none, 1: as it is; not negative.
  func scenario(at strength: Double) -> Scenario {
    var scaled = scenario
    let all = added.reduce(into: Set<String>()) { $0.formUnion($1) }
    scaled.parameters.append(
      Parameter(
        name: Self.name, description: "", value: .drawn(.fixed(1)), dimension: .none,
        source: Source(text: "", confidence: .high)))
    for i in scaled.influences.indices where isOwn(scaled.influences[i].condition, all) {
      scaled.influences[i].factor = .binary(.power, scaled.influences[i].factor, .name(Self.name))
    }
    for i in scaled.services.indices where all.contains(scaled.services[i].name) {
      scaled.services[i].completionChanges = scaled.services[i].completionChanges.map(Self.scaled)
    }
    for a in scaled.arrangements.indices.dropFirst() { scale(&scaled.arrangements[a], strength, all) }
    return paid.kept(scaled, of: scenario)
  }

  private func scale(_ arrangement: inout Arrangement, _ strength: Double, _ names: Set<String>) {
    for (name, value) in arrangement.parameters where strength < 1 {
      let reference = scenario.arrangements[0].parameters[name] ?? .name(name)
      let way = Expression.binary(.times, .constant(strength), .binary(.minus, value, reference))
      arrangement.parameters[name] = .binary(.plus, reference, way)
    }
    arrangement.parameters[Self.name] = .constant(strength)
    guard var room = arrangement.discretion else { return }
    for i in room.purchases.indices where names.contains(room.purchases[i].name) {
      room.purchases[i].changes = room.purchases[i].changes.map(Self.scaled)
    }
    arrangement.discretion = room
  }

  private static func scaled(_ change: LevelChange) -> LevelChange {
    var change = change
    change.probability = .call(.min, [.constant(1), .binary(.times, .name(name), change.probability)])
    return change
  }

  private func isOwn(_ condition: Condition, _ names: Set<String>) -> Bool {
    condition.comparisons.contains { $0.subject == "arrangement" || names.contains($0.subject) }
  }
}
