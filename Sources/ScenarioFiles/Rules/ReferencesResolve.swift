// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios

/// Every name that is used belongs to something of the right kind.
enum ReferencesResolve: Rule {
  static func check(_ context: Context) {
    let parties = Set(context.draft.scenario.parties.map(\.name))
    for reference in context.draft.references where !isKnown(reference, parties, context) {
      let names = known(reference.kind, parties, context)
      let code: String =
        switch reference.kind {
        case .price: "price.unknown"
        case .barrier: "barrier.unknown"
        default: "name.unknown"
        }
      let other = context.symbols.kind(of: reference.name)
      let message =
        other.map { "`\(reference.name)` is \($0.indefinite), geen \(reference.kind.rawValue)" }
        ?? "\(reference.kind.phrase) `\(reference.name)` bestaat niet"
      context.error(code, message, Suggestion.remedy(for: reference.name, in: names), at: reference.place)
    }
  }

  private static func isKnown(_ reference: Reference, _ parties: Set<String>, _ context: Context) -> Bool {
    switch reference.kind {
    case .price: context.lacksPrices || context.declaredPrices.contains(reference.name)
    case .party: parties.contains(reference.name)
    default: context.symbols.kind(of: reference.name) == reference.kind
    }
  }

  private static func known(_ kind: NameKind, _ parties: Set<String>, _ context: Context) -> [String] {
    switch kind {
    case .price: Array(context.declaredPrices)
    case .party: Array(parties)
    default: context.symbols.names(kind)
    }
  }
}
