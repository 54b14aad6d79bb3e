// SPDX-License-Identifier: EUPL-1.2

/// The books of an arrangement, read as accounts.
struct Ledger {
  private let books: Books
  private let sketch: Sketch
  /// The arrangement that decides what is an investment.
  private let index: Int

  init(_ books: Books, of sketch: Sketch, _ index: Int) {
    (self.books, self.sketch, self.index) = (books, sketch, index)
  }

  /// Paid by any of the members, also to each other.
  func paid(_ members: Set<String>) -> Double { total { members.contains($0.from) } }

  func received(_ members: Set<String>) -> Double { total { members.contains($0.to) } }

  func welfare(_ members: Set<String>) -> Double {
    total { line in members.contains { line.to == $0 + ":welvaart" } }
  }

  func cash(_ members: Set<String>) -> Double { received(members) - paid(members) }

  func cash(_ members: Set<String>, in year: Int) -> (amount: Double, present: Double) {
    var sum = (amount: 0.0, present: 0.0)
    for (line, sums) in books.lines {
      guard let flow = sums.years[year] else { continue }
      let sign = (members.contains(line.to) ? 1.0 : 0) - (members.contains(line.from) ? 1.0 : 0)
      sum.amount += sign * flow.amount
      sum.present += sign * flow.present
    }
    return sum
  }

  /// Outlays of the members to others on what counts as investment.
  func invested(_ members: Set<String>) -> Double {
    total { isInvestment($0.item) && members.contains($0.from) && !members.contains($0.to) }
  }

  /// What members spare on outlays to others without being cash that comes free, less what others spare so on what they pay to members.
  ///
  /// Whether an outlay falls is decided over all years together, at present value.
  func uncashable(_ members: Set<String>, than reference: Ledger, in year: Int? = nil) -> Double {
    Set(books.lines.keys).union(reference.books.lines.keys).reduce(0) { sum, line in
      let isReceived = members.contains(line.to) && Sketch.parties.contains(line.from)
      let side = (members.contains(line.from) ? 1.0 : 0) - (isReceived ? 1.0 : 0)
      let (own, other) = (books.lines[line] ?? Books.Sums(), reference.books.lines[line] ?? Books.Sums())
      guard other.present > own.present else { return sum }
      let spared =
        year.map { (other.years[$0]?.amount ?? 0) - (own.years[$0]?.amount ?? 0) } ?? (other.present - own.present)
      return sum + side * spared * (1 - sketch.cashable(line.item))
    }
  }

  private func total(_ counts: (Books.Line) -> Bool) -> Double {
    books.lines.reduce(0) { counts($1.key) ? $0 + $1.value.present : $0 }
  }

  /// Said, or of a service that the arrangement adds or changes, or a purchase.
  private func isInvestment(_ name: String) -> Bool {
    let arrangement = sketch.arrangements[index]
    if sketch.arrangements.contains(where: { $0.room?.purchases.contains { $0.name == name } == true }) { return true }
    let owned = OwnedItem.all(of: sketch).first { $0.item.name == name }!
    if let said = owned.item.isInvestment { return said }
    if case .service(let service) = owned.owner {
      return arrangement.adds.contains(service) || arrangement.changes.contains { $0.service == service }
    }
    return !isPossible(owned)
  }

  /// Whether the reference can have an item at all: not where its condition or moment names a service that it lacks.
  private func isPossible(_ owned: OwnedItem) -> Bool {
    func lacks(_ service: String) -> Bool {
      !sketch.services.first { $0.name == service }!.isStandard
    }
    func isPossible(_ condition: Condition) -> Bool {
      switch condition {
      case .service(let name, let state): state == "geen" || !lacks(name)
      case .and(let a, let b): isPossible(a) && isPossible(b)
      case .or(let a, let b): isPossible(a) || isPossible(b)
      default: true
      }
    }
    if case .service(let name, _)? = owned.at { return !lacks(name) }
    if case .condition(let condition)? = owned.during { return isPossible(condition) }
    return true
  }
}

extension Sketch {
  static let parties = ["gemeente", "rijk", "werkgever", "huishouden"]
  /// `publiek`, the one group.
  static let group: Set = ["gemeente", "rijk"]

  func cashable(_ name: String) -> Double {
    for room in arrangements.compactMap(\.room) {
      if let purchase = room.purchases.first(where: { $0.name == name }) { return posting(purchase, room).cashable }
    }
    let item = OwnedItem.all(of: self).first { $0.item.name == name }!.item
    return posting(item.posting, item.price).cashable
  }
}
