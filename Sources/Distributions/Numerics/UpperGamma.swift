// SPDX-License-Identifier: EUPL-1.2

/// The upper incomplete gamma function without its leading factor, which underflows long before its logarithm does.
enum UpperGamma {
  /// F with Γ(a, x) = e^(−x) x^a F.
  ///
  /// - Parameters:
  ///   - a: not negative; 0 gives e^x E₁(x).
  ///   - x: above a, and not below about 1.
  /// - Accuracy: some units of rounding.
  /// - Complexity: about 20 terms where x is well above a, some √a where it is not.
  /// - Source: Legendre's continued fraction, DLMF 8.9.2, in its even part; evaluated by Lentz's method, W. H. Press et al. 2007,
  ///   Numerical Recipes, 5.2 and 6.2.
  static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var d = 1 / b
    var c = 1e300
    var value = d
    var i = 1.0
    while i < 100_000 {
      let numerator = i * (a - i)
      b += 2
      d = 1 / (numerator * d + b)
      c = b + numerator / c
      let change = c * d
      value *= change
      if abs(change - 1) < 2e-16 { break }
      i += 1
    }
    return value
  }
}
