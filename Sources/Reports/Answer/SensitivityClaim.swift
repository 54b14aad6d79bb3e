// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

/// Which uncertain inputs drive the social net result of an arrangement, what it becomes at their low and high end, and how many of
/// them rest on little.
struct SensitivityClaim {
  /// Bars of the tornado in which the others vary, the largest first.
  var rows: [SensitivityRow]
  var inputs: InputSources
  var language: Language

  static let most = 3

  init(_ tables: RunTables, of scenario: Scenario, arrangement: String, language: Language) {
    rows = tables.rows(SensitivityRow.self).filter {
      $0.arrangement == arrangement && $0.perspective == .social && $0.method == .integratedOut
    }
    inputs = InputSources(scenario)
    self.language = language
  }

  /// `nil` where no input stands clear of the simulation error.
  var text: String? {
    let parts = clear.compactMap { row in row.bar.map { "\(title(row.name)) (\(ends($0)))" } }
    guard let last = parts.last else { return nil }
    let and = Bilingual(nl: "; en ", en: "; and ")[language]
    let list = parts.count == 1 ? last : parts.dropLast().joined(separator: "; ") + and + last
    return Bilingual(
      nl: "Het maatschappelijk saldo hangt het meest af van: \(list). Tussen haakjes staat het verwachte saldo per "
        + "huishouden bij een lage en een hoge waarde (\(percentiles)).",
      en: "The social net result depends most on: \(list). Between brackets is the expected net result per household "
        + "at a low and a high value (\(percentiles)).")[language]
  }

  /// How many of the inputs named rest on an assumption or on a source of low confidence; `nil` when none does.
  var warning: String? {
    let sources = clear.compactMap { inputs[$0.name]?.source }
    let weak = SourceClaim.Weak(sources)
    guard weak.count > 0 else { return nil }
    let grounds = weak.grounds[language]
    if sources.count == 1 {
      return Bilingual(
        nl: "Dat getal berust op \(grounds): lees de uitkomst als een verkenning.",
        en: "That number rests on \(grounds): read the result as an exploration.")[language]
    }
    if sources.count == weak.count {
      return Bilingual(
        nl: "De \(weak.count) getallen die de uitkomst het meest bepalen, berusten allemaal op \(grounds): "
          + "lees de uitkomst als een verkenning.",
        en: "The \(weak.count) numbers that drive the result most all rest on \(grounds): "
          + "read the result as an exploration.")[language]
    }
    let verb = weak.count == 1 ? ("berust", "rests") : ("berusten", "rest")
    return Bilingual(
      nl:
        "Van de \(sources.count) getallen die de uitkomst het meest bepalen, \(verb.0) er \(weak.count) op \(grounds): "
        + "lees de uitkomst als een verkenning.",
      en: "Of the \(sources.count) numbers that drive the result most, \(weak.count) \(verb.1) on \(grounds): "
        + "read the result as an exploration.")[language]
  }

  private var clear: ArraySlice<SensitivityRow> {
    rows.prefix(Self.most).prefix { row in
      guard let difference = row.bar?.difference, let error = difference.mcError else { return false }
      return abs(difference.mean) > 4 * error && row.bar.map(hasWidth) == true
    }
  }

  private var percentiles: String { (rows.lazy.compactMap(\.bar).first?.ends ?? .standard).text(in: language) }

  private func title(_ name: String) -> String {
    let text = inputs[name]?.description ?? ""
    return text.isEmpty ? name : "\(text) [\(name)]"
  }

  /// One for both ends.
  private func rounding(_ bar: SensitivityRow.Bar) -> Rounding {
    .euro(mcError: [bar.low.mcError, bar.high.mcError].compactMap { $0 }.max())
  }

  /// Whether rounding leaves a difference between the ends.
  private func hasWidth(_ bar: SensitivityRow.Bar) -> Bool {
    let rounding = rounding(bar)
    return rounding(bar.low.mean) != rounding(bar.high.mean)
  }

  private func ends(_ bar: SensitivityRow.Bar) -> String {
    let rounding = rounding(bar)
    let style = NumberStyle(language)
    let (low, high) = (rounding.euro(bar.low.mean, style), rounding.euro(bar.high.mean, style))
    return Bilingual(nl: "laag \(low), hoog \(high)", en: "low \(low), high \(high)")[language]
  }
}
