// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
public import Scenarios
public import Words

/// What of a text on the terminal stands out; of help only, since the words say the same.
public enum Emphasis: Sendable {
  case title
  case heading
  case warning
}

/// An answer for the terminal, at most 100 columns wide: the words, then a table for each arrangement.
public struct TerminalAnswer: Sendable {
  private let words: AnswerText
  private let scenario: Scenario
  private let returns: [ReturnRow]
  private let language: Language

  /// - Parameters:
  ///   - words: in `language`.
  ///   - scenario: for titles.
  ///   - returns: the rows of rendement.csv.
  public init(_ words: AnswerText, of scenario: Scenario, returns: [ReturnRow], language: Language) {
    self.words = words
    self.scenario = scenario
    self.returns = returns
    self.language = language
  }

  /// Ends with a line feed. What a terminal would obey is written out, so that only `emphasise` adds such codes.
  ///
  /// - Parameter emphasise: lets a line stand out; leaves it as it is for a file.
  public func text(_ emphasise: (String, Emphasis) -> String = { line, _ in line }) -> String {
    let blocks =
      [lines(words.title).map { emphasise($0, .title) }, notice.map { emphasise($0, .warning) }]
      + words.sections.map { section($0, emphasise) } + [words.basis.flatMap(lines)]
      + overviews.map { overview in
        overview.caption.map { emphasise(HiddenCharacter.escaped($0), .heading) }
          + overview.lines.map(HiddenCharacter.escaped)
      }
    let all = blocks.filter { !$0.isEmpty }.joined(separator: [""])
    return String((all.joined(separator: "\n") + "\n").map { $0 == NumberStyle.hardSpace ? " " : $0 })
  }

  private var notice: [String] {
    words.notice.isEmpty ? [] : lines(Bilingual(nl: "Let op: ", en: "Please note: ")[language] + words.notice)
  }

  /// A list under a heading; without one, paragraphs.
  private func section(_ section: AnswerText.Section, _ emphasise: (String, Emphasis) -> String) -> [String] {
    if section.heading.isEmpty { return section.sentences.flatMap(lines) }
    let bullets = section.sentences.flatMap { lines("- " + $0, indent: "  ") }
    return lines(section.heading).map { emphasise($0, .heading) } + bullets
  }

  /// Of every arrangement but the reference.
  private var overviews: [ReturnOverview] {
    scenario.arrangements.dropFirst().map {
      ReturnOverview($0, of: scenario, returns: returns, language: language)
    }
  }

  private func lines(_ text: String) -> [String] { lines(text, indent: "") }

  private func lines(_ text: String, indent: String) -> [String] {
    TextWrap.lines(HiddenCharacter.escaped(text), width: Answer.width, indent: indent)
  }
}
