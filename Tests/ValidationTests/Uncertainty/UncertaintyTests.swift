// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Do the stated errors cover, on models whose answer is known?
@Suite struct UncertaintyTests {
  /// A hundredth of the study, for every run of the tests.
  @Test(arguments: [StudyModel.linear, .nearTies, .twoTops])
  func `stated errors cover the right answers as often as they say`(model: StudyModel) {
    expect(StudyCell(model.title, draws: 200, seeds: 400) { model.run(draws: 200, seed: $0) })
  }

  @Test func `so do those of a simulated scenario`() {
    let study = StudyScenario.weighted
    expect(StudyCell(study.name, draws: 100, seeds: 100) { study.run(draws: 100, seed: $0) })
  }

  /// Minutes of work: `make validate` asks for it.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["RENDEMENT_STUDY"] != nil))
  func `errors cover in every model and at every number of draws, and the page says so`() throws {
    var cells: [StudyCell] = []
    for draws in [100, 200, 400, 1000, 4000] {
      for model in StudyModel.all {
        let seeds = draws > 1000 ? 100 : 400
        cells.append(StudyCell(model.title, draws: draws, seeds: seeds) { model.run(draws: draws, seed: $0) })
      }
    }
    for draws in [100, 200, 400, 1000, 4000] {
      for study in StudyScenario.all {
        let seeds = draws > 1000 ? 100 : 400
        cells.append(StudyCell(study.name, draws: draws, seeds: seeds) { study.run(draws: draws, seed: $0) })
      }
    }
    cells.forEach(expect)
    try ValidationPage.replaceStudy(StudyPage.section(cells))
  }

  private func expect(_ cell: StudyCell) {
    for found in cell.coverage {
      let place = "\(cell.model), \(cell.draws): \(found)"
      #expect(found.isCovered(draws: cell.draws), "covers too seldom: \(place)")
      // Worths of knowing one input may have wider errors, and are 0 or more: see decision 0038.
      if found.figure == .partial { continue }
      #expect(found.isTight, "error too large: \(place)")
      // Where chance in lives is too large to tell the spread in many seeds, those that tell it are the ones with most of it.
      if found.count * 10 >= cell.seeds * 9 { #expect(found.isUnbiased, "biased: \(place)") }
    }
  }
}
