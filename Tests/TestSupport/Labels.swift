// SPDX-License-Identifier: EUPL-1.2

public import Scenarios

extension Scenario {
  /// The same with labels on two thirds of its items, some of them the same; no number is another.
  public func labelled(seed: UInt64) -> Scenario {
    var g = SplitMix(seed: seed)
    var scenario = self
    for i in scenario.items.indices {
      var labels: [String: String] = [:]
      if Int.random(in: 0..<3, using: &g) > 0 { labels["taakveld"] = ["6.21", "6.3", "7.1"].randomElement(using: &g) }
      if Bool.random(using: &g) { labels["kleur"] = ["rood", "blauw"].randomElement(using: &g) }
      scenario.items[i].posting.labels = labels
    }
    scenario.items[0].posting.labels["taakveld"] = "6.21"
    return scenario
  }
}
