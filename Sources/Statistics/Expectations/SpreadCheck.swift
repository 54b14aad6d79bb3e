// SPDX-License-Identifier: EUPL-1.2

import Glibc
package import Words

/// Whether the spread of expected outcomes over draws can be told from chance in lives.
package struct SpreadCheck: Sendable {
  /// Lives per draw and case that the draws were made of.
  package var replications: Int
  /// Whether any number of the scenario is uncertain.
  package var isAnythingUncertain: Bool

  package init(replications: Int, isAnythingUncertain: Bool) {
    self.replications = replications
    self.isAnythingUncertain = isAnythingUncertain
  }

  /// Share of the variance between draws that may be chance in lives, where the rest is as small as its error allows: above it ends of
  /// intervals are several errors off on the delivered scenarios ([0040](../../../Documentation/Decisions/0040-how-much-noise.md)).
  package static let mostNoise = 0.55
  /// The same of the difference of two alternatives, which itself is not shown: who is best, and what it is worth to know more, were right
  /// with more of it.
  private static let mostNoiseCompared = 0.8

  /// What a spread is looked at for.
  package enum Bound {
    /// Its own interval and chance.
    case shown
    /// Only which of two is the better one.
    case compared
  }

  /// The share that a number of lives is advised for, and chosen for where the program chooses.
  package static let wantedNoise = 0.2
  /// The same, for a number of lives to be advised by it. Where less is asked, luck makes the signal large and the lives too few.
  private static let seen = 4.0
  /// Times the lives there are, where no spread is seen.
  private static let tried = 10
  /// As many lives as are ever advised to be tried.
  private static let mostTried = 10_000
  /// By so many of its standard errors the variance of the expectations may be smaller than it is found.
  private static let clear = 2.0

  /// Of a variance: as the blocks have it, but never less than independent chance in lives gives it, of normal lives at that. With few blocks
  /// they may agree by luck.
  static func error(_ found: Double, noise: Double, draws: Int) -> Double {
    max(found, noise * (2 / Double(max(1, draws - 1))).squareRoot())
  }

  /// Whether a difference is so many standard deviations of a draw from 0, noise and all, that no draw has it the other way round.
  static func isFarFromZero(mean: Double, variance: Double) -> Bool { abs(mean) > 6 * variance.squareRoot() }

  /// The same of a difference in draws.
  package static func isFarFromZero(_ draws: [Double]) -> Bool {
    let n = Double(draws.count)
    let mean = draws.reduce(0, +) / n
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, n - 1)
    return n > 1 && isFarFromZero(mean: mean, variance: variance)
  }

  /// Why nothing can be said of the spread; `nil` when something can.
  ///
  /// - Parameters:
  ///   - draws: one outcome per draw.
  ///   - noise: variance that chance in lives gives it; `nil` when it is not known.
  ///   - bound: how much of it may be chance in lives.
  package func obstacle(_ draws: [Double], noise: Double?, blocks: Blocks, bound: Bound = .shown) -> Reason? {
    if draws.count < 2 { return .choice(.oneDraw) }
    if draws.allSatisfy({ $0 == 0 }) { return .spread(.noDifference) }
    if !isAnythingUncertain { return .choice(.nothingUncertain) }
    guard let noise else { return .spread(.livesNotTold) }
    let moments = BlockMoments(draws, blocks)
    guard let variance = moments.variance() else { return .spread(.tooFewDraws) }
    let size = draws.reduce(0) { max($0, abs($1)) }
    if variance <= size * size * 1e-20 { return .spread(.sameInEveryDraw) }
    // Estimated without bias, it can come out below 0: then it is not known.
    if noise < -size * size * 1e-20 { return .spread(.livesNotTold) }
    guard noise > 0 else { return nil }
    let found = blocks.errors { [moments.variance(leavingOut: $0) ?? .nan] }?[0] ?? .nan
    let error = Self.error(found, noise: noise, draws: draws.count)
    let signal = variance - noise
    switch bound {
    case .shown:
      let least = signal - Self.clear * error
      if least > 0, noise <= Self.mostNoise * (noise + least) { return nil }
    case .compared:
      if noise <= Self.mostNoiseCompared * variance, signal > 3 * error { return nil }
    }
    return signal > Self.seen * error ? wanted(noise, signal: signal) : notSeen
  }

  /// No number of lives can be said to be enough where no spread is seen, because there may be none: a larger number is tried, up to a
  /// bound beyond which none is likely.
  private var notSeen: Reason {
    guard replications < Self.mostTried else { return .spread(.farMoreLives) }
    return .filled(.livesTried(households: min(Self.mostTried, replications * Self.tried)))
  }

  /// Lives per draw and case with which the noise would be small enough, to two digits.
  private func wanted(_ noise: Double, signal: Double) -> Reason {
    let exact = Double(replications) * noise / signal * (1 - Self.wantedNoise) / Self.wantedNoise
    let step = pow(10, max(0, (log10(max(1, exact))).rounded(.down) - 1))
    return .filled(.livesNeeded(households: Int((exact / step).rounded(.up) * step)))
  }
}
