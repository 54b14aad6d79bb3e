// SPDX-License-Identifier: EUPL-1.2

/// Where a household is with a purchase.
struct PurchaseLife {
  enum State { case none, deciding, active, done }

  var state = State.none
  /// Of the budget, while a decision is waited for.
  var reserved = 0.0
  var running: Running?
}

/// Purchases out of the room for discretion.
extension PlainLife {
  var room: Sketch.Room? { sketch.room(of: current) }

  private func cost(_ purchase: Sketch.Purchase) throws(Unclear) -> Double {
    let (count, euro) = try units(purchase.price, purchase.amount, purchase.quantity, isRunning: false)
    return count * euro
  }

  private func isAffordable(_ purchase: Sketch.Purchase, _ room: Sketch.Room) throws(Unclear) -> Bool {
    let left = try value(room.budget) - budgetSpent - cost(purchase)
    if abs(left) < 1e-9, left != 0 { throw Unclear("a budget that is spent to within rounding") }
    return left >= 0
  }

  func timedPurchases() throws -> [Coming] {
    guard let room else { return [] }
    return try room.purchases.compactMap { purchase in
      guard let life = purchases[purchase.name], let running = life.running else { return nil }
      guard let time = try running.next(now, pace: 1) else { return nil }
      return Coming(time: time, isExact: isExact(running), isLate: running.isLate) {
        if case .deciding = life.state {
          try self.buy(purchase, room, life.reserved)
        } else {
          self.purchases[purchase.name] = PurchaseLife(state: purchase.isRepeatable ? .none : .done)
        }
      }
    }
  }

  func immediatePurchases() throws -> [Coming] {
    guard let room else { return [] }
    return try room.purchases.compactMap { purchase in
      guard case .none = purchases[purchase.name]?.state ?? .none, try isRate(purchase.rate),
        try purchase.condition.map({ try holds($0) }) ?? true, try isAffordable(purchase, room)
      else { return nil }
      return Coming(time: now) { try self.want(purchase, room) }
    }
  }

  private func want(_ purchase: Sketch.Purchase, _ room: Sketch.Room) throws {
    let cost = try cost(purchase)
    budgetSpent += cost
    if cost > (try value(room.mandate)) {
      purchases[purchase.name] = PurchaseLife(state: .deciding, reserved: cost, running: try start(room.decision))
    } else {
      try buy(purchase, room, cost)
    }
  }

  private func buy(_ purchase: Sketch.Purchase, _ room: Sketch.Room, _ cost: Double) throws {
    purchases[purchase.name] = PurchaseLife(state: .active, running: try purchase.duration.map { try start($0) })
    bookNow(purchase.name, sketch.posting(purchase, room), Discounting(discount: sketch.discount), 1, cost)
    try change(purchase.changes)
  }
}

extension Sketch {
  func room(of arrangement: Arrangement) -> Room? {
    arrangements.first { $0.name == arrangement.roomOf }?.room ?? arrangement.room ?? arrangements[0].room
  }

  /// The room says who pays, unless the purchase does.
  func posting(_ purchase: Purchase, _ room: Room) -> Posting {
    if let own = purchase.posting { return own }
    var posting = posting(nil, purchase.price)
    if let payers = room.payers { posting.payers = payers }
    return posting
  }
}
