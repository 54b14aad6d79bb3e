// SPDX-License-Identifier: EUPL-1.2

/// Levels and how long they last.
extension Feature {
  /// A second domain of two levels, whose first transition has this timing.
  static func second(
    _ draft: inout Draft, _ timing: Timing, to: [(level: Int, share: Formula?)] = [(2, .plain(1))], start: Int? = nil
  ) {
    let name = draft.name("v")
    draft.sketch.domains.append(
      Sketch.Domain(
        name: name, levels: 3, start: start,
        transitions: [
          .init(from: 1, to: to, timing: timing),
          .init(from: 2, to: [(1, .plain(1))], timing: Timing(law: .fixed(draft.time()))),
        ]))
    if start == nil {
      for i in draft.sketch.cases.indices { draft.sketch.cases[i].levels[name] = draft.dice.between(1, 2) }
    }
    draft.offer([.level(name, .equal, 1), .level(name, .atLeast, 2)])
    draft.offer([.move(name, from: 1, to: 2), .move(name, from: nil, to: 1)])
    draft.observe(during: .level(name, .equal, 1))
    draft.observe(at: .move(name, from: 1, to: nil))
    draft.offer(paces: ["\(name).slechter"])
    if to.count > 1 { return }
    let forward = "\(name).1->\(to[0].level)"
    draft.offer(paces: [forward])
    if timing.isAtOnce { draft.offer(rates: [forward, forward]) }
  }

  static let domains = [
    Feature("overgang.duur") { second(&$0, Timing(law: .fixed($0.time()))) },
    Feature("leefgebied.begin") { second(&$0, Timing(law: .fixed($0.time())), start: 1) },
    Feature("overgang.naar met kansen") { draft in
      let time = draft.time()
      second(&draft, Timing(law: .fixed(time)), to: [(2, .plain(1)), (3, .plain(0))])
    },
    Feature("overgang.naar met rest") { draft in
      let time = draft.time()
      second(&draft, Timing(law: .fixed(time)), to: [(3, .plain(0)), (2, nil)])
    },
    Feature("overgang.naar zelf") { draft in
      let time = draft.time()
      second(&draft, Timing(law: .fixed(time)), to: [(1, .plain(1))])
    },
    Feature("duur 0 dagen") { second(&$0, Timing(law: .fixed(.years(0)))) },
    Feature("overgang.tempo") { second(&$0, Timing(law: .rate(.atOnce))) },
    Feature("duur.empirisch") { second(&$0, Timing(law: .observed($0.time()))) },
    Feature("duur.versnelling") { second(&$0, Timing(law: .fixed($0.time()), acceleration: .plain(2))) },
    Feature("duur.stuksgewijs") { second(&$0, Timing(law: .pieces([0.317], [false, true]))) },
    Feature("overgang.duur formule") { draft in
      let name = draft.name("d")
      draft.sketch.parameters.append((name, draft.time(), false))
      draft.other.parameters.append((name, draft.time()))
      second(&draft, Timing(law: .fixed(.name(name))))
    },
  ]

  static let clocks = [
    Feature("overgang.klok start") { second(&$0, Timing(law: .fixed(.years(2.173)), clock: .start)) },
    Feature("overgang.klok kalender") { second(&$0, Timing(law: .fixed(.years(2028.391)), clock: .calendar)) },
    Feature("overgang.klok leeftijd") { draft in
      let age = age(&draft)
      second(&draft, Timing(law: .fixed(.years(49.217)), clock: .age(age)))
    },
    Feature("overgang.klok met versnelling") {
      second(&$0, Timing(law: .fixed(.years(4.346)), clock: .start, acceleration: .plain(2)))
    },
    Feature("overgang.stuksgewijs kalender") {
      second(&$0, Timing(law: .pieces([2027.289, 2029.563], [false, true, false]), clock: .calendar))
    },
    Feature("overgang.stuksgewijs start") {
      second(&$0, Timing(law: .pieces([1.289, 3.563], [false, true, false]), clock: .start))
    },
  ]

  /// An age at the beginning.
  static func age(_ draft: inout Draft) -> String {
    let name = draft.name("leeftijd")
    draft.sketch.traits.append(.init(name: name))
    for i in draft.sketch.cases.indices { draft.sketch.cases[i].traits[name] = Double(draft.dice.between(44, 48)) }
    return name
  }
}
