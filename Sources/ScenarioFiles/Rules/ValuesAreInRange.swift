// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// Probabilities lie between 0 and 1, rates and factors are not negative: constants, and parameters over all they can be.
enum ValuesAreInRange: Rule {
  static func check(_ context: Context) {
    let names = NumericNames(context)
    let computed = Dictionary(
      context.draft.computed.map { ($0.parameter.name, $0.formula) }, uniquingKeysWith: { first, _ in first })
    var bounds: [String: Measure.Bounds] = [:]
    for use in context.draft.formulas {
      check(use, names, computed, context)
      if case .name(let name) = use.syntax.form, use.measure.bounds != .any {
        bounds[name] = bounds[name] == .share ? .share : use.measure.bounds
      }
    }
    for change in context.draft.parameterChanges {
      guard let wanted = bounds[change.parameter] else { continue }
      var use = change.value
      use.measure.bounds = wanted
      check(use, names, computed, context)
    }
  }

  private static func check(
    _ use: FormulaUse, _ names: NumericNames, _ formulas: [String: FormulaUse], _ context: Context
  ) {
    guard let support = Support(use.expression, names: { names.known[$0]?.support }) else { return }
    let bounds = use.measure.bounds
    let place = use.scalar.place(use.syntax.range)
    if support.low.isNaN || support.high.isNaN {
      return context.error(
        "range",
        "deze formule heeft geen uitkomst: er wordt door nul gedeeld, of een functie krijgt een te klein getal",
        "controleer noemers, wortels en logaritmen", at: place)
    }
    let computed: FormulaUse? = if case .name(let name) = use.syntax.form { formulas[name] } else { nil }
    if case .name(let name) = use.syntax.form, computed == nil {
      if !bounds.contains(support.low, support.high) { reportName(name, support, use, place, context) }
    } else if use.syntax.names.isEmpty {
      if !bounds.contains(support.low) {
        context.error(
          "range", "`\(use.key)` is \(bounds.wording), en hier staat \(text(support.low))", advice(bounds, use),
          at: place)
      }
    } else if !isPossible(bounds, support) {
      context.error(
        "range", "`\(use.key)` is \(bounds.wording), en deze formule nooit", "controleer de formule", at: place)
    } else if !bounds.contains(support.low, support.high), isDoubtful(computed ?? use) {
      context.warning(
        "range", "deze formule kan buiten de grenzen komen: `\(use.key)` is \(bounds.wording)",
        "controleer de uitersten van de parameters",
        at: place)
    }
  }

  /// Sums and differences; products of uncertain factors rarely matter and are checked when they are drawn.
  private static func isDoubtful(_ use: FormulaUse) -> Bool {
    if case .binary(let sign, _, _) = use.syntax.form { sign == .plus || sign == .minus } else { false }
  }

  private static func isPossible(_ bounds: Measure.Bounds, _ support: Support) -> Bool {
    switch bounds {
    case .any: true
    case .notNegative: support.high >= 0
    case .positive: support.high > 0
    case .share: support.high >= 0 && support.low <= 1
    }
  }

  private static func reportName(
    _ name: String, _ support: Support, _ use: FormulaUse, _ place: Place, _ context: Context
  ) {
    let bounds = use.measure.bounds
    let distribution =
      bounds == .share ? "geef de parameter een beta-verdeling" : "geef de parameter een lognormale of gamma-verdeling"
    context.error(
      "range",
      "`\(use.key)` is \(bounds.wording), en `\(name)` loopt van \(text(support.low)) tot \(text(support.high))",
      support.low == support.high ? "controleer de waarde van `\(name)`" : distribution, at: place)
  }

  private static func advice(_ bounds: Measure.Bounds, _ use: FormulaUse) -> String {
    "schrijf een getal dat \(bounds == .share ? "tussen 0 en 1 ligt" : bounds.wording + " is"), zoals \(use.measure.example)"
  }

  private static func text(_ value: Double) -> String {
    if value == .infinity { return "oneindig" }
    if value == -.infinity { return "min oneindig" }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
