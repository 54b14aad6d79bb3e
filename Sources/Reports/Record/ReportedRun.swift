// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
public import Scenarios
public import Words

/// A finished run as a report sees it: the same value whether it was just computed or read back from its folder.
///
/// Every figure that people read comes from these tables, so that no two places can differ.
public struct ReportedRun: Sendable, Equatable {
  /// As it was run: options of the command line have replaced its settings.
  public var scenario: Scenario
  public var facts: RunFacts
  public var tables: RunTables
  /// The whole answer in words; empty where no words are needed, as for a quote.
  public var answers: [Language: AnswerText]
  /// Which groups of cases are too small to publish.
  public var smallGroups = SmallGroups.usual

  public init(scenario: Scenario, facts: RunFacts, tables: RunTables, answers: [Language: AnswerText]) {
    self.scenario = scenario
    self.facts = facts
    self.tables = tables
    self.answers = answers
  }

  /// The answer without what is about groups that are too small to publish.
  package func answer(in language: Language) -> AnswerText? {
    answers[language].map { answer in
      var shown = answer
      // No case stands for more than its weight, so there are at least this many.
      let heaviest = max(1, scenario.cases.map(\.weight).max() ?? 1)
      shown.sections.removeAll { $0.smallestGroup.map { smallGroups.isSmall($0 / heaviest) } ?? false }
      return shown
    }
  }
}

/// What `run.json` says of a run, as far as reports show it.
public struct RunFacts: Sendable, Equatable {
  /// 12 hexadecimal digits that name the run.
  public var digest: String
  public var resultsVersion: Int
  /// `rendement` and everything it is built with → version.
  public var versions: [String: String]
  public var inputs: [RunManifest.File]
  public var cases: Int
  /// Sum of the weights of the cases: the number of households the run speaks for.
  public var targetGroup: Double
  public var lives: Int

  public init(
    digest: String, resultsVersion: Int, versions: [String: String], inputs: [RunManifest.File], cases: Int,
    targetGroup: Double, lives: Int
  ) {
    self.digest = digest
    self.resultsVersion = resultsVersion
    self.versions = versions
    self.inputs = inputs
    self.cases = cases
    self.targetGroup = targetGroup
    self.lives = lives
  }

  public init(_ manifest: RunManifest) {
    self.init(
      digest: manifest.digest, resultsVersion: manifest.resultsVersion, versions: manifest.versions,
      inputs: manifest.inputs, cases: manifest.diagnostics.cases, targetGroup: manifest.diagnostics.targetGroup,
      lives: manifest.diagnostics.lives)
  }
}
