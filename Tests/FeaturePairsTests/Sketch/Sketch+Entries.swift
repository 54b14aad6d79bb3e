// SPDX-License-Identifier: EUPL-1.2

/// Entries of the blocks of a scenario, each on one line.
extension Sketch {
  static func text(_ trait: Trait) -> String {
    let values = trait.choices.isEmpty ? "van: 0, tot: 120" : "keuzes: [\(trait.choices.joined(separator: ", "))]"
    let chances = trait.choices.indices.map { $0 == trait.drawn ? "1" : "0" }.joined(separator: ", ")
    return
      "\(trait.name): {titel: Kenmerk \(trait.name), \(values)\(trait.drawn == nil ? "" : ", kansen: [\(chances)]")}"
  }

  static func text(_ parameter: (name: String, value: Formula, isFormula: Bool)) -> String {
    let key = parameter.isFormula ? "formule" : "waarde"
    return "\(parameter.name): {\(key): \(quoted(parameter.value.text)), \(source)}"
  }

  static func text(_ domain: Domain) -> String {
    let names = (1...domain.levels).map { "\(domain.name)_\($0)" }.joined(separator: ", ")
    let start = domain.start.map { ", begin: {\($0): 1}" } ?? ""
    let transitions = domain.transitions.map { "{\(text($0))}" }.joined(separator: ", ")
    return "\(domain.name): {titel: \(domain.name), niveaus: [\(names)]\(start), overgangen: [\(transitions)]}"
  }

  static func text(_ transition: Transition) -> String {
    let to: String
    if transition.to.count == 1, transition.to[0].share != nil {
      to = String(transition.to[0].level)
    } else {
      to = "{" + transition.to.map { "\($0.level): \($0.share?.text ?? "rest")" }.joined(separator: ", ") + "}"
    }
    return "van: \(transition.from), naar: \(to), \(transition.timing.text)"
  }

  static func text(_ influence: Influence) -> String {
    var parts = ["op: " + target(influence.targets)]
    if let condition = influence.condition { parts.append("als: " + quoted(condition.text)) }
    if let factor = influence.factor { parts.append("factor: " + quoted(factor.text)) }
    if let acceleration = influence.acceleration { parts.append("versnelling: " + quoted(acceleration.text)) }
    return parts.joined(separator: ", ")
  }

  static func target(_ targets: [String]) -> String {
    targets.count == 1 ? targets[0] : "[\(targets.joined(separator: ", "))]"
  }

  static func list(_ influences: [Influence]) -> String {
    "[" + influences.map { "{\(text($0)), \(source)}" }.joined(separator: ", ") + "]"
  }

  static func list(_ changes: [Change]) -> String {
    let entries = changes.map { change in
      "{leefgebied: \(change.domain)" + (change.to.map { ", naar: \($0)" } ?? "")
        + (change.step.map { ", stap: \($0)" } ?? "") + (change.chance.map { ", kans: \(quoted($0.text))" } ?? "") + "}"
    }
    return "[" + entries.joined(separator: ", ") + "]"
  }

  static func list(_ items: [Item]) -> String {
    "[" + items.map { "{post: \($0.name), \(text($0))}" }.joined(separator: ", ") + "]"
  }

  static func text(_ event: Event) -> String {
    var parts = ["titel: \(event.name)"]
    if let condition = event.condition { parts.append("als: " + quoted(condition.text)) }
    if let timing = event.timing { parts.append(timing.text) }
    if let at = event.at { parts.append("op: " + quoted(at.text)) }
    if let every = event.every { parts.append("elke: " + quoted(every.text)) }
    if !event.changes.isEmpty { parts.append("gevolgen: " + list(event.changes)) }
    if !event.items.isEmpty { parts.append("kosten: " + list(event.items)) }
    return "\(event.name): {\(parts.joined(separator: ", ")), \(source)}"
  }

  static func text(_ counter: Counter) -> String {
    var parts: [String] = []
    let moments = counter.counts.map { quoted($0.text) }
    if moments.count == 1 { parts.append("telt: " + moments[0]) }
    if moments.count > 1 { parts.append("telt: [\(moments.joined(separator: ", "))]") }
    if let most = counter.most { parts.append("tot: \(most)") }
    if let measures = counter.measures { parts.append("meet: " + quoted(measures.text)) }
    if counter.restarts { parts.append("herstart: ja") }
    return "\(counter.name): {\(parts.joined(separator: ", "))}"
  }

  static func text(_ item: Item) -> String {
    var parts: [String] = []
    if let price = item.price { parts.append("prijs: \(price)") }
    if let amount = item.amount { parts.append("bedrag: " + quoted(amount.text)) }
    if let quantity = item.quantity { parts.append("aantal: " + quoted(quantity.text)) }
    if let during = item.during { parts.append("zolang: " + quoted(during.text)) }
    if let at = item.at { parts.append("bij: " + quoted(at.text)) }
    if let discount = item.discount { parts.append("discontovoet: " + discount.block) }
    if let isInvestment = item.isInvestment { parts.append("investering: \(isInvestment ? "ja" : "nee")") }
    if let posting = item.posting { parts.append(text(posting)) }
    if !item.labels.isEmpty {
      parts.append("labels: {" + item.labels.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "}")
    }
    if item.posting == nil, item.price == nil { parts.append("betaler: " + payers(Posting().payers)) }
    return (parts + [source]).joined(separator: ", ")
  }

  static func text(_ posting: Posting) -> String {
    var parts = ["soort: \(posting.kind)"]
    if !posting.payers.isEmpty { parts.append("betaler: " + payers(posting.payers)) }
    if let receiver = posting.receiver { parts.append("ontvanger: \(receiver)") }
    if posting.cashable != 1 { parts.append("kasbaar: \(Formula.digits(posting.cashable))") }
    return parts.joined(separator: ", ")
  }

  static func payers(_ payers: [(party: String, share: Double)]) -> String {
    if payers.count == 1 { return payers[0].party }
    return "{" + payers.map { "\($0.party): \(Formula.digits($0.share))" }.joined(separator: ", ") + "}"
  }
}
