// SPDX-License-Identifier: EUPL-1.2

import Accounting
import FoundationEssentials
import RunRecord
import Scenarios
import Statistics
import Studies
import Testing
import Words

@testable import Reports

/// Do both languages say the same, each in its own words?
@Suite struct LanguageTests {
  /// With titles that belong to no language, so that all words left are ours.
  private static let scenario = {
    var scenario = SampleRun.scenario
    (scenario.title, scenario.notice) = ("T", "")
    for i in scenario.arrangements.indices { scenario.arrangements[i].title = "A\(i)" }
    for i in scenario.barriers.indices { scenario.barriers[i].title = "B\(i)" }
    for i in scenario.parameters.indices { scenario.parameters[i].description = "P\(i)" }
    scenario.budgets = [Budget(holder: "gemeente", scope: .household, amounts: [1250.5])]
    return scenario
  }()

  private static let studies = {
    var studies = SampleRun.targetedStudies
    studies.budgets![0].span = .year
    return studies
  }()

  private static let answer = RunReport(SampleRun.analysis, studies, of: scenario).answer

  private func sentences(_ language: Language) -> [String] {
    let text = Self.answer.text(in: language)
    return text.sections.flatMap { [$0.heading] + $0.sentences } + text.basis
  }

  @Test func `the English answer has no Dutch words`() {
    let dutch: Set = [
      "aan", "als", "bij", "dan", "dat", "de", "deze", "die", "doorrekening", "doorrekeningen", "duurder", "een", "en",
      "geen", "gemeente", "het", "hoogstens", "huishouden", "huishoudens", "iets", "jaar", "je", "kans", "keer",
      "knelpunten", "levens", "maar", "maatschappelijk", "meer", "met", "naar", "niet", "om", "onzekere", "op",
      "overheid", "saldo", "samenleving", "tegenover", "terugverdientijd", "toeval", "tot", "trekking",
      "trekkingen", "uit", "van", "verwachting", "voor", "waard", "wie", "wordt", "zijn", "zoveel",
    ]
    let text = (sentences(.en) + [Self.answer.terminal(in: .en).text()]).joined(separator: "\n")
    // A rule names attributes of the scenario.
    let words = text.replacing("kinderen", with: "").replacing("huisvesting", with: "").lowercased()
      .split { !($0.isLetter || $0 == "_" || $0 == ".") }
    #expect(words.count > 300)
    #expect(words.filter { dutch.contains(String($0)) } == [])
  }

  /// The numbers in a text, with a point for the decimals.
  private func numbers(_ text: String, _ language: Language) -> [String] {
    let (group, point): (Character, Character) = language == .nl ? (".", ",") : (",", ".")
    return text.matches(of: /\d+(?:[.,]\d+)*/).map { match in
      String(match.output.filter { $0 != group }.map { $0 == point ? "." : $0 })
    }.sorted()
  }

  @Test func `every sentence has the same numbers in both languages`() {
    let (dutch, english) = (sentences(.nl), sentences(.en))
    #expect(dutch.count == english.count)
    #expect(dutch.flatMap { numbers($0, .nl) }.count > 50)
    for (nl, en) in zip(dutch, english) { #expect(numbers(nl, .nl) == numbers(en, .en)) }
    let tables = Language.allCases.map { language in
      numbers(Self.answer.terminal(in: language).text(), language)
    }
    #expect(tables[0] == tables[1])
  }

  @Test func `every sentence is another one in the other language`() {
    for (nl, en) in zip(sentences(.nl), sentences(.en)) { #expect(nl != en || nl.isEmpty) }
  }

  @Test func `the answer reads back from its file`() throws {
    let texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Self.answer.text(in: $0)) })
    let file = AnswerFile.file(texts)
    let bytes = Data(file.bytes)
    #expect(try JSONDecoder().decode(AnswerFile.Content.self, from: bytes).texts == texts)
    #expect(AnswerFile.file(texts) == file)
    let keys = String(decoding: file.bytes, as: UTF8.self).matches(of: #/"(\w+)":/#).map { String($0.output.1) }
    #expect(
      Set(keys) == [
        "nl", "en", "titel", "melding", "delen", "soort", "arrangement", "kop", "zinnen", "kleinste_groep", "grondslag",
      ])
  }

  @Test func `a file without one of the languages is refused`() {
    let text = JSON.object(["nl": Self.answer.text(in: .nl).json]).bytes
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(AnswerFile.Content.self, from: Data(text)) }
  }

  @Test func `parties and groups that every scenario has, have English titles`() {
    for title in Party.standard.map(\.title) + PartyGroup.standard.map(\.title) where title != "UWV" {
      #expect(StandardTitles.title(title, in: .en) != title)
      #expect(StandardTitles.title(title, in: .nl) == title)
    }
    #expect(StandardTitles.title("Stichting Dak", in: .en) == "Stichting Dak")
  }
}
