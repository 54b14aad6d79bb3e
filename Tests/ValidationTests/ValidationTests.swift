// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Published models and closed forms, all in one table that is part of the documentation.
@Suite struct ValidationTests {
  @Test func `every exact value is met within four standard errors, and the page says so`() throws {
    let rows = try ValidationTable.rows()
    for row in rows {
      if let z = row.z {
        #expect(abs(z) < 4, "\(row)")
      } else {
        // The expected values have ten digits.
        #expect(abs(row.simulated - row.expected) <= 1e-9 * max(1, abs(row.expected)), "\(row)")
      }
    }
    let page = ValidationTable.document(rows)
    if ProcessInfo.processInfo.environment["RENDEMENT_SNAPSHOTS"] == "write" {
      try ValidationPage.replaceOwn(page)
    }
    #expect(
      try page == ValidationPage.read().own,
      "Documentation/validatie.md is not what this run gives; `make validate` writes it")
  }

  @Test func `published totals are reproduced to the digits that are printed`() throws {
    let published = try Expected.all().filter { $0.kind == .published && $0.measure == "contante_waarde" }
    #expect(!published.isEmpty)
    for name in Set(published.map(\.scenario)).sorted() {
      let run = try PostRun(name)
      for row in published where row.scenario == name {
        let (mean, error) = run.presentValue(of: row.posts, in: row.arrangement)
        #expect(abs(mean - row.value) <= row.rounding + 4 * error, "\(row) simulated \(mean) ± \(error)")
      }
    }
  }
}
