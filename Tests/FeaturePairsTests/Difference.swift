// SPDX-License-Identifier: EUPL-1.2

/// Cells in which two sets of tables differ.
enum Difference {
  /// Rounding grows with what is added, so it is measured against the largest amount of the table.
  static let tolerance = 1e-9

  static func between(_ plain: [String: Double], _ product: [String: Double]) -> [String] {
    let keys = Set(plain.keys).union(product.keys)
    var scale: [Substring: Double] = [:]
    for key in keys {
      let table = key.prefix { $0 != " " }
      scale[table] = max(scale[table] ?? 1, abs(plain[key] ?? 0))
    }
    return keys.sorted().compactMap { key in
      // A measure that the program leaves out with a reason, and measures that come of the search for a root.
      if key.hasPrefix("rendement"), plain[key] == nil || product[key] == nil, !key.contains(" saldo"),
        !key.contains("baten")
      {
        return nil
      }
      let (a, b) = (plain[key] ?? 0, product[key] ?? 0)
      let size = scale[key.prefix { $0 != " " }]!
      return abs(a - b) <= tolerance * size ? nil : "\(key): reference \(a), program \(b)"
    }
  }
}
