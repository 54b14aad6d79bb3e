// SPDX-License-Identifier: EUPL-1.2

import Words

/// Which groups are too small to publish anything about.
///
/// A group of fewer households than the threshold is hidden. Where that leaves one hidden group beside a total that is shown, it
/// could be worked out by subtraction, so the next smallest group of the same split is hidden with it. Totals stay as they are.
///
/// - Source: primary and secondary suppression, as in A. Hundepool et al. 2012, Statistical Disclosure Control, chapter 4.
public struct SmallGroups: Sendable, Equatable {
  public static let usual = SmallGroups(fewest: 10)

  /// The least number of households that may be told about.
  public var fewest: Int

  public init(fewest: Int) { self.fewest = fewest }

  /// Shares of whole households come from a division, so a hair below the threshold is the threshold.
  public func isSmall(_ households: Double) -> Bool { households < Double(fewest) - 1e-6 }

  /// Places of the rows of subgroepen.csv that may not be shown.
  ///
  /// - Parameters:
  ///   - rows: of one arrangement and perspective.
  ///   - targetGroup: households that all cases stand for.
  func hidden(_ rows: [TableRow], targetGroup: Double) -> Set<Int> {
    var splits: [String: [(place: Int, households: Double)]] = [:]
    for (place, row) in rows.enumerated() where TraitName(key: row.text("kenmerk")) != .all {
      splits[row.text("kenmerk"), default: []].append((place, (row.number("aandeel") ?? 0) * targetGroup))
    }
    var hidden: Set<Int> = []
    for groups in splits.values { hidden.formUnion(suppressed(groups)) }
    return hidden
  }

  private func suppressed(_ groups: [(place: Int, households: Double)]) -> [Int] {
    let small = groups.filter { isSmall($0.households) }
    let together = small.reduce(0) { $0 + $1.households }
    guard !small.isEmpty, small.count == 1 || isSmall(together) else { return small.map(\.place) }
    let rest = groups.filter { group in !small.contains { $0.place == group.place } }
    let next = rest.min { ($0.households, $0.place) < ($1.households, $1.place) }
    return small.map(\.place) + [next?.place].compactMap(\.self)
  }

  func note(_ language: Language) -> String {
    Bilingual(
      nl:
        "×: niet getoond, omdat de groep of een groep ernaast uit minder dan \(fewest) huishoudens bestaat. De totalen kloppen.",
      en: "×: not shown, because the group or one beside it has fewer than \(fewest) households. Totals are complete."
    )[language]
  }
}
