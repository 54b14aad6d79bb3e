// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Collects every declared name before the sections are read.
struct NameReading {
  let root: YAMLNode
  let context: Context

  private static let sections: [(key: String, kind: NameKind)] = [
    ("leefgebieden", .domain), ("gebeurtenissen", .event), ("voorzieningen", .service), ("knelpunten", .barrier),
    ("arrangementen", .arrangement), ("parameters", .parameter), ("kenmerken", .attribute), ("invloeden", .influence),
    ("tellers", .counter), ("correlaties", .correlation), ("partijen", .party), ("groepen", .group),
  ]

  func read() {
    for section in Self.sections {
      for entry in root[section.key]?.entries ?? [] { context.declare(section.kind, entry.key) }
    }
    for arrangement in root["arrangementen"]?.entries ?? [] {
      let purchases = arrangement.value["handelingsruimte"]?["aankopen"]?.entries ?? []
      for purchase in purchases { context.declare(.purchase, purchase.key) }
    }
    for domain in root["leefgebieden"]?.entries ?? [] {
      context.symbols.setLevels(levels(of: domain.value) ?? LifeDomain.standardLevels, of: domain.key.string)
    }
  }

  private func levels(of domain: YAMLNode) -> [String]? {
    guard case .list(let items) = domain["niveaus"]?.content else { return nil }
    return items.compactMap { $0.scalar?.string }
  }
}
