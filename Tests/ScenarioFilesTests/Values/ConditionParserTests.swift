// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Testing

@testable import ScenarioFiles

@Suite struct ConditionParserTests {
  private func comparison(_ subject: String, _ relation: Condition.Relation, _ values: String...) -> Condition {
    .comparison(Condition.Comparison(subject: subject, relation: relation, values: values))
  }

  @Test func `en binds stronger than of`() throws {
    let a = comparison("a", .equal, "1")
    let b = comparison("b", .less, "2")
    let c = comparison("c", .notEqual, "x")
    #expect(try ConditionParser.parse("a = 1 of b < 2 en c != x").condition == .any([a, .all([b, c])]))
    #expect(try ConditionParser.parse("(a = 1 of b < 2) en c != x").condition == .all([.any([a, b]), c]))
    #expect(try ConditionParser.parse("niet a = 1 en b < 2").condition == .all([.not(a), b]))
    #expect(try ConditionParser.parse("niet (a = 1 en b < 2)").condition == .not(.all([a, b])))
    #expect(try ConditionParser.parse("a = 1 en b < 2 en c != x").condition == .all([a, b, c]))
  }

  private static let relations: [(String, Condition.Relation, [String])] = [
    ("a=1", Condition.Relation.equal, ["1"]), ("a >= 2", .greaterOrEqual, ["2"]),
    ("a <= beperkt", .lessOrEqual, ["beperkt"]),
    ("a > -1.5", .greater, ["-1.5"]), ("a in [1, 2]", .isOneOf, ["1", "2"]), ("a in [1,2]", .isOneOf, ["1", "2"]),
    ("a in [eindhoven]", .isOneOf, ["eindhoven"]), ("a == 1", .equal, ["1"]),
  ]

  @Test(arguments: relations)
  func `relations and values are read`(text: String, relation: Condition.Relation, values: [String]) throws {
    let wanted = Condition.comparison(Condition.Comparison(subject: "a", relation: relation, values: values))
    #expect(try ConditionParser.parse(text).condition == wanted)
  }

  private static let mistakes: [(String, Int)] = [
    ("a", 1), ("a = ", 3), ("a = 1 b = 2", 6), ("= 1", 0), ("a = 1 en", 8), ("(a = 1", 6), ("a in 1", 5),
    ("a in [1", 7),
    ("a = 1 && b = 2", 6), ("a = en", 4), ("1 = a", 0), ("", 0), ("a ! 1", 2), ("niet", 4), ("a = 1)", 5), ("a ~ 1", 2),
  ]

  @Test(arguments: mistakes)
  func `what is no condition is refused at its character`(text: String, offset: Int) {
    do {
      Issue.record("\(text) was read as \(try ConditionParser.parse(text).condition)")
    } catch {
      #expect(error.range.lowerBound == offset || text == "a = ", "\(text): \(error.range) \(error.message)")
      #expect(error.code == "condition.syntax")
    }
  }

  @Test func `every comparison knows its characters`() throws {
    let uses = try ConditionParser.parse("fin <= 2 en stad in [ehv, ens]").uses
    #expect(uses.map(\.subject) == [0..<3, 12..<16])
    #expect(uses.map(\.values) == [[7..<8], [21..<24, 26..<29]])
  }

  @Test func `endless brackets are refused, not followed`() {
    #expect(throws: SyntaxFailure.self) { try ConditionParser.parse(String(repeating: "(", count: 5000)) }
    #expect(throws: SyntaxFailure.self) { try ConditionParser.parse(String(repeating: "niet ", count: 5000)) }
  }

  @Test(arguments: [
    "", "a = 1", "a = 1 en b in [x, y]", "a = 1 of b < 2 en c != x", "(a = 1 of b < 2) en c != x",
    "niet (a = 1 of b = 2)",
  ])
  func `the canonical text reads back to the same condition`(text: String) throws {
    let condition = text.isEmpty ? Condition.always : try ConditionParser.parse(text).condition
    #expect(condition.canonicalText == text)
  }
}
