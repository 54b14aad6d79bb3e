// SPDX-License-Identifier: EUPL-1.2

import Testing

/// Lines that the tests of written rules share.
enum Written {
  /// Everybody is at the first level for a year, and then at the second.
  static let domain = """
    leefgebieden:
      d: {titel: D, niveaus: [laag, midden, hoog], begin: {1: 1}, overgangen: [{van: 1, naar: 2, duur: 1 jaar}]}

    """
  /// Who pays, and where a number comes from.
  static let source = "betaler: gemeente, bron: aanname (test), zekerheid: laag"

  /// Posts of a euro each time, by name and moment.
  static func once(_ moments: [(String, String)]) -> String {
    "posten:\n" + moments.map { "  \($0): {bedrag: € 1, bij: \($1), \(source)}\n" }.joined()
  }

  /// Posts of a euro a year, by name and condition: their count is the years for which it held.
  static func years(_ conditions: [(String, String)]) -> String {
    "posten:\n" + conditions.map { "  \($0): {bedrag: € 1 per jaar, zolang: \"\($1)\", \(source)}\n" }.joined()
  }

  /// As close as sums of times come.
  static func expect(_ found: Double, _ wanted: Double, at place: SourceLocation = #_sourceLocation) {
    #expect(abs(found - wanted) < 1e-6, "\(found), and not \(wanted)", sourceLocation: place)
  }

  /// A purchase `p` that is wanted at once, out of a room of € 1000, and perhaps another, `q`.
  static func buying(_ purchase: String, and other: String? = nil, mandate: String = "€ 1000") -> String {
    let purchases = [("p", purchase)] + (other.map { [("q", $0)] } ?? [])
    let list = purchases.map { "\($0): {titel: P, tempo: 1e9 per jaar, \($1), bron: aanname (test), zekerheid: laag}" }
    return """
      arrangementen:
        huidig: {titel: Huidig}
        ruimte:
          titel: Ruimte
          handelingsruimte:
            bedrag: € 1000
            mandaat: \(mandate)
            besluit: 6 maanden
            aankopen: {\(list.joined(separator: ", "))}
      """
  }
}
