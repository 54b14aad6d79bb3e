// SPDX-License-Identifier: EUPL-1.2

import Reports
import Scenarios

/// What the options mean, as plain values.
struct RunPlan: Equatable, Sendable {
  var seed: UInt64?
  var draws: Int?
  var replications: Int?
  var precision: Precision?
  var analyses: Settings.Scope?
  var design: Settings.Design?
  var threads: Int

  init(
    seed: UInt64? = nil, draws: Int? = nil, replications: Int? = nil, precision: Precision? = nil,
    analyses: Settings.Scope? = nil, design: Settings.Design? = nil, threads: Int? = nil
  ) {
    self.seed = seed
    self.draws = draws
    self.replications = replications
    self.precision = precision
    self.analyses = analyses
    self.design = design
    self.threads = threads ?? Machine.processors
  }

  init(_ settings: SettingOptions, _ work: WorkOptions) {
    self.init(settings.drawing)
    (precision, analyses) = (settings.precision, settings.analyses?.scope)
    threads = work.threads ?? threads
  }

  init(_ drawing: DrawOptions) {
    self.init(
      seed: drawing.seed, draws: drawing.draws, replications: drawing.households, design: drawing.design?.design)
  }

  /// The settings of a stored run.
  init(repeating stored: StoredRun, threads: Int?) {
    let used = stored.instellingen
    self.init(
      seed: used.zaad, draws: used.trekkingen, replications: used.herhalingen,
      analyses: Settings.Scope(rawValue: used.analyses), design: Settings.Design(rawValue: used.ontwerp),
      threads: threads)
  }

  /// The settings of a quoted run.
  init(_ quoted: QuotedSettings, threads: Int?) {
    self.init(
      seed: quoted.seed, draws: quoted.draws, replications: quoted.replications, analyses: quoted.analyses,
      design: quoted.design, threads: threads)
  }

  /// The scenario with its settings replaced by those asked for.
  func applied(to scenario: Scenario) -> Scenario {
    var scenario = scenario
    if let seed { scenario.settings.seed = seed }
    if let draws { scenario.settings.draws = draws }
    if let analyses { scenario.settings.analyses = analyses }
    if let design { scenario.settings.design = design }
    if let replications {
      scenario.settings.replications = replications
      scenario.settings.choosesReplications = false
    }
    return scenario
  }
}
