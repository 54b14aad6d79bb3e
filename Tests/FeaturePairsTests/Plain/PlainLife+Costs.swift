// SPDX-License-Identifier: EUPL-1.2

/// Costs at moments and over time.
extension PlainLife {
  /// A cost exists only where what it belongs to exists.
  func exists(_ owner: OwnedItem.Owner) -> Bool {
    switch owner {
    case .situation: true
    case .service(let name): exists(service: name)
    case .barrier(let barrier): !current.lifts.contains(barrier.name)
    }
  }

  /// A cost that runs now: units per year, and euro per unit.
  struct RunningCost {
    var item: Sketch.Item
    var perYear: Double
    var euro: Double
  }

  func runningCosts() throws -> [RunningCost] {
    try items.compactMap { owned in
      guard let during = owned.during, exists(owned.owner) else { return nil }
      let isRunning =
        switch during {
        case .condition(let condition): try holds(condition)
        case .service(let name): services[name]!.state == .active
        case .barrier(let barrier): try isInForce(barrier)
        }
      guard isRunning else { return nil }
      let (count, euro) = try units(owned.item.price, owned.item.amount, owned.item.quantity, isRunning: true)
      return RunningCost(item: owned.item, perYear: count, euro: euro)
    }
  }

  /// Units (per year of what runs) and euro per unit.
  func units(
    _ price: String?, _ amount: Formula?, _ quantity: Formula?, isRunning: Bool
  ) throws(Unclear) -> (Double, Double) {
    let times = try quantity.map { formula throws(Unclear) in try value(formula) } ?? 1
    guard let price else { return (times, try value(amount!)) }
    let listed = sketch.prices.first { $0.name == price }!
    // What runs is counted in years, also where its price is per month.
    return (times, sketch.euro(listed) * (listed.unit == "maand" && isRunning ? 12 : 1))
  }

  func accrue(_ costs: [RunningCost], to next: Double) {
    var from = now
    while from < next {
      let year = Int(from / Ticks.year)
      let to = min(next, Double(year + 1) * Ticks.year)
      let (a, b) = (from / Ticks.year, to / Ticks.year)
      for cost in costs {
        let discounted = discounting(cost.item).integral(a, b) * cost.perYear
        books.book(
          cost.item.name, posting(cost.item), count: (b - a) * cost.perYear, discounted: discounted, euro: cost.euro,
          year: year)
      }
      from = to
    }
  }

  func book(_ owned: OwnedItem) throws {
    let item = owned.item
    let (count, euro) = try units(item.price, item.amount, item.quantity, isRunning: false)
    bookNow(item.name, posting(item), discounting(item), count, euro)
  }

  func bookNow(
    _ name: String, _ posting: Sketch.Posting, _ discounting: Discounting, _ count: Double, _ euro: Double
  ) {
    let factor = discounting.factor(now / Ticks.year)
    books.book(
      name, posting, count: count, discounted: count * factor, euro: euro, year: Int(now / Ticks.year))
  }

  func discounting(_ item: Sketch.Item) -> Discounting { Discounting(discount: item.discount ?? sketch.discount) }

  private func posting(_ item: Sketch.Item) -> Sketch.Posting { sketch.posting(item.posting, item.price) }
}

extension Sketch {
  /// Its own, else that of the price; an amount is resources.
  func posting(_ own: Posting?, _ price: String?) -> Posting {
    own ?? prices.first { $0.name == price }?.posting ?? Posting()
  }
}
