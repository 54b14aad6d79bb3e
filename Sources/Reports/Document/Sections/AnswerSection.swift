// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Words

extension ReportSource {
  /// The answer in words, with the two figures that everyone asks for: society and the commissioner.
  var answer: Report.Section? {
    guard !alternatives.isEmpty else { return nil }
    let text = record.answer(in: words.language)
    let outcome = text?.sections.filter { $0.kind == .outcome } ?? []
    let further = text?.sections.filter { $0.kind != .outcome } ?? []
    return Report.Section(
      name: "antwoord", heading: say("Het antwoord", "The answer"),
      blocks: sentences(outcome) + [.figure(headlineChart, headlineTable)]
        + (further.isEmpty ? [] : [.fold(say("Meer over de uitkomst", "More about the result"), sentences(further))]))
  }

  private func sentences(_ sections: [AnswerText.Section]) -> [Report.Block] {
    sections.flatMap { section -> [Report.Block] in
      let heading: [Report.Block] =
        section.heading.isEmpty || alternatives.count == 1 ? [] : [.heading(section.heading)]
      return heading
        + (section.sentences.count > 1 ? [.list(section.sentences)] : section.sentences.map { .paragraph($0) })
    }
  }

  private var headlines: [(arrangement: Arrangement, perspective: Perspective, row: ReturnRow)] {
    alternatives.flatMap { arrangement in
      [.social, leadPerspective].compactMap { perspective in
        result(arrangement.name, perspective, .net).map { (arrangement, perspective, $0) }
      }
    }
  }

  private func label(_ arrangement: Arrangement, _ perspective: Perspective) -> String {
    let who = words.perspective(perspective)
    return alternatives.count == 1 ? who : "\(who), \(arrangement.title.lowercasedFirst)"
  }

  private var headlineChart: Chart {
    IntervalRows(
      name: "kern", title: say("Saldo per huishouden, met 95%-interval", "Net result per household, with 95% interval"),
      description: say(
        "Per rij een punt voor het verwachte saldo en een balk voor het 95%-interval; rechts van nul is winst.",
        "A dot for the expected net result and a bar for the 95% interval in each row; right of zero is a gain."),
      rows: headlines.map { line in
        IntervalRows.Row(
          label: label(line.arrangement, line.perspective), mean: line.row.estimate.mean ?? 0,
          low: line.row.estimate.low, high: line.row.estimate.high,
          shown: words.euro(line.row.estimate.mean ?? 0, mcError: line.row.estimate.mcError))
      }
    ).chart(words.style)
  }

  private var headlineTable: ReportTable {
    ReportTable(
      caption: say("Saldo tegenover \(reference?.title ?? ""), ", "Net result against \(reference?.title ?? ""), ")
        + amounts + say("; positief is beter", "; positive is better"),
      columns: [
        say("Voor wie", "For whom"), say("Saldo", "Net result"), say("95%-interval", "95% interval"),
        say("Kans op voordeel", "Probability of gain"),
      ],
      rows: headlines.map { line in
        .init(cells: [
          .text(label(line.arrangement, line.perspective)),
          words.euroCell(line.row.estimate.mean, mcError: line.row.estimate.mcError),
          words.interval(line.row.estimate, line.row.reason),
          words.gainCell(line.row),
        ])
      })
  }
}

extension String {
  /// `Maatwerk en wet` → `maatwerk en wet`; words in capitals stay.
  var lowercasedFirst: String {
    guard let second = dropFirst().first, second.isLowercase else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
