// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Scenarios

extension Fields {
  /// Parameters and correlation groups, from the root.
  ///
  /// Groups come first: their covariances are the spread of their members.
  func readUncertainty() {
    context.draft.scenario.correlations = named("correlaties").compactMap { $0.fields.correlation($0.name) }
    let list = named("parameters")
    for (name, fields) in list { fields.readParameter(name) }
    computeDimensions()
    let order = Dictionary(list.enumerated().map { ($1.name.string, $0) }, uniquingKeysWith: { first, _ in first })
    context.draft.scenario.parameters.sort { order[$0.name] ?? 0 < order[$1.name] ?? 0 }
  }

  private func readParameter(_ name: Scalar) {
    let origin = source(requiredFor: "parameter `\(name.string)`")
    var parameter = Parameter(
      name: name.string, description: text("omschrijving") ?? "", value: .drawn(.fixed(0)), dimension: .none,
      source: origin)
    if hasOtherForm() {
      context.draft.unreadable.insert(name.string)
    } else if has("formule") {
      guard let use = formulaUse("formule", scope: .parameters) else {
        context.draft.unreadable.insert(name.string)
        return
      }
      parameter.value = .computed(use.expression)
      context.draft.computed.append(ComputedParameter(parameter: parameter, formula: use))
    } else if let (value, dimension) = value(of: name) {
      parameter.value = value
      parameter.dimension = dimension
      context.draft.scenario.parameters.append(parameter)
    } else {
      context.draft.unreadable.insert(name.string)
    }
  }

  /// Whether a formula or share of a whole stands next to another way to give the number; that is reported.
  private func hasOtherForm() -> Bool {
    let forms = section.keys.map(\.name).filter { key in
      has(key) && !["omschrijving", "bron", "url", "zekerheid"].contains(key)
    }
    guard let first = ["formule", "dirichlet"].first(where: has), let other = forms.first(where: { $0 != first }) else {
      return false
    }
    context.error(
      "key.conflict", "`\(other)` hoort niet bij `\(first)`", "laat één van beide weg", at: keyPlace(other))
    return true
  }

  private func value(of name: Scalar) -> (InputValue, Dimension)? {
    guard has("dirichlet") else {
      return DistributionReading(fields: self, name: name.string).read().map { (.drawn($0.0), $0.1) }
    }
    return node("dirichlet").flatMap { dirichlet($0, of: name) }.map { ($0, .none) }
  }

  private func dirichlet(_ node: YAMLNode, of parameter: Scalar) -> InputValue? {
    let fields = Fields(node, "dirichlet", at: keyPlace("dirichlet"), in: context)
    let weight = fields.constant("gewicht")
    guard let group = fields.scalar("groep"), let weight else { return nil }
    if weight.value > 0, !Distribution.usableShapes.contains(weight.value) {
      context.error(
        "distribution.shape", "met dit gewicht is het deel altijd hetzelfde", "schrijf een gewicht van 1e-6 tot 1e9",
        at: fields.valuePlace("gewicht"))
    }
    if !NameRule.isWellFormed(group.string) {
      NameRule.report(group.string, at: group.place, to: &context.findings)
    }
    context.draft.dirichlets.append(
      DirichletUse(parameter: parameter.string, group: group.string, place: group.place))
    return .share(group: group.string, weight: weight.value)
  }

  /// Adds computed parameters with the dimension of their formula, each after those it depends on.
  private func computeDimensions() {
    let computed = Dictionary(
      context.draft.computed.map { ($0.parameter.name, $0) }, uniquingKeysWith: { first, _ in first })
    var names = NumericNames(context)
    for name in FormulaOrder(context.draft.computed.map { ($0.parameter.name, $0.formula.expression) }).names {
      guard let item = computed[name], let dimension = try? item.formula.syntax.dimension(names.dimension) else {
        continue
      }
      var parameter = item.parameter
      parameter.dimension = dimension
      context.draft.scenario.parameters.append(parameter)
      names.add(parameter, item.formula.expression)
    }
    context.draft.unreadable.formUnion(computed.keys.filter { names.dimension($0) == nil })
  }

  /// Where a number comes from; without `bron`, a warning when it is required.
  func source(requiredFor what: String) -> Source {
    if !has("bron") { context.draft.unsourced.append(Unsourced(what: what, place: place)) }
    return source() ?? Source(text: "", confidence: .low)
  }

  /// What is written here, or else the source of a price.
  func source(over price: Price?, for what: String) -> Source {
    guard let price else { return source(requiredFor: what) }
    return source() ?? price.source
  }

  /// Where a number comes from, `nil` when none of the three keys is given.
  func source() -> Source? {
    guard has("bron") || has("url") || has("zekerheid") else { return nil }
    return Source(text: text("bron") ?? "", url: text("url") ?? "", confidence: choice("zekerheid") ?? .low)
  }

  private func correlation(_ name: Scalar) -> CorrelationGroup? {
    let members = scalars("parameters")
    for member in members where !member.string.hasPrefix("prijs.") {
      context.refer(to: .parameter, member.string, at: member.place)
    }
    for member in members where member.string.hasPrefix("prijs.") {
      context.refer(to: .price, String(member.string.dropFirst(6)), at: member.place(6..<member.string.count))
    }
    guard members.count <= CorrelationsArePositiveDefinite.mostMembers else {
      for member in members where has("covariantie") { context.deviations[member.string] = 1 }
      context.error(
        "correlation.many",
        "een samenhang heeft hoogstens \(CorrelationsArePositiveDefinite.mostMembers) parameters, en dit zijn er \(members.count)",
        "verdeel ze over meer samenhangen", at: members[CorrelationsArePositiveDefinite.mostMembers].place)
      return nil
    }
    let given = ["correlatie", "matrix", "covariantie"].filter(has)
    guard given.count == 1, let key = given.first else {
      for member in members where has("covariantie") { context.deviations[member.string] = 1 }
      context.error(
        given.isEmpty ? "key.missing" : "key.conflict", "een samenhang heeft `correlatie`, `matrix` of `covariantie`",
        given.isEmpty ? "schrijf bijvoorbeeld correlatie: 0.5" : "laat er één staan",
        at: given.isEmpty ? place : keyPlace(given[1]))
      return nil
    }
    let matrix =
      switch key {
      case "matrix": matrix(key)
      case "covariantie": covariances(members.map(\.string))
      default: equalMatrix(members.count)
      }
    guard let matrix else { return nil }
    let group = CorrelationGroup(name: name.string, members: members.map(\.string), matrix: matrix)
    context.draft.correlations.append(
      CorrelationUse(
        group: group, place: key == "correlatie" ? valuePlace(key) : keyPlace(key), memberPlaces: members.map(\.place)))
    return group
  }

  /// The correlations in a matrix of covariances; its standard deviations go to the parameters.
  private func covariances(_ members: [String]) -> [[Double]]? {
    for member in members { context.deviations[member] = 1 }
    guard let matrix = matrix("covariantie") else { return nil }
    guard matrix.count == members.count, matrix.allSatisfy({ $0.count == members.count }) else { return matrix }
    let variances = members.indices.map { matrix[$0][$0] }
    guard variances.allSatisfy({ $0 > 0 }) else {
      context.error(
        "correlation.matrix", "op de diagonaal van `covariantie` staan varianties, groter dan 0",
        "schrijf er het kwadraat van de spreiding", at: keyPlace("covariantie"))
      return nil
    }
    for (member, variance) in zip(members, variances) { context.deviations[member] = variance.squareRoot() }
    return members.indices.map { row in
      members.indices.map { $0 == row ? 1 : matrix[row][$0] / (variances[row] * variances[$0]).squareRoot() }
    }
  }

  private func equalMatrix(_ count: Int) -> [[Double]]? {
    guard let value = constant("correlatie")?.value else { return nil }
    return (0..<count).map { row in (0..<count).map { $0 == row ? 1 : value } }
  }

  private func matrix(_ key: String) -> [[Double]]? {
    let before = context.findings.count
    let measure = Measure(Dimension.none, .any, example: "0.3")
    let rows = nodes(key).map { row -> [Double] in
      guard case .list(let items) = row.content else {
        context.error("type.wrong", "een matrix is een lijst van rijen", "schrijf [[1, 0.3], [0.3, 1]]", at: row.place)
        return []
      }
      return items.compactMap { scalar($0, key) }.compactMap {
        context.constant($0, measure, key: key)?.value
      }
    }
    return context.findings.count == before ? rows : nil
  }
}
