// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Simulation

/// Walking through the axes of a table, the last of them first, meets every place once, in order.
@Suite struct AxesTests {
  private func walk(_ sizes: [Int], _ place: ([Int]) -> Int) -> [Int] {
    var indices = [[Int]()]
    for size in sizes { indices = indices.flatMap { start in (0..<size).map { start + [$0] } } }
    return indices.map(place)
  }

  @Test func `every number has a place of its own`() {
    let cells = CellAxes(arrangements: 3, cells: 5)
    #expect(walk([2, 3, 5]) { cells.place(draw: $0[0], arrangement: $0[1], cell: $0[2]) } == Array(0..<30))
    let flows = FlowAxes(arrangements: 3, flows: 4, years: 5)
    #expect(
      walk([2, 3, 4, 5]) { flows.place(draw: $0[0], arrangement: $0[1], flow: $0[2], year: $0[3]) } == Array(0..<120))
    let cases = CaseCellAxes(arrangements: 2, cells: 4)
    #expect(
      walk([3, 2, 4, 3]) {
        cases.place(household: $0[0], arrangement: $0[1], cell: $0[2], CaseCellAxes.Measure.allCases[$0[3]])
      } == Array(0..<72))
    let years = CellYearAxes(cells: 4, years: 5)
    #expect(
      walk([3, 4, 2, 5]) {
        years.place(arrangement: $0[0], cell: $0[1], CellYearAxes.Measure.allCases[$0[2]], year: $0[3])
      } == Array(0..<120))
    let levels = LevelAxes(arrangements: 2, levels: 3, ends: 4)
    #expect(
      walk([2, 2, 3, 4]) { levels.place(block: $0[0], arrangement: $0[1], level: $0[2], end: $0[3]) } == Array(0..<48))
    let pilot = PilotAxes(regressors: 4, outcomes: 3)
    #expect(walk([2, 4, 4]) { pilot.square($0[0], $0[1], $0[2]) } == Array(0..<32))
    #expect(walk([2, 4, 3]) { pilot.product($0[0], $0[1], $0[2]) } == Array(0..<24))
  }

  @Test func `the outcomes of a life do not overlap`() {
    let life = LifeAxes(perspectives: 3, arrangements: 2, flows: 4, years: 5, rows: 6, controls: 7)
    var places = (0..<3).map(life.net) + (0..<3).map { life.investment(1, $0) }
    places += walk([5, 5]) { life.flow($0[0], $0[1]) }
    places += (0..<6).map(life.row) + (0..<7).map(life.control)
    #expect(places == Array(0..<life.count) && life.place(life: 2, arrangement: 1) == 5 * life.count)
  }

  @Test func `a subscript reads what stands at its place`() {
    let axes = FlowAxes(arrangements: 2, flows: 3, years: 4)
    let table = Tensor(axes, (0..<48).map(Double.init))
    #expect(table.count == 2 && table[draw: 1, arrangement: 1, flow: 2, year: 3] == 47)
    #expect(table[draw: 1, arrangement: 0, flow: 1, year: 2] == 24 + 6)
  }
}
