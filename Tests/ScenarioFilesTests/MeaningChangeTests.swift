// SPDX-License-Identifier: EUPL-1.2

import Distributions
import ScenarioFiles
import Scenarios
import Testing

/// What changed its meaning in version 2, in a file alone and in one that builds on another.
@Suite struct MeaningChangeTests {
  private static let head = "titel: Klein\nleefgebieden: {w: {titel: W, niveaus: [laag, hoog]}}\n"
  private static let two = "arrangementen: {a: {titel: A}, b: {titel: B}}\n"
  private static let origin = "bron: b, zekerheid: laag"
  private static let parameter = "parameters: {p: {waarde: 1, \(origin)}}\n"

  private static func codes(_ result: ReadResult) -> [String] {
    result.findings.map(\.code).filter { $0.hasPrefix("version.") }
  }

  private func read(_ version: Int, _ body: String, _ tables: [String: String] = [:]) -> ReadResult {
    let files = ["casussen.csv": "casus,w\nc,laag\n"].merging(tables) { $1 }
      .merging(["scenario.yaml": "rendement: \(version)\n" + Self.head + body]) { $1 }
    return ScenarioReader.read(FileSource(files), name: "proef")
  }

  // MARK: When it matters

  private static let service = "voorzieningen: {h: {titel: H, aanvraag: 1 per jaar, KEYS}}\n"
  private static let barrier =
    "knelpunten: {k: {titel: K, rode_draad: r, regel: w, opheffen: [gemeente nu], werking: [{weigert: h, kans: 0.5}], \(origin)}}\n"

  @Test(arguments: [
    ("herhaalbaar: nee", two, false), ("herhaalbaar: nee, goedkeuring: 1", two, false),
    ("herhaalbaar: nee, goedkeuring: 100 %, terugtrekking: 0 per jaar", two, false),
    ("herhaalbaar: ja, goedkeuring: 0.5", two, false), ("goedkeuring: 0.5", two, false),
    ("herhaalbaar: nee, goedkeuring: 0.5", two, true), ("herhaalbaar: false, goedkeuring: 0.5", two, true),
    ("herhaalbaar: nee, terugtrekking: 1 per jaar", two, true), ("herhaalbaar: nee", two + barrier, true),
    ("herhaalbaar: nee", "arrangementen: {a: {titel: A}, b: {titel: B, wijzigt: {h: {goedkeuring: 0.5}}}}\n", true),
  ])
  func `a service that cannot be repeated changes where somebody can be refused`(
    keys: String, rest: String, isChanged: Bool
  ) {
    let body = Self.service.replacing("KEYS", with: keys) + rest
    #expect(Self.codes(read(1, body)) == (isChanged ? ["version.repetition"] : []))
    #expect(read(2, body).scenario != nil && Self.codes(read(2, body)).isEmpty)
  }

  @Test(arguments: [
    ("{a: {titel: A}, b: {titel: B, parameters: {p: 2}}}", 0),
    ("{a: {titel: A, parameters: {p: 2}}, b: {titel: B, parameters: {p: 3}}}", 0),
    ("{a: {titel: A, parameters: {p: 2}}, b: {titel: B}, c: {titel: C}}", 2),
    ("{a: {titel: A, wijzigt: {h: {duur: 1 jaar}}}, b: {titel: B, wijzigt: {h: {duur: 2 jaar}}}}", 0),
    ("{a: {titel: A, wijzigt: {h: {duur: 1 jaar}}}, b: {titel: B, wijzigt: {h: {aanvraag: 2 per jaar}}}}", 1),
    ("{a: {titel: A, heft_op: alle}, b: {titel: B}}", 1), ("{a: {titel: A, heft_op: []}, b: {titel: B}}", 0),
    ("{a: {titel: A, heft_op: [k]}, b: {titel: B, heft_op: []}}", 0),
    // What the first says is what the scenario says.
    ("{a: {titel: A, parameters: {p: p}}, b: {titel: B}}", 0),
    ("{a: {titel: A, parameters: {p: 1}}, b: {titel: B}}", 0),
    ("{a: {titel: A, wijzigt: {h: {duur: 3 jaar}}}, b: {titel: B}}", 0),
    ("{a: {titel: A, wijzigt: {h: {duur: 36 maanden, aanvraag: 1 per jaar}}}, b: {titel: B}}", 0),
    ("{a: {titel: A, handelingsruimte: geen}, b: {titel: B}}", 0),
    ("{a: {titel: A, wijzigt: {h: {duur: 3 maanden}}}, b: {titel: B}}", 1),
    (
      "{a: {titel: A, handelingsruimte: {bedrag: € 5, mandaat: € 5, besluit: 0 dagen, aankopen: {}}}, b: {titel: B}}", 1
    ),
  ])
  func `arrangements change that leave something of the first unsaid`(arrangements: String, count: Int) {
    let body =
      Self.service.replacing("KEYS", with: "duur: 3 jaar") + Self.parameter + Self.barrier
      + "arrangementen: \(arrangements)\n"
    #expect(Self.codes(read(1, body)) == Array(repeating: "version.inheritance", count: count))
    #expect(read(2, body).scenario != nil && Self.codes(read(2, body)).isEmpty)
  }

  private static let optional =
    "voorzieningen: {h: {titel: H, standaard: nee, aanvraag: 1 per jaar}}\narrangementen: {a: {titel: A, voegt_toe: [h]}, "
    + "b: {titel: B, voegt_toe: []TIME}}\n"

  @Test(arguments: [("", "geen", false), ("", "actief", true), ("", "wacht", true), (", vanaf: 2 jaar", "geen", true)])
  func `a service changes that somebody has where it is not`(time: String, state: String, isChanged: Bool) {
    let body = Self.optional.replacing("TIME", with: time)
    let tables = ["casussen.csv": "casus,w,h\nc,laag,\(state)\n"]
    #expect(Self.codes(read(1, body, tables)) == (isChanged ? ["version.service"] : []))
    #expect(read(2, body, tables).scenario != nil && Self.codes(read(2, body, tables)).isEmpty)
  }

  // MARK: Files that build on each other

  /// A change of meaning, spread over a basis and a file that builds on it.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: String
    var basis: String
    var own: String
    var tables: [String: String] = [:]
    /// Whether the basis alone says what changed.
    var isOfBasis = false
    var isNew: @Sendable (Scenario) -> Bool
  }

  /// The middle 95 % of 20 years around 10.5 is 19.
  private static func uniform(_ scenario: Scenario) -> Bool {
    guard case .drawn(.uniform(let law)) = scenario.parameters[0].value else { return false }
    return abs(law.low - 0.5) < 1e-12 && abs(law.high - 20.5) < 1e-12
  }
  private static let interval = "parameters: {p: {verdeling: uniform, interval: [1, 20], \(origin)}}\n"
  private static func lastHas(_ scenario: Scenario) -> Bool { scenario.arrangements.last?.parameters["p"] != nil }
  private static let first = "arrangementen: {a: {titel: A, parameters: {p: 2}}"
  private static func isOnce(_ scenario: Scenario) -> Bool { scenario.services[0].repetition == .never }
  private static let once = service.replacing("KEYS", with: "herhaalbaar: nee, goedkeuring: 0.5")
  private static let holder = ["casussen.csv": "casus,w,h\nc,laag,actief\n"]

  static let changes: [Change] = [
    Change(
      testDescription: "interval of the basis", code: "version.interval", basis: interval + two, own: "",
      isOfBasis: true,
      isNew: uniform),
    Change(testDescription: "own interval", code: "version.interval", basis: two, own: interval, isNew: uniform),
    Change(
      testDescription: "interval of the basis, own family", code: "version.interval",
      basis: interval.replacing("uniform", with: "normaal") + two, own: "parameters: {p: {verdeling: uniform}}\n",
      isNew: uniform),
    Change(
      testDescription: "arrangements of the basis", code: "version.inheritance",
      basis: parameter + first + ", b: {titel: B}}\n", own: "", isOfBasis: true, isNew: lastHas),
    Change(
      testDescription: "own last arrangement", code: "version.inheritance", basis: parameter + first + "}\n",
      own: "arrangementen: {c: {titel: C}}\n", isNew: lastHas),
    Change(
      testDescription: "own change of the first arrangement", code: "version.inheritance", basis: parameter + two,
      own: "arrangementen: {a: {parameters: {p: 2}}}\n", isNew: lastHas),
    Change(
      testDescription: "service of the basis", code: "version.repetition", basis: once + two, own: "", isOfBasis: true,
      isNew: isOnce),
    Change(testDescription: "own service", code: "version.repetition", basis: two, own: once, isNew: isOnce),
    Change(
      testDescription: "own refusal", code: "version.repetition",
      basis: service.replacing("KEYS", with: "herhaalbaar: nee") + two,
      own: "voorzieningen: {h: {goedkeuring: 0.5}}\n", isNew: isOnce),
    Change(
      testDescription: "own barrier that refuses", code: "version.repetition",
      basis: service.replacing("KEYS", with: "herhaalbaar: nee") + two, own: barrier, isNew: isOnce),
    Change(
      testDescription: "own refusals of two services", code: "version.repetition",
      basis:
        "voorzieningen: {h: {titel: H, aanvraag: 1 per jaar, herhaalbaar: nee}, g: {titel: G, aanvraag: 1 per jaar, herhaalbaar: nee}}\n"
        + two,
      own: "arrangementen: {b: {wijzigt: {h: {goedkeuring: 0.5}, g: {goedkeuring: 0.5}}}}\n", isNew: isOnce),
    Change(
      testDescription: "cases of the basis with a service", code: "version.service",
      basis: optional.replacing("TIME", with: ""), own: "",
      tables: ["../stad/casussen.csv": "casus,w,h\nc,laag,actief\n"], isOfBasis: true
    ) { !$0.services[0].isKept },
    Change(
      testDescription: "own cases with a service", code: "version.service", basis: optional.replacing("TIME", with: ""),
      own: "", tables: holder
    ) { !$0.services[0].isKept },
    Change(
      testDescription: "own later start", code: "version.service", basis: optional.replacing("TIME", with: ""),
      own: "arrangementen: {b: {vanaf: 2 jaar}}\n"
    ) { !$0.services[0].isKept },
    Change(
      testDescription: "own cases beside those that the basis names", code: "version.tables",
      basis: two + "casussen: casussen.csv\n", own: "", tables: ["casussen.csv": "casus,w\neigen,hoog\n"]
    ) { $0.cases.map(\.name) == ["eigen"] },
  ]

  private func source(_ change: Change, own: Int, basis: Int) -> FileSource {
    FileSource(
      [
        "scenario.yaml": "rendement: \(own)\nbasis: ../stad\n" + change.own,
        "../stad/scenario.yaml": "rendement: \(basis)\n" + Self.head + change.basis,
        "../stad/casussen.csv": "casus,w\nc,laag\n",
      ].merging(change.tables) { $1 })
  }

  /// What a basis says has the meaning of its version, and what a file adds that of its own.
  @Test(arguments: changes) func `each file is meant in its own version`(change: Change) throws {
    for (own, basis) in [(1, 1), (1, 2), (2, 1), (2, 2)] {
      let result = ScenarioReader.read(source(change, own: own, basis: basis), name: "proef")
      let decides = change.isOfBasis ? basis : own
      #expect(
        Set(Self.codes(result)) == (decides == 1 ? [change.code] : []), "\(own) over \(basis): \(result.findings)")
      if decides == 1 {
        let files = Set(result.findings.filter { $0.code == change.code }.compactMap { $0.place?.file })
        #expect(files == [change.isOfBasis ? "stad/scenario.yaml" : "proef/scenario.yaml"])
      } else {
        #expect(change.isNew(try #require(result.scenario, "\(own) over \(basis): \(result.findings)")))
      }
    }
  }

  /// Every file is migrated by itself, the basis first, and then says what it said.
  @Test(arguments: changes) func `what is migrated has the old meaning`(change: Change) throws {
    let source = source(change, own: 1, basis: change.isOfBasis ? 1 : 2)
    let basis = ScenarioMigration.migrate(
      FileSource { (path: String) throws(FileFailure) in
        try source.read(path.hasPrefix("../") ? path : "../stad/" + path)
      }, name: "stad")
    guard change.isOfBasis else {
      guard case .migrated(let migrated) = ScenarioMigration.migrate(source, name: "proef") else {
        Issue.record("not migrated: \(ScenarioMigration.migrate(source, name: "proef"))")
        return
      }
      let result = ScenarioReader.read(
        FileSource(
          read: { (path: String) throws(FileFailure) in path == "scenario.yaml" ? migrated.text : try source.read(path)
          },
          tables: source.tables), name: "proef")
      let text = String(decoding: migrated.text, as: UTF8.self)
      #expect(!change.isNew(try #require(result.scenario, "\(result.findings)")), "\(text)")
      #expect(Self.codes(result).isEmpty && text.hasPrefix("rendement: 2\n"))
      return
    }
    guard case .migrated(let migrated) = basis else {
      Issue.record("not migrated")
      return
    }
    let result = ScenarioReader.read(
      FileSource(
        read: { (path: String) throws(FileFailure) in
          path == "../stad/scenario.yaml" ? migrated.text : try source.read(path)
        }, tables: source.tables), name: "proef")
    #expect(!change.isNew(try #require(result.scenario, "\(result.findings)")))
    #expect(Self.codes(result).isEmpty)
  }

  // MARK: Layouts

  @Test func `lines come where they belong in blocks and brackets`() throws {
    let old = """
      rendement: 1
      titel: Klein
      leefgebieden: {w: {titel: W, niveaus: [laag, hoog]}}
      parameters: {p: {waarde: 1, \(Self.origin)}}   # één
      voorzieningen:
        # hulp
        h:
          titel: H   # hulp
          herhaalbaar: nee   # eenmalig
          aanvraag: 1 per jaar
          goedkeuring: 0.5
        g: {titel: G, standaard: nee, aanvraag: 1 per jaar}
      arrangementen:
        a: {titel: A, parameters: {p: 2}, voegt_toe: [g]}
        b:   # de tweede
          # naam
          titel: B
        c: {titel: C, vanaf: 1 jaar}

      """
    let new = old.replacing("rendement: 1", with: "rendement: 2")
      .replacing("herhaalbaar: nee", with: "herhaalbaar: na_afwijzing")
      .replacing("standaard: nee", with: "overgangsrecht: ja, standaard: nee")
      .replacing("    titel: B", with: "    verschil_met: scenario\n    titel: B")
      .replacing("{titel: C", with: "{verschil_met: scenario, titel: C")
    let source = FileSource(["scenario.yaml": old, "casussen.csv": "casus,w\nc,laag\n"])
    guard case .migrated(let migrated) = ScenarioMigration.migrate(source, name: "proef") else {
      Issue.record("not migrated")
      return
    }
    #expect(String(decoding: migrated.text, as: UTF8.self) == new)
    #expect(migrated.changes.map(\.place.line) == [9, 12, 15, 18])
  }

  /// A whole file in brackets is one block like any other.
  @Test func `a file in brackets is written too`() {
    let old =
      "{rendement: 1, titel: K, leefgebieden: {w: {titel: W, niveaus: [laag, hoog]}}, parameters: {p: {waarde: 1, \(Self.origin)}}, "
      + "arrangementen: {a: {titel: A, parameters: {p: 2}}, b: {titel: B}}}\n"
    let source = FileSource(["scenario.yaml": old, "casussen.csv": "casus,w\nc,laag\n"])
    guard case .migrated(let migrated) = ScenarioMigration.migrate(source, name: "proef") else {
      Issue.record("not migrated")
      return
    }
    #expect(
      String(decoding: migrated.text, as: UTF8.self)
        == old.replacing("rendement: 1", with: "rendement: 2").replacing(
          "b: {titel", with: "b: {verschil_met: scenario, titel"))
  }

  @Test func `what keeps the old meaning is said with the place`() throws {
    let result = read(1, Self.parameter + Self.first + ",\n  b: {titel: B}}\n")
    let finding = try #require(result.findings.first { $0.code == "version.inheritance" })
    #expect(finding.place.map { [$0.line, $0.column] } == [6, 3])
    #expect(
      finding.message == "in versie 1 had `b` niet wat het eerste arrangement zegt bij `parameters`, nu wel")
    #expect(finding.remedy.hasPrefix("schrijf `verschil_met: scenario` om de oude betekenis te houden"))
  }
}
