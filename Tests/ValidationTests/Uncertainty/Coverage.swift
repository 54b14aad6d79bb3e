// SPDX-License-Identifier: EUPL-1.2

import CGSL
import Foundation

/// What a study of many seeds finds of one figure.
struct Coverage: Sendable {
  var figure: StudyFigure
  /// Seeds in which the figure was told.
  var count: Int
  /// Mean distance to the right answer, and mean stated error, in standard deviations between seeds; 0 where there is no spread.
  var bias: Double
  var error: Double
  /// Share of seeds in which the answer is within twice the stated error.
  var share: Double
  /// Whether the right answer of a figure that cannot be below 0 is no more than the stated error.
  var isAtZero: Bool

  /// - Parameter values: one for each seed.
  init(_ values: [StudyValue]) {
    let n = Double(values.count)
    let distances = values.map { $0.value - $0.exact }
    let mean = distances.reduce(0, +) / n
    let spread = (distances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, n - 1)).squareRoot()
    figure = values[0].figure
    count = values.count
    bias = spread > 0 ? mean / spread : 0
    error = spread > 0 ? values.reduce(0) { $0 + $1.error } / n / spread : 0
    share = Double(values.count { abs($0.value - $0.exact) <= 2 * $0.error }) / n
    isAtZero =
      values[0].figure == .partial && values[0].exact <= values.reduce(0) { $0 + $1.error } / n
  }

  /// How often twice the error should cover.
  ///
  /// Errors are widened to cover as those of a normal estimate do, but for the standard errors of means and ratios: those are what they are, and
  /// cover by Student's t. An end of an interval rests on five draws or fewer up to 200 of them: a bit less is asked of it.
  func nominal(draws: Int) -> Double {
    switch figure {
    case .mean, .ratio: 1 - 2 * gsl_cdf_tdist_Q(2, Double(StudyModel.blockCount(draws: draws) - 1))
    case .low, .high: draws <= 200 ? 0.92 : 0.9545
    default: 0.9545
    }
  }

  /// As often as it says, or more often, within four binomial standard errors.
  func isCovered(draws: Int) -> Bool {
    let asked = nominal(draws: draws)
    return share >= asked - 4 * (asked * (1 - asked) / Double(count)).squareRoot()
  }

  /// Errors may be too large by half: those of chances count draws that pass a step for more than they are, and half of what freeing
  /// from bias moves a figure counts as error.
  static let largest = 1.5

  var isTight: Bool { error <= Self.largest * (1 + 4 / (2 * Double(count)).squareRoot()) }

  /// A quarter of the sampling error, and four standard errors of what is measured here.
  var isUnbiased: Bool { abs(bias) <= 0.25 + 4 / Double(count).squareRoot() }
}

/// What a study finds of one model at one number of draws.
struct StudyCell: Sendable {
  var model: String
  var draws: Int
  var seeds: Int
  /// In the order of a run.
  var coverage: [Coverage]

  /// Runs every seed, on all processors; the same for any number of them.
  ///
  /// - Parameter run: the same figures in the same order for every seed, but for those that are not told.
  init(_ model: String, draws: Int, seeds: Int, run: @escaping @Sendable (UInt64) -> [StudyValue]) {
    let found = Found(seeds)
    DispatchQueue.concurrentPerform(iterations: seeds) { i in found.set(i, run(UInt64(i + 1))) }
    self.model = model
    self.draws = draws
    self.seeds = seeds
    coverage = StudyFigure.allCases.flatMap { figure -> [Coverage] in
      let own = found.values.map { $0.filter { $0.figure == figure } }
      let most = own.map(\.count).max() ?? 0
      return (0..<most).map { place in Coverage(own.compactMap { $0.count == most ? $0[place] : nil }) }
    }
  }

  private final class Found: @unchecked Sendable {
    private(set) var values: [[StudyValue]]
    private let lock = NSLock()

    init(_ count: Int) { values = Array(repeating: [], count: count) }

    func set(_ i: Int, _ value: [StudyValue]) { lock.withLock { values[i] = value } }
  }

  func of(_ figure: StudyFigure) -> [Coverage] { coverage.filter { $0.figure == figure } }
}
