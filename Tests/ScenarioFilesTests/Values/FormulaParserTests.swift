// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios
import Testing

@testable import ScenarioFiles

@Suite struct FormulaParserTests {
  private static let values: [(String, Double, Dimension)] = [
    ("0.35 per jaar", 0.35, Dimension.rate), ("12 % per jaar", 0.12, .rate), ("12%", 0.12, .none),
    ("3 maanden", 0.25, .duration),
    ("14 dagen", 14 / 365.25, .duration), ("1 week", 7 / 365.25, .duration), ("2 per week", 2 * 365.25 / 7, .rate),
    ("1 kwartaal", 0.25, .duration), ("2 etmalen", 2 / 365.25, .duration), ("€ 1200", 1200, .amount),
    ("€1200", 1200, .amount),
    ("-€ 5", -5, .amount), ("€ -5", -5, .amount), ("500 euro", 500, .amount),
    ("€ 78 per uur", 78, Dimension(euro: 1, counted: "uur", countedPower: -1)),
    ("4 uur per maand", 48, Dimension(year: -1, counted: "uur", countedPower: 1)),
    ("4 uren per jaar", 4, Dimension(year: -1, counted: "uur", countedPower: 1)),
    ("30 minuten", 0.5, Dimension(counted: "uur", countedPower: 1)),
    ("2 consulten", 2, Dimension(counted: "consult", countedPower: 1)),
    ("3 dromedarissen", 3, Dimension(counted: "dromedarissen", countedPower: 1)),
    ("€ 20 per kind per jaar", 20, Dimension(euro: 1, year: -1, counted: "kind", countedPower: -1)),
    ("2 * 3 uur per week", 6 * 365.25 / 7, Dimension(year: -1, counted: "uur", countedPower: 1)),
    ("(1 + 2) * 3", 9, .none), ("1 + 2 * 3", 7, .none), ("8 / 4 / 2", 1, .none), ("5 - 2 - 1", 2, .none),
    ("-2 * -3", 6, .none),
    ("-(1 + 1)", -2, .none), ("€ 100 / 4 uur", 25, Dimension(euro: 1, counted: "uur", countedPower: -1)),
    ("1e-3", 0.001, .none), ("2 ^ 3 ^ 2", 512, .none), ("-2 ^ 2", -4, .none), ("2 * 3 ^ 2", 18, .none),
    ("2 ^ -1", 0.5, .none), ("(2 jaar) ^ 2", 4, Dimension(year: 2)), ("4 ^ 0.5", 2, .none),
    ("exp(0)", 1, .none), ("ln(exp(2))", 2, .none), ("wortel(9)", 3, .none), ("abs(2 - 5)", 3, .none),
    ("min(3, 1, 2)", 1, .none), ("max(1 jaar, 6 maanden)", 1, .duration), ("expit(logit(0.25))", 0.25, .none),
    ("abs(-€ 5)", 5, .amount), ("(1 jaar / 2 jaar) ^ 2", 0.25, .none),
  ]

  @Test(arguments: values)
  func `values with units come in base units`(text: String, value: Double, dimension: Dimension) throws {
    let quantity = try #require(try FormulaParser.parse(text).expression.constantValue)
    #expect(abs(quantity.value - value) <= 1e-12 * abs(value))
    #expect(quantity.dimension == dimension)
  }

  @Test func `names and arithmetic make a tree`() throws {
    let expected = Expression.binary(.plus, .name("a"), .binary(.times, .name("prijs.uur"), .constant(2)))
    #expect(try FormulaParser.parse("a + prijs.uur * 2").expression == expected)
    let quotient = Expression.binary(.divided, .binary(.plus, .name("a"), .name("b")), .constant(2))
    #expect(try FormulaParser.parse("(a + b) / 2").expression == quotient)
    #expect(try FormulaParser.parse("-a").expression == .negated(.name("a")))
  }

  private static let mistakes: [(String, Int, String)] = [
    ("2 *", 3, "formula.syntax"), ("* 2", 0, "formula.syntax"), ("(a + b", 6, "formula.syntax"),
    ("a b", 2, "formula.syntax"),
    ("a per jaar", 2, "formula.syntax"), ("per jaar", 0, "formula.syntax"), ("2 per", 2, "formula.syntax"),
    ("2 per 3 maanden", 2, "formula.syntax"), ("", 0, "formula.syntax"), ("a + ?", 4, "formula.syntax"),
    ("a + 1.500", 4, "number.ambiguous"), ("a * 12:30", 4, "number.ambiguous"),
    ("2 * 010 per jaar", 4, "number.ambiguous"),
    ("a + 3maanden", 4, "number.invalid"), ("1 + .nan", 4, "number.invalid"), ("4 uur per consult", 10, "unit.wrong"),
    ("a = b", 2, "formula.syntax"), ("€ a", 2, "formula.syntax"), ("3 uur uur", 6, "formula.syntax"),
    ("1,5 * a", 0, "number.invalid"),
    ("2 ^", 3, "formula.syntax"), ("expp(2)", 0, "formula.function"), ("exp(2", 5, "formula.syntax"),
    ("exp(1, 2)", 0, "formula.arguments"), ("2 * max(a)", 4, "formula.arguments"), ("min()", 4, "formula.syntax"),
    ("a, b", 1, "formula.syntax"),
  ]

  @Test(arguments: mistakes)
  func `what is no formula is refused at its character`(text: String, offset: Int, code: String) {
    do {
      Issue.record("\(text) was read as \(try FormulaParser.parse(text).expression)")
    } catch {
      #expect(error.range.lowerBound == offset, "\(text): \(error.message)")
      #expect(error.code == code)
      #expect(!error.message.isEmpty && !error.remedy.isEmpty)
    }
  }

  @Test func `a formula of endless brackets is refused, not followed`() {
    let deep = String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000)
    #expect(throws: SyntaxFailure.self) { try FormulaParser.parse(deep) }
    #expect(throws: SyntaxFailure.self) { try FormulaParser.parse(String(repeating: "-", count: 5000) + "1") }
    #expect(throws: SyntaxFailure.self) {
      try FormulaParser.parse(Array(repeating: "1", count: 5000).joined(separator: "+"))
    }
  }
}
