// SPDX-License-Identifier: EUPL-1.2

package import ModelCompiler
package import RunRecord

extension LedgerPlan {
  /// Whose figures are reported, in file order: society, parties, groups; without the totals of single parties.
  package var shown: [(place: Int, name: Perspective)] {
    perspectives.indices
      .filter { perspectives[$0].tally == .none }
      .filter { perspectives[$0].name == nil || !perspectives[$0].includesWelfare }
      .map { ($0, perspective(at: $0)) }
  }

  /// - Parameter place: among the perspectives.
  package func perspective(at place: Int) -> Perspective {
    perspectives[place].name.map { .financial($0) } ?? .social
  }
}
