// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
public import Scenarios
public import Words

/// What a run answers, in every language, with the table that the figures beside the words come from.
public struct RunAnswer: Sendable, Equatable {
  public let texts: [Language: AnswerText]
  private let scenario: Scenario
  private let returns: [ReturnRow]

  /// - Parameters:
  ///   - texts: one for each language.
  ///   - scenario: for titles.
  ///   - returns: rendement.csv.
  public init(texts: [Language: AnswerText], scenario: Scenario, returns: [ReturnRow]) {
    precondition(Language.allCases.allSatisfy { texts[$0] != nil }, "an answer lacks a language")
    self.texts = texts
    self.scenario = scenario
    self.returns = returns
  }

  public func text(in language: Language) -> AnswerText { texts[language]! }

  public func terminal(in language: Language) -> TerminalAnswer {
    TerminalAnswer(text(in: language), of: scenario, returns: returns, language: language)
  }

  private func json(_ row: ReturnRow, in language: Language) -> JSON {
    let net = row.estimate
    return .object([
      "arrangement": .text(row.arrangement), "perspectief": .text(row.perspective.key),
      "eenheid": .text(row.measure.unit.text.nl), "gemiddelde": JSON(net.mean), "mc_fout": JSON(net.mcError),
      "p2_5": JSON(net.low), "p97_5": JSON(net.high), "kans_positief": JSON(net.probabilityPositive),
      // Why there is no interval or no chance; null where there are.
      "reden": row.reason.map { .text($0.text[language]) } ?? .null,
      "reden_code": row.reason.map { .text($0.code) } ?? .null,
    ])
  }

  /// The words, and the expected net result of every arrangement and perspective with its certainty, as rendement.csv has them.
  ///
  /// - Parameters:
  ///   - digest: that names the run.
  ///   - folder: of the run, as it opens from here.
  public func json(in language: Language, digest: String, folder: String) -> JSON {
    .object([
      "afdruk": .text(digest), "map": .text(folder), "taal": .text(language.rawValue),
      "antwoord": text(in: language).json,
      "saldo": .array(returns.filter { $0.measure == .net }.map { json($0, in: language) }),
    ])
  }
}
