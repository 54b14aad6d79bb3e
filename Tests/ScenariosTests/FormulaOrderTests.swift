// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Testing

@Suite struct FormulaOrderTests {
  private func order(_ formulas: [(String, [String])]) -> FormulaOrder {
    FormulaOrder(
      formulas.map { ($0.0, $0.1.reduce(.constant(1)) { .binary(.plus, $0, .name($1)) }) })
  }

  @Test func `a formula comes after those it names`() {
    let order = order([("a", ["b", "c", "x"]), ("b", ["c"]), ("c", [])])
    #expect(order.names == ["c", "b", "a"] && order.circles.isEmpty)
  }

  @Test func `every circle is found once, without what only leads to it`() {
    let order = order([
      ("before", ["a"]), ("a", ["b"]), ("b", ["a"]), ("self", ["self"]), ("after", []), ("both", ["self", "a"]),
    ])
    #expect(order.names == ["after"])
    #expect(order.circles == [["a", "b", "a"], ["self", "self"]])
  }

  @Test func `a long chain takes time in proportion to its length`() {
    let count = 20_000
    let order = order((0..<count).map { ("p\($0)", $0 + 1 < count ? ["p\($0 + 1)"] : []) })
    #expect(order.names.count == count && order.names.last == "p0")
  }
}
