// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

/// Shares of a whole, in files.
@Suite struct WholeTests {
  private func findings(_ arrangement: String) -> [String] {
    let file = """
      rendement: 2
      titel: Deel van een geheel
      parameters:
        d1: {dirichlet: {groep: g, gewicht: 1}, bron: aanname, zekerheid: laag}
        d2: {dirichlet: {groep: g, gewicht: 3}, bron: aanname, zekerheid: laag}
      posten:
        p1: {bedrag: € 1 * d1, bij: begin, betaler: gemeente, bron: aanname, zekerheid: laag}
        p2: {bedrag: € 1 * d2, bij: begin, betaler: gemeente, bron: aanname, zekerheid: laag}
      arrangementen: {a: {titel: A}, b: {titel: B\(arrangement)}}

      """
    return ScenarioReader.read(FileSource(["scenario.yaml": file]), name: "geheel").findings.map(\.code)
  }

  @Test func `an arrangement changes a whole or leaves it`() {
    #expect(findings("") == [])
    #expect(findings(", parameters: {d1: 0.9}") == ["dirichlet.partial"])
    #expect(findings(", parameters: {d1: 0.9, d2: 0.1}") == [])
  }
}
