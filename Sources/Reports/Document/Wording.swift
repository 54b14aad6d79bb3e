// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Words

/// The words and numbers of one language, for one scenario.
struct Wording {
  let language: Language
  let style: NumberStyle
  let titles: Titles

  init(_ language: Language, _ scenario: Scenario) {
    self.language = language
    style = NumberStyle(language)
    titles = Titles(scenario, in: language)
  }

  func say(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

  // MARK: Numbers

  /// Euros, rounded to what the simulation error supports.
  func euro(_ value: Double, mcError: Double?) -> String { style.euro(Rounding.euro(mcError: mcError)(value)) }

  func euroCell(_ value: Double?, mcError: Double?) -> ReportTable.Cell {
    value.map { .number(euro($0, mcError: mcError), exact: $0) } ?? .absent
  }

  /// Whether nothing is left of a net result after rounding, so that nothing may be said of its sign.
  func isInvisible(_ net: TableRow) -> Bool {
    let rounding = Rounding.euro(mcError: net.number("mc_fout"))
    return ["gemiddelde", "p2_5", "p97_5"].allSatisfy { rounding(net.number($0) ?? 0) == 0 }
  }

  /// Euros rounded from 10 on, for parts of a result.
  func smallEuro(_ value: Double, mcError: Double?) -> String {
    style.euro(Rounding(from: 10, mcError: mcError ?? 500)(value))
  }

  func smallEuroCell(_ value: Double?, mcError: Double?) -> ReportTable.Cell {
    value.map { .number(smallEuro($0, mcError: mcError), exact: $0) } ?? .absent
  }

  /// `€ 100 tot € 500`.
  func interval(_ low: Double?, _ high: Double?, mcError: Double?) -> ReportTable.Cell {
    guard let low, let high else { return .absent }
    let space = String(NumberStyle.hardSpace)
    return .figures([
      Figure(text: euro(low, mcError: mcError), exact: low), Figure(text: space + say("tot", "to") + space),
      Figure(text: euro(high, mcError: mcError), exact: high),
    ])
  }

  /// The same of a row of a table, or why it has none.
  func interval(_ row: TableRow?, mcError: Double?) -> ReportTable.Cell {
    let cell = interval(row?.number("p2_5"), row?.number("p97_5"), mcError: mcError)
    guard cell == .absent, let reason = row?.reason(in: language), !reason.isEmpty else { return cell }
    return .text(reason)
  }

  func chanceCell(_ probability: Double?) -> ReportTable.Cell {
    probability.map { .number(style.chance($0), exact: $0) } ?? .absent
  }

  /// At most four digits that say something: `0,935`, `12,3`, `1.234`.
  func significant(_ value: Double) -> String {
    let size = abs(value)
    if size >= 1000 || value == value.rounded() { return style.decimal(value, decimals: 0) }
    var decimals = 1
    var unit = 100.0
    while size < unit, decimals < 6 {
      unit /= 10
      decimals += 1
    }
    return style.decimal(value, decimals: decimals)
  }

  // MARK: Names

  /// Society, or the party or group that a perspective looks from.
  func perspective(_ key: String) -> String {
    guard key != "maatschappelijk" else { return say("Samenleving", "Society") }
    return titles.party(String(key.trimmingPrefix("financieel:")))
  }
}
