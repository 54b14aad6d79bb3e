// SPDX-License-Identifier: EUPL-1.2

/// Every parameter is used in a formula.
enum ParametersAreUsed: Rule {
  static func check(_ context: Context) {
    let used = Set(context.draft.formulas.flatMap { $0.syntax.names.map(\.name) })
    for declaration in context.draft.declarations
    where declaration.kind == .parameter && !used.contains(declaration.name) {
      context.warning(
        "parameter.unused", "de parameter `\(declaration.name)` wordt nergens gebruikt",
        "gebruik haar in een formule, of haal haar weg",
        at: declaration.place)
    }
  }
}
