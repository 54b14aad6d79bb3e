// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Quantities
import Scenarios

extension Fields {
  /// The accounts an amount moves between and its source: what is written here over what the price list says.
  ///
  /// - Parameters:
  ///   - what: has the amount, for messages.
  ///   - payers: who pays when it is not written here.
  func accounting(what: String, payers standard: [Posting.Share] = []) -> (Posting, Source) {
    let price = scalar("prijs").flatMap { context.prices[$0.string] }
    var posting = price?.posting ?? Posting(kind: .resources, payers: [], receiver: nil, cashable: 1)
    if let kind: EntryKind = choice("soort") { posting.kind = kind }
    let isPaid = posting.kind == .resources || posting.kind == .transfer
    if !isPaid || !standard.isEmpty { posting.payers = isPaid ? standard : [] }
    if posting.kind == .resources { posting.receiver = nil }
    if has("betaler") { posting.payers = payers("betaler") }
    if let receiver = reference("ontvanger", .party) { posting.receiver = receiver }
    if let cashable = constant("kasbaar") { posting.cashable = cashable.value }
    for (name, value) in labels() { posting.labels[name] = value }
    if has("prijs"), price == nil { return (posting, source() ?? Source(text: "", confidence: .low)) }
    let place = has("soort") ? valuePlace("soort") : has("prijs") ? keyPlace("prijs") : keyPlace("bedrag")
    context.draft.postings.append(PostingUse(posting: posting, place: place))
    return (posting, source(over: price, for: what))
  }

  /// Names with a value each, as written here.
  private func labels() -> [(name: String, value: String)] {
    map("labels").compactMap { entry in
      let isName = context.checkLabel(name: entry.key.string, at: entry.key.place)
      if case .empty = entry.value.content {
        context.refuseEmptyLabel(at: entry.key.place)
        return nil
      }
      guard let value = scalar(entry.value, "labels"), context.isLabel(value.string, at: value.place), isName else {
        return nil
      }
      return (entry.key.string, value.string)
    }
  }

  /// A party, or parties with shares.
  func payers(_ key: String) -> [Posting.Share] {
    guard let node = node(key) else { return [] }
    if case .scalar(let scalar) = node.content {
      context.refer(to: .party, scalar.string, at: scalar.place)
      return [Posting.Share(party: scalar.string, share: 1)]
    }
    let before = context.findings.count
    let shares = map(key).map { entry in
      context.refer(to: .party, entry.key.string, at: entry.key.place)
      let share = scalar(entry.value, key).flatMap { context.constant($0, .probability, key: key) }
      return Posting.Share(party: entry.key.string, share: share?.value ?? 0)
    }
    if context.findings.count == before { context.draft.shares.append(ShareUse(shares: shares, place: keyPlace(key))) }
    return shares
  }
}
