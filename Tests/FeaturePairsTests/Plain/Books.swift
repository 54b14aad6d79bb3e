// SPDX-License-Identifier: EUPL-1.2

/// What a life cost: units, amounts and present values by item and pair of accounts, also by year.
struct Books {
  struct Line: Hashable {
    var item: String
    var from: String
    var to: String
  }

  struct Sums {
    var count = 0.0
    var amount = 0.0
    var present = 0.0
    /// By whole years since the beginning.
    var years: [Int: (amount: Double, present: Double)] = [:]
  }

  private(set) var lines: [Line: Sums] = [:]

  /// - Parameters:
  ///   - count: units in `year`.
  ///   - discounted: units, each times what a euro then counts for.
  mutating func book(
    _ item: String, _ posting: Sketch.Posting, count: Double, discounted: Double, euro: Double, year: Int
  ) {
    for (from, to, share) in Books.accounts(posting) {
      var sums = lines[Line(item: item, from: from, to: to)] ?? Sums()
      sums.count += count * share
      sums.amount += count * share * euro
      sums.present += discounted * share * euro
      let before = sums.years[year] ?? (0, 0)
      sums.years[year] = (before.amount + count * share * euro, before.present + discounted * share * euro)
      lines[Line(item: item, from: from, to: to)] = sums
    }
  }

  private static func accounts(_ posting: Sketch.Posting) -> [(String, String, Double)] {
    switch posting.kind {
    case "middelen": posting.payers.map { ($0.party, "middelen", $0.share) }
    case "overdracht": posting.payers.map { ($0.party, posting.receiver!, $0.share) }
    case "productie": [("productie", posting.receiver!, 1)]
    default: [("waardering", posting.receiver! + ":welvaart", 1)]
    }
  }

  /// Adds other books, each unit as `weight` units.
  mutating func add(_ other: Books, weight: Double) {
    for (line, sums) in other.lines {
      var own = lines[line] ?? Sums()
      own.count += weight * sums.count
      own.amount += weight * sums.amount
      own.present += weight * sums.present
      for (year, flow) in sums.years {
        let before = own.years[year] ?? (0, 0)
        own.years[year] = (before.amount + weight * flow.amount, before.present + weight * flow.present)
      }
      lines[line] = own
    }
  }
}
