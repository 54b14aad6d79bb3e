// SPDX-License-Identifier: EUPL-1.2

import Runs
import Scenarios

extension RunPlan {
  init(_ settings: SettingOptions, _ work: WorkOptions) {
    self.init(settings.drawing)
    (precision, analyses, tornado) = (settings.precision, settings.analyses?.scope, settings.tornado)
    willingness = settings.betalingsbereidheid
    threads = work.threads ?? threads
  }

  init(_ drawing: DrawOptions) {
    self.init(
      seed: drawing.seed, draws: drawing.draws, lives: drawing.households, design: drawing.design?.design,
      reference: drawing.referentie)
  }
}
