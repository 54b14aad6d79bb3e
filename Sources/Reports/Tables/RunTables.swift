// SPDX-License-Identifier: EUPL-1.2

public import Scenarios
public import Statistics
public import Studies

/// All tables of a run folder, in the order in which the documentation lists them.
public enum RunTables {
  /// Of every table that a run may write.
  public static let schemas: [TableSchema] = [
    ReturnTable.schema, PartyTable.schema, ItemTable.schema, CashFlowTable.schema, BenefitIncidenceTable.schema,
    SidePaymentTable.schema, DomainLevelTable.schema, ReceiptTable.schema, ConvergenceTable.schema,
    VarianceTable.schema, DrawsTable.schema, AcceptabilityTable.schema, InformationTable.schema, OutcomeTable.schema,
    FrontierTable.schema, RatioTable.schema, NetBenefitTable.schema, SampleInformationTable.schema,
    SubgroupTable.schema, TargetingTable.schema, SensitivityTable.schema, SensitivityGridTable.schema,
    BarrierTable.schema, BarrierPairTable.schema, BreakEvenTable.schema, BudgetTable.schema, ChangeAgendaTable.schema,
  ]

  /// Of a table that was read back; one that this version does not write is not known to tell of more than single cases.
  public static func disclosure(of name: String) -> Disclosure {
    schemas.first { $0.name == name }?.disclosure ?? .cases
  }

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
