// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import ScenarioFiles

@Suite struct CSVTokenizerTests {
  private func texts(_ csv: String) throws -> [[String]] {
    try CSVTokenizer.rows(Array(csv.utf8), within: .none).map { $0.map(\.text) }
  }

  @Test func `cells are cut at commas and lines`() throws {
    #expect(try texts("a,b\n1,2\n") == [["a", "b"], ["1", "2"]])
    #expect(try texts("a,b\r\n1,\r\n") == [["a", "b"], ["1", ""]])
    #expect(try texts("a,b\n\n1,2") == [["a", "b"], ["1", "2"]])
    #expect(try texts("") == [])
    #expect(try texts("a\n\n\n") == [["a"]])
  }

  @Test func `semicolons separate when the header has more of them`() throws {
    #expect(try texts("a;b;c\n1;2,5;3") == [["a", "b", "c"], ["1", "2,5", "3"]])
    #expect(try texts("\"x;y;z\",b\n1,2") == [["x;y;z", "b"], ["1", "2"]])
  }

  @Test func `quotes hold separators, lines and doubled quotes`() throws {
    #expect(try texts("a,b\n\"x, \"\"y\"\"\n2\",z") == [["a", "b"], ["x, \"y\"\n2", "z"]])
  }

  @Test func `a byte order mark is no part of the first name`() throws {
    #expect(try texts("\u{FEFF}a,b\n1,2")[0] == ["a", "b"])
  }

  @Test func `cells know where they stand`() throws {
    let rows = try CSVTokenizer.rows(Array("é,b\n\"x\ny\", twee\n".utf8), within: .none)
    #expect(rows[0][1].column == 3)
    #expect(rows[1][0].line == 2)
    #expect(rows[1][1].line == 3 && rows[1][1].column == 5 && rows[1][1].length == 4)
  }

  private static let broken: [(String, Int, Int)] = [
    ("a,b\n1,x\"y", 2, 4), ("a,b\n\"x,y", 2, 1), ("a,b\n\"x\"z,y", 2, 4),
  ]

  @Test(arguments: broken)
  func `broken quotes are refused at their place`(csv: String, line: Int, column: Int) {
    do {
      Issue.record("read as \(try texts(csv))")
    } catch let failure as CSVTokenizer.Failure {
      #expect(failure.line == line && failure.column == column)
    } catch {
      Issue.record("\(error)")
    }
  }
}
