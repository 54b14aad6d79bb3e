// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Arrangements add services that are not there otherwise, and every such service is added somewhere.
enum AddedServicesAreOptional: Rule {
  static func check(_ context: Context) {
    let services = context.draft.scenario.services
    let known = services.first(by: \.name)
    for use in context.draft.addedServices {
      guard let service = known[use.name], service.isStandard else { continue }
      context.error(
        "service.standard", "de voorziening `\(use.name)` is er altijd al",
        "zet bij de voorziening `standaard: nee`, of voeg haar niet toe",
        at: use.place)
    }
    for service in services where service.isStandard {
      guard let use = context.draft.services[service.name], use.isDecided else { continue }
      context.warning(
        "service.kept", "`overgangsrecht` verandert niets: `\(service.name)` is er in elk arrangement",
        "zet bij de voorziening `standaard: nee`, of haal `overgangsrecht` weg", at: use.place)
    }
    let added = Set(context.draft.addedServices.map(\.name))
    for declaration in context.draft.declarations
    where declaration.kind == .service && !added.contains(declaration.name) {
      guard let service = known[declaration.name], !service.isStandard else { continue }
      context.warning(
        "service.unused", "geen arrangement voegt de voorziening `\(declaration.name)` toe",
        "noem haar bij `voegt_toe`, of haal haar weg",
        at: declaration.place)
    }
  }
}
