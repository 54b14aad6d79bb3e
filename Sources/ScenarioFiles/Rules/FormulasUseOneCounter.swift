// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// A formula depends on one counter at most.
enum FormulasUseOneCounter: Rule {
  static func check(_ context: Context) {
    for use in context.draft.formulas {
      let counters = use.syntax.names.filter { context.symbols.kind(of: $0.name) == .counter }
      guard let first = counters.first, let other = counters.first(where: { $0.name != first.name }) else { continue }
      context.error(
        "counter.several", "een formule heeft hoogstens één teller, en `\(other.name)` is hier de tweede",
        "gebruik de tweede in een voorwaarde, of tel beide in één teller", at: use.scalar.place(other.range))
    }
  }
}
