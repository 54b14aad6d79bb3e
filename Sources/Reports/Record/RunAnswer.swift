// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Words

/// What a run answers, in every language, with the table that the figures beside the words come from.
public struct RunAnswer: Sendable, Equatable {
  public let texts: [Language: AnswerText]
  private let scenario: Scenario
  private let returns: Table

  /// - Parameters:
  ///   - texts: one for each language.
  ///   - scenario: for titles.
  ///   - returns: rendement.csv.
  public init(texts: [Language: AnswerText], scenario: Scenario, returns: Table) {
    precondition(Language.allCases.allSatisfy { texts[$0] != nil }, "an answer lacks a language")
    self.texts = texts
    self.scenario = scenario
    self.returns = returns
  }

  public func text(in language: Language) -> AnswerText { texts[language]! }

  public func terminal(in language: Language) -> TerminalAnswer {
    TerminalAnswer(text(in: language), of: scenario, returns: returns.records, language: language)
  }

  /// Why there is no interval or no chance; null where there are.
  private func reason(_ row: TableRow, in language: Language) -> [String: JSON] {
    let code = Reason(dutch: row.text("reden"))?.code
    let text = row.reason(in: language)
    return ["reden": text.isEmpty ? .null : .text(text), "reden_code": code.map(JSON.text) ?? .null]
  }

  /// The words, and the expected net result of every arrangement and perspective with its certainty, as rendement.csv has them.
  ///
  /// - Parameters:
  ///   - digest: that names the run.
  ///   - folder: of the run, as it opens from here.
  public func json(in language: Language, digest: String, folder: String) -> JSON {
    let nets = returns.records.filter { $0.text("maat") == "saldo" }
    return .object([
      "afdruk": .text(digest), "map": .text(folder), "taal": .text(language.rawValue),
      "antwoord": text(in: language).json,
      "saldo": .array(
        nets.map { row in
          .object(
            ["arrangement", "perspectief", "eenheid"].reduce(into: [:]) { $0[$1] = .text(row.text($1)) }
              .merging(
                ["gemiddelde", "mc_fout", "p2_5", "p97_5", "kans_positief"].map { ($0, JSON(row.number($0))) },
                uniquingKeysWith: { own, _ in own }
              )
              .merging(reason(row, in: language), uniquingKeysWith: { own, _ in own }))
        }),
    ])
  }
}
