// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Quantities
import Scenarios

extension Fields {
  /// Arrangements with their discretion, from the root; services and barriers must have been read.
  func readArrangements() {
    let list = named("arrangementen")
    if has("arrangementen"), list.isEmpty, case .map = node("arrangementen")?.content {
      context.error("arrangement.none", "er is geen arrangement", "noem er minstens één", at: keyPlace("arrangementen"))
    }
    guard isFew(list) else { return }
    var own: [String: Discretion] = [:]
    var bases: [ArrangementBase] = []
    for (name, fields) in list {
      bases.append(fields.base(isFirst: bases.isEmpty))
      let first = context.draft.scenario.arrangements.first
      let arrangement = fields.arrangement(name.string, over: bases.last == .first ? first : nil)
      own[name.string] = arrangement.discretion
      context.draft.scenario.arrangements.append(arrangement)
    }
    for (index, item) in list.enumerated() {
      if let scalar = item.fields.node("handelingsruimte")?.scalar {
        context.draft.scenario.arrangements[index].discretion = item.fields.like(scalar, own)
      } else if !item.fields.has("handelingsruimte"), bases[index] == .first {
        context.draft.scenario.arrangements[index].discretion = context.draft.scenario.arrangements[0].discretion
      }
    }
  }

  /// Arrangements of one scenario: everything that is named is looked at under each.
  static let mostArrangements = 100

  private func isFew(_ list: [(name: Scalar, fields: Fields)]) -> Bool {
    guard list.count > Self.mostArrangements else { return true }
    context.error(
      "arrangement.many", "een scenario heeft hoogstens \(Self.mostArrangements) arrangementen, en dit is er één meer",
      "verdeel ze over scenario's met dezelfde `basis`", at: list[Self.mostArrangements].name.place)
    return false
  }

  /// What an arrangement is a difference with.
  private func base(isFirst: Bool) -> ArrangementBase {
    let written: ArrangementBase? = choice("verschil_met")
    if !isFirst { return written ?? .first }
    if written == .first {
      context.error(
        "arrangement.first", "dit is het eerste arrangement, en dat is een verschil met het scenario",
        "haal `verschil_met` hier weg", at: valuePlace("verschil_met"))
    }
    return .scenario
  }

  /// - Parameter first: what is not named here is as there; `nil`: as in the scenario.
  private func arrangement(_ name: String, over first: Arrangement?) -> Arrangement {
    var discretion: Discretion?
    if let node = node("handelingsruimte"), node.scalar == nil {
      discretion = Fields(node, "handelingsruimte", at: keyPlace("handelingsruimte"), in: context).discretion()
    }
    return Arrangement(
      name: name, title: text("titel") ?? "", lifts: list("heft_op", of: name, lifts, over: first?.lifts),
      adds: list("voegt_toe", of: name, additions, over: first?.adds), changes: changes(over: first?.changes ?? [:]),
      parameters: (first?.parameters ?? [:]).merging(parameterValues()) { $1 }, discretion: discretion,
      startsAt: startsAt(name))
  }

  /// Its own names, or else those of the first arrangement.
  private func list(_ key: String, of name: String, _ own: () -> [String], over first: [String]?) -> [String] {
    guard has(key) else { return first ?? [] }
    let names = own()
    let kept = Set(names)
    let dropped = (first ?? []).filter { !kept.contains($0) }
    if !names.isEmpty, !dropped.isEmpty {
      context.draft.droppedNames.append(DroppedNames(arrangement: name, key: key, names: dropped, place: keyPlace(key)))
    }
    return names
  }

  private func startsAt(_ name: String) -> Double {
    guard let time = constant("vanaf"), time.dimension == .duration else { return 0 }
    context.draft.startPlaces[name] = valuePlace("vanaf")
    let settings = context.draft.scenario.settings
    if time.value > 0, context.draft.scenario.arrangements.isEmpty {
      context.error(
        "arrangement.late", "het eerste arrangement is de vergelijking en geldt vanaf het begin",
        "haal `vanaf` hier weg", at: valuePlace("vanaf"))
    } else if time.value < 0 || time.value >= settings.horizon {
      context.error(
        "arrangement.late", "`vanaf` ligt niet tussen het begin en de horizon", "schrijf een kortere tijd",
        at: valuePlace("vanaf"))
    }
    return time.value
  }

  /// Another arrangement's room to act, from `zoals <name>`, or none, from `geen`.
  private func like(_ scalar: Scalar, _ own: [String: Discretion]) -> Discretion? {
    if scalar.string == "geen" { return nil }
    let words = scalar.string.split(separator: " ")
    guard words.count == 2, words[0] == "zoals" else {
      context.error(
        "value.unknown", "hier hoort een blok, `zoals` en een arrangement, of `geen`",
        "schrijf bijvoorbeeld zoals maatwerk",
        at: scalar.place)
      return nil
    }
    if let discretion = own[String(words[1])] { return discretion }
    let name = String(words[1])
    context.error(
      "name.unknown", "`\(name)` is geen arrangement met een eigen handelingsruimte",
      Suggestion.remedy(for: name, in: Array(own.keys)),
      at: scalar.place(scalar.string.count - name.count..<scalar.string.count))
    return nil
  }

  private func additions() -> [String] {
    for scalar in scalars("voegt_toe") {
      context.draft.addedServices.append(Reference(kind: .service, name: scalar.string, place: scalar.place))
    }
    return references("voegt_toe", .service)
  }

  private func lifts() -> [String] {
    let names = scalars("heft_op")
    if names.contains(where: { $0.string == "alle" }) { return context.draft.scenario.barriers.map(\.name) }
    return references("heft_op", .barrier)
  }

  private func changes(over first: [String: ServiceTerms]) -> [String: ServiceTerms] {
    var changes = first
    let list = named("wijzigt")
    let services = list.isEmpty ? [:] : context.draft.scenario.services.first(by: \.name)
    for (name, fields) in list {
      context.refer(to: .service, name.string, at: name.place)
      guard let service = services[name.string] else { continue }
      changes[name.string] = fields.terms(over: first[name.string] ?? service.terms)
    }
    return changes
  }

  private func parameterValues() -> [String: Expression] {
    var values: [String: Expression] = [:]
    let list = map("parameters")
    context.draft.parameterSets.append(list.map(\.key))
    let parameters = list.isEmpty ? [:] : context.draft.scenario.parameters.first(by: \.name)
    for entry in list {
      let name = entry.key.string
      context.refer(to: .parameter, name, at: entry.key.place)
      guard let scalar = scalar(entry.value, "parameters") else { continue }
      let dimension = parameters[name]?.dimension
      let measure = Measure(dimension, .any, example: dimension.map { "een getal in \($0.description)" } ?? "0.5")
      guard let value = context.formula(scalar, measure, key: name) else { continue }
      values[name] = value.expression
      context.draft.parameterChanges.append(ParameterChange(parameter: name, value: value))
    }
    return values
  }

  private func discretion() -> Discretion? {
    let payers = has("betaler") ? payers("betaler") : commissionerPays()
    let purchases = named("aankopen").compactMap { $0.fields.purchase($0.name.string, payers: payers) }
    let (budget, mandate, decision) = (formula("bedrag"), formula("mandaat"), duration("besluit"))
    guard let budget, let mandate, let decision else { return nil }
    return Discretion(budget: budget, mandate: mandate, decision: decision, purchases: purchases)
  }

  /// Nobody, which a rule reports, where the commissioner is a group and a purchase does not say who pays.
  private func commissionerPays() -> [Posting.Share] {
    context.draft.scenario.commissioningParty.map { [Posting.Share(party: $0.name, share: 1)] } ?? []
  }

  private func purchase(_ name: String, payers: [Posting.Share]) -> Purchase? {
    let title = text("titel") ?? ""
    let condition = condition("als")
    let rate = formula("tempo")
    let duration = duration("duur")
    let changes = levelChanges("gevolgen")
    context.draft.scenario.influences += influences("invloeden", owner: name)
    if boolean("herhaalbaar") == true, !has("duur") {
      context.warning(
        "purchase.once", "`herhaalbaar` doet niets: zonder `duur` loopt de aankoop tot de horizon",
        "voeg een `duur` toe; met 0 dagen kan de volgende meteen", at: keyPlace("herhaalbaar"))
    }
    let amount = amount(isContinuous: false)
    let (posting, origin) = accounting(what: "aankoop `\(name)`", payers: payers)
    guard let amount, let rate else { return nil }
    let price: Expression =
      amount.quantity == .constant(1) ? amount.unitPrice : .binary(.times, amount.quantity, amount.unitPrice)
    context.draft.scenario.items.append(
      CostItem(
        name: name, title: title, trigger: .onPurchase(name), origin: .purchase(name), quantity: .constant(1),
        unitPrice: price,
        unit: "aankoop", posting: posting, source: origin))
    return Purchase(
      name: name, title: title, condition: condition, rate: rate, price: price, duration: duration, changes: changes,
      isRepeatable: boolean("herhaalbaar") ?? false)
  }
}
