// SPDX-License-Identifier: EUPL-1.2

import Glibc

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

  /// Share of the variance between draws that may be chance in lives: above it no shape is left to see.
  package static let mostNoise = 0.8
  /// The share that a number of lives is advised for, and chosen for where the program chooses.
  package static let wantedNoise = 0.2
  /// By so many standard errors the variance of the expectations must differ from 0.
  private static let clear = 3.0

  /// Why nothing can be said of the spread, in Dutch; `nil` when something can.
  ///
  /// - Parameters:
  ///   - draws: one outcome per draw.
  ///   - noise: variance that chance in lives gives it; `nil` when it is not known.
  package func obstacle(_ draws: [Double], noise: Double?, blocks: Blocks) -> String? {
    if draws.count < 2 { return "met één trekking is er geen onzekerheid te zien" }
    if !isAnythingUncertain { return "geen enkel getal in dit scenario is onzeker" }
    if draws.allSatisfy({ $0 == 0 }) { return "maakt geen verschil" }
    guard let noise else { return "toeval in levens is hier niet van onzekerheid te scheiden: neem --households 2" }
    let moments = BlockMoments(draws, blocks)
    guard let variance = moments.variance() else { return "te weinig trekkingen om een spreiding te zien" }
    let size = draws.reduce(0) { max($0, abs($1)) }
    if variance <= size * size * 1e-20 { return "dit is in elke trekking hetzelfde" }
    guard noise > 0 else { return nil }
    let error = blocks.errors { [moments.variance(leavingOut: $0) ?? .nan] }?[0] ?? .nan
    let signal = variance - noise
    if noise <= Self.mostNoise * variance, signal > Self.clear * error { return nil }
    return "te veel toeval in levens: neem --households \(wanted(noise, signal: max(signal, error)))"
  }

  /// Lives per draw and case with which the noise would be small enough, to two digits.
  private func wanted(_ noise: Double, signal: Double) -> String {
    let exact = Double(replications) * noise / signal * (1 - Self.wantedNoise) / Self.wantedNoise
    guard exact.isFinite, exact < 1e9 else { return "veel groter" }
    let step = pow(10, max(0, (log10(max(1, exact))).rounded(.down) - 1))
    return String(Int((exact / step).rounded(.up) * step))
  }
}
