// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Sampling

/// A choice whose figures are known on paper: the worth of every arrangement, against the reference, as a function of uncertain inputs.
struct StudyModel: Sendable {
  var name: String
  /// What an input is drawn from.
  var inputs: [Distribution]
  /// Expected worth of each arrangement but the reference, given the inputs.
  var worth: @Sendable ([Double]) -> [Double]
  /// Chance in lives of each arrangement but the reference, from independent standard normal numbers, before it is scaled.
  var lives: [[Double]]
  /// Share of the variance of the first arrangement that is chance in lives.
  var noise: Double
  var exact: StudyExact

  /// Variance of the first arrangement's expected worth.
  var variance: Double

  /// Loadings of the chance in lives.
  var loadings: [[Double]] {
    let own = lives[0].reduce(0) { $0 + $1 * $1 }
    let scale = (noise / (1 - noise) * variance / own).squareRoot()
    return lives.map { $0.map { scale * $0 } }
  }

  var title: String { "\(name), \(Int((noise * 100).rounded())) % lv" }

  func with(noise: Double) -> StudyModel {
    var copy = self
    copy.noise = noise
    return copy
  }
}

/// The right answers.
struct StudyExact: Sendable {
  /// Of every arrangement but the reference: its mean, its 2.5 and 97.5 % quantile and the chance that it is above 0.
  var margins: [Margin]
  /// Of every arrangement, the reference first.
  var best: [Double]
  var perfect: Double
  /// Of every input.
  var partial: [Double]

  struct Margin: Sendable {
    var mean: Double
    var low: Double
    var high: Double
    var positive: Double
  }
}
