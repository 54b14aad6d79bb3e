// SPDX-License-Identifier: EUPL-1.2

import Accounting

/// Why the outlays on an item count as investment in an arrangement.
public enum InvestmentGround: CaseIterable, Hashable, Sendable {
  /// The item says so.
  case stated
  /// The item belongs to a service that the arrangement adds or changes, other than the reference does.
  case service
  /// The item is bought from the room to act.
  case purchase
  /// Only the arrangement has the item, and it is a cost there.
  case inferred
}

extension Scenario {
  /// Why the outlays on an item count as investment in an arrangement; `nil` where they do not.
  ///
  /// What the item says goes first. An item that the reference cannot have is inferred: its condition or moment names a service, a
  /// purchase or a barrier as only the arrangement has it, or its amount is exactly zero under the reference. An amount that can
  /// only be negative is a benefit and never inferred; nor is one whose sign is not sure and that is negative on average.
  public func investmentGround(of item: CostItem, in arrangement: Arrangement) -> InvestmentGround? {
    if let stated = item.isInvestment { return stated ? .stated : nil }
    return defaultGround(of: item, in: arrangement)
  }

  /// The same when the item does not say it.
  public func defaultGround(of item: CostItem, in arrangement: Arrangement) -> InvestmentGround? {
    let first = arrangements[0]
    switch item.origin {
    case .service(let service)
    where arrangement.adds.contains(service) && !first.adds.contains(service)
      || arrangement.changes[service] != nil && arrangement.changes[service] != first.changes[service]:
      return .service
    case .purchase: return .purchase
    case .situation, .event, .barrier, .service: break
    }
    let (own, reference) = (Structure(self, arrangement), Structure(self, first))
    guard reference.isAbsent(item), !own.isAbsent(item) else { return nil }
    let isBenefit =
      own.sign(item).map { $0 < 0 } ?? MeanAmount(self, arrangement).value(of: item).map { $0 < 0 } ?? false
    return isBenefit ? nil : .inferred
  }

  /// Items on which somebody's outlays count as investment in an arrangement, in the order of the scenario.
  public func investments(in arrangement: Arrangement) -> [(item: CostItem, ground: InvestmentGround)] {
    items.compactMap { item in
      guard item.posting.kind == .resources || item.posting.kind == .transfer else { return nil }
      return investmentGround(of: item, in: arrangement).map { (item, $0) }
    }
  }
}
