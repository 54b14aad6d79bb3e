// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Words

/// The itemised bill of one case, or of the average household, under the reference and one or more arrangements.
///
/// Every amount has the sign it has for the party in whose block it stands: what it pays is negative, what it gets is
/// positive. So all lines of an arrangement add up to what society has, and a payment between parties, which stands
/// with both, cancels. Amounts are euro over the horizon, means over draws and replications.
public struct Receipt: Sendable, Equatable {
  /// A column of amounts.
  public struct Arrangement: Sendable, Equatable {
    public var name: String
    public var title: String
  }

  /// What the lines of a block do to its party.
  public enum Kind: String, Sendable, CaseIterable {
    case paid = "betaald"
    case received = "ontvangen"
    /// Valued effects: no money.
    case welfare = "welvaart"
  }

  /// One amount per arrangement of the receipt, in their order.
  public struct Amounts: Sendable, Equatable {
    /// Discounted to the start date: what adds up to the tables of the run.
    public var present: [Double]
    public var undiscounted: [Double]

    static func zero(_ count: Int) -> Amounts {
      Amounts(present: Array(repeating: 0, count: count), undiscounted: Array(repeating: 0, count: count))
    }

    static func += (sum: inout Amounts, amounts: Amounts) {
      for i in amounts.present.indices {
        sum.present[i] += amounts.present[i]
        sum.undiscounted[i] += amounts.undiscounted[i]
      }
    }

    static prefix func - (amounts: Amounts) -> Amounts {
      Amounts(present: amounts.present.map { 0 - $0 }, undiscounted: amounts.undiscounted.map { 0 - $0 })
    }
  }

  public struct Line: Sendable, Equatable {
    /// Name in the scenario.
    public var item: String
    public var title: String
    /// The account on the other side, as in the tables: a party, `middelen`, `productie` or `waardering`.
    public var otherSide: String
    public var unit: String
    /// Units over the horizon, by arrangement.
    public var counts: [Double]
    public var amounts: Amounts
    /// Place in ``Receipt/sources``.
    public var source: Int

    /// Euro per unit, over all arrangements of the receipt; `nil` when nothing was counted. Undiscounted.
    public var unitPrice: Double? {
      let count = counts.reduce(0, +)
      return count == 0 ? nil : abs(amounts.undiscounted.reduce(0, +) / count)
    }
  }

  /// The lines of one party and one kind, the largest first.
  public struct Block: Sendable, Equatable {
    public var party: String
    public var title: String
    public var lines: [Line]
    public var total: Amounts
  }

  public struct Part: Sendable, Equatable {
    public var kind: Kind
    /// In the order of the parties of the scenario; only those with lines.
    public var blocks: [Block]
    public var total: Amounts
  }

  /// What one party has in the end: received and welfare, minus paid.
  public struct PartyTotal: Sendable, Equatable {
    public var party: String
    public var title: String
    public var total: Amounts
  }

  /// Where prices come from; each once, in the order in which the lines name them.
  public typealias Source = Scenarios.Source

  /// The net result for society over all cases, of an arrangement against the reference, with its 95 % interval.
  public struct Expectation: Sendable, Equatable {
    public var mean: Double
    public var low: Double?
    public var high: Double?
    public var mcError: Double?
    /// Why there is no interval.
    public var reason: Reason?
  }

  public var request: ReceiptRequest
  public var arrangements: [Arrangement]
  public var parts: [Part]
  public var parties: [PartyTotal]
  /// For society.
  public var total: Amounts
  public var sources: [Source]
  /// By arrangement; `nil` for the reference.
  public var expectations: [Expectation?]
  public var scenarioName: String
  public var scenarioTitle: String
  /// What every reader has to know first, such as that cases are synthetic; may be empty.
  public var notice: String
  public var settings: Settings
  public var facts: RunFacts
}
