// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Scenarios

/// Resources and transfers have a payer, all but resources have a receiver, and nothing else has either.
enum PostingsAreComplete: Rule {
  static func check(_ context: Context) {
    for use in context.draft.postings {
      let kind = use.posting.kind
      let pays = kind == .resources || kind == .transfer
      if pays, use.posting.payers.isEmpty {
        context.error(
          "posting.payer", "bij \(kind.rawValue) hoort een betaler", "vul `betaler` in, bijvoorbeeld gemeente",
          at: use.place)
      }
      if !pays, !use.posting.payers.isEmpty {
        context.error("posting.payer", "bij \(kind.rawValue) is er geen betaler", "laat `betaler` leeg", at: use.place)
      }
      if kind == .resources, use.posting.receiver != nil {
        context.error(
          "posting.receiver", "bij middelen is er geen ontvanger", "laat `ontvanger` leeg, of kies soort overdracht",
          at: use.place)
      }
      if kind != .resources, use.posting.receiver == nil {
        context.error(
          "posting.receiver", "bij \(kind.rawValue) hoort een ontvanger", "vul `ontvanger` in, bijvoorbeeld huishouden",
          at: use.place)
      }
    }
  }
}
