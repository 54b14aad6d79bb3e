// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Pairs of features, computed by the program and by a plain interpreter that was written from the language reference alone.
///
/// Nothing in these scenarios is left to chance, so that every figure has one right value. A pair of which the reference says that
/// its outcome cannot be known, because it depends on the order of what falls together, is not held against anything.
@Suite struct FeaturePairsTests {
  /// Every 41st pair, of 130 features with each in both orders, unless slow tests are asked for.
  @Test func `every pair of features gives the tables that the reference gives`() throws {
    let environment = ProcessInfo.processInfo.environment
    let report = PairReport.run(every: environment["RENDEMENT_SLOW"] == nil ? 41 : 1)
    if let folder = environment["RENDEMENT_PAIRS"] { try report.write(to: folder) }
    #expect(report.different.isEmpty && report.refused.isEmpty, "\(report.summary)")
    #expect(report.same > 300 && report.unclear.count * 200 < report.same, "\(report.summary)")
  }
}
