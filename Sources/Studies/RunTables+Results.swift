// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
public import Statistics

extension RunTables {
  /// The tables of a run, in the order in which the documentation lists them.
  public init(_ analysis: Analysis, _ studies: Studies) {
    let always: [Contents] = [
      Contents(analysis.returns), Contents(analysis.parties), Contents(analysis.items), Contents(analysis.cashFlow),
      Contents(analysis.benefitIncidence), Contents(analysis.sidePayments), Contents(analysis.domainLevels),
      Contents(ReceiptRow.kept(analysis.receipts)), Contents(analysis.convergence), Contents(analysis.variances),
      Contents(analysis.draws), Contents(analysis.acceptability), Contents(analysis.information),
      Contents(analysis.outcomes),
    ]
    let sometimes: [Contents?] = [
      Contents(analysis.effectiveness?.frontier), Contents(analysis.effectiveness?.ratios),
      Contents(analysis.effectiveness?.benefits), Contents(analysis.samples.isEmpty ? nil : analysis.samples),
      Contents(studies.subgroups), Contents(studies.targeting), Contents(studies.sensitivity),
      Contents(studies.sensitivityGrid), Contents(studies.barriers), Contents(studies.barrierPairs),
      Contents(studies.breakEvens), Contents(studies.budgets), Contents(analysis.budget?.table),
    ]
    self.init(always + sometimes.compactMap(\.self))
  }
}
