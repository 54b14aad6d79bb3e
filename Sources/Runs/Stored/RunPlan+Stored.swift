// SPDX-License-Identifier: EUPL-1.2

import Scenarios

extension RunPlan {
  /// The settings of a stored run.
  init(repeating stored: StoredRun, threads: Int?) {
    let used = stored.instellingen
    self.init(
      seed: used.zaad, draws: used.trekkingen, lives: .number(used.herhalingen),
      analyses: Settings.Scope(rawValue: used.analyses), design: Settings.Design(rawValue: used.ontwerp),
      tornado: used.tornado.flatMap { $0.count == 2 ? TornadoEnds(low: $0[0], high: $0[1]) : nil },
      reference: used.referentie, willingness: used.betalingsbereidheid.flatMap { WillingnessToPay($0) },
      threads: threads)
  }
}
