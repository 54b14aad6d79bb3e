// SPDX-License-Identifier: EUPL-1.2

import Reports
public import Scenarios

/// What replaces the settings of a scenario, and how many processors work on it. Without anything asked for, a scenario is run as it is.
public struct RunPlan: Equatable, Sendable {
  public var seed: UInt64?
  public var draws: Int?
  public var lives: LivesAsked?
  public var precision: Precision?
  public var analyses: Settings.Scope?
  public var design: Settings.Design?
  public var tornado: TornadoEnds?
  /// Name of the arrangement that the others are compared with.
  public var reference: String?
  /// What a unit of effect may be worth.
  public var willingness: WillingnessToPay?
  /// Changes no result.
  public var threads: Int

  /// - Parameter threads: `nil` for all processors that this process may use.
  public init(
    seed: UInt64? = nil, draws: Int? = nil, lives: LivesAsked? = nil, precision: Precision? = nil,
    analyses: Settings.Scope? = nil, design: Settings.Design? = nil, tornado: TornadoEnds? = nil,
    reference: String? = nil, willingness: WillingnessToPay? = nil, threads: Int? = nil
  ) {
    self.seed = seed
    self.draws = draws
    self.lives = lives
    self.precision = precision
    self.analyses = analyses
    self.design = design
    self.tornado = tornado
    self.reference = reference
    self.willingness = willingness
    self.threads = threads ?? Machine.processors
  }

  /// The settings of a quoted run.
  init(_ quoted: QuotedSettings, threads: Int?) {
    self.init(
      seed: quoted.seed, draws: quoted.draws, lives: quoted.replications.map { .number($0) }, analyses: quoted.analyses,
      design: quoted.design, tornado: quoted.tornado, reference: quoted.reference, willingness: quoted.willingness,
      threads: threads)
  }

  /// The scenario with its settings replaced by those asked for.
  ///
  /// - Throws: `wrongUse` when the reference asked for is not an arrangement that can be one, an axis is asked for without an effect, or
  ///   there would be more lives than ``RunSize`` allows.
  public func applied(to scenario: Scenario) throws(Failure) -> Scenario {
    var scenario = scenario
    if let reference { scenario = try scenario.compared(to: reference) }
    if let seed { scenario.settings.seed = seed }
    if let draws { scenario.settings.draws = draws }
    if let analyses { scenario.settings.analyses = analyses }
    if let tornado { scenario.settings.tornado = tornado }
    if let design { scenario.settings.design = design }
    if let willingness {
      guard scenario.effect != nil else {
        throw Failure(
          .wrongUse, "het scenario noemt geen `effect`, en dus is er geen betalingsbereidheid om te kiezen",
          remedy: "voeg `effect` toe aan het scenario, of laat --betalingsbereidheid weg")
      }
      scenario.settings.willingness = willingness
    }
    switch lives {
    case .number(let number):
      scenario.settings.replications = number
      scenario.settings.choosesReplications = false
    case .automatic:
      scenario.settings.replications = 1
      scenario.settings.choosesReplications = true
    case nil: break
    }
    try scenario.checkSize()
    return scenario
  }
}
