// SPDX-License-Identifier: EUPL-1.2

import Accounting

/// A line of a budget: what one party pays, or what it receives, under the same labels.
public struct LedgerLine: Hashable, Sendable {
  public enum Side: String, CaseIterable, Hashable, Sendable {
    case paid = "lasten"
    case received = "baten"
  }

  public var party: String
  public var side: Side
  /// Values by the name of the label; empty for what has none.
  public var labels: [String: String]

  public init(party: String, side: Side, labels: [String: String]) {
    self.party = party
    self.side = side
    self.labels = labels
  }

  /// More lines than this are refused: each has a year of its own in every draw.
  public static let most = 500
}

extension Scenario {
  /// Names of the labels in use, in the order of the alphabet; empty where no amount has one.
  public var labelNames: [String] { Set(items.flatMap(\.posting.labels.keys)).sorted() }

  /// All lines in cash: by party in its order, first what it pays, then by the values of the labels. Empty where no amount has a label:
  /// then every party is a line.
  public var lines: [LedgerLine] {
    let names = labelNames
    if names.isEmpty { return [] }
    let found = Set(items.flatMap(\.posting.lines))
    func values(_ line: LedgerLine) -> [String] { names.map { line.labels[$0] ?? "" } }
    return parties.flatMap { party in
      LedgerLine.Side.allCases.flatMap { side in
        found.filter { $0.party == party.name && $0.side == side }
          .sorted { values($0).lexicographicallyPrecedes(values($1)) }
      }
    }
  }
}

extension Posting {
  /// The lines that its entries in cash are on.
  var lines: [LedgerLine] {
    entries.flatMap { entry in
      [(entry.from, LedgerLine.Side.paid), (entry.to, .received)].compactMap { account, side in
        guard case .cash(let party) = account else { return nil }
        return LedgerLine(party: party, side: side, labels: labels)
      }
    }
  }
}
