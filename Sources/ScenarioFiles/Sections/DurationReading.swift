// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Quantities
import Scenarios

/// A time to event from the numbers that state it.
struct DurationReading {
  let fields: Fields
  let clock: ClockWord
  private var context: Context { fields.context }

  init(fields: Fields, clock: ClockWord) {
    self.fields = fields
    self.clock = clock
  }

  /// `nil` when something is missing or wrong.
  func read() -> Duration? {
    let law = law()
    guard fields.has("versnelling") else { return law }
    let factor = fields.formula("versnelling")
    guard let law, let factor else { return nil }
    return .accelerated(law, by: factor)
  }

  private func law() -> Duration? {
    guard let name = fields.text("verdeling") else { return nil }
    guard let family = KeyTable.timeFamilies.first(where: { $0.name == name }) else {
      context.error(
        "value.unknown", "de verdeling `\(name)` bestaat niet voor een duur",
        Suggestion.remedy(for: name, in: KeyTable.timeFamilies.map(\.name)), at: fields.valuePlace("verdeling"))
      return nil
    }
    guard let form = form(of: family) else { return nil }
    switch name {
    case "vast", "exponentieel", "weibull", "gamma", "lognormaal": return classic(name, form)
    case "gompertz":
      return both("vorm", .anyRate, "tempo", .rate) { .gompertz(shape: $0, rate: $1) }
    case "loglogistisch":
      return both("schaal", .positiveDuration, "vorm", .positiveNumber) { .logLogistic(scale: $0, shape: $1) }
    case "gegeneraliseerde_gamma":
      let q = fields.formula("q")
      return logarithms { mu, sigma in q.map { .generalisedGamma(mu: mu, sigma: sigma, q: $0) } }
    case "stuksgewijs": return piecewise()
    case "tabel": return table()
    default: return empirical()
    }
  }

  private static let extras = ["versnelling", "verdeling"]

  /// The one set of keys of the family that is given completely, and nothing else.
  private func form(of family: KeyTable.Family) -> [String]? {
    let given = fields.section.keys.map(\.name).filter { fields.has($0) && !Self.extras.contains($0) }
    let numbers = Set(given).subtracting(family.optional)
    if let form = family.forms.first(where: { Set($0) == numbers }) {
      if !given.contains("eenheid") || form.contains("mu") { return form }
      refuse("eenheid", "`eenheid` hoort bij `mu` en `sigma`", "laat `eenheid` weg")
      return nil
    }
    let wanted = family.forms.map { $0.map { "`\($0)`" }.joined(separator: " en ") }.joined(separator: ", of ")
    if let wrong = given.first(where: { key in
      !family.optional.contains(key) && !family.forms.contains { $0.contains(key) }
    }) {
      refuse(wrong, "`\(wrong)` hoort niet bij verdeling \(family.name)", "geef \(wanted)")
      return nil
    }
    let closest = family.forms.max { numbers.intersection($0).count < numbers.intersection($1).count } ?? []
    let missing = closest.filter { !numbers.contains($0) }
    let problem =
      missing.isEmpty
      ? "vraagt precies één vorm" : "vraagt ook " + missing.map { "`\($0)`" }.joined(separator: " en ")
    context.error(
      "distribution.incomplete", "verdeling \(family.name) \(problem)", "geef \(wanted)",
      at: fields.valuePlace("verdeling"))
    return nil
  }

  private func refuse(_ key: String, _ message: String, _ remedy: String) {
    context.error("distribution.incomplete", message, remedy, at: fields.keyPlace(key))
  }

  private func both(
    _ first: String, _ firstMeasure: Measure, _ second: String, _ secondMeasure: Measure,
    _ make: (Expression, Expression) -> Duration
  ) -> Duration? {
    let a = fields.formula(first, as: firstMeasure)
    let b = fields.formula(second, as: secondMeasure)
    guard let a, let b else { return nil }
    return make(a, b)
  }

  private func classic(_ name: String, _ form: [String]) -> Duration? {
    switch (name, form[0]) {
    case ("vast", _): return fields.formula("gemiddelde").map { .fixed($0) }
    case ("exponentieel", "tempo"): return fields.formula("tempo", as: .rate).map { .exponentialRate($0) }
    case ("exponentieel", _): return fields.formula("gemiddelde").map { .exponential(mean: $0) }
    case ("weibull", "schaal"):
      return both("schaal", .positiveDuration, "vorm", .positiveNumber) { .weibullScale(scale: $0, shape: $1) }
    case ("weibull", _):
      return both("gemiddelde", .positiveDuration, "vorm", .positiveNumber) { .weibull(mean: $0, shape: $1) }
    case ("gamma", "vorm"):
      return both("vorm", .positiveNumber, "tempo", .positiveRate) { .gammaRate(shape: $0, rate: $1) }
    case ("gamma", _):
      return both("gemiddelde", .positiveDuration, "spreiding", .positiveDuration) { .gamma(mean: $0, sd: $1) }
    case (_, "mu"): return logarithms { .lognormalLog(mu: $0, sigma: $1) }
    default:
      return both("gemiddelde", .positiveDuration, "spreiding", .positiveDuration) { .lognormal(mean: $0, sd: $1) }
    }
  }

  /// Mean and scale of the logarithm of the time in years.
  private func logarithms(_ make: (Expression, Expression) -> Duration?) -> Duration? {
    let unit: TimeWord = fields.choice("eenheid") ?? .year
    let mu = fields.formula("mu")
    let sigma = fields.formula("sigma")
    guard let mu, let sigma else { return nil }
    return make(unit == .year ? mu : .binary(.plus, mu, .constant(log(unit.years))), sigma)
  }

  private func piecewise() -> Duration? {
    let rates = fields.formulas("tempo", as: .rate)
    let bounds = fields.numbers("grenzen", as: Measure(clock.isFromZero ? .duration : nil, .any, example: "5 jaar"))
    guard let rates, let bounds else { return nil }
    guard bounds.allSatisfy({ $0.dimension == .duration || !clock.isFromZero && $0.dimension == .none }) else {
      if !clock.isFromZero {
        context.error(
          "unit.wrong", "grenzen zijn jaren", "schrijf bijvoorbeeld 65 jaar of 2030", at: fields.keyPlace("grenzen"))
      }
      return nil
    }
    let values = bounds.map(\.value)
    let isAscending = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    guard isAscending, !clock.isFromZero || values.allSatisfy({ $0 > 0 }) else {
      context.error(
        "range", clock.isFromZero ? "de grenzen lopen niet op vanaf 0" : "de grenzen lopen niet op",
        "schrijf ze van klein naar groot, en geen ervan twee keer", at: fields.keyPlace("grenzen"))
      return nil
    }
    guard rates.count == values.count + 1 else {
      refuse(
        "tempo", "bij \(values.count) grenzen horen \(values.count + 1) tempo's, en hier staan er \(rates.count)",
        "geef een tempo voor elk stuk, ook na de laatste grens")
      return nil
    }
    return .piecewise(bounds: values, rates: rates)
  }

  private func table() -> Duration? {
    guard let scalar = fields.scalar("bestand"), let (bytes, text) = context.file(scalar),
      let table = TableReader(bytes, text, in: context)
    else { return nil }
    return HazardTableReading(table: table).read().map { .table($0) }
  }

  private func empirical() -> Duration? {
    guard let times = fields.formulas("tijden", as: .duration) else { return nil }
    let weights = fields.has("gewichten") ? fields.weights("gewichten", count: times.count) : times.map { _ in 1 }
    if times.isEmpty {
      refuse("tijden", "er staat geen tijd", "noem minstens één tijd")
      return nil
    }
    return weights.map { .empirical(times: times, weights: $0) }
  }
}

extension Fields {
  /// Weights that need not add to 1; `nil` when they are not as many as wanted, or all 0.
  func weights(_ key: String, count: Int) -> [Double]? {
    guard let weights = numbers(key, as: .weight)?.map(\.value) else { return nil }
    guard weights.count == count else {
      context.error(
        "distribution.incomplete", "er zijn \(count) waarden, en hier staan \(weights.count) gewichten",
        "geef elke waarde een gewicht", at: keyPlace(key))
      return nil
    }
    guard weights.reduce(0, +) > 0 else {
      context.error("range", "alle gewichten zijn 0", "maak minstens één gewicht groter dan 0", at: keyPlace(key))
      return nil
    }
    return weights
  }
}
