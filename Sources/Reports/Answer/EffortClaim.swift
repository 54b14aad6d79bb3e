// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

/// What makes the simulation precise for its size, and how the same computing time would be spent best.
struct EffortClaim {
  let diagnostics: Diagnostics
  let titles: Titles
  let language: Language

  var text: String { [paths, design, controls, advice].filter { !$0.isEmpty }.joined(separator: " ") }

  private var style: NumberStyle { NumberStyle(language) }

  private var paths: String {
    let found = list { noise in
      noise.commonPathVarianceRatio.flatMap {
        $0 >= 1.5 ? times($0) + Bilingual(nl: " zoveel", en: " as many")[language] : nil
      }
    }
    return found.isEmpty
      ? ""
      : Bilingual(
        nl: "Zonder gelijk toeval in beide arrangementen waren voor deze rekenfout meer levens nodig: \(found).",
        en: "Without the same chance in both arrangements, this error would ask for more simulated lives: \(found).")[
          language]
  }

  /// Known to a third from 25 blocks, and said so.
  private var design: String {
    let found = list { noise in
      guard let ratio = noise.designVarianceRatio, let error = noise.designVarianceRatioError, ratio >= 1.5,
        ratio - 2 * error > 0
      else { return nil }
      let (count, margin) = (style.decimal(ratio, decimals: 0), style.decimal(max(1, error), decimals: 0))
      return Bilingual(
        nl: "ongeveer \(count) (± \(margin)) keer zoveel", en: "about \(count) (± \(margin)) times as many")[language]
        .replacing(" ", with: String(NumberStyle.hardSpace))
    }
    return found.isEmpty
      ? ""
      : Bilingual(
        nl: "Zonder gelijkmatige spreiding waren meer trekkingen nodig: \(found).",
        en: "Without an even spread, more draws would be needed: \(found).")[language]
  }

  private var controls: String {
    let found = list { $0.controlVarianceRatio.flatMap { $0 >= 1.1 ? times($0) : nil } }
    return found.isEmpty
      ? ""
      : Bilingual(
        nl: "In gemiddelde_cv is de variantie door toeval nog kleiner: \(found).",
        en: "In gemiddelde_cv the variance from chance is smaller still: \(found).")[language]
  }

  /// `56 keer bij Maatwerk en 44 keer bij Regie`; empty when nothing can be said of any.
  private func list(_ text: (Diagnostics.Noise) -> String?) -> String {
    language.list(
      diagnostics.noise.compactMap { noise in
        let title = titles.arrangement(noise.arrangement)
        return text(noise).map { Bilingual(nl: "\($0) bij \(title)", en: "\($0) for \(title)")[language] }
      })
  }

  /// `56 keer`, `1,6 keer`.
  private func times(_ ratio: Double) -> String {
    style.decimal(ratio, decimals: ratio < 9.95 ? 1 : 0) + String(NumberStyle.hardSpace)
      + Bilingual(nl: "keer", en: "times")[language]
  }

  /// For the arrangement whose result is least precise.
  private var advice: String {
    let noises = diagnostics.noise
    guard let worst = noises.filter({ $0.split != nil }).max(by: { ($0.mcError ?? 0) < ($1.mcError ?? 0) }),
      let split = worst.split
    else { return "" }
    guard split.isWorthwhile else { return good(split) }
    // A gain that the amounts do not show is no reason to run again.
    let isShown = Rounding.error(split.mcError) < Rounding.error(split.present)
    return isShown ? better(split, titles.arrangement(worst.arrangement)) : ""
  }

  private func good(_ split: EffortSplit) -> String {
    let percent = style.wholePercentage(split.saving)
    let isNone = style.decimal(split.saving * 100, decimals: 0) == "0"
    let more =
      isNone
      ? ""
      : Bilingual(
        nl: ": een andere verdeling maakt de rekenfout hoogstens \(percent) kleiner",
        en: ": another split makes the simulation error at most \(percent) smaller")[language]
    return Bilingual(
      nl: "De rekentijd is goed verdeeld over trekkingen en herhalingen\(more).",
      en: "The computing time is well split over draws and replications\(more).")[language]
  }

  private func better(_ split: EffortSplit, _ title: String) -> String {
    let options = "--draws \(split.draws)"
    let (error, now) = (style.euro(Rounding.error(split.mcError)), style.euro(Rounding.error(split.present)))
    return Bilingual(
      nl: "In dezelfde rekentijd geven \(options) en --households \(split.replications) bij \(title) een rekenfout van "
        + "ongeveer \(error) in plaats van \(now).",
      en: "In the same computing time, \(options) and --households \(split.replications) give a simulation error of "
        + "about \(error) for \(title) instead of \(now).")[language]
  }
}
