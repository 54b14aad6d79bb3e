// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Words

/// A choice between options of uncertain worth, seen through draws of what is uncertain.
///
/// Worth is in euro per household, present value over the horizon, against the reference; positive is better.
struct DecisionProblem {
  /// What the problems of a run share.
  struct Setting {
    var blocks: Blocks
    var surface: ResponseSurface
    var check: SpreadCheck
    var seed: UInt64
  }

  private let setting: Setting
  /// [option][draw]: means of the draws as they were simulated. Option 0 is the reference, worth 0 in every draw.
  let observed: [[Double]]
  /// The alternatives in every draw, freed of chance in lives together; `nil` where that chance is not known.
  let freed: Expectations?
  /// Why chances and worth of information are not told; `nil` when they are.
  let obstacle: Reason?

  /// Whether no option is worth anything more or less than the reference in any draw: there is nothing to choose, or to know.
  let isIndifferent: Bool

  var blocks: Blocks { setting.blocks }
  var options: Int { observed.count }

  /// - Parameters:
  ///   - alternatives: worth of every option but the reference, one value per draw.
  ///   - noise: [alternative × alternative]: covariance that chance in lives gives a draw; `nil` when it is not known.
  init(_ setting: Setting, alternatives: [[Double]], noise: [Double]?) {
    self.setting = setting
    observed = [Array(repeating: 0, count: setting.blocks.draws)] + alternatives
    isIndifferent = !alternatives.isEmpty && alternatives.allSatisfy { $0.allSatisfy { $0 == 0 } }
    obstacle = isIndifferent ? .spread(.noDifference) : Self.obstacle(setting, alternatives, noise)
    freed = noise.flatMap { noise in
      alternatives.isEmpty
        ? nil : Expectations(alternatives, noise: noise, surface: setting.surface, seed: setting.seed)
    }
  }

  /// The spread of each option against the reference must be told from chance in lives, and so must that of each difference between two
  /// of them; unless the difference is never 0, or nothing in it is uncertain.
  private static func obstacle(_ setting: Setting, _ alternatives: [[Double]], _ noise: [Double]?) -> Reason? {
    let n = alternatives.count
    func reason(_ values: [Double], _ noise: Double?, _ bound: SpreadCheck.Bound = .shown) -> Reason? {
      let found = setting.check.obstacle(values, noise: noise, blocks: setting.blocks, bound: bound)
      let isCertain = found == .spread(.noDifference) || found == .spread(.sameInEveryDraw)
      return isCertain || found.map { _ in SpreadCheck.isFarFromZero(values) } == true ? nil : found
    }
    for i in 0..<n {
      if let found = reason(alternatives[i], noise.map { $0[i * n + i] }) { return found }
      for j in 0..<i {
        let variance = noise.map { max(0, $0[i * n + i] + $0[j * n + j] - 2 * $0[i * n + j]) }
        if let found = reason(zip(alternatives[i], alternatives[j]).map { $0 - $1 }, variance, .compared) {
          return found
        }
      }
    }
    return nil
  }

  /// Whether an option is worth the same as the reference in every draw.
  func isReference(_ option: Int) -> Bool { observed[option].allSatisfy { $0 == 0 } }

  /// Figures made of the expected worth of all options, the reference first.
  func figures(_ read: ([[Double]]) -> Expectations.Reading) -> [Expectations.Figure] {
    let expectations =
      freed
      ?? Expectations(
        Array(observed.dropFirst()), noise: Array(repeating: 0, count: (options - 1) * (options - 1)),
        surface: setting.surface)
    func withReference(_ values: [[Double]]) -> [[Double]] {
      [Array(repeating: 0, count: values.first?.count ?? 1)] + values
    }
    return expectations.figures { values in
      let reading = read(withReference(values))
      return Expectations.Reading(figures: reading.figures) { reading.without($0, withReference($1)) }
    }
  }

  /// Expected worth of every option in every draw.
  var expectations: [[Double]] { [observed[0]] + (freed?.values ?? Array(observed.dropFirst())) }

  /// The option with the highest mean; the first of those that are equal.
  var best: Int { Self.highest(means) }

  private var means: [Double] { observed.map(blocks.mean) }

  static func highest(_ values: [Double]) -> Int {
    values.indices.dropFirst().reduce(0) { values[$1] > values[$0] ? $1 : $0 }
  }

  /// By how much the highest of the estimated means is expected to be too high, at most: a normal loss at the second best, by the error
  /// of the difference. Never 0 where two are as good as equal, however alike the draws are; 0 with a single block.
  var tie: Double { Ties(self).error(of: best, threshold: 0) }

  /// The expected value of perfect information (EVPI): what choosing in every draw, instead of once for all draws, would add.
  ///
  /// Mean over draws of the best option's worth, less the worth of the option that is best on average; never negative. Taking the
  /// best of estimated means makes it too small by at most ``tie``, which counts as error.
  ///
  /// - Returns: euro per household and its standard error, by leaving out one block at a time.
  /// - Source: H. Raiffa, R. Schlaifer 1961, Applied Statistical Decision Theory; as `evpi` of the R packages voi and BCEA.
  var perfectInformation: InformationValue {
    guard options > 1 else { return InformationValue(value: 0, error: nil) }
    let found = figures { Expectations.Reading(figures: [Self.gain($0)]) { [Self.gain($1)] } }[0]
    return InformationValue(value: max(0, found.value), error: found.error.map { hypot($0, tie) })
  }

  /// Mean of the maximum less the maximum of the means.
  static func gain(_ worth: [[Double]]) -> Double {
    var most = worth[0]
    for values in worth.dropFirst() { for k in most.indices { most[k] = max(most[k], values[k]) } }
    let single = worth.map { $0.reduce(0, +) }.max()!
    return max(0, (most.reduce(0, +) - single) / Double(most.count))
  }
}

/// What information is worth: euro per household, 0 or more, and its standard error, `nil` with a single block of draws.
struct InformationValue: Equatable {
  var value: Double
  var error: Double?

  /// The larger of the two, with the error that belongs to it.
  func atLeast(_ other: InformationValue) -> InformationValue { other.value > value ? other : self }

  /// No more than `most`.
  func atMost(_ most: Double) -> InformationValue { InformationValue(value: min(value, most), error: error) }
}
