// SPDX-License-Identifier: EUPL-1.2

/// Cuts a formula or condition into tokens.
struct FormulaLexer {
  struct Token: Equatable {
    enum Kind: Equatable {
      case number(Double)
      case word(String)
      /// Operators, brackets, comma, `€`, `%`.
      case sign(String)
      case end
    }
    var kind: Kind
    var range: Range<Int>
  }

  private let characters: [Character]
  private let code: String
  /// A comma between digits belongs to the (refused) number, except where commas separate values.
  private let innerSigns: String
  private var index = 0

  /// - Parameter code: of the failure at a character that means nothing.
  init(_ text: String, code: String) {
    characters = Array(text)
    self.code = code
    innerSigns = code == "condition.syntax" ? ":" : ",:"
  }

  /// The tokens with their ranges; the last one is `.end`.
  static func tokens(_ text: String, code: String) throws(SyntaxFailure) -> [Token] {
    var lexer = FormulaLexer(text, code: code)
    var tokens: [Token] = []
    while let token = try lexer.next() { tokens.append(token) }
    let end = lexer.characters.count
    return tokens + [Token(kind: .end, range: end..<end + 1)]
  }

  private mutating func next() throws(SyntaxFailure) -> Token? {
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    guard index < characters.count else { return nil }
    let start = index
    if isDigit(start) || (characters[start] == "." && isWordPart(start + 1)) { return try number() }
    if characters[start].isLetter || characters[start] == "_" {
      while isWordPart(index) { index += 1 }
      return Token(kind: .word(String(characters[start..<index])), range: start..<index)
    }
    for sign in ["!=", "<=", ">=", "==", "&&", "||"] where text(start, 2) == sign {
      index += 2
      return Token(kind: .sign(sign), range: start..<index)
    }
    index += 1
    guard "+-*/^()[],=<>€%×÷·".contains(characters[start]) else {
      throw SyntaxFailure(
        code: code, message: "`\(characters[start])` hoort hier niet", remedy: "haal het teken weg",
        range: start..<index)
    }
    return Token(kind: .sign(String(characters[start])), range: start..<index)
  }

  /// Takes everything that is written together, so that `1.500,50` or `12:30` is refused as a whole.
  private mutating func number() throws(SyntaxFailure) -> Token {
    let start = index
    while index < characters.count, isWordPart(index) || isInnerSign(index) || isExponentSign(index, from: start) {
      index += 1
    }
    let text = String(characters[start..<index])
    do {
      return Token(kind: .number(try NumberReading.read(text)), range: start..<index)
    } catch {
      let glued = text.firstIndex { $0.isLetter && $0 != "e" && $0 != "E" && $0 != "x" }
      let isGlued = glued.map { (try? NumberReading.read(String(text[..<$0]))) != nil } ?? false
      let remedy = isGlued ? "zet een spatie tussen getal en eenheid" : error.remedy
      throw SyntaxFailure(code: error.code, message: error.message, remedy: remedy, range: start..<index)
    }
  }

  private func text(_ start: Int, _ count: Int) -> String {
    String(characters[start..<min(characters.count, start + count)])
  }

  private func isDigit(_ index: Int) -> Bool {
    characters.indices.contains(index) && ("0"..."9").contains(characters[index])
  }

  private func isWordPart(_ index: Int) -> Bool {
    guard characters.indices.contains(index) else { return false }
    let character = characters[index]
    return character.isLetter || character.isNumber || character == "_" || character == "."
  }

  /// A comma or colon between two digits.
  private func isInnerSign(_ index: Int) -> Bool {
    innerSigns.contains(characters[index]) && isDigit(index - 1) && isDigit(index + 1)
  }

  private func isExponentSign(_ index: Int, from start: Int) -> Bool {
    guard "+-".contains(characters[index]), index > start, isDigit(index + 1) else { return false }
    let before = String(characters[start..<index])
    return "eE".contains(before.last ?? " ") && (try? NumberReading.read(String(before.dropLast()))) != nil
  }
}
