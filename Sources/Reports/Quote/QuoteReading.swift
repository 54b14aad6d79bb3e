// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension QuoteReference {
  /// Why a text is no reference: Dutch, without a full stop.
  public struct Malformed: Error, Equatable, Sendable {
    public var message: String
    public var remedy: String

    init(_ message: String, remedy: String = "neem de referentie letter voor letter over") {
      self.message = message
      self.remedy = remedy
    }
  }

  /// Reads what was typed: capitals, a real minus sign, and a full stop or bracket at the end do not matter.
  public init(reading typed: String) throws(Malformed) {
    let text = Self.plain(typed)
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 6 || parts.count == 7 else {
      throw Malformed("de referentie heeft \(parts.count) delen tussen dubbele punten; dat moeten er 6 of 7 zijn")
    }
    let body = parts.dropLast().joined(separator: ":")
    // A body that reads but does not fit its check is a typing error; so is most of what does not read.
    let fits = Self.check(body) == parts[parts.count - 1]
    do throws(Malformed) {
      self = try Self.read(Array(parts.dropLast()))
    } catch {
      throw fits ? error : Malformed(error.message + "; ook het controlegetal past niet")
    }
    guard fits else {
      throw Malformed(
        "het controlegetal aan het eind van de referentie past niet bij de rest: er zit een typefout in, of het citaat is veranderd"
      )
    }
  }

  private static func read(_ parts: [Substring]) throws(Malformed) -> QuoteReference {
    guard let version = Int(parts[0].dropFirst()) else {
      throw Malformed("de referentie begint niet met R en een rekenversie, zoals R6")
    }
    let digest = String(parts[1])
    guard digest.count == 12, digest.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw Malformed("`\(digest)` is geen afdruk van een run: dat zijn 12 cijfers of letters a tot en met f")
    }
    for name in parts[2...3] where name.isEmpty {
      throw Malformed("in de referentie ontbreekt de naam van het arrangement of het perspectief")
    }
    let (measure, figure) = try quoted(parts[4])
    var settings = QuotedSettings()
    if parts.count == 6 {
      guard let read = QuotedSettings(parts[5]) else {
        throw Malformed("`\(parts[5])` zijn geen instellingen, zoals t400 voor 400 trekkingen")
      }
      settings = read
    }
    return QuoteReference(
      resultsVersion: version, digest: digest, arrangement: String(parts[2]), perspective: String(parts[3]),
      measure: measure, figure: figure, settings: settings)
  }

  private static func quoted(_ part: Substring) throws(Malformed) -> (QuotedMeasure, QuotedFigure?) {
    let sides = part.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, let measure = QuotedMeasure(name: String(sides[0])) else {
      throw Malformed(
        "`\(part)` is geen maat met een getal, zoals saldo=500",
        remedy: "de maten zijn: " + QuotedMeasure.names.joined(separator: ", "))
    }
    if sides[1] == none { return (measure, nil) }
    guard let figure = QuotedFigure(sides[1]) else {
      throw Malformed("`\(sides[1])` is geen getal, of een getal met zijn twee grenzen, zoals 500,-9000,11500")
    }
    return (measure, figure)
  }

  private static func plain(_ typed: String) -> String {
    let kept = typed.lowercased().compactMap { character -> Character? in
      switch character {
      case "\u{2212}", "\u{2013}": "-"
      case " ", "\u{A0}", "\n", "\t": nil
      default: character
      }
    }
    var text = String(kept)
    while let last = text.last, ".,;)".contains(last) { text.removeLast() }
    return text.first == "r" ? "R" + text.dropFirst() : text
  }
}
