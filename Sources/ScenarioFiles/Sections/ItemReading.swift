// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

/// What a list of items belongs to.
enum ItemOwner {
  case situation
  case event(String)
  case service(String)
  case barrier(String, Condition)
  case sanction(String)

  var origin: CostItem.Origin {
    switch self {
    case .situation: .situation
    case .event(let name): .event(name)
    case .service(let name): .service(name)
    case .barrier(let name, _), .sanction(let name): .barrier(name)
    }
  }

  /// When items run that do not say so themselves; `nil` when they must.
  var trigger: CostItem.Trigger? {
    switch self {
    case .situation: nil
    case .event(let name): .onEvent(name)
    case .service, .barrier: .whileHolds(state)
    case .sanction(let name): .onSanction(barrier: name)
    }
  }

  /// The condition that comes with the owner.
  var state: Condition {
    switch self {
    case .service(let name): .state(name, ServiceState.active.rawValue)
    case .barrier(let name, let condition): condition.and(.state(name, "geldt"))
    case .situation, .event, .sanction: .always
    }
  }
}

extension Fields {
  /// The items of the situation, from the root.
  func readPosts() {
    for (name, fields) in named("posten") { fields.readItem(name, of: .situation) }
  }

  /// The items in a list `kosten`.
  func readItems(of owner: ItemOwner) {
    for fields in sections("kosten") {
      if let name = fields.scalar("post") { fields.readItem(name, of: owner) }
    }
  }

  private func readItem(_ name: Scalar, of owner: ItemOwner) {
    context.draft.declarations.append(Declaration(kind: .post, name: name.string, place: name.place))
    let trigger = trigger(of: owner)
    let amount = amount(isContinuous: trigger?.isContinuous ?? false, isChecked: trigger != nil, scope: .counting)
    let discount = discount(isYearly: context.draft.scenario.settings.discount.isYearly)
    let (posting, origin) = accounting(what: "post `\(name.string)`")
    let isInvestment = boolean("investering")
    guard let trigger, let amount else { return }
    if isInvestment != nil {
      context.draft.investments.append(
        InvestmentUse(item: context.draft.scenario.items.count, place: keyPlace("investering")))
    }
    context.draft.scenario.items.append(
      CostItem(
        name: name.string, title: text("titel") ?? amount.price?.description ?? name.string, trigger: trigger,
        origin: owner.origin,
        quantity: amount.quantity, unitPrice: amount.unitPrice, unit: amount.unit, posting: posting,
        discount: discount, isInvestment: isInvestment, source: origin))
  }

  private func trigger(of owner: ItemOwner) -> CostItem.Trigger? {
    if has("zolang"), has("bij") {
      context.error("key.conflict", "`zolang` en `bij` staan er allebei", "laat er één staan", at: keyPlace("bij"))
      return nil
    }
    if let scalar = scalar("zolang") {
      guard let condition = context.condition(scalar) else { return nil }
      warnOfLoose(condition, owner, at: scalar.place)
      return .whileHolds(condition)
    }
    if let scalar = scalar("bij") {
      let service: String? = if case .service(let name) = owner { name } else { nil }
      if scalar.string == "begin" { return .atStart }
      return TargetReading(scalar: scalar, context: context).moment(service: service)
    }
    if let trigger = owner.trigger { return trigger }
    if !has("zolang"), !has("bij") {
      context.error(
        "key.missing", "een post heeft `zolang` of `bij`", "voeg toe, bijvoorbeeld: zolang: financien <= 2", at: place)
    }
    return nil
  }

  /// A condition of one's own takes the place of the one that comes with a service or barrier, which may not be what is meant.
  private func warnOfLoose(_ condition: Condition, _ owner: ItemOwner, at place: Place) {
    let (name, state, what): (String, String, String)
    switch owner {
    case .service(let service): (name, state, what) = (service, "actief", "de voorziening `\(service)` niet loopt")
    case .barrier(let barrier, _): (name, state, what) = (barrier, "geldt", "het knelpunt `\(barrier)` niet geldt")
    case .situation, .event, .sanction: return
    }
    if condition.comparisons.contains(where: { $0.subject == name }) { return }
    context.warning(
      "item.loose", "deze kosten lopen ook als \(what)",
      "voeg toe: en \(name) = \(state); of zet de post onder `posten`", at: place)
  }

  /// A quantity with its unit price.
  struct Amount {
    var quantity: Expression
    var unitPrice: Expression
    var unit: String
    /// From a price list.
    var price: Price?
  }

  /// - Parameters:
  ///   - isContinuous: per year, rather than per occurrence.
  ///   - isChecked: whether the dimensions can be checked at all.
  func amount(isContinuous: Bool, isChecked: Bool = true, scope: FormulaScope = .household) -> Amount? {
    guard has("prijs") != has("bedrag") else {
      context.error(
        has("prijs") ? "key.conflict" : "key.missing", "geef een `prijs` of een `bedrag`",
        has("prijs") ? "laat er één weg" : "voeg toe, bijvoorbeeld: bedrag: € 500",
        at: has("prijs") ? keyPlace("bedrag") : place)
      return nil
    }
    var use = AmountUse(isContinuous: isContinuous, place: has("prijs") ? valuePlace("prijs") : valuePlace("bedrag"))
    use.quantity = formulaUse("aantal", scope: scope)
    let quantity = has("aantal") ? use.quantity?.expression : .constant(1)
    use.price = reference("prijs", .price)
    use.amount = formulaUse("bedrag", scope: scope)
    let price = use.price.map { Expression.name("prijs." + $0) } ?? use.amount?.expression
    guard let quantity, let price else { return nil }
    if isChecked { context.draft.amounts.append(use) }
    let found = use.price.flatMap { id in context.prices[id] }
    let dimension = found?.dimension ?? price.constantValue?.dimension ?? (isContinuous ? .amountPerYear : .amount)
    return Amount(quantity: quantity, unitPrice: price, unit: dimension.unitWord, price: found)
  }
}

extension CostItem.Trigger {
  var isContinuous: Bool {
    if case .whileHolds = self { true } else { false }
  }
}

extension Dimension {
  /// What is counted when this is the dimension of a unit price: `uur`, `jaar`, `kind-jaar`, or `keer`.
  var unitWord: String {
    let parts = [countedPower < 0 ? counted : nil, year < 0 ? "jaar" : nil].compactMap { $0 }
    return parts.isEmpty ? "keer" : parts.joined(separator: "-")
  }
}
