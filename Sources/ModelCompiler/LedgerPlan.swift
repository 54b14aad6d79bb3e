// SPDX-License-Identifier: EUPL-1.2

public import Accounting
public import Scenarios

/// How exposures become entries in the books.
///
/// A cell is one item between two accounts; its amount is exposure × quantity × unit price × share.
/// Everything money-like is linear in the exposures, so the event loop knows no money.
public struct LedgerPlan: Sendable {
  public var cells: [Cell]
  /// Exposure indices of each cell, flat.
  public var cellExposures: [Int32]
  /// Cells fed by each exposure: ranges into `exposureCells`.
  public var exposureRanges: [Range<Int32>]
  public var exposureCells: [Int32]
  /// Per arrangement and cell: does its outlay count as investment?
  public var isInvestment: [[Bool]]
  /// Social first, then parties, then groups (cash only); last, cash and welfare together of each party that has welfare entries.
  public var perspectives: [PerspectivePlan]
  /// Per party, the perspective with its cash and welfare together.
  public var totals: [Int]
  /// Lines of a budget; empty where no amount has a label, because then every party is a line.
  public var lines: [LedgerLine] = []

  /// Perspectives from which arrangements are chosen: society, the commissioner and the groups; not single other parties.
  public var choosing: [Int] { perspectives.indices.filter { perspectives[$0].isChoosing } }

  /// The effect and the costs that are set against it, last among the perspectives; `nil` where the scenario names no effect.
  public var effectiveness: (effect: Int, costs: Int)? {
    guard let effect = perspectives.firstIndex(where: { $0.tally == .units }),
      let costs = perspectives.firstIndex(where: { $0.tally == .costs })
    else { return nil }
    return (effect, costs)
  }

  /// The perspective of each single party's cash.
  public var cashOfParties: [Int] { Array(1..<1 + totals.count) }

  public struct Cell: Sendable {
    public var item: Int
    public var from: Account
    public var to: Account
    public var share: Double
    public var cashable: Double
    /// Party index of the account's owner, −1 for external accounts.
    public var fromParty: Int32
    public var toParty: Int32
    public var fromIsCash: Bool
    public var toIsCash: Bool
    /// Number of the line of each account, −1 where it is on none.
    public var fromLine: Int32 = -1
    public var toLine: Int32 = -1
    /// Static condition, −1 for always.
    public var condition: Int32
    public var exposures: Range<Int32>
    /// Units per exposure and euro per unit, slots per arrangement; −1 never.
    public var quantity: [Int32]
    public var unitPrice: [Int32]
    /// What it is beside an entry in the books.
    public var tally = Tally.none
  }

  /// What is counted beside the books, for cost-effectiveness.
  public enum Tally: Hashable, Sendable {
    case none
    /// Units of the effect, discounted as their item is.
    case units
    /// Of cells, what the books value the effect at; of perspectives, all but that.
    case costs
  }

  public struct PerspectivePlan: Sendable {
    /// `nil`: social.
    public var name: String?
    /// Party indices; all parties for the social perspective.
    public var members: Set<Int32>
    /// Welfare counts beside cash: the social perspective, and the totals of single parties.
    public var includesWelfare: Bool
    /// Whether arrangements are chosen from here.
    public var isChoosing: Bool
    /// What it counts other than entries in the books.
    public var tally = Tally.none

    /// Does the account belong to the perspective?
    public func owns(party: Int32, isCash: Bool) -> Bool {
      party >= 0 && members.contains(party) && (includesWelfare || isCash)
    }

    /// +1 when the cell's amount comes in, −1 when it goes out, 0 when it stays inside or outside.
    public func netSign(of cell: Cell) -> Double {
      switch (tally, cell.tally) {
      case (.units, .units): 1
      case (.costs, .costs): -1
      case (.units, _), (_, .units), (_, .costs): 0
      case (_, .none): booked(cell)
      }
    }

    private func booked(_ cell: Cell) -> Double {
      (owns(party: cell.toParty, isCash: cell.toIsCash) ? 1 : 0)
        - (owns(party: cell.fromParty, isCash: cell.fromIsCash) ? 1 : 0)
    }

    /// Whether the cell takes money out of the perspective.
    public func isOutlay(_ cell: Cell) -> Bool { netSign(of: cell) < 0 }
  }
}
