// SPDX-License-Identifier: EUPL-1.2

/// Barriers and purchases.
extension Feature {
  private static func barrier(_ draft: inout Draft, _ build: (inout Sketch.Barrier, inout Draft) -> Void) {
    var barrier = Sketch.Barrier(name: draft.name("k"))
    barrier.condition = draft.condition()
    build(&barrier, &draft)
    barrier.items.append(.init(name: draft.name("p"), amount: .yearly(draft.euro()), isInvestment: false))
    draft.sketch.barriers.append(barrier)
    draft.other.lifts.append(barrier.name)
    draft.offer([.barrier(barrier.name, holds: true), .barrier(barrier.name, holds: false)])
    draft.observe(during: .barrier(barrier.name, holds: draft.dice.isLucky(50)))
  }

  /// Of an earlier feature, or a new one.
  private static func anyService(_ draft: inout Draft) -> String {
    draft.sketch.services.last?.name ?? service(&draft)
  }

  static let barriers = [
    Feature("knelpunt.blokkeert") { draft in
      let service = anyService(&draft)
      barrier(&draft) { barrier, _ in barrier.workings = [.blocks(service)] }
    },
    Feature("knelpunt.vertraagt") { draft in
      let service = anyService(&draft)
      barrier(&draft) { barrier, draft in
        barrier.condition = draft.dice.isLucky(70) ? nil : barrier.condition
        barrier.workings = [.delays(service, draft.short())]
      }
    },
    Feature("knelpunt.weigert") { draft in
      let service = anyService(&draft)
      barrier(&draft) { barrier, draft in
        barrier.condition = draft.dice.isLucky(50) ? nil : barrier.condition
        barrier.workings = [.refuses(service, .plain(1))]
      }
    },
    Feature("knelpunt.remt") { draft in
      let rate = draft.rate() ?? anyService(&draft) + ".aanvraag"
      barrier(&draft) { barrier, _ in barrier.workings = [.slows([rate], .plain(0))] }
    },
    Feature("knelpunt.sanctie") { draft in
      barrier(&draft) { barrier, draft in
        barrier.condition = .level("w", .equal, 3)
        let item = Sketch.Item(name: draft.name("p"), amount: .euro(draft.euro()), isInvestment: false)
        barrier.workings = [.sanctions(.atOnce, [.init(domain: "w", to: 1)], [item])]
      }
    },
    Feature("knelpunt.sanctie met kosten zolang") { draft in
      let (condition, moment) = (draft.condition(), draft.moment())
      barrier(&draft) { barrier, draft in
        barrier.condition = .level("w", .equal, 2)
        barrier.workings = [
          .sanctions(
            .atOnce, [.init(domain: "w", step: 1)],
            [
              .init(name: draft.name("p"), amount: .yearly(draft.euro()), during: condition, isInvestment: false),
              .init(name: draft.name("p"), amount: .euro(draft.euro()), at: moment, isInvestment: false),
            ])
        ]
      }
    },
    Feature("twee werkingen") { draft in
      let service = anyService(&draft)
      barrier(&draft) { barrier, draft in
        barrier.condition = nil
        barrier.workings = [
          .delays(service, draft.short()), .delays(service, draft.short()), .refuses(service, .plain(0)),
        ]
      }
    },
    Feature("knelpunt.kosten bij en zolang") { draft in
      let (condition, moment) = (draft.condition(), draft.moment())
      barrier(&draft) { barrier, draft in
        barrier.workings = [.sanctions(.never, [], [])]
        barrier.items = [
          .init(name: draft.name("p"), amount: .yearly(draft.euro()), during: condition, isInvestment: false),
          .init(name: draft.name("p"), amount: .euro(draft.euro()), at: moment, isInvestment: false),
        ]
      }
    },
    Feature("knelpunt.bij_opheffing") { draft in
      let pace = draft.pace()
      barrier(&draft) { barrier, _ in
        barrier.workings = [.sanctions(.never, [], [])]
        barrier.onLift = [.init(targets: [pace], acceleration: .plain(2))]
      }
    },
  ]

  private static func purchase(_ draft: inout Draft, _ build: (inout Sketch.Purchase, inout Draft) -> Void) {
    var purchase = Sketch.Purchase(name: draft.name("k"))
    purchase.condition = draft.condition()
    purchase.amount = .euro(draft.euro())
    build(&purchase, &draft)
    let giver = draft.other.roomOf == nil ? 1 : 0
    var room =
      draft.sketch.arrangements[giver].room
      ?? Sketch.Room(budget: .euro(300), mandate: .euro(200), decision: Timing(law: .fixed(draft.short())))
    room.purchases.append(purchase)
    draft.sketch.arrangements[giver].room = room
  }

  static let purchases = [
    Feature("aankoop") { draft in
      purchase(&draft) { purchase, draft in purchase.duration = Timing(law: .fixed(draft.short())) }
    },
    Feature("aankoop.herhaalbaar") { draft in
      purchase(&draft) { purchase, draft in
        purchase.duration = Timing(law: .fixed(draft.short()))
        purchase.isRepeatable = true
      }
    },
    Feature("aankoop met besluit") { draft in
      purchase(&draft) { purchase, draft in
        purchase.amount = .euro(230)
        purchase.duration = Timing(law: .fixed(draft.short()))
      }
    },
    Feature("aankoop.gevolgen") { draft in
      purchase(&draft) { purchase, draft in
        purchase.condition = .level("w", .equal, 2)
        purchase.changes = [.init(domain: "w", to: 3)]
      }
    },
    Feature("aankoop.invloeden") { draft in
      let pace = draft.pace()
      purchase(&draft) { purchase, draft in
        purchase.duration = Timing(law: .fixed(draft.time()))
        purchase.influences = [.init(targets: [pace], acceleration: .plain(2))]
      }
    },
    Feature("aankoop.prijs, aantal en betaler") { draft in
      let price = price(&draft, unit: "keer")
      let count = draft.fixedFactor()
      purchase(&draft) { purchase, _ in
        purchase.amount = nil
        purchase.price = price
        purchase.quantity = count
      }
      draft.sketch.arrangements[draft.other.roomOf == nil ? 1 : 0].room!.payers = [("gemeente", 0.25), ("rijk", 0.75)]
    },
  ]
}
