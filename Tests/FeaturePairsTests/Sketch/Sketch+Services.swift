// SPDX-License-Identifier: EUPL-1.2

/// Services, barriers, arrangements and rates of discount, each on one line.
extension Sketch {
  static func text(_ service: Service) -> String {
    var parts = ["titel: \(service.name)"]
    if !service.isStandard { parts.append("standaard: nee") }
    if let condition = service.condition { parts.append("als: " + quoted(condition.text)) }
    parts += entries(service.terms)
    if let stop = service.stop { parts.append("stopt_als: " + quoted(stop.text)) }
    if !service.influences.isEmpty { parts.append("invloeden: " + list(service.influences)) }
    if !service.completion.isEmpty { parts.append("bij_afronding: " + list(service.completion)) }
    if !service.items.isEmpty { parts.append("kosten: " + list(service.items)) }
    return "\(service.name): {\(parts.joined(separator: ", ")), \(source)}"
  }

  static func entries(_ terms: Terms) -> [String] {
    var parts: [String] = []
    if let application = terms.application { parts.append("aanvraag: " + quoted(application.text)) }
    if let wait = terms.wait { parts.append("wachttijd: " + wait.duration) }
    if let approval = terms.approval { parts.append("goedkeuring: " + quoted(approval.text)) }
    if let withdrawal = terms.withdrawal { parts.append("terugtrekking: " + quoted(withdrawal.text)) }
    if let dropOut = terms.dropOut { parts.append("uitval: " + quoted(dropOut.text)) }
    if let duration = terms.duration { parts.append("duur: " + duration.duration) }
    return parts
  }

  static func text(_ barrier: Barrier) -> String {
    var parts = ["titel: \(barrier.name)", "rode_draad: proef", "regel: proef", "opheffen: [gemeente nu]"]
    if let condition = barrier.condition { parts.append("als: " + quoted(condition.text)) }
    parts.append("werking: [" + barrier.workings.map { "{\(text($0))}" }.joined(separator: ", ") + "]")
    if !barrier.items.isEmpty { parts.append("kosten: " + list(barrier.items)) }
    if !barrier.onLift.isEmpty { parts.append("bij_opheffing: " + list(barrier.onLift)) }
    return "\(barrier.name): {\(parts.joined(separator: ", ")), \(source)}"
  }

  static func text(_ working: Working) -> String {
    switch working {
    case .blocks(let service): "blokkeert: \(service)"
    case .delays(let service, let time): "vertraagt: \(service), met: \(time.text)"
    case .refuses(let service, let chance): "weigert: \(service), kans: \(quoted(chance.text))"
    case .slows(let targets, let factor): "remt: \(target(targets)), factor: \(quoted(factor.text))"
    case .sanctions(let rate, let changes, let items):
      "sanctie: \(rate.text)" + (changes.isEmpty ? "" : ", gevolgen: " + list(changes))
        + (items.isEmpty ? "" : ", kosten: " + list(items))
    }
  }

  static func text(_ arrangement: Arrangement) -> String {
    var parts = ["titel: Arrangement \(arrangement.name)"]
    if let from = arrangement.from { parts.append("vanaf: \(from.text)") }
    if !arrangement.lifts.isEmpty { parts.append("heft_op: [\(arrangement.lifts.joined(separator: ", "))]") }
    if !arrangement.adds.isEmpty { parts.append("voegt_toe: [\(arrangement.adds.joined(separator: ", "))]") }
    if !arrangement.changes.isEmpty {
      let changes = arrangement.changes.map { "\($0.service): {\(entries($0.terms).joined(separator: ", "))}" }
      parts.append("wijzigt: {\(changes.joined(separator: ", "))}")
    }
    if !arrangement.parameters.isEmpty {
      let values = arrangement.parameters.map { "\($0.name): \(quoted($0.value.text))" }
      parts.append("parameters: {\(values.joined(separator: ", "))}")
    }
    if let other = arrangement.roomOf { parts.append("handelingsruimte: zoals \(other)") }
    if let room = arrangement.room { parts.append("handelingsruimte: {\(text(room))}") }
    return "\(arrangement.name): {\(parts.joined(separator: ", "))}"
  }

  static func text(_ room: Room) -> String {
    let purchases = room.purchases.map { "\($0.name): {\(text($0))}" }.joined(separator: ", ")
    return
      "bedrag: \(quoted(room.budget.text)), mandaat: \(quoted(room.mandate.text)), besluit: \(room.decision.duration)"
      + (room.payers.map { ", betaler: " + payers($0) } ?? "") + ", aankopen: {\(purchases)}"
  }

  static func text(_ purchase: Purchase) -> String {
    var parts = ["titel: \(purchase.name)"]
    if let condition = purchase.condition { parts.append("als: " + quoted(condition.text)) }
    parts.append("tempo: \(purchase.rate.text)")
    if let price = purchase.price { parts.append("prijs: \(price)") }
    if let amount = purchase.amount { parts.append("bedrag: " + quoted(amount.text)) }
    if let quantity = purchase.quantity { parts.append("aantal: " + quoted(quantity.text)) }
    if let duration = purchase.duration { parts.append("duur: " + duration.duration) }
    if purchase.isRepeatable { parts.append("herhaalbaar: ja") }
    if !purchase.influences.isEmpty { parts.append("invloeden: " + list(purchase.influences)) }
    if !purchase.changes.isEmpty { parts.append("gevolgen: " + list(purchase.changes)) }
    if let posting = purchase.posting { parts.append(text(posting)) }
    return (parts + [source]).joined(separator: ", ")
  }
}

extension Sketch.Discount {
  private func percent(_ rate: Double) -> String { Formula.digits((rate * 1e6).rounded() / 1e4) + " %" }

  private var stepList: String {
    "[" + steps.map { "{vanaf: \(Formula.years($0.from).text), voet: \(percent($0.rate))}" }.joined(separator: ", ")
      + "]"
  }

  var scenarioLines: [String] {
    let yearly = isYearly ? ["disconteren: per_jaar"] : []
    if let continuous { return ["discontovoet_continu: \(Formula.digits(continuous)) per jaar"] + yearly }
    let rate = steps.count == 1 ? percent(steps[0].rate) + " per jaar" : stepList
    return ["discontovoet: \(rate)"] + yearly
  }

  /// The value of `discontovoet` of an item.
  var block: String {
    let rate = steps.count == 1 ? "voet: \(percent(steps[0].rate))" : "stappen: \(stepList)"
    return "{\(rate), disconteren: \(isYearly ? "per_jaar" : "doorlopend")}"
  }
}
