// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Statistics
import Studies
import Testing
import Words

@testable import Reports
@testable import Workbooks

/// Does a word that tables have in Dutch stand in no cell of the English workbook?
@Suite struct EnglishWorkbookTests {
  /// Words that are not English too: of tables, of settings, and of parties with a title of their own in English.
  private static let dutch: Set<String> = Set(
    RatioRow.Quadrant.allCases.map(\.rawValue) + BreakEvenRow.Side.allCases.map(\.rawValue)
      + ["prijsfactor", "prijs", "begin", "middelen", "overdracht", "productie", "waardering"]
      + [Settings.Design.random.rawValue, Settings.Scope.core.rawValue, Settings.Scope.all.rawValue]
      + ["Gemeente", "Rijk en Belastingdienst", "Zorgverzekeraar", "Huishouden", "Overheid samen", "ja", "nee"])

  private static func cells(_ scope: Settings.Scope) -> Set<String> {
    var record = SampleReceipt.record
    record.scenario.settings.analyses = scope
    record.scenario.settings.design = .random
    record.tables = RunTables(analysis, studies, of: record.scenario)
    let workbook = Workbook(record, in: .en)
    let texts = workbook.sheets.flatMap { sheet in
      (sheet.rows + sheet.totals).joined().compactMap { cell -> String? in
        if case .text(let text) = cell.value { text } else { nil }
      }
    }
    return Set(texts)
  }

  private static var studies: Studies {
    var studies = SampleRun.studies
    let subjects: [BreakEvenRow.Subject] = [.priceFactor, .price, .effect, .start]
    studies.breakEvens = subjects.flatMap { subject in
      BreakEvenRow.Side.allCases.map { side in
        BreakEvenRow {
          $0.arrangement = "maatwerk"
          $0.perspective = .social
          $0.subject = subject
          $0.certainty = .expected
          $0.value = 1
          $0.mcError = 0.1
          $0.side = side
        }
      }
    }
    return studies
  }

  /// With every quadrant and every kind of post.
  private static var analysis: Analysis {
    var analysis = SampleRun.analysis
    let ratio = analysis.effectiveness!.ratios[0]
    analysis.effectiveness!.ratios = RatioRow.Quadrant.allCases.map { quadrant in
      var row = ratio
      (row.quadrant, row.other) = (quadrant, "ander " + quadrant.rawValue)
      return row
    }
    analysis.items = EntryKind.allCases.map { kind in
      ItemRow {
        $0.arrangement = "maatwerk"
        $0.item = "post " + kind.rawValue
        $0.from = .cash("gemeente")
        $0.to = .cash("huishouden")
        $0.kind = kind
        $0.unit = "x"
        $0.count = 1
        $0.amount = 1
        $0.presentValue = 1
        $0.mcError = nil
      }
    }
    return analysis
  }

  @Test(arguments: [Settings.Scope.core, .all]) func `no cell is a Dutch word of a table`(scope: Settings.Scope) {
    let cells = Self.cells(scope)
    #expect(cells.intersection(Self.dutch) == [])
    for word in [
      "dearer and better", "cheaper and worse", "up to", "price factor", "transfer", "Municipality", "random",
    ] {
      #expect(cells.contains(word), "\(word)")
    }
  }
}
