// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// In version 1, who had a service kept it in an arrangement that does not have it, until it ended. Since version 2 nobody has it there,
/// and `overgangsrecht` is what it was. Decision 0041.
///
/// The case table and `vanaf` decide whether it matters, so that it shows only in the whole scenario. The nearest of the scenarios that say
/// something of it decides in which version that is.
enum ServicesOfEarlierFiles: Rule {
  static func check(_ context: Context) {
    if context.earlierFiles.isEmpty { return }
    for (index, service) in context.draft.scenario.services.enumerated() where !service.isStandard {
      guard let use = context.draft.services[service.name], !use.isDecided else { continue }
      let losses = losses(of: service.name, context)
      let sayers = Set((losses + [use.place]).map(\.file.folder))
      guard !losses.isEmpty, let folder = context.folders.first(where: sayers.contains),
        let own = context.earlierFiles[folder], let changed = changed(service.name, in: own)
      else { continue }
      context.report(changed, version: 2)
      context.draft.scenario.services[index].isKept = true
    }
  }

  /// What takes the service away from somebody: a cell of the case table, and `vanaf` of an arrangement.
  private static func losses(of service: String, _ context: Context) -> [Place] {
    let arrangements = context.draft.scenario.arrangements
    let without = arrangements.filter { !$0.adds.contains(service) }
    let cell = without.isEmpty ? nil : context.draft.startingServices[service]
    let isFirst = arrangements.first?.adds.contains(service) ?? false
    let late = without.filter { isFirst && $0.startsAt > 0 }.compactMap { context.draft.startPlaces[$0.name] }
    return [cell].compactMap(\.self) + late
  }

  private static func changed(_ service: String, in own: YAMLNode) -> ChangedPlace? {
    let line = BlockEdit.Line(key: "overgangsrecht", value: "ja")
    let path = ["voorzieningen", service]
    let isOwn = own["voorzieningen"]?[service]?["standaard"] != nil
    let edit =
      isOwn
      ? BlockEdit(path: path, key: "standaard", replaces: false, lines: [line])
      : BlockEdit(adding: line, to: path, of: own)
    guard let edit, let place = edit.place(in: own) else { return nil }
    return ChangedPlace(
      code: "version.service", place: place,
      message:
        "in versie 1 hield wie `\(service)` had haar in een arrangement zonder haar, tot zij vanzelf eindigde, nu niet meer",
      edit: edit)
  }
}
