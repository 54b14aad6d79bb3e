// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics

/// What makes the simulation precise for its size, and how the same computing time would be spent best; in plain Dutch.
struct EffortClaim {
  let analysis: Analysis
  let scenario: Scenario

  var text: String { [paths, design, controls, advice].filter { !$0.isEmpty }.joined(separator: " ") }

  private var paths: String {
    let found = list { $0.commonPathVarianceRatio.flatMap { $0 >= 1.5 ? times($0) + " zoveel" : nil } }
    return found.isEmpty
      ? "" : "Zonder gelijk toeval in beide arrangementen waren voor deze rekenfout meer levens nodig: \(found)."
  }

  /// Known to a third from 25 blocks, and said so.
  private var design: String {
    let found = list { noise in
      guard let ratio = noise.designVarianceRatio, let error = noise.designVarianceRatioError, ratio >= 1.5,
        ratio - 2 * error > 0
      else { return nil }
      let margin = DutchNumber.decimal(max(1, error), decimals: 0)
      return "ongeveer \(DutchNumber.decimal(ratio, decimals: 0)) (± \(margin)) keer zoveel"
        .replacing(" ", with: String(DutchNumber.hardSpace))
    }
    return found.isEmpty ? "" : "Zonder gelijkmatige spreiding waren meer trekkingen nodig: \(found)."
  }

  private var controls: String {
    let found = list { $0.controlVarianceRatio.flatMap { $0 >= 1.1 ? times($0) : nil } }
    return found.isEmpty ? "" : "In gemiddelde_cv is de variantie door toeval nog kleiner: \(found)."
  }

  /// `56 keer bij Maatwerk en 44 keer bij Regie`; empty when nothing can be said of any.
  private func list(_ text: (Diagnostics.Noise) -> String?) -> String {
    let parts = analysis.diagnostics.noise.compactMap { noise in
      text(noise).map { "\($0) bij \(title(noise.arrangement))" }
    }
    guard let last = parts.last, parts.count > 1 else { return parts.joined() }
    return parts.dropLast().joined(separator: ", ") + " en " + last
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
      let percent = DutchNumber.decimal(split.saving * 100, decimals: 0)
      let more = ": een andere verdeling maakt de rekenfout hoogstens \(percent)\(DutchNumber.hardSpace)% kleiner"
      return "De rekentijd is goed verdeeld over trekkingen en herhalingen\(percent == "0" ? "" : more)."
    }
    return "In dezelfde rekentijd geven --draws \(split.draws) en --households \(split.replications) bij "
      + "\(title(worst.arrangement)) een rekenfout van ongeveer \(DutchNumber.euro(Answer.significant(split.mcError))) "
      + "in plaats van \(DutchNumber.euro(Answer.significant(split.present)))."
  }

  private func title(_ name: String) -> String { scenario.arrangements.first { $0.name == name }?.title ?? name }
}
