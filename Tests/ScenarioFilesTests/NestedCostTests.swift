// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

/// When the costs of a service or barrier run.
@Suite struct NestedCostTests {
  private func read(_ costs: String, of owner: String) -> ReadResult {
    let cost = "{post: p, bedrag: € 1 per jaar, \(costs)betaler: gemeente, bron: b, zekerheid: laag}"
    let body =
      owner == "h"
      ? "voorzieningen:\n  h: {titel: H, aanvraag: 1 per jaar, kosten: [\(cost)]}\n"
      : "knelpunten:\n  k: {titel: K, rode_draad: r, regel: w, opheffen: [gemeente nu], als: financien = 2, "
        + "werking: [{remt: financien.beter, factor: 0.5}], kosten: [\(cost)], bron: b, zekerheid: laag}\n"
    return ScenarioReader.read(FileSource(SmallScenario.files(adding: body)), name: "proef")
  }

  private func state(_ name: String, _ value: String) -> Condition {
    .comparison(.init(subject: name, relation: .equal, values: [value]))
  }

  @Test func `without a condition costs run with what they belong to`() {
    #expect(read("", of: "h").scenario?.items[0].trigger == .whileHolds(state("h", "actief")))
    #expect(
      read("", of: "k").scenario?.items[0].trigger == .whileHolds(.all([state("financien", "2"), state("k", "geldt")])))
  }

  @Test func `a condition of its own takes the place of that`() {
    let waiting = read("zolang: h = wacht, ", of: "h")
    #expect(waiting.scenario?.items[0].trigger == .whileHolds(state("h", "wacht")) && waiting.findings.isEmpty)
    let held = read("zolang: k = geldt, ", of: "k")
    #expect(held.scenario?.items[0].trigger == .whileHolds(state("k", "geldt")) && held.findings.isEmpty)
  }

  @Test func `a condition that does not name it is told`() {
    for owner in ["h", "k"] {
      let loose = read("zolang: financien = 1, ", of: owner)
      #expect(loose.scenario?.items[0].trigger == .whileHolds(state("financien", "1")))
      #expect(loose.findings.map(\.code) == ["item.loose"] && loose.findings[0].severity == .warning)
    }
  }
}
