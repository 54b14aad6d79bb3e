// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Statistics
public import Studies

/// All tables of a run folder, in the order in which the documentation lists them.
public enum RunTables {
  public static func all(_ analysis: Analysis, _ studies: Studies, of scenario: Scenario) -> [Table] {
    let own = [
      ReturnTable.table(analysis), PartyTable.table(analysis), ItemTable.table(analysis), CashFlowTable.table(analysis),
      BenefitIncidenceTable.table(analysis), SidePaymentTable.table(analysis),
      DomainLevelTable.table(analysis), ReceiptTable.table(analysis),
      ConvergenceTable.table(analysis), VarianceTable.table(analysis), DrawsTable.table(analysis, of: scenario),
      AcceptabilityTable.table(analysis), InformationTable.table(analysis), OutcomeTable.table(analysis, of: scenario),
    ]
    let effectiveness = [
      FrontierTable.table(analysis, of: scenario), RatioTable.table(analysis, of: scenario),
      NetBenefitTable.table(analysis),
    ]
    let further = [
      SampleInformationTable.table(analysis), SubgroupTable.table(studies), TargetingTable.table(studies),
      SensitivityTable.table(studies),
      SensitivityGridTable.table(studies), BarrierTable.table(studies, of: scenario),
      BarrierPairTable.table(studies), BreakEvenTable.table(studies), BudgetTable.table(studies),
      ChangeAgendaTable.table(studies, of: scenario),
    ]
    return own + (effectiveness + further).compactMap { $0 }
  }
}
