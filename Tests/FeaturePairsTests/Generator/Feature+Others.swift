// SPDX-License-Identifier: EUPL-1.2

/// Influences, arrangements and households.
extension Feature {
  static let influences = [
    Feature("invloed.versnelling") { draft in
      let (pace, condition) = (draft.pace(), draft.condition())
      draft.sketch.influences.append(.init(targets: [pace], condition: condition, acceleration: .plain(2)))
    },
    Feature("invloed.versnelling op een lijst") { draft in
      let pace = draft.pace()
      let targets = pace == "w.beter" ? [pace] : ["w.beter", pace]
      draft.sketch.influences.append(
        .init(targets: targets, condition: .level("w", .above, 1), acceleration: .plain(0.5)))
    },
    Feature("invloed.versnelling 0") { draft in
      let condition = draft.condition()
      draft.sketch.influences.append(
        .init(
          targets: [draft.pace()], condition: .and(condition, .time(atLeast: false, .years(2.371))),
          acceleration: .plain(0)))
    },
    Feature("invloed.factor 0") { draft in
      let condition = draft.condition()
      let rate = draft.rate() ?? service(&draft) + ".aanvraag"
      draft.sketch.influences.append(.init(targets: [rate], condition: condition, factor: .plain(0)))
    },
    Feature("invloed in een arrangement") { draft in
      let pace = draft.pace()
      draft.sketch.influences.append(.init(targets: [pace], condition: .arrangement("b"), acceleration: .plain(2)))
    },
  ]

  static let arrangements = [
    Feature("vanaf") { $0.other.from = $0.time() },
    Feature("vanaf hele jaren") { $0.other.from = .years(Double($0.dice.between(1, 3))) },
    Feature("arrangement.parameters prijs") { draft in
      let name = price(&draft, unit: "keer")
      draft.sketch.items.append(.init(name: draft.name("p"), price: name, at: draft.moment(), isInvestment: false))
      draft.sketch.items.append(
        .init(
          name: draft.name("p"), amount: .binary(.name("prijs." + name), "*", .plain(2)), at: draft.moment(),
          isInvestment: false))
    },
    Feature("derde arrangement") { draft in
      var third = draft.other
      third.name = draft.name("c")
      (third.room, third.roomOf) = (nil, third.room == nil ? nil : "b")
      if third.from == nil { third.from = draft.time() }
      draft.sketch.arrangements.append(third)
    },
    Feature("voorwaarde arrangement") { draft in
      draft.offer([.arrangement("b")])
      draft.observe(during: .and(.arrangement("b"), draft.condition()))
    },
  ]

  static let more = [
    Feature("handelingsruimte in beide, later ingaand") { draft in
      let condition = draft.condition()
      let purchase = Sketch.Purchase(
        name: draft.name("k"), condition: condition, amount: .euro(120), duration: Timing(law: .fixed(draft.short())),
        isRepeatable: true)
      let room = Sketch.Room(
        budget: .euro(500), mandate: .euro(200), decision: Timing(law: .fixed(.years(0.1))), purchases: [purchase])
      draft.other.room = nil
      draft.sketch.arrangements[0].room = room
      draft.other.roomOf = "a"
      draft.other.from = .years(1.777)
    },
    Feature("invloed met teller") { draft in
      let (pace, factor) = (draft.pace(), draft.factor())
      draft.sketch.influences.append(
        .init(targets: [pace], acceleration: .binary(.plain(2), "^", .call("min", [factor, .plain(2)]))))
    },
    Feature("voorziening met parameters") { draft in
      let (wait, sure) = (draft.name("d"), draft.name("kans"))
      draft.sketch.parameters += [(wait, draft.short(), false), (sure, .plain(1), false)]
      draft.other.parameters += [(wait, draft.time()), (sure, .plain(Double(draft.dice.between(0, 1))))]
      service(&draft) { service, _ in
        service.terms.wait = Timing(law: .fixed(.name(wait)))
        service.terms.approval = .name(sure)
      }
    },
    Feature("op en elke met parameters") { draft in
      let (at, every) = (draft.name("d"), draft.name("d"))
      draft.sketch.parameters += [(at, draft.time(), false), (every, draft.time(), false)]
      let event = Sketch.Event(
        name: draft.name("g"), condition: draft.condition(), at: .name(at), every: .name(every),
        changes: [.init(domain: "w", step: 1)])
      draft.sketch.events.append(event)
      draft.offer([.event(event.name)])
      draft.observe(at: .event(event.name))
    },
    Feature("basis") { $0.sketch.hasBasis = true },
  ]

  static let formulas = [
    Feature("factor met teller") { draft in
      let (event, counter) = (draft.name("g"), draft.name("n"))
      draft.sketch.events.append(
        .init(name: event, condition: draft.condition(), timing: Timing(law: .rate(.atOnce))))
      draft.sketch.counters.append(.init(name: counter, counts: [.event(event)]))
      draft.sketch.influences.append(.init(targets: [event], factor: .binary(.plain(0), "^", .name(counter))))
      draft.offer([Moment.event(event)])
      draft.offer([Condition.count(counter, .equal, 1)])
      draft.observe(at: .event(event))
    },
    Feature("tempo met teller") { draft in
      let (event, counter) = (draft.name("g"), draft.name("n"))
      draft.sketch.counters.append(.init(name: counter, counts: [.event(event)]))
      let rate = Formula.binary(.atOnce, "*", .binary(.plain(0), "^", .name(counter)))
      draft.sketch.events.append(.init(name: event, condition: draft.condition(), timing: Timing(law: .rate(rate))))
      draft.offer([Moment.event(event)])
      draft.observe(at: .event(event))
    },
    Feature("aanvraag met kenmerk") { draft in
      let name = draft.name("x")
      draft.sketch.traits.append(.init(name: name))
      for i in draft.sketch.cases.indices { draft.sketch.cases[i].traits[name] = Double(draft.dice.between(0, 2)) }
      draft.offer([Condition.trait(name, .above, 0)])
      service(&draft) { service, _ in
        service.terms.application = .binary(.atOnce, "*", .name(name))
      }
    },
    Feature("duur.tabel") { draft in
      let name = draft.name("y")
      let words = [draft.name("woord"), draft.name("woord")]
      draft.sketch.traits.append(.init(name: name, choices: words))
      for i in draft.sketch.cases.indices { draft.sketch.cases[i].choices[name] = draft.dice.pick(words) }
      let file = "tabel\(draft.sketch.domains.count).csv"
      second(
        &draft,
        Timing(
          law: .table(
            file, [0.5, 1.25, 3], trait: name, open: [words[0]: [true, false, true], words[1]: [false, true, false]]),
          clock: draft.dice.isLucky(50) ? .entry : .start))
    },
    Feature("eigen budget, later ingaand") { draft in
      let purchase = { (draft: inout Draft, repeatable: Bool) in
        Sketch.Purchase(
          name: draft.name("k"), condition: draft.condition(), amount: .euro(Double(draft.dice.between(80, 130))),
          duration: Timing(law: .fixed(draft.short())), isRepeatable: repeatable)
      }
      let decision = Timing(law: .fixed(.years(0.1)))
      draft.sketch.arrangements[0].room = .init(
        budget: .euro(260), mandate: .euro(500), decision: decision, purchases: [purchase(&draft, true)])
      (draft.other.room, draft.other.roomOf) = (nil, nil)
      draft.other.room = .init(
        budget: .euro(420), mandate: .euro(500), decision: decision, purchases: [purchase(&draft, true)])
      draft.other.from = .years(1.333)
    },
    Feature("voegt_toe en wijzigt") { draft in
      let name = service(&draft) { service, _ in service.isStandard = false }
      var terms = Sketch.Terms(application: nil)
      terms.duration = Timing(law: .fixed(draft.time()))
      draft.other.adds.append(name)
      draft.other.changes.append((name, terms))
    },
  ]

  static let households = [
    Feature("kenmerk getal") { draft in
      let name = draft.name("x")
      draft.sketch.traits.append(.init(name: name))
      for i in draft.sketch.cases.indices { draft.sketch.cases[i].traits[name] = Double(draft.dice.between(1, 4)) }
      draft.offer([.trait(name, .atLeast, 2), .trait(name, .equal, 3)])
      draft.offer(factors: [.name(name)])
      draft.observe(during: .and(.trait(name, .atLeast, 3), draft.condition()))
    },
    Feature("kenmerk keuze") { draft in
      let name = draft.name("y")
      let words = [draft.name("woord"), draft.name("woord")]
      draft.sketch.traits.append(.init(name: name, choices: words))
      for i in draft.sketch.cases.indices { draft.sketch.cases[i].choices[name] = draft.dice.pick(words) }
      draft.offer([.choice(name, words[0])])
      draft.observe(during: .choice(name, words[1]))
    },
    Feature("kenmerk geloot met kans 1") { draft in
      let name = draft.name("y")
      let words = [draft.name("woord"), draft.name("woord")]
      draft.sketch.traits.append(.init(name: name, choices: words, drawn: 1))
      for i in draft.sketch.cases.indices { draft.sketch.cases[i].choices[name] = words[1] }
      draft.offer([.choice(name, words[1]), .not(.choice(name, words[0]))])
      draft.observe(during: .choice(name, words[1]))
    },
    Feature("duur met kenmerk") { draft in
      let name = draft.name("x")
      draft.sketch.traits.append(.init(name: name))
      for i in draft.sketch.cases.indices { draft.sketch.cases[i].traits[name] = Double(draft.dice.between(1, 3)) }
      draft.offer(factors: [.name(name)])
      second(&draft, Timing(law: .fixed(.binary(.years(0.347), "*", .name(name)))))
    },
    Feature("casus met een voorziening") { draft in
      let service = draft.sketch.services.last { $0.isStandard }?.name ?? service(&draft)
      draft.sketch.cases[1].services[service] = draft.dice.pick(["wacht", "actief"])
    },
  ]
}
