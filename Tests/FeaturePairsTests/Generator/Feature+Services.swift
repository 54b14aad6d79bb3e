// SPDX-License-Identifier: EUPL-1.2

/// Services, and what they cost.
extension Feature {
  /// A service that lasts, with what shows all of its moments and states.
  @discardableResult
  static func service(
    _ draft: inout Draft, _ build: (inout Sketch.Service, inout Draft) -> Void = { _, _ in }
  ) -> String {
    var service = Sketch.Service(name: draft.name("s"))
    service.condition = .level("w", .equal, draft.dice.between(1, 3))
    service.terms.wait = Timing(law: .fixed(draft.short()))
    service.terms.duration = Timing(law: .fixed(draft.short()))
    build(&service, &draft)
    draft.sketch.services.append(service)
    let name = service.name
    let isDerived = !service.isStandard && draft.dice.isLucky(50)
    draft.offer([Condition.service(name, "actief"), .service(name, "wacht"), .service(name, "geen")])
    draft.offer(["aanvraag", "besluit", "start", "afronding"].map { Moment.service(name, $0) })
    draft.offer(paces: [name + ".wachttijd", name + ".afronding"])
    draft.offer(rates: [name + ".aanvraag"])
    for moment in ["aanvraag", "besluit", "start", "afronding"] {
      draft.observe(at: .service(name, moment), isDerived: isDerived)
    }
    draft.observe(during: .service(name, "actief"), isDerived: isDerived)
    draft.observe(during: .service(name, "wacht"), isDerived: isDerived)
    return name
  }

  static let services = [
    Feature("voorziening") { service(&$0) },
    Feature("voorziening.als") { draft in
      let condition = draft.condition()
      service(&draft) { service, _ in service.condition = condition }
    },
    Feature("voorziening zonder wachttijd") { draft in service(&draft) { service, _ in service.terms.wait = nil } },
    Feature("voorziening zonder einde") { draft in service(&draft) { service, _ in service.terms.duration = nil } },
    Feature("voorziening.goedkeuring") { draft in
      service(&draft) { service, draft in
        service.terms.approval = .plain(0)
        service.terms.wait = Timing(law: .fixed(draft.time()))
      }
    },
    Feature("voorziening.terugtrekking") { draft in
      service(&draft) { service, draft in
        service.terms.withdrawal = .atOnce
        draft.sketch.influences.append(
          .init(targets: [service.name + ".terugtrekking"], condition: service.condition, factor: .plain(0)))
      }
    },
    Feature("voorziening.uitval") { draft in
      let name = service(&draft) { service, draft in
        service.terms.dropOut = .atOnce
        draft.sketch.influences.append(
          .init(targets: [service.name + ".uitval"], condition: service.condition, factor: .plain(0)))
      }
      draft.offer([Moment.service(name, "uitval")])
      draft.observe(at: .service(name, "uitval"))
    },
    Feature("voorziening.stopt_als") { draft in
      let condition = draft.condition()
      service(&draft) { service, _ in
        service.condition = .and(.level("w", .equal, 2), .not(condition))
        service.stop = condition
      }
    },
    Feature("voorziening.standaard nee") { draft in
      let name = service(&draft) { service, _ in service.isStandard = false }
      draft.other.adds.append(name)
    },
    Feature("wijzigt") { draft in
      let name = service(&draft)
      var terms = Sketch.Terms(application: nil)
      terms.wait = Timing(law: .fixed(draft.short()))
      if draft.dice.isLucky(50) { terms.duration = Timing(law: .fixed(draft.time())) }
      if draft.dice.isLucky(20) { terms.application = .never }
      draft.other.changes.append((name, terms))
    },
    Feature("voorziening.bij_afronding") { draft in
      service(&draft) { service, draft in
        service.completion = [.init(domain: draft.target(), to: draft.dice.between(1, 3))]
      }
    },
    Feature("voorziening.invloeden") { draft in
      let pace = draft.pace()
      let condition = draft.condition()
      service(&draft) { service, draft in
        service.influences = [
          .init(targets: [pace], condition: draft.dice.isLucky(50) ? condition : nil, acceleration: .plain(2))
        ]
      }
    },
  ]

  static let serviceParts = [
    Feature("voorziening met duren als blok") { draft in
      service(&draft) { service, draft in
        service.terms.wait = Timing(law: .observed(draft.short()))
        service.terms.duration = Timing(law: .fixed(draft.time()), acceleration: .plain(2))
      }
    },
    Feature("voorziening met een stuksgewijze duur") { draft in
      service(&draft) { service, draft in
        service.terms.duration = Timing(law: .pieces([0.283], [false, true]))
      }
    },
    Feature("bij_afronding met stap, kans en twee leefgebieden") { draft in
      let sure = draft.name("kans")
      draft.sketch.parameters.append((sure, .plain(1), false))
      draft.other.parameters.append((sure, .plain(0)))
      second(&draft, Timing(law: .fixed(draft.time())))
      let other = draft.sketch.domains.last!.name
      service(&draft) { service, draft in
        service.completion = [
          .init(domain: "w", step: draft.dice.pick([-1, 1, 5])), .init(domain: other, to: 2, chance: .name(sure)),
        ]
      }
    },
    Feature("voorziening.kosten met prijzen") { draft in
      let (hour, visit, condition) = (price(&draft, unit: "uur"), price(&draft, unit: "keer"), draft.condition())
      let name = service(&draft) { service, draft in
        service.isStandard = false
        service.items = [
          .init(name: draft.name("p"), price: hour, quantity: .number(6, .hoursPerMonth)),
          .init(name: draft.name("p"), price: visit, at: .service(service.name, "start")),
          .init(
            name: draft.name("p"), price: hour, quantity: .number(2, .hoursPerMonth),
            during: .and(condition, .service(service.name, "actief"))),
        ]
      }
      draft.other.adds.append(name)
    },
  ]

  static let serviceCosts = [
    Feature("voorziening.kosten") { draft in
      let name = service(&draft) { service, draft in
        service.isStandard = draft.dice.isLucky(50)
        service.items = [.init(name: draft.name("p"), amount: .yearly(draft.euro()))]
      }
      if draft.sketch.services.last!.isStandard {
        draft.sketch.services[draft.sketch.services.count - 1].items[0].isInvestment = true
      } else {
        draft.other.adds.append(name)
      }
    },
    Feature("voorziening.kosten zolang") { draft in
      let condition = draft.condition()
      let name = service(&draft) { service, draft in
        service.isStandard = false
        service.items = [
          .init(name: draft.name("p"), amount: .yearly(draft.euro()), during: condition),
          .init(name: draft.name("p"), amount: .yearly(draft.euro()), during: .service(service.name, "wacht")),
        ]
      }
      draft.other.adds.append(name)
    },
    Feature("voorziening.kosten bij") { draft in
      let moment = draft.moment()
      let name = service(&draft) { service, draft in
        service.isStandard = false
        service.items = [
          .init(name: draft.name("p"), amount: .euro(draft.euro()), at: moment),
          .init(name: draft.name("p"), amount: .euro(draft.euro()), at: .begin),
        ]
      }
      draft.other.adds.append(name)
    },
  ]
}
