// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Parties and labels make no more lines of a budget than can be kept apart in every draw and year.
enum LinesAreFew: Rule {
  static func check(_ context: Context) {
    guard let place = context.draft.labelPlace else { return }
    let count = context.draft.scenario.lines.count
    guard count > LedgerLine.most else { return }
    context.error(
      "lines.many",
      "partijen en labels geven samen \(count) regels van een begroting, en het kunnen er hoogstens "
        + "\(LedgerLine.most) zijn", "gebruik minder labels, of dezelfde waarde voor meer posten", at: place)
  }
}
