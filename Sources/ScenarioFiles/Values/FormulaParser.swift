// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// Reads a value: a number with a unit, a name, or arithmetic on them.
///
///     formula  = term { ("+" | "-") term }
///     term     = factor { ("*" | "/") factor }
///     factor   = "-" factor | primary [ "^" factor ]
///     primary  = "(" formula ")" | name | function "(" formula { "," formula } ")" | quantity
///     quantity = [ "€" ] number [ "%" ] [ unit ] { "per" unit }
struct FormulaParser {
  private static let code = "formula.syntax"
  private static let depthLimit = 40

  private let tokens: [FormulaLexer.Token]
  private var index = 0
  private var depth = 0

  static func parse(_ text: String) throws(SyntaxFailure) -> Syntax {
    var parser = FormulaParser(tokens: try FormulaLexer.tokens(text, code: code))
    let syntax = try parser.formula()
    let rest = parser.token
    guard rest.kind == .end else { throw parser.unexpected(rest) }
    return syntax
  }

  private init(tokens: [FormulaLexer.Token]) { self.tokens = tokens }

  private var token: FormulaLexer.Token { tokens[min(index, tokens.count - 1)] }

  private mutating func take(_ signs: String...) -> String? {
    guard case .sign(let sign) = token.kind, signs.contains(sign) else { return nil }
    index += 1
    return sign
  }

  private mutating func formula() throws(SyntaxFailure) -> Syntax {
    var left = try term()
    while let sign = take("+", "-") { left = try join(sign == "+" ? .plus : .minus, left, try term()) }
    return left
  }

  private mutating func term() throws(SyntaxFailure) -> Syntax {
    var left = try factor()
    while let sign = take("*", "/", "×", "·", "÷") {
      left = try join(sign == "/" || sign == "÷" ? .divided : .times, left, try factor())
    }
    return left
  }

  private mutating func join(_ sign: Expression.Operator, _ left: Syntax, _ right: Syntax) throws(SyntaxFailure)
    -> Syntax
  {
    depth += 1
    try checkDepth(left.range)
    return Syntax(form: .binary(sign, left, right), range: left.range.lowerBound..<right.range.upperBound)
  }

  private func checkDepth(_ range: Range<Int>) throws(SyntaxFailure) {
    guard depth <= Self.depthLimit else {
      throw failure("de formule heeft meer dan \(Self.depthLimit) stappen", "verdeel haar over parameters", range)
    }
  }

  private mutating func factor() throws(SyntaxFailure) -> Syntax {
    let start = token
    depth += 1
    try checkDepth(start.range)
    defer { depth -= 1 }
    switch start.kind {
    case .sign("-"):
      index += 1
      return negated(try factor(), from: start.range.lowerBound)
    case .sign("+"):
      index += 1
      return try factor()
    default:
      let base = try primary()
      return take("^") == nil ? base : try join(.power, base, try factor())
    }
  }

  private mutating func primary() throws(SyntaxFailure) -> Syntax {
    let start = token
    switch start.kind {
    case .number: return try quantity(euro: false, negative: false, from: start.range.lowerBound)
    case .word(let word): return try tokens[index + 1].kind == .sign("(") ? call(word) : name(word)
    case .sign("€"):
      index += 1
      let negative = take("-") != nil
      guard case .number = token.kind else { throw unexpected(token) }
      return try quantity(euro: true, negative: negative, from: start.range.lowerBound)
    case .sign("("):
      index += 1
      let inner = try formula()
      guard take(")") != nil else { throw failure("hier mist `)`", "sluit het haakje", token.range) }
      return Syntax(form: inner.form, range: start.range.lowerBound..<tokens[index - 1].range.upperBound)
    default: throw unexpected(start)
    }
  }

  private func negated(_ inner: Syntax, from start: Int) -> Syntax {
    let range = start..<inner.range.upperBound
    guard case .number(let quantity) = inner.form else { return Syntax(form: .negated(inner), range: range) }
    return Syntax(form: .number(Quantity(-quantity.value, quantity.dimension)), range: range)
  }

  private mutating func call(_ word: String) throws(SyntaxFailure) -> Syntax {
    let start = token.range
    guard let function = Expression.Function(rawValue: word) else {
      let names = Expression.Function.allCases.map(\.rawValue)
      throw SyntaxFailure(
        code: "formula.function", message: "de functie `\(word)` bestaat niet",
        remedy: Suggestion.remedy(for: word, in: names), range: start)
    }
    index += 2
    var arguments = [try formula()]
    while take(",") != nil { arguments.append(try formula()) }
    guard take(")") != nil else { throw unclosed(word) }
    let range = start.lowerBound..<tokens[index - 1].range.upperBound
    if let problem = function.problem(arguments: arguments.count) {
      throw SyntaxFailure(
        code: "formula.arguments", message: problem, remedy: "schrijf bijvoorbeeld \(function.example)", range: range)
    }
    return Syntax(form: .call(function, arguments), range: range)
  }

  private func unclosed(_ word: String) -> SyntaxFailure {
    failure(
      "hier mist `)` van `\(word)`",
      token.kind == .end
        ? "sluit het haakje; zet een formule met een komma tussen { } of [ ] tussen aanhalingstekens"
        : "sluit het haakje", token.range)
  }

  private mutating func name(_ word: String) throws(SyntaxFailure) -> Syntax {
    let range = token.range
    guard word != "per" else { throw failure("voor `per` hoort een getal", "schrijf bijvoorbeeld 1 per jaar", range) }
    index += 1
    if case .word(let next) = token.kind {
      throw failure(
        next == "per"
          ? "een eenheid hoort bij een getal, niet bij `\(word)`" : "tussen `\(word)` en `\(next)` mist een teken",
        next == "per"
          ? "laat de eenheid weg, of schrijf \(word) * 1 per jaar" : "schrijf bijvoorbeeld \(word) * \(next)",
        token.range)
    }
    return Syntax(form: .name(word), range: range)
  }

  private mutating func quantity(euro: Bool, negative: Bool, from start: Int) throws(SyntaxFailure) -> Syntax {
    guard case .number(let number) = token.kind else { throw unexpected(token) }
    index += 1
    var result = Quantity(negative ? -number : number, euro ? .amount : .none)
    if take("%") != nil { result.value /= 100 }
    if case .word(let word) = token.kind, word != "per" { try multiply(&result, word, inverse: false) }
    while case .word("per") = token.kind {
      index += 1
      guard case .word(let word) = token.kind, word != "per" else {
        throw failure("na `per` hoort een eenheid", "schrijf bijvoorbeeld per jaar of per uur", tokens[index - 1].range)
      }
      try multiply(&result, word, inverse: true)
    }
    return Syntax(form: .number(result), range: start..<tokens[index - 1].range.upperBound)
  }

  private mutating func multiply(_ quantity: inout Quantity, _ word: String, inverse: Bool) throws(SyntaxFailure) {
    let unit = UnitWords.unit(word)
    guard let product = quantity.dimension.times(inverse ? unit.dimension.inverse : unit.dimension) else {
      throw SyntaxFailure(
        code: "unit.wrong", message: "een getal kan maar één getelde eenheid hebben, en hier is `\(word)` de tweede",
        remedy: "laat één van de eenheden weg", range: token.range)
    }
    index += 1
    quantity = Quantity(inverse ? quantity.value / unit.factor : quantity.value * unit.factor, product)
  }

  private func unexpected(_ token: FormulaLexer.Token) -> SyntaxFailure {
    switch token.kind {
    case .end: failure("de formule houdt te vroeg op", "vul de formule aan", token.range)
    case .number: failure("hier mist een teken voor het getal", "schrijf bijvoorbeeld a * 2", token.range)
    case .word(let word): failure("`\(word)` hoort hier niet", "zet er een teken tussen, zoals *", token.range)
    case .sign(let sign):
      failure(
        "`\(sign)` hoort hier niet", "schrijf een getal met eenheid, een naam, of + - * / ^ en haakjes", token.range)
    }
  }

  private func failure(_ message: String, _ remedy: String, _ range: Range<Int>) -> SyntaxFailure {
    SyntaxFailure(code: Self.code, message: message, remedy: remedy, range: range)
  }
}

extension Expression.Function {
  /// How to write one, for messages.
  var example: String { arity == nil ? "\(rawValue)(a, b)" : "\(rawValue)(a)" }

  /// What is wrong with a number of arguments, Dutch.
  func problem(arguments count: Int) -> String? {
    guard let arity else { return count > 1 ? nil : "`\(rawValue)` vraagt minstens twee getallen" }
    return count == arity ? nil : "`\(rawValue)` vraagt één getal, en hier staan er \(count)"
  }
}
