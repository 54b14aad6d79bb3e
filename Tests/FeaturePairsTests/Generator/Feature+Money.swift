// SPDX-License-Identifier: EUPL-1.2

/// Costs, prices and discounting.
extension Feature {
  static func price(_ draft: inout Draft, unit: String, _ posting: Sketch.Posting = .init()) -> String {
    let name = draft.name("prijs")
    draft.sketch.prices.append(.init(name: name, euro: draft.euro() / 4, unit: unit, posting: posting))
    return name
  }

  private static func item(_ draft: inout Draft, _ build: (inout Sketch.Item, inout Draft) -> Void) {
    var item = Sketch.Item(name: draft.name("p"), isInvestment: draft.dice.isLucky(30))
    build(&item, &draft)
    draft.sketch.items.append(item)
  }

  private static func posted(_ posting: Sketch.Posting) -> @Sendable (inout Draft) -> Void {
    { draft in
      let (condition, moment) = (draft.condition(), draft.moment())
      item(&draft) { item, draft in
        (item.amount, item.during, item.posting) = (.yearly(draft.euro()), condition, posting)
      }
      item(&draft) { item, draft in
        (item.amount, item.at, item.posting) = (.euro(draft.euro()), moment, posting)
      }
    }
  }

  static let items = [
    Feature("betaler met aandelen", posted(.init(payers: [("gemeente", 0.6), ("rijk", 0.4)]))),
    Feature("soort overdracht", posted(.init(kind: "overdracht", receiver: "huishouden"))),
    Feature(
      "overdracht tussen twee betalers en een ontvanger",
      posted(.init(kind: "overdracht", payers: [("gemeente", 0.5), ("werkgever", 0.5)], receiver: "rijk"))),
    Feature("soort productie", posted(.init(kind: "productie", payers: [], receiver: "werkgever"))),
    Feature("soort waardering", posted(.init(kind: "waardering", payers: [], receiver: "huishouden"))),
    Feature(
      "overdracht met kasbaar",
      posted(
        .init(kind: "overdracht", payers: [("gemeente", 0.5), ("werkgever", 0.5)], receiver: "rijk", cashable: 0.5))),
    Feature("kasbaar", posted(.init(cashable: 0.25))),
    Feature("prijs per maand") { draft in
      let (name, condition) = (price(&draft, unit: "maand"), draft.condition())
      item(&draft) { item, _ in (item.price, item.during) = (name, condition) }
    },
    Feature("prijs per uur") { draft in
      let (name, condition, moment) = (price(&draft, unit: "uur"), draft.condition(), draft.moment())
      item(&draft) { item, _ in (item.price, item.quantity, item.during) = (name, .number(4, .hoursPerMonth), condition)
      }
      item(&draft) { item, _ in (item.price, item.quantity, item.at) = (name, .number(3, .hours), moment) }
    },
    Feature("prijs per keer met aantal") { draft in
      let posting = Sketch.Posting(kind: "overdracht", payers: [("rijk", 1)], receiver: "huishouden", cashable: 0.5)
      let (name, moment, count) = (price(&draft, unit: "keer", posting), draft.moment(), draft.factor())
      item(&draft) { item, _ in (item.price, item.quantity, item.at) = (name, count, moment) }
    },
    Feature("bedrag keer aantal per tijd") { draft in
      let condition = draft.condition()
      item(&draft) { item, draft in
        (item.amount, item.quantity, item.during) = (.euro(draft.euro()), .number(3, .perMonth), condition)
      }
    },
    Feature("labels") { draft in
      let (condition, moment) = (draft.condition(), draft.moment())
      let name = price(&draft, unit: "keer")
      draft.sketch.prices[draft.sketch.prices.count - 1].label = "6.21"
      item(&draft) { item, _ in (item.price, item.at) = (name, moment) }
      item(&draft) { item, _ in (item.price, item.at, item.labels) = (name, moment, [("taakveld", "6.3")]) }
      item(&draft) { item, draft in
        (item.amount, item.during) = (.yearly(draft.euro()), condition)
        (item.posting, item.labels) = (.init(cashable: 0.5), [("kleur", "rood"), ("taakveld", "6.3")])
      }
      for i in draft.sketch.items.indices.dropLast(3) { draft.sketch.items[i].labels = [("kleur", "k\(i % 2)")] }
    },
    Feature("bij begin") { draft in
      item(&draft) { item, draft in (item.amount, item.at) = (.euro(-draft.euro()), .begin) }
    },
    Feature("parameter in bedrag") { draft in
      let (name, derived) = (draft.name("q"), draft.name("f"))
      draft.sketch.parameters.append((name, .plain(2), false))
      draft.sketch.parameters.append((derived, .binary(.name(name), "+", .plain(0.5)), true))
      draft.other.parameters.append((name, .plain(3)))
      draft.offer(factors: [.name(name), .name(derived)])
      let (condition, moment) = (draft.condition(), draft.moment())
      item(&draft) { item, _ in
        (item.amount, item.during) = (.binary(.yearly(20), "*", .name(derived)), condition)
      }
      item(&draft) { item, _ in
        (item.amount, item.at) = (.call("max", [.binary(.euro(9), "*", .name(name)), .euro(20)]), moment)
      }
    },
    Feature("formule") { draft in
      let (factor, moment) = (draft.factor(), draft.moment())
      item(&draft) { item, _ in
        item.amount = .binary(.euro(3), "*", .call("wortel", [.binary(factor, "^", .plain(2))]))
        item.at = moment
      }
    },
  ]

  private static func discount(_ steps: [(Double, Double)], yearly: Bool = false) -> Sketch.Discount {
    Sketch.Discount(steps: steps.map { (from: $0.0, rate: $0.1) }, isYearly: yearly)
  }

  static let discounting = [
    Feature("discontovoet 0") { $0.sketch.discount = discount([(0, 0)]) },
    Feature("disconteren per_jaar") { $0.sketch.discount.isYearly = true },
    Feature("discontovoet in stappen") { draft in
      let isYearly = draft.sketch.discount.isYearly
      draft.sketch.discount = discount([(0, 0.05), (1.25, 0.02), (3, 0.01)], yearly: isYearly)
    },
    Feature("discontovoet met stappen tot na de horizon") { draft in
      let isYearly = draft.sketch.discount.isYearly
      draft.sketch.discount = discount([(0, 0.04), (0.5, 0.07), (2.75, 0), (4, 0.015), (30, 0.005)], yearly: isYearly)
    },
    Feature("post met een discontering die laat begint te stijgen") { draft in
      let (condition, moment) = (draft.condition(), draft.moment())
      for (isAtOnce, isYearly) in [(false, true), (true, true), (false, false)] {
        item(&draft) { item, draft in
          item.amount = isAtOnce ? .euro(draft.euro()) : .yearly(draft.euro())
          (item.during, item.at) = isAtOnce ? (nil, moment) : (condition, nil)
          item.discount = discount([(0, 0), (1.5, 0.08), (3, 0.02)], yearly: isYearly)
        }
      }
    },
    Feature("discontovoet_continu") { $0.sketch.discount.continuous = 0.04 },
    Feature("post.discontovoet") { draft in
      let (condition, moment) = (draft.condition(), draft.moment())
      item(&draft) { item, draft in
        (item.amount, item.during, item.discount) = (.yearly(draft.euro()), condition, discount([(0, 0.015)]))
      }
      item(&draft) { item, draft in
        item.amount = .euro(draft.euro())
        item.at = moment
        item.discount = discount([(0, 0.06), (2.5, 0)], yearly: draft.dice.isLucky(50))
      }
    },
    Feature("horizon met een half jaar") { $0.sketch.horizon = .years(4.5) },
    Feature("startjaar") { $0.sketch.startYear = 2024 },
  ]
}
