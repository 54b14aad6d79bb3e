// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The number of lives to simulate stays within what a machine can do.
enum RunIsBounded: Rule {
  static func check(_ context: Context) {
    let size = RunSize(context.draft.scenario)
    guard !size.isBounded, let place = context.draft.sizePlace else { return }
    context.error("size.run", size.excess, "verlaag `trekkingen` of `herhalingen`", at: place)
  }
}
