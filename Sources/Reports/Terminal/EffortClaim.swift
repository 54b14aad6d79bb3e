// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics

/// What makes the simulation precise for its size, and how the same computing time would be spent best; in plain Dutch.
struct EffortClaim {
  let analysis: Analysis
  let scenario: Scenario

  var text: String {
    (analysis.diagnostics.noise.map(savings) + [advice]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Times fewer lives and draws, each as far as its own error lets one say.
  private func savings(_ noise: Diagnostics.Noise) -> String {
    let lives = noise.commonPathVarianceRatio.flatMap { ratio in
      ratio >= 1.5
        ? "\(times(ratio)) minder levens doordat huishoudens in beide arrangementen hetzelfde toeval treft" : nil
    }
    let draws = noise.designVarianceRatio.flatMap { ratio -> String? in
      guard let error = noise.designVarianceRatioError, ratio - 2 * error > 0, ratio >= 1.5 else { return nil }
      return
        "\(times(max(1, ratio - error))) tot \(times(ratio + error)) minder trekkingen doordat die gelijkmatig zijn gespreid"
        .replacing(" keer tot", with: " tot")
    }
    let controls = noise.controlVarianceRatio.flatMap { ratio in
      ratio >= 1.1 ? "\(times(ratio)) minder levens in gemiddelde_cv, waar toeval uit is gehaald" : nil
    }
    let parts = [lives, draws, controls].compactMap(\.self)
    guard !parts.isEmpty else { return "" }
    let list = parts.count == 1 ? parts[0] : parts.dropLast().joined(separator: ", ") + " en " + parts.last!
    return "Voor dezelfde nauwkeurigheid zijn bij \(title(noise.arrangement)) nodig: \(list)."
  }

  /// `56 keer`, `1,6 keer`.
  private func times(_ ratio: Double) -> String {
    DutchNumber.decimal(ratio, decimals: ratio < 9.95 ? 1 : 0) + "\(DutchNumber.hardSpace)keer"
  }

  /// For the arrangement whose result is least precise.
  private var advice: String {
    let noises = analysis.diagnostics.noise
    guard let worst = noises.filter({ $0.split != nil }).max(by: { ($0.mcError ?? 0) < ($1.mcError ?? 0) }),
      let split = worst.split
    else { return "" }
    guard split.isWorthwhile else {
      return
        "De rekentijd is goed verdeeld over trekkingen en herhalingen: een andere verdeling maakt de rekenfout hoogstens "
        + "\(DutchNumber.decimal(split.saving * 100, decimals: 0))\(DutchNumber.hardSpace)% kleiner."
    }
    return "In dezelfde rekentijd geven --draws \(split.draws) en --households \(split.replications) bij "
      + "\(title(worst.arrangement)) een rekenfout van ongeveer \(DutchNumber.euro(Answer.significant(split.mcError))) "
      + "in plaats van \(DutchNumber.euro(Answer.significant(split.present)))."
  }

  private func title(_ name: String) -> String { scenario.arrangements.first { $0.name == name }?.title ?? name }
}
