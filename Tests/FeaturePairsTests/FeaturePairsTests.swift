// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Pairs of features, computed by the program and by a plain interpreter of the language reference.
@Suite struct FeaturePairsTests {
  @Test func `every pair of features gives the tables that the reference gives`() throws {
    let isWhole = ProcessInfo.processInfo.environment["RENDEMENT_SLOW"] != nil
    let report = PairReport.run(every: isWhole ? 1 : 41)
    if let path = ProcessInfo.processInfo.environment["RENDEMENT_PAIRS"] { try report.write(to: path) }
    #expect(report.different.isEmpty, "\(report.summary)")
    #expect(report.refused.isEmpty, "\(report.summary)")
  }
}
