// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// The answer in words.
enum SummarySheet {
  static func sheet(_ source: WorkbookSource) -> WorkbookSheet {
    var sheet = WorkbookSheet(
      name: source("Samenvatting", "Summary"), rangeName: source("Samenvatting", "Summary"),
      columns: [
        WorkbookColumn(source("Onderwerp", "Subject"), .wrapped, width: 32),
        WorkbookColumn(source("Antwoord", "Answer"), .wrapped, width: 110, note: source.signNote),
      ], rows: rows(source))
    sheet.frozenColumns = 0
    return sheet
  }

  private static func rows(_ source: WorkbookSource) -> [[WorkbookCell]] {
    let scenario = source.scenario
    let answer = source.record.answers[source.language]
    var rows: [(String, String)] = [(source("Scenario", "Scenario"), answer?.title ?? scenario.title)]
    let notice = answer?.notice ?? scenario.notice
    if !notice.isEmpty { rows.append((source("Let op", "Note"), notice)) }
    if answer == nil {
      let text = source(
        "De cijfers staan op het blad Uitkomsten; het antwoord in woorden staat in \(RunReport.answerName).",
        "The figures are on the sheet Results; the answer in words is in \(RunReport.answerName), in Dutch.")
      rows.append((source("Antwoord", "Answer"), text))
    }
    for section in answer?.sections ?? [] {
      rows += section.sentences.map { (section.heading, $0) }
    }
    rows += (answer?.basis ?? []).map { (source("Hoe te lezen", "How to read this"), $0) }
    rows.append((source("Tekens", "Signs"), source.signNote))
    return rows.map { [.text($0), .text($1)] }
  }
}
