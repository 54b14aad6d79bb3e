// SPDX-License-Identifier: EUPL-1.2

/// Every rule, in the order of the questions a reader would ask.
enum RuleList {
  static var all: [any Rule.Type] {
    [
      NamesAreWellFormed.self, NamesAreUnique.self, ReferencesResolve.self, FormulaNamesResolve.self,
      ConditionsResolve.self,
      LevelsExist.self, TransitionsAreDistinct.self, TransitionTargetsExist.self, DimensionsAgree.self,
      AmountsAreEuro.self,
      ValuesAreInRange.self, PayerSharesAddToOne.self, PostingsAreComplete.self, PostsAgree.self,
      PriceYearsAreConvertible.self,
      CorrelationsArePositiveDefinite.self, AddedServicesAreOptional.self, RunIsBounded.self, ParametersAreUsed.self,
      SourcesAreGiven.self,
    ]
  }
}
