// SPDX-License-Identifier: EUPL-1.2

import CGSL

/// How the draws of one outcome become its expectations, for what goes with it draw by draw, such as the years it is made of: parts
/// that add up to the outcome add up to its expectations.
///
/// It is that of ``Expectations`` for one option, without what frees figures of bias.
struct FreeingMap {
  private let surface: ResponseSurface
  /// What is left of the deviations of the fit and of the rest.
  private let fit: Double
  private let rest: Double

  /// - Parameter noise: variance that chance in lives gives a draw of the outcome; `nil` where it is not known, and nothing is freed.
  init(_ outcome: [Double], noise: Double?, surface: ResponseSurface) {
    self.surface = surface
    guard let noise, noise > 0, outcome.count > 1 else {
      (fit, rest) = (1, 1)
      return
    }
    let fitted = surface.fitted(surface.products(outcome), leavingOut: nil)
    let freedom = Double(outcome.count - 1)
    let share = Double(surface.count - 1) / freedom
    func kept(_ values: [Double], lessNoise times: Double) -> Double {
      let own = gsl_stats_variance(values, 1, values.count)
      return SymmetricMatrix.transport(from: [own], to: [own - times * noise], size: 1)[0]
    }
    fit = kept(fitted, lessNoise: share)
    rest = kept(zip(outcome, fitted).map { $0 - $1 }, lessNoise: 1 - share)
  }

  /// Deviations of a part from its mean, freed.
  ///
  /// - Complexity: draws × columns.
  func deviations(_ part: [Double]) -> [Double] {
    let mean = part.reduce(0, +) / Double(part.count)
    if fit == rest { return part.map { fit * ($0 - mean) } }
    let fitted = surface.fitted(surface.products(part), leavingOut: nil)
    return zip(part, fitted).map { fit * ($1 - mean) + rest * ($0 - $1) }
  }
}
