// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Statistics
import Testing

@testable import Reports
@testable import Studies

/// Is everything that the stages can say translated? Their sources are read for it, so that a new reason cannot be forgotten.
@Suite struct StageWordsTests {
  /// Texts of the sources that no table shows: names of studies on the progress line, and parts of rules and of names.
  private static let others: Set = [
    "totale Sobol-indices", "getallen één voor één", "paren van knelpunten", "Shapley-waarden van knelpunten",
    "{} en {}", "; of ", "; ", "{} is {}", "{} is niet {}", "{} is hoogstens {}", "{} is meer dan {}",
    "{} is {} of slechter", "{} is beter dan {}", "{} t/m {}", "(kijkt {})", "volgorde {}", "{} {}", " %, ",
  ]

  @Test func `every text of the sources is translated`() throws {
    let known = Set(StageWords.all.map(\.nl))
    var found = 0
    for (file, text) in try Self.sources() where !file.hasSuffix("BreakEvenReason.swift") {
      for literal in Self.literals(text) where literal.contains(" ") {
        found += 1
        #expect(known.contains(literal) || Self.others.contains(literal), "\(file): \(literal)")
      }
    }
    #expect(found > 60)
  }

  @Test func `every reason for the lack of a break-even point is translated`() {
    let subjects: [BreakEvenRow.Subject] = [.priceFactor, .price, .effect, .start, .parameter("x", unit: "per jaar")]
    let fixed = [
      BreakEvenReason.noInvestment, BreakEvenReason.unclearInvestment, BreakEvenReason.noEffect,
      BreakEvenReason.oneDraw,
      BreakEvenReason.severalRoots,
    ]
    let certainties: [BreakEvenRow.Certainty] = [.expected, .percent(80)]
    let made = subjects.flatMap { subject in
      certainties.flatMap { [BreakEvenReason.never(subject, $0), BreakEvenReason.always(subject, $0)] }
    }
    for reason in fixed + made { #expect(StageWords.text(reason, in: .en) != reason, "\(reason)") }
    #expect(
      StageWords.text(BreakEvenReason.never(.effect, .percent(80)), in: .en)
        == "at every effect in the range the chance of a net result of 0 or more is below 80%")
  }

  @Test func `verdicts and units are translated`() {
    let words =
      BarrierPairRow.Verdict.allCases.map(\.rawValue) + ChangeAgenda.Verdict.allCases.map(\.rawValue)
      + Measure.allCases.map(\.unit)
    for word in words { #expect(StageWords.text(word, in: .en) != word, "\(word)") }
  }

  @Test func `what is filled in stays`() {
    #expect(
      StageWords.text("te weinig trekkingen voor 12 getallen tegelijk: minstens 30 zijn nodig", in: .en)
        == "too few draws for 12 numbers at once: at least 30 are needed")
    #expect(StageWords.changes("prijs opvang; discontovoet", in: .en) == "price opvang; discount rate")
    #expect(StageWords.text("nacht", in: .en) == "nacht")
    #expect(
      StageWords.text(
        "er is meer dan één rentevoet waarbij baten en lasten gelijk zijn: −1,5 %, 40 %", in: .en)
        == "there is more than one rate at which benefits and costs are equal: −1.5%, 40%")
    #expect(
      StageWords.text(
        "voorschot, nog niet met zekerheid terugverdiend: het loopt op tot € 8.500 na 2,7 jaar", in: .en)
        == "an advance, not yet earned back with certainty: it grows to €8,500 after 2.7 years")
    #expect(StageWords.text("niet aangetoond", in: .nl) == "niet aangetoond")
    #expect(
      StageWords.rule(
        "kinderen is meer dan 0 en huisvesting is acuut; of ouder is ja en geld is beperkt of slechter", in: .en)
        == "kinderen is more than 0 and huisvesting is acuut; or ouder is yes and geld is beperkt or worse")
  }

  // MARK: Reading sources

  private static func sources() throws -> [(file: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    return try ["Statistics", "Studies"].flatMap { stage in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: stage).path)
        .filter { $0.hasSuffix(".swift") }.sorted().map { name in
          let path = root.appending(path: stage).appending(path: name)
          return (name, String(decoding: try Data(contentsOf: path), as: UTF8.self))
        }
    }
  }

  /// The text literals of a source, joined where they are added to each other; `{}` stands for what is filled in. Messages of
  /// preconditions are not for users.
  private static func literals(_ source: String) -> [String] {
    let code = source.split(separator: "\n").filter { line in
      let line = line.trimmingPrefix { $0 == " " }
      return !line.hasPrefix("//") && !line.contains("precondition")
    }.joined(separator: "\n").replacing(/"\s*\+\s*"/, with: "")
    var literals: [String] = []
    var rest = code[...]
    while let start = rest.firstIndex(of: "\"") {
      rest = rest[rest.index(after: start)...]
      var literal = ""
      while let next = rest.popFirst(), next != "\"" {
        if next != "\\" {
          literal.append(next)
        } else if rest.popFirst() == "(" {
          literal += "{}"
          var depth = 1
          while depth > 0, let inner = rest.popFirst() { depth += inner == "(" ? 1 : inner == ")" ? -1 : 0 }
        }
      }
      literals.append(literal)
    }
    return literals
  }
}
