// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Statistics
import Studies

/// Which uncertain inputs drive the social net result of an arrangement, and what it becomes at their low and high end.
struct SensitivityClaim {
  /// Bars of the tornado in which the others vary, the largest first.
  var rows: [SensitivityRow]
  /// What inputs are, by name.
  var descriptions: [String: String]

  static let most = 3

  init(_ studies: Studies, of scenario: Scenario, arrangement: String) {
    rows = (studies.sensitivity ?? []).filter {
      $0.arrangement == arrangement && $0.perspective == .social && $0.method == .integratedOut
    }
    let inputs =
      scenario.parameters.map { ($0.name, $0.description) }
      + scenario.prices.map { ($0.parameterName, $0.description) }
    descriptions = Dictionary(inputs) { first, _ in first }
  }

  /// `nil` where no input stands clear of the simulation error.
  var text: String? {
    let clear = rows.prefix(Self.most).prefix { row in
      guard let difference = row.bar?.difference, let error = difference.mcError else { return false }
      return abs(difference.mean) > 4 * error
    }
    let parts = clear.compactMap { row in row.bar.map { "\(title(row.name)) (\(ends($0)))" } }
    guard let last = parts.last else { return nil }
    let list = parts.count == 1 ? last : parts.dropLast().joined(separator: "; ") + "; en " + last
    return "Het maatschappelijk saldo hangt het meest af van: \(list). Tussen haakjes staat het verwachte saldo per "
      + "huishouden bij een lage en een hoge waarde (5 % kans op lager, 5 % op hoger)."
  }

  private func title(_ name: String) -> String {
    let text = descriptions[name] ?? ""
    return text.isEmpty ? name : "\(text) [\(name)]"
  }

  private func ends(_ bar: SensitivityRow.Bar) -> String {
    let rounding = Rounding.euro(mcError: [bar.low.mcError, bar.high.mcError].compactMap { $0 }.max())
    return "laag \(rounding.euro(bar.low.mean)), hoog \(rounding.euro(bar.high.mean))"
  }
}
