// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// What a later euro counts for.
struct Discounting {
  var discount: Sketch.Discount

  /// Of an amount at a time in years.
  func factor(_ time: Double) -> Double {
    continuous(discount.isYearly ? time.rounded(.down) : time)
  }

  /// Of an amount of 1 per year between two times within one calendar year.
  func integral(_ from: Double, _ to: Double) -> Double {
    if discount.isYearly { return factor(from) * (to - from) }
    var total = 0.0
    let cuts = [from] + discount.steps.map(\.from).filter { $0 > from && $0 < to } + [to]
    for (a, b) in zip(cuts, cuts.dropFirst()) {
      let force = log(continuous(a) / continuous(b)) / (b - a)
      total += continuous(a) * (force == 0 ? b - a : -expm1(-force * (b - a)) / force)
    }
    return total
  }

  private func continuous(_ time: Double) -> Double {
    if let rate = discount.continuous { return exp(-rate * time) }
    var product = 1.0
    for (i, step) in discount.steps.enumerated() where time > step.from {
      let end = i + 1 < discount.steps.count ? min(time, discount.steps[i + 1].from) : time
      product *= pow(1 + step.rate, -(end - step.from))
    }
    return product
  }
}
