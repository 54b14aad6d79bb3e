// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension Fields {
  /// Inputs whose break-even value is looked for, from the root; prices and parameters must have been read.
  func readBreakEvens() {
    for fields in sections("omslag") {
      if let wanted = fields.breakEven() { context.draft.scenario.breakEvens.append(wanted) }
    }
  }

  private func breakEven() -> BreakEvenRange? {
    let (low, high) = (constant("van"), constant("tot"))
    guard let name = scalar("parameter"), let dimension = dimension(of: name), let low, let high else { return nil }
    guard fits(low, dimension, "van"), fits(high, dimension, "tot") else { return nil }
    guard low.value < high.value else {
      context.error("range", "`tot` is niet groter dan `van`", "schrijf een groter getal", at: valuePlace("tot"))
      return nil
    }
    return BreakEvenRange(parameter: name.string, range: low.value...high.value, dimension: dimension)
  }

  /// Of a parameter or a price; `nil` when it cannot be set by itself.
  private func dimension(of name: Scalar) -> Dimension? {
    if name.string.hasPrefix("prijs.") {
      let id = String(name.string.dropFirst(6))
      context.refer(to: .price, id, at: name.place(6..<name.string.count))
      return context.prices[id]?.dimension
    }
    context.refer(to: .parameter, name.string, at: name.place)
    guard let parameter = context.draft.scenario.parameters.first(where: { $0.name == name.string }) else { return nil }
    let form: String? =
      switch parameter.value {
      case .computed: "een formule"
      case .share: "een dirichlet"
      default: nil
      }
    guard let form else { return parameter.dimension }
    context.error(
      "breakeven.parameter", "`\(name.string)` volgt uit \(form), en heeft geen eigen waarde om te veranderen",
      "noem een parameter met een `waarde` of een `verdeling`", at: name.place)
    return nil
  }

  private func fits(_ value: Quantity, _ dimension: Dimension, _ key: String) -> Bool {
    if value.dimension == dimension || value == Quantity(0) { return true }
    context.error(
      "unit.wrong",
      "bij `\(key)` hoort \(dimension.description), en hier staat \(value.dimension.description)",
      "schrijf de eenheid van de parameter", at: valuePlace(key))
    return false
  }
}
