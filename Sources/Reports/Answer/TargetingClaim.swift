// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

/// For how many households an arrangement is worth it to society, and what a rule would add; only what the errors support.
struct TargetingClaim {
  private let rows: [TargetingRow]
  private let share: Double
  /// Share of the households of which the sign cannot be told from the simulation error; `nil` where it is not known.
  private let unclear: Double?
  private let targetGroup: Double
  private let titles: Titles
  private let language: Language

  /// - Parameter targetGroup: households that all cases stand for.
  /// - Returns: `nil` where there is nothing to say.
  init?(_ tables: RunTables, of scenario: Scenario, arrangement: String, targetGroup: Double, language: Language) {
    titles = Titles(scenario, in: language)
    rows = tables.rows(TargetingRow.self).filter { $0.arrangement == arrangement && $0.perspective == .social }
    let isSame = rows.contains { $0.kind == .everyone && $0.reason == .spread(.noDifference) }
    guard !isSame, let share = rows.first(where: { $0.kind == .each })?.share else { return nil }
    unclear =
      tables.rows(SubgroupRow.self).first {
        $0.arrangement == arrangement && $0.perspective == .social && $0.trait == .all
      }?.shareUnclear
    self.share = share
    self.targetGroup = targetGroup
    self.language = language
  }

  /// One to three.
  var sentences: [String] {
    let count = households(share)
    let first = Bilingual(
      nl: "Voor \(count) is het maatschappelijk saldo naar verwachting positief\(doubt).",
      en: "For \(count) the social net result is expected to be positive\(doubt).")[language]
    return [first] + rule
  }

  /// How many households might as well be on the other side of 0.
  private var doubt: String {
    guard let unclear, unclear >= 0.005 else { return "" }
    let count = style.hundreds(unclear)
    return Bilingual(
      nl: "; voor \(count) is het niet van de rekenfout te onderscheiden",
      en: "; for \(count) it cannot be told from the simulation error")[language]
  }

  /// Households in the smallest group that the sentences are about; `nil` where they are about all.
  var smallestGroup: Double? {
    let shares = [share] + (rule.isEmpty ? [] : [row(.tree)?.share].compactMap(\.self))
    return shares.map { min($0, 1 - $0) * targetGroup }.filter { $0 > 0 }.min()
  }

  private var rule: [String] {
    guard let tree = row(.tree), let recipients = tree.rule, let share = tree.share, share > 0, share < 1,
      let gain = tree.gain,
      let elsewhere = tree.gainElsewhere, isClear(gain), isClear(elsewhere)
    else { return [] }
    let (count, rule) = (households(share), recipients.text(in: language, titles.rule(style)))
    return [
      Bilingual(
        nl: "Wie het alleen aanbiedt bij \u{201C}\(rule)\u{201D} (\(count)) houdt naar verwachting "
          + "\(amount(gain)) per huishouden van de hele doelgroep meer over dan wie het iedereen aanbiedt\(chance(gain)).",
        en: "Offering it only where \u{201C}\(rule)\u{201D} (\(count)) is expected to leave \(amount(gain)) more per "
          + "household of the whole target group than offering it to everyone\(chance(gain)).")[language],
      Bilingual(
        nl: "Bij andere huishoudens dan deze casussen is dat voordeel naar verwachting \(amount(elsewhere)).",
        en: "With other households than these cases that advantage is expected to be \(amount(elsewhere)).")[language],
    ]
  }

  private func row(_ kind: TargetingRow.Kind) -> TargetingRow? { rows.first { $0.kind == kind } }

  private func chance(_ gain: Estimate) -> String {
    guard let share = gain.probabilityPositive else { return "" }
    let count = style.decimal(share * 100, decimals: 0)
    return Bilingual(
      nl: " (meer in \(count) van de 100 doorrekeningen)", en: " (more in \(count) out of 100 draws)")[language]
  }

  private var style: NumberStyle { NumberStyle(language) }

  private func isClear(_ estimate: Estimate) -> Bool { estimate.mean > 2 * (estimate.mcError ?? .infinity) }

  private func amount(_ estimate: Estimate) -> String {
    Rounding.euro(mcError: estimate.mcError).euro(estimate.mean, style)
  }

  private func households(_ share: Double) -> String {
    switch share {
    case ...0: return Bilingual(nl: "geen van de huishoudens", en: "none of the households")[language]
    case 1...: return Bilingual(nl: "alle huishoudens", en: "all households")[language]
    default:
      let count = style.hundreds(share)
      return Bilingual(nl: "\(count) huishoudens", en: "\(count) households")[language]
    }
  }
}
