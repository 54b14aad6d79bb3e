// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios
import Words

/// The answer in words, after the main figures in one line each.
enum SummarySheet {
  static func sheet(_ source: WorkbookSource) -> WorkbookSheet {
    let lines = heading(source) + figures(source) + answer(source) + [(source("Tekens", "Signs"), source.signNote)]
    return WorkbookSheet(
      name: source("Samenvatting", "Summary"), rangeName: source("Samenvatting", "Summary"),
      columns: [
        WorkbookColumn(source("Onderwerp", "Subject"), .wrapped, width: 34),
        WorkbookColumn(source("Antwoord", "Answer"), .wrapped, width: 110, note: source.signNote),
      ], rows: lines.map { [.text($0), .text($1)] })
  }

  private typealias Line = (String, String)

  private static func heading(_ source: WorkbookSource) -> [Line] {
    let scenario = source.scenario
    let answer = source.record.answer(in: source.language)
    let notice = answer?.notice ?? scenario.notice
    let title = (source("Scenario", "Scenario"), answer?.title ?? scenario.title)
    return notice.isEmpty ? [title] : [title, (source("Let op", "Note"), notice)]
  }

  /// The net result for society and for the party in focus, rounded to what the simulation error supports.
  private static func figures(_ source: WorkbookSource) -> [Line] {
    let perspectives = [Perspective.social, .financial(source.focus)]
    return source.record.tables.rows(ReturnRow.self).compactMap { row in
      guard row.measure == .net, perspectives.contains(row.perspective) else { return nil }
      let who = source.words.perspective(row.perspective)
      return sentence(source, row).map { ("\(source.arrangements[row.arrangement]): \(who)", $0) }
    }
  }

  private static func sentence(_ source: WorkbookSource, _ row: ReturnRow) -> String? {
    guard let net = row.estimate else { return nil }
    let words = source.words
    var text =
      source("Saldo ", "Net result ") + words.euro(net.mean, mcError: net.mcError)
      + source(" per huishouden", " per household")
    let rounded = words.rounded(net)
    let reason = rounded.obstacle?.text[source.language] ?? row.reason.text(in: source.language)
    if net.low != nil, rounded.obstacle == nil {
      text +=
        source(" (95%-interval ", " (95% interval ") + words.interval(net, row.reason).shown + ")"
    } else if !reason.isEmpty {
      text += source("; geen 95%-interval: ", "; no 95% interval: ") + reason
    }
    if let chance = net.probabilityPositive, !rounded.isNothing {
      text += source("; kans op voordeel ", "; chance of gain ") + words.style.chance(chance)
    }
    return text + "."
  }

  private static func answer(_ source: WorkbookSource) -> [Line] {
    guard let answer = source.record.answer(in: source.language) else { return [] }
    return answer.sections.flatMap { section in section.sentences.map { (section.heading, $0) } }
      + answer.basis.map { (source("Hoe te lezen", "How to read this"), $0) }
  }
}
