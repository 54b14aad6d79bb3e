// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// Which groups are too small to publish anything about: few cases, few households, or one case that makes up nearly all of it.
///
/// Weights never make a group large: one case that stands for a thousand households is one case.
///
/// - Source: minimum frequency and the p% rule, A. Hundepool et al. 2012, Statistical Disclosure Control, sections 4.2 and 5.2.
public struct SmallGroups: Sendable, Equatable {
  public static let usual = SmallGroups(fewest: 10)

  /// Below this many nobody is hidden among the others: of two, each knows the other.
  public static let fewestPublic = 3

  /// What all but the two largest must bring, as a share of the largest: the second could work out the first up to this.
  static let protection = 0.1

  /// The least number of cases, and of households, that may be told about.
  public var fewest: Int

  public init(fewest: Int) { self.fewest = fewest }

  /// Shares of whole households come from a division, so a hair below the threshold is the threshold.
  public func isSmall(_ households: Double) -> Bool { households < Double(fewest) - 1e-6 }

  func isSmall(cases: Int, households: Double) -> Bool { cases < fewest || isSmall(households) }

  /// - Parameter weights: of the cases in a group, in households.
  public func isSmall(weights: [Double]) -> Bool {
    isSmall(cases: weights.count, households: weights.reduce(0, +)) || isDominated(weights)
  }

  /// - Parameters:
  ///   - amounts: what each case brings, of either sign, times its weight; only those that bring something count.
  ///   - weights: of the same cases.
  func isSmall(amounts: [Double], weights: [Double]) -> Bool {
    let own = amounts.indices.filter { amounts[$0] != 0 }
    guard !own.isEmpty else { return false }
    return isSmall(weights: own.map { weights[$0] }) || isDominated(own.map { abs(amounts[$0]) })
  }

  /// Whether the second largest could work out the largest.
  private func isDominated(_ parts: [Double]) -> Bool {
    guard fewest > 1 else { return false }
    let largest = parts.max() ?? 0
    let second = parts.enumerated().filter { $0.offset != parts.firstIndex(of: largest) }.map(\.element).max() ?? 0
    return parts.reduce(0, +) - largest - second < Self.protection * largest
  }

  // MARK: On a page for the house

  /// Places of the rows of subgroepen.csv that a page for the house does not show. It hides small groups and what gives them back in
  /// the same split; what leaves the house is decided by ``PublicGroups``.
  ///
  /// - Parameters:
  ///   - rows: of one arrangement and perspective.
  ///   - targetGroup: households that all cases stand for.
  func hidden(_ rows: [SubgroupRow], targetGroup: Double) -> Set<Int> {
    var splits: [TraitName: [Group]] = [:]
    for (place, row) in rows.enumerated() where row.trait != .all {
      splits[row.trait, default: []].append(
        Group(
          place: place, cases: row.cases,
          households: row.share * targetGroup))
    }
    var hidden: Set<Int> = []
    for groups in splits.values { hidden.formUnion(suppressed(groups)) }
    return hidden
  }

  private struct Group {
    var place: Int
    var cases: Int
    var households: Double
  }

  private func suppressed(_ groups: [Group]) -> [Int] {
    let small = groups.filter { isSmall(cases: $0.cases, households: $0.households) }
    let (cases, households) = (small.reduce(0) { $0 + $1.cases }, small.reduce(0) { $0 + $1.households })
    guard !small.isEmpty, small.count == 1 || isSmall(cases: cases, households: households) else {
      return small.map(\.place)
    }
    let rest = groups.filter { group in !small.contains { $0.place == group.place } }
    let next = rest.min { ($0.households, $0.place) < ($1.households, $1.place) }
    return small.map(\.place) + [next?.place].compactMap(\.self)
  }

  func note(_ language: Language) -> String {
    Bilingual(
      nl:
        "×: niet getoond, omdat de groep of een groep ernaast uit minder dan \(fewest) casussen of huishoudens bestaat. De totalen kloppen.",
      en:
        "×: not shown, because the group or one beside it has fewer than \(fewest) cases or households. Totals are complete."
    )[language]
  }
}
