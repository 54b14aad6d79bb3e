// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension Fields {
  /// Parameters and correlation groups, from the root.
  func readUncertainty() {
    for (name, fields) in named("parameters") {
      let origin = fields.source(requiredFor: "parameter `\(name.string)`")
      guard let (distribution, dimension) = DistributionReading(fields: fields).read() else {
        context.draft.unreadable.insert(name.string)
        continue
      }
      context.draft.scenario.parameters.append(
        Parameter(
          name: name.string, description: fields.text("omschrijving") ?? "", distribution: distribution,
          dimension: dimension,
          source: origin))
    }
    context.draft.scenario.correlations = named("correlaties").compactMap { $0.fields.correlation($0.name) }
  }

  /// Where a number comes from; without `bron`, a warning when it is required.
  func source(requiredFor what: String) -> Source {
    if !has("bron") { context.draft.unsourced.append(Unsourced(what: what, place: place)) }
    return source() ?? Source(text: "", confidence: .low)
  }

  /// What is written here, or else the source of a price.
  func source(over price: Price?, for what: String) -> Source {
    guard let price else { return source(requiredFor: what) }
    return source() ?? price.source
  }

  /// Where a number comes from, `nil` when none of the three keys is given.
  func source() -> Source? {
    guard has("bron") || has("url") || has("zekerheid") else { return nil }
    return Source(text: text("bron") ?? "", url: text("url") ?? "", confidence: choice("zekerheid") ?? .low)
  }

  private func correlation(_ name: Scalar) -> CorrelationGroup? {
    let members = scalars("parameters")
    for member in members where !member.string.hasPrefix("prijs.") {
      context.refer(to: .parameter, member.string, at: member.place)
    }
    for member in members where member.string.hasPrefix("prijs.") {
      context.refer(to: .price, String(member.string.dropFirst(6)), at: member.place(6..<member.string.count))
    }
    guard has("correlatie") != has("matrix") else {
      context.error(
        has("matrix") ? "key.conflict" : "key.missing", "een samenhang heeft `correlatie` of `matrix`",
        "schrijf bijvoorbeeld correlatie: 0.5", at: has("matrix") ? keyPlace("matrix") : place)
      return nil
    }
    guard let matrix = has("matrix") ? matrix() : equalMatrix(members.count) else { return nil }
    let group = CorrelationGroup(name: name.string, members: members.map(\.string), matrix: matrix)
    let key = has("matrix") ? "matrix" : "correlatie"
    context.draft.correlations.append(
      CorrelationUse(
        group: group, place: has("matrix") ? keyPlace(key) : valuePlace(key), memberPlaces: members.map(\.place)))
    return group
  }

  private func equalMatrix(_ count: Int) -> [[Double]]? {
    guard let value = constant("correlatie")?.value else { return nil }
    return (0..<count).map { row in (0..<count).map { $0 == row ? 1 : value } }
  }

  private func matrix() -> [[Double]]? {
    let before = context.findings.count
    let measure = Measure(Dimension.none, .any, example: "0.3")
    let rows = nodes("matrix").map { row -> [Double] in
      guard case .list(let items) = row.content else {
        context.error("type.wrong", "een matrix is een lijst van rijen", "schrijf [[1, 0.3], [0.3, 1]]", at: row.place)
        return []
      }
      return items.compactMap { scalar($0, "matrix") }.compactMap {
        context.constant($0, measure, key: "matrix")?.value
      }
    }
    return context.findings.count == before ? rows : nil
  }
}
