// SPDX-License-Identifier: EUPL-1.2

/// Consumer price index (CBS series 83131NED, yearly changes; chained here with 2015 = 100).
///
/// The yearly percentages are the published ones; the chaining is ours and can differ by about 0.1 point from the CBS index.
public enum PriceIndex {
  public static let firstYear = 2010
  /// Index 2010...2025, 2015 = 100.
  public static let index: [Double] = [
    91.57, 93.68, 96.02, 98.42, 99.40, 100.00, 100.30, 101.70, 103.43, 106.12, 107.50, 110.40, 121.45, 126.06, 130.22,
    134.52,
  ]
  public static var lastYear: Int { firstYear + index.count - 1 }
  public static var years: ClosedRange<Int> { firstYear...lastYear }

  /// The factor that brings a price of one year to the level of another; `nil` outside 2010-2025.
  public static func factor(from year: Int, to level: Int) -> Double? {
    guard years.contains(year), years.contains(level) else { return nil }
    return index[level - firstYear] / index[year - firstYear]
  }
}
