// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Reads a condition.
///
///     condition  = both { "of" both }
///     both       = one { "en" one }
///     one        = "niet" one | "(" condition ")" | comparison
///     value      = [ "-" ] number [ unit of time ] | word
///     comparison = name ("=" | "!=" | "<" | "<=" | ">" | ">=") value | name "in" "[" value { "," value } "]"
struct ConditionParser {
  /// A comparison with the characters of its parts.
  struct Use {
    var comparison: Condition.Comparison
    var subject: Range<Int>
    var relation: Range<Int>
    var values: [Range<Int>]
    /// Whether each value has a unit of time.
    var isTime: [Bool]
  }

  struct Result {
    var condition: Condition
    var uses: [Use]
  }

  private static let code = "condition.syntax"
  private static let depthLimit = 40
  private static let words: Set<String> = ["en", "of", "niet", "in"]

  private let text: [Character]
  private let tokens: [FormulaLexer.Token]
  private var index = 0
  private var depth = 0
  private var uses: [Use] = []

  static func parse(_ text: String) throws(SyntaxFailure) -> Result {
    var parser = ConditionParser(text: Array(text), tokens: try FormulaLexer.tokens(text, code: code))
    let condition = try parser.condition()
    guard parser.token.kind == .end else { throw parser.unexpected("tussen twee voorwaarden hoort `en` of `of`") }
    return Result(condition: condition, uses: parser.uses)
  }

  private init(text: [Character], tokens: [FormulaLexer.Token]) {
    self.text = text
    self.tokens = tokens
  }

  private var token: FormulaLexer.Token { tokens[min(index, tokens.count - 1)] }

  private mutating func take(_ kind: FormulaLexer.Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    index += 1
    return true
  }

  private mutating func condition() throws(SyntaxFailure) -> Condition {
    var list = [try both()]
    while take(.word("of")) { list.append(try both()) }
    return list.count == 1 ? list[0] : .any(list)
  }

  private mutating func both() throws(SyntaxFailure) -> Condition {
    var list = [try one()]
    while take(.word("en")) { list.append(try one()) }
    return list.count == 1 ? list[0] : .all(list)
  }

  private mutating func one() throws(SyntaxFailure) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw failure(
        "de voorwaarde is meer dan \(Self.depthLimit) haakjes diep", "maak de voorwaarde eenvoudiger", token.range)
    }
    if take(.word("niet")) { return .not(try one()) }
    if take(.sign("(")) {
      let inner = try condition()
      guard take(.sign(")")) else { throw failure("hier mist `)`", "sluit het haakje", token.range) }
      return inner
    }
    return .comparison(try comparison())
  }

  private mutating func comparison() throws(SyntaxFailure) -> Condition.Comparison {
    let start = token
    guard case .word(let subject) = start.kind, !Self.words.contains(subject) else {
      throw unexpected("hier hoort de naam van een leefgebied, voorziening, kenmerk of knelpunt")
    }
    index += 1
    let sign = token
    let relation = try relation(of: subject)
    let values = relation == .isOneOf ? try list() : [try value()]
    let comparison = Condition.Comparison(subject: subject, relation: relation, values: values.map(\.text))
    uses.append(
      Use(
        comparison: comparison, subject: start.range, relation: sign.range, values: values.map(\.range),
        isTime: values.map(\.isTime)))
    return comparison
  }

  private mutating func relation(of subject: String) throws(SyntaxFailure) -> Condition.Relation {
    if take(.word("in")) { return .isOneOf }
    guard case .sign(let sign) = token.kind, let relation = Condition.Relation(rawValue: sign == "==" ? "=" : sign)
    else {
      throw unexpected("na `\(subject)` hoort een vergelijking", "schrijf bijvoorbeeld \(subject) = 1")
    }
    index += 1
    return relation
  }

  private typealias Value = (text: String, range: Range<Int>, isTime: Bool)

  private mutating func list() throws(SyntaxFailure) -> [Value] {
    guard take(.sign("[")) else { throw unexpected("na `in` hoort een lijst", "schrijf bijvoorbeeld in [1, 2]") }
    var values = [try value()]
    while take(.sign(",")) { values.append(try value()) }
    guard take(.sign("]")) else { throw failure("hier mist `]`", "sluit de lijst", token.range) }
    return values
  }

  private mutating func value() throws(SyntaxFailure) -> Value {
    let start = token.range.lowerBound
    let isNegative = take(.sign("-"))
    let range = start..<token.range.upperBound
    switch token.kind {
    case .number(let number):
      index += 1
      if let time = time(isNegative ? -number : number, from: start) { return time }
    case .word(let word) where !isNegative && !Self.words.contains(word): index += 1
    default: throw unexpected("hier hoort een waarde: een niveau, een toestand of een getal")
    }
    return (String(text[range].filter { !$0.isWhitespace }), range, false)
  }

  /// A number before a unit of time, as years.
  private mutating func time(_ number: Double, from start: Int) -> Value? {
    guard case .word(let word) = token.kind, let unit = UnitWords.years[word] else { return nil }
    let range = start..<token.range.upperBound
    index += 1
    return ((number * unit).description, range, true)
  }

  private func unexpected(
    _ expectation: String, _ remedy: String = "schrijf bijvoorbeeld financien <= 2 en huisvesting = 1"
  ) -> SyntaxFailure {
    switch token.kind {
    case .end: failure("de voorwaarde houdt te vroeg op: \(expectation)", remedy, token.range)
    case .sign("&&"), .sign("||"): failure("`&&` en `||` worden niet gelezen", "schrijf `en` of `of`", token.range)
    default: failure(expectation, remedy, token.range)
    }
  }

  private func failure(_ message: String, _ remedy: String, _ range: Range<Int>) -> SyntaxFailure {
    SyntaxFailure(code: Self.code, message: message, remedy: remedy, range: range)
  }
}
