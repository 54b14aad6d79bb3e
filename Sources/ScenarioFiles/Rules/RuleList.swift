// SPDX-License-Identifier: EUPL-1.2

/// Every rule, in the order of the questions a reader would ask.
enum RuleList {
  static var all: [any Rule.Type] {
    [
      NamesAreWellFormed.self, NamesAreUnique.self, ReferencesResolve.self, FormulaNamesResolve.self,
      FormulasUseOneCounter.self,
      ConditionsResolve.self, ComparisonsDecide.self, TimesAreFew.self, MomentsComeInTime.self,
      LevelsExist.self, TransitionsAreDistinct.self, TransitionTargetsExist.self, TransitionsTakeTime.self,
      AgesAreNumbers.self, DimensionsAgree.self,
      AmountsAreEuro.self,
      ValuesAreInRange.self, PayerSharesAddToOne.self, ProbabilitiesAddToOne.self, PostingsAreComplete.self,
      PostsAgree.self, InvestmentsHaveEffect.self,
      PriceYearsAreConvertible.self,
      ParametersDoNotCircle.self, DirichletGroupsAreWholes.self, WholesChangeTogether.self,
      CorrelationsArePositiveDefinite.self, CorrelatedParametersAreDrawn.self, SobolNetIsPossible.self,
      AddedServicesAreOptional.self, ListsDropNothingUnsaid.self, PurchasesAreAffordable.self,
      ServicesOfEarlierFiles.self, CasesHaveWhatExists.self,
      InfluencesAct.self, RunIsBounded.self, LinesAreFew.self,
      ParametersAreUsed.self,
      SourcesAreGiven.self,
    ]
  }
}
