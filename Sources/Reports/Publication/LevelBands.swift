// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Levels of a life domain taken together until, under every arrangement and in every year, enough households stand in each band.
///
/// One choice serves all tables, so that no two of them cut at different places.
struct LevelBands {
  /// Places of levels, from the worst; empty where nothing of the domain may be shown.
  let bands: [Range<Int>]
  let levels: [String]

  /// - Parameters:
  ///   - shares: of the households at each level, of every arrangement and year: [][level].
  init(_ domain: LifeDomain, shares: [[Double]], cases: [Case], _ smallGroups: SmallGroups) {
    levels = domain.levels
    let count = domain.levels.count
    let weights = cases.map(\.weight)
    let (total, heaviest) = (weights.reduce(0, +), max(1, weights.max() ?? 1))
    let starts = cases.map { ($0.levels[domain.name] ?? 1) - 1 }
    func isLarge(_ band: Range<Int>) -> Bool {
      let own = starts.indices.filter { band.contains(starts[$0]) }.map { weights[$0] }
      return !smallGroups.isSmall(weights: own)
        && shares.allSatisfy { level in
          // No case brings more than its weight, so at least this many stand behind a share.
          !smallGroups.isSmall(band.reduce(0) { $0 + level[$1] } * total / heaviest)
        }
    }
    let half = count - count / 2
    let (worse, better) = (Bands.most(0..<half, isLarge), Bands.most(half..<count, isLarge))
    let all = worse.isEmpty || better.isEmpty ? Bands.most(0..<count, isLarge) : worse + better
    bands = all.count > 1 ? all : []
  }

  func name(_ band: Range<Int>) -> String { Self.name(levels[band]) }

  /// `acuut t/m beperkt`.
  static func name(_ levels: ArraySlice<String>) -> String {
    guard let first = levels.first, let last = levels.last, first != last else { return levels.first ?? "" }
    return first + " t/m " + last
  }

  /// Every name that a band of some of these levels may have.
  static func names(within levels: ArraySlice<String>) -> Set<String> {
    Set(levels.indices.flatMap { from in (from..<levels.endIndex).map { name(levels[from...$0]) } })
  }
}

/// Neighbours taken together.
enum Bands {
  /// The most bands that all pass; none where the whole does not.
  static func most(_ places: Range<Int>, _ isLarge: (Range<Int>) -> Bool) -> [Range<Int>] {
    var best: [[Range<Int>]?] = [[]]
    for end in places.indices.map({ $0 + 1 }) {
      var found: [Range<Int>]?
      for start in places.lowerBound..<end {
        guard let before = best[start - places.lowerBound], before.count + 1 > found?.count ?? 0,
          isLarge(start..<end)
        else { continue }
        found = before + [start..<end]
      }
      best.append(found)
    }
    return best.last.flatMap(\.self) ?? []
  }
}
