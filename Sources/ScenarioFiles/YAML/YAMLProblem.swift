// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Yams

/// A text that is no YAML, said in Dutch at its place.
struct YAMLProblem {
  private let problem: String
  private let mark: Mark?
  private let source: SourceText

  init(_ error: any Error, source: SourceText) {
    self.source = source
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.problem = problem
      self.mark = mark
    case .reader(let problem, _, _, _):
      self.problem = problem
      mark = nil
    default:
      problem = ""
      mark = nil
    }
  }

  var finding: Finding {
    let known = Self.wordings.first { problem.contains($0.key) }
    let column = mark.map { source.characterColumn(line: $0.line, scalarColumn: $0.column) } ?? 1
    let line = min(mark?.line ?? 1, max(1, source.lines.count))
    return Finding(
      code: "yaml.syntax", message: known?.message ?? "dit is geen geldige YAML",
      remedy: known?.remedy
        ?? "controleer inspringing, haken, aanhalingstekens en dubbele punten op en boven deze regel",
      place: Place(file: source.file, line: line, column: column, length: 1))
  }

  private static let wordings: [(key: String, message: String, remedy: String)] = [
    (
      "did not find expected ',' or '}'", "een blok tussen { } is hier niet af",
      "zet een waarde met haken, een komma of een dubbele punt tussen aanhalingstekens"
    ),
    (
      "did not find expected ',' or ']'", "een lijst tussen [ ] is hier niet af",
      "sluit de lijst met ], of zet de waarde tussen aanhalingstekens"
    ),
    (
      "mapping values are not allowed", "hier mag geen dubbele punt staan",
      "controleer de inspringing, of zet een tekst met een dubbele punt tussen aanhalingstekens"
    ),
    (
      "could not find expected ':'", "hier mist een dubbele punt na de sleutel",
      "schrijf `sleutel: waarde`, met een spatie na de dubbele punt"
    ),
    (
      "cannot start any token", "dit teken kan hier niet staan",
      "spring in met spaties in plaats van tabs, of zet de waarde tussen aanhalingstekens"
    ),
    (
      "did not find expected key", "hier hoort een sleutel te staan",
      "controleer de inspringing van deze regel en de regel erboven"
    ),
    (
      "did not find expected '-' indicator", "hier hoort een streepje van de lijst te staan",
      "zet alle regels van de lijst even ver naar rechts"
    ),
    ("undefined alias", "verwijzingen met `*` worden niet gelezen", "schrijf de waarde uit"),
    ("found another document", "er staan twee documenten in één bestand", "haal de regel met `---` weg"),
    ("unexpected end of stream", "het bestand houdt te vroeg op", "sluit de aanhalingstekens of haken"),
    ("exceeded maximum", "blokken zijn te diep", "maak het bestand eenvoudiger"),
    ("found unknown escape character", "dit teken na \\ is onbekend", "gebruik enkele aanhalingstekens"),
  ]
}
