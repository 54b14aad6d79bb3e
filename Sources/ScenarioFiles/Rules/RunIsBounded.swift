// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The number of lives to simulate stays within what a machine can do.
enum RunIsBounded: Rule {
  /// Cases times draws times replications, per arrangement.
  static let lifeLimit = 10_000_000_000

  static func check(_ context: Context) {
    let settings = context.draft.scenario.settings
    let cases = max(1, context.draft.scenario.cases.count)
    let (product, overflow) = (settings.draws * settings.replications).multipliedReportingOverflow(by: cases)
    guard overflow || product > lifeLimit, let place = context.draft.sizePlace else { return }
    context.error(
      "size.run",
      "\(cases) casussen, \(settings.draws) trekkingen en \(settings.replications) herhalingen zijn meer dan 10 miljard levens",
      "verlaag `trekkingen` of `herhalingen`", at: place)
  }
}
