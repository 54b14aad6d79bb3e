// SPDX-License-Identifier: EUPL-1.2

/// Money of other years, and what there is for it.
extension Feature {
  private static func priced(_ draft: inout Draft, _ price: String) {
    draft.sketch.items.append(
      .init(name: draft.name("p"), price: price, at: draft.moment(), isInvestment: draft.dice.isLucky(30)))
    draft.sketch.items.append(
      .init(
        name: draft.name("p"), amount: .binary(.name("prijs." + price), "*", .plain(3)), at: draft.moment(),
        isInvestment: false))
  }

  private static func budget(_ build: @escaping @Sendable (inout Sketch.Budget, inout Draft) -> Void)
    -> @Sendable (inout Draft) -> Void
  {
    { draft in
      let holder = draft.dice.pick(Sketch.parties + ["publiek"])
      var budget = Sketch.Budget(holder: holder, isPerHousehold: draft.dice.isLucky(50))
      build(&budget, &draft)
      draft.sketch.budgets.removeAll { $0.holder == holder }
      draft.sketch.budgets.append(budget)
    }
  }

  static let otherYears = [
    Feature("prijsjaar") { draft in
      let name = price(&draft, unit: "keer")
      draft.sketch.prices[draft.sketch.prices.count - 1].year = draft.dice.pick([2017, 2020, 2023])
      priced(&draft, name)
    },
    Feature("norm van een ander jaar") { draft in
      let name = price(&draft, unit: "keer", .init(kind: "overdracht", receiver: "huishouden"))
      draft.sketch.prices[draft.sketch.prices.count - 1].year = 2017
      draft.sketch.prices[draft.sketch.prices.count - 1].isNorm = true
      priced(&draft, name)
    },
    Feature("prijspeil") { draft in
      draft.sketch.priceLevel = draft.dice.pick([2020, 2023])
      priced(&draft, price(&draft, unit: "keer"))
    },
    Feature("begroting", budget { budget, draft in budget.yearly = draft.euro() }),
    Feature(
      "begroting met jaren",
      budget { budget, draft in
        budget.yearly = draft.dice.isLucky(50) ? draft.euro() : nil
        budget.years = [(0, draft.euro()), (draft.dice.between(1, 3), draft.euro())]
      }),
    Feature(
      "begroting van een ander jaar",
      budget { budget, draft in
        budget.yearly = draft.euro()
        if draft.dice.isLucky(50) { budget.level = 2020 } else { budget.inflation = 0.025 }
      }),
    Feature("handelingsruimte die opraakt, met gevolgen") { draft in
      let purchase = Sketch.Purchase(
        name: draft.name("k"), condition: .level("w", .equal, draft.dice.between(1, 3)), amount: .euro(70),
        duration: Timing(law: .fixed(draft.short())), isRepeatable: true,
        changes: [.init(domain: draft.target(), to: 2), .init(domain: "w", step: draft.dice.pick([-1, 1]))])
      (draft.other.room, draft.other.roomOf) = (nil, nil)
      draft.other.room = .init(
        budget: .euro(200), mandate: .euro(200), decision: Timing(law: .fixed(.years(0.1))), purchases: [purchase])
    },
    Feature("remt met een teller") { draft in
      let (event, counter) = (draft.name("g"), draft.name("n"))
      draft.sketch.events.append(
        .init(name: event, condition: draft.condition(), timing: Timing(law: .rate(.atOnce))))
      draft.sketch.counters.append(.init(name: counter, counts: [.event(event)]))
      // Without the barrier it would happen for ever.
      draft.sketch.influences.append(
        .init(targets: [event], condition: .not(.arrangement("a")), factor: .plain(0)))
      let barrier = Sketch.Barrier(
        name: draft.name("k"), workings: [.slows([event], .binary(.plain(0), "^", .name(counter)))])
      draft.sketch.barriers.append(barrier)
      draft.other.lifts.append(barrier.name)
      draft.offer([Moment.event(event)])
      draft.observe(at: .event(event))
    },
  ]
}
