// SPDX-License-Identifier: EUPL-1.2

/// What the tables of a run should hold, by table, row and column; what is not there is 0.
struct PlainTables {
  private let sketch: Sketch
  private(set) var cells: [String: Double] = [:]
  /// Per household, by arrangement.
  private var books: [Books] = []
  private let years: Int

  /// - Throws: `Unclear` where the reference gives no answer, such as an outcome that depends on the order of what falls together.
  init(_ sketch: Sketch) throws {
    self.sketch = sketch
    years = Int(sketch.horizon.value { _ in .nan }.rounded(.up))
    let weight = sketch.cases.map(\.weight).reduce(0, +)
    for arrangement in sketch.arrangements {
      var all = Books()
      for household in sketch.cases {
        let life = try PlainTables.life(sketch, household, arrangement)
        all.add(life.books, weight: household.weight / weight)
        receipt(arrangement.name, household.name, life.books)
        shares(arrangement.name, life.yearLevels, household.weight / weight)
      }
      books.append(all)
    }
    for (index, arrangement) in sketch.arrangements.enumerated() {
      itemRows(arrangement.name, books[index])
      partyRows(index)
      flowRows(index)
      if index > 0 {
        returnRows(index)
        for budget in sketch.budgets { budgetRows(budget, index) }
      }
    }
  }

  /// Lived in two orders of what falls together, which have to give the same.
  private static func life(
    _ sketch: Sketch, _ household: Sketch.Household, _ arrangement: Sketch.Arrangement
  ) throws -> PlainLife {
    let forward = try PlainLife(sketch, household, arrangement, isForward: true)
    try forward.live()
    let backward = try PlainLife(sketch, household, arrangement, isForward: false)
    try backward.live()
    guard forward.yearLevels == backward.yearLevels, isSame(forward.books, backward.books) else {
      throw Unclear("the outcome depends on the order of what falls together")
    }
    return forward
  }

  private static func isSame(_ a: Books, _ b: Books) -> Bool {
    Set(a.lines.keys).union(b.lines.keys).allSatisfy { line in
      let (x, y) = (a.lines[line] ?? Books.Sums(), b.lines[line] ?? Books.Sums())
      return abs(x.count - y.count) < 1e-9 && abs(x.present - y.present) < 1e-9 * (1 + abs(x.present))
    }
  }

  private mutating func add(_ key: String, _ x: Double) { cells[key, default: 0] += x }

  private mutating func itemRows(_ arrangement: String, _ books: Books) {
    for (line, sums) in books.lines {
      let row = "posten \(arrangement) \(line.item) \(line.from) \(line.to) "
      add(row + "aantal", sums.count)
      add(row + "bedrag", sums.amount)
      add(row + "contante_waarde", sums.present)
    }
  }

  private mutating func receipt(_ arrangement: String, _ household: String, _ books: Books) {
    for (line, sums) in books.lines {
      let row = "kassabon \(arrangement) \(household) \(line.item) \(line.from) \(line.to) "
      add(row + "aantal", sums.count)
      add(row + "bedrag", sums.amount)
      add(row + "contante_waarde", sums.present)
    }
  }

  private mutating func shares(_ arrangement: String, _ levels: [[String: Int]], _ weight: Double) {
    for (year, atYear) in levels.enumerated() {
      for (domain, level) in atYear {
        add("leefgebieden \(arrangement) \(domain) \(domain)_\(level) \(year) aandeel", weight)
      }
    }
  }
}

/// Parties, cash by year and returns.
extension PlainTables {
  private mutating func partyRows(_ index: Int) {
    let ledger = Ledger(books[index], of: sketch, index)
    let reference = Ledger(books[0], of: sketch, index)
    for party in Sketch.parties {
      let row = "partijen \(sketch.arrangements[index].name) \(party) "
      add(row + "betaald", ledger.paid([party]))
      add(row + "ontvangen", ledger.received([party]))
      add(row + "welvaart", ledger.welfare([party]))
      if index == 0 { continue }
      let net = ledger.cash([party]) - reference.cash([party])
      let welfare = ledger.welfare([party]) - reference.welfare([party])
      add(row + "saldo", net + welfare)
      add(row + "saldo_kasbaar", net + welfare - ledger.uncashable([party], than: reference))
    }
  }

  private mutating func flowRows(_ index: Int) {
    let ledger = Ledger(books[index], of: sketch, index)
    let reference = Ledger(books[0], of: sketch, index)
    for party in Sketch.parties {
      for year in 0..<years {
        let row = "kasstroom \(sketch.arrangements[index].name) \(party) \(sketch.startYear + year) "
        let flow = ledger.cash([party], in: year)
        add(row + "bedrag", flow.amount)
        add(row + "contante_waarde", flow.present)
        if index == 0 { continue }
        let difference = flow.amount - reference.cash([party], in: year).amount
        add(row + "verschil", difference)
        add(row + "verschil_kasbaar", difference - ledger.uncashable([party], than: reference, in: year))
      }
    }
  }

  /// Extra outlays beside what there is for them, by year and from the beginning.
  private mutating func budgetRows(_ budget: Sketch.Budget, _ index: Int) {
    let (ledger, reference) = (Ledger(books[index], of: sketch, index), Ledger(books[0], of: sketch, index))
    let members = budget.holder == "publiek" ? Sketch.group : [budget.holder]
    let size = budget.isPerHousehold ? 1 : sketch.cases.map(\.weight).reduce(0, +)
    var total = (outlay: 0.0, unsaved: 0.0, budget: 0.0)
    for year in 0..<years {
      let extra = reference.cash(members, in: year).amount - ledger.cash(members, in: year).amount
      let unsaved = ledger.uncashable(members, than: reference, in: year)
      let own = (outlay: extra, unsaved: unsaved, budget: sketch.amount(budget, year))
      total = (total.outlay + own.outlay, total.unsaved + own.unsaved, total.budget + own.budget)
      for (span, sums) in [("jaar", own), ("cumulatief", total)] {
        let row =
          "begrotingen \(sketch.arrangements[index].name) \(budget.holder) \(sketch.startYear + year) \(span) "
        add(row + "geld uitgaven", sums.outlay * size)
        add(row + "kasbaar uitgaven", (sums.outlay + sums.unsaved) * size)
        for basis in ["geld", "kasbaar"] { add(row + basis + " begroting", sums.budget) }
      }
    }
  }

  private mutating func returnRows(_ index: Int) {
    let ledger = Ledger(books[index], of: sketch, index)
    let reference = Ledger(books[0], of: sketch, index)
    var perspectives = Sketch.parties.map { ("financieel:" + $0, Set([$0])) }
    perspectives.append(("financieel:publiek", Sketch.group))
    perspectives.append(("maatschappelijk", Set(Sketch.parties)))
    for (name, members) in perspectives {
      let row = "rendement \(sketch.arrangements[index].name) \(name) "
      var net = ledger.cash(members) - reference.cash(members)
      if name == "maatschappelijk" { net += ledger.welfare(members) - reference.welfare(members) }
      let investment = ledger.invested(members) - reference.invested(members)
      let uncashable = ledger.uncashable(members, than: reference)
      for (measure, value) in [
        ("saldo", net), ("investering", investment), ("baten", net + investment), ("saldo_kasbaar", net - uncashable),
        ("baten_kasbaar", net + investment - uncashable),
      ] { add(row + measure + " gemiddelde", value) }
      if investment > 1 { add(row + "ratio gemiddelde", (net + investment) / investment) }
    }
  }
}
