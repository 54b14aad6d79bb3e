// SPDX-License-Identifier: EUPL-1.2

/// Events and counters.
extension Feature {
  private static func event(_ draft: inout Draft, _ build: (inout Sketch.Event, inout Draft) -> Void) {
    var event = Sketch.Event(name: draft.name("g"))
    build(&event, &draft)
    event.items.append(.init(name: draft.name("p"), amount: .euro(draft.euro()), isInvestment: false))
    draft.sketch.events.append(event)
    draft.offer([.event(event.name)])
    draft.observe(at: .event(event.name))
  }

  static let events = [
    Feature("gebeurtenis.duur") { draft in
      event(&draft) { event, draft in
        event.condition = draft.condition()
        event.timing = Timing(law: .fixed(draft.short()))
        draft.offer(paces: [event.name])
      }
    },
    Feature("gebeurtenis.duur met gevolgen") { draft in
      event(&draft) { event, draft in
        event.timing = Timing(law: .fixed(draft.time()))
        event.changes = [.init(domain: draft.target(), to: draft.dice.between(1, 3))]
        draft.offer(paces: [event.name])
      }
    },
    Feature("gebeurtenis.tempo") { draft in
      event(&draft) { event, draft in
        event.condition = .level("w", .equal, 2)
        event.timing = Timing(law: .rate(.atOnce))
        event.changes = [.init(domain: "w", step: 1)]
        draft.offer(paces: [event.name])
        draft.offer(rates: [event.name])
      }
    },
    Feature("gebeurtenis.op") { draft in
      event(&draft) { event, draft in
        event.condition = draft.condition()
        event.at = draft.time()
        event.changes = [.init(domain: draft.target(), to: 1)]
      }
    },
    Feature("gebeurtenis.op en elke maanden") { draft in
      event(&draft) { event, draft in
        event.condition = draft.condition()
        event.at = .months(draft.dice.between(0, 7))
        event.every = .months(draft.dice.between(1, 7))
        event.isMonthly = true
      }
    },
    Feature("gebeurtenis.op en elke met stap") { draft in
      event(&draft) { event, draft in
        event.at = draft.time()
        event.every = draft.time()
        event.changes = [
          .init(domain: "w", step: draft.dice.pick([-1, 1, -2])), .init(domain: draft.sketch.domains.last!.name, to: 1),
        ]
        if draft.sketch.domains.count == 1 { event.changes.removeLast() }
      }
    },
    Feature("gevolg.kans") { draft in
      event(&draft) { event, draft in
        let name = draft.name("kans")
        draft.sketch.parameters.append((name, .plain(0), false))
        draft.other.parameters.append((name, .plain(1)))
        event.condition = draft.condition()
        event.at = draft.time()
        event.every = draft.time()
        event.changes = [.init(domain: "w", to: 3, chance: .name(name))]
      }
    },
    Feature("gebeurtenis.klok start") { draft in
      event(&draft) { event, draft in
        event.condition = draft.condition()
        event.timing = Timing(law: .fixed(.years(1.853)), clock: .start)
      }
    },
    Feature("gebeurtenis.klok kalender") { draft in
      event(&draft) { event, draft in
        event.condition = draft.condition()
        event.timing = Timing(law: .fixed(.years(2028)), clock: .calendar)
        event.changes = [.init(domain: "w", to: 2)]
      }
    },
    Feature("gebeurtenis.klok leeftijd") { draft in
      let age = age(&draft)
      event(&draft) { event, draft in
        event.timing = Timing(law: .fixed(.years(50.123)), clock: .age(age))
        event.changes = [.init(domain: "w", to: 1)]
      }
    },
  ]

  static let eventParts = [
    Feature("gebeurtenis.duur stuksgewijs") { draft in
      event(&draft) { event, draft in
        event.condition = draft.condition()
        event.timing = Timing(law: .pieces([1.317, 2.5], [false, true, false]))
        event.changes = [.init(domain: "w", step: 1)]
        event.condition = .and(event.condition!, .level("w", .equal, 2))
      }
    },
    Feature("gebeurtenis.kosten zolang en bij") { draft in
      let (condition, moment) = (draft.condition(), draft.moment())
      event(&draft) { event, draft in
        event.at = draft.time()
        event.items = [
          .init(name: draft.name("p"), amount: .yearly(draft.euro()), during: condition, isInvestment: false),
          .init(name: draft.name("p"), amount: .euro(draft.euro()), at: moment, isInvestment: false),
        ]
      }
    },
    Feature("gebeurtenis.duur met versnelling") { draft in
      event(&draft) { event, draft in
        event.condition = draft.condition()
        event.timing = Timing(law: .fixed(draft.time()), acceleration: .plain(4))
        draft.offer(paces: [event.name])
      }
    },
    Feature("elke anders in een later arrangement") { draft in
      let every = draft.name("d")
      draft.sketch.parameters.append((every, draft.time(), false))
      draft.other.parameters.append((every, draft.short()))
      draft.other.from = draft.time()
      event(&draft) { event, draft in
        event.condition = draft.condition()
        event.at = draft.short()
        event.every = .name(every)
      }
    },
  ]

  static let counters = [
    Feature("teller.telt") { draft in
      let name = draft.name("n")
      draft.sketch.counters.append(.init(name: name, counts: [draft.moment()]))
      draft.offer([.count(name, .atLeast, 2), .count(name, .equal, 1)])
      draft.offer(factors: [.name(name)])
      draft.observe(during: .count(name, .atLeast, 1))
    },
    Feature("teller.telt lijst en tot") { draft in
      let name = draft.name("n")
      draft.sketch.counters.append(
        .init(name: name, counts: [.move("w", from: nil, to: 2), draft.moment()].unique, most: 2))
      draft.offer([.count(name, .atLeast, 2), .count(name, .below, 1)])
      draft.observe(during: .count(name, .equal, 2))
    },
    Feature("teller in bedrag") { draft in
      let name = draft.name("n")
      draft.sketch.counters.append(.init(name: name, counts: [draft.moment()], most: 5))
      draft.offer(factors: [.name(name)])
      draft.sketch.items.append(
        .init(
          name: draft.name("p"), amount: .binary(.euro(10), "*", .name(name)), at: draft.moment(), isInvestment: false))
      draft.sketch.items.append(
        .init(
          name: draft.name("p"), amount: .yearly(7), quantity: .binary(.plain(2), "^", .name(name)),
          during: draft.condition(), isInvestment: false))
    },
    Feature("teller.meet") { draft in
      let name = draft.name("m")
      draft.sketch.counters.append(.init(name: name, measures: draft.measurable()))
      let time = draft.time()
      draft.offer([.spent(name, atLeast: true, time), .spent(name, atLeast: false, draft.time())])
      draft.observe(during: .spent(name, atLeast: true, time))
    },
    Feature("teller.herstart") { draft in
      let name = draft.name("m")
      draft.sketch.counters.append(.init(name: name, measures: draft.measurable(), restarts: true))
      let time = draft.short()
      draft.offer([.spent(name, atLeast: true, time)])
      draft.observe(during: .spent(name, atLeast: true, time))
    },
    Feature("voorwaarde tijd") { draft in
      let time = draft.dice.isLucky(50) ? Formula.years(Double(draft.dice.between(1, 3))) : draft.time()
      draft.offer([.time(atLeast: true, time), .time(atLeast: false, draft.time())])
      draft.observe(during: .and(.time(atLeast: true, time), draft.condition()))
    },
    Feature("voorwaarde of") { draft in
      let condition = Condition.or(.not(draft.condition()), .and(draft.condition(), .level("w", .above, 1)))
      draft.offer([condition])
      draft.observe(during: condition)
    },
  ]
}

extension [Moment] {
  /// Each once.
  fileprivate var unique: [Moment] { count == 2 && self[0] == self[1] ? [self[0]] : self }
}
