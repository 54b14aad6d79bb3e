// SPDX-License-Identifier: EUPL-1.2

import Distributions
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
    guard let way = way(of: family) else { return nil }
    guard let form = way.form else {
      switch name {
      case "stuksgewijs": return piecewise()
      case "tabel": return table()
      default: return empirical()
      }
    }
    let numbers = zip(way.keys, measures(form)).map { key, measure in
      measure.map { fields.formula(key, as: $0) } ?? fields.formula(key)
    }
    guard !numbers.contains(nil) else { return nil }
    return .distribution(DistributionFormula(form, inYears(form, numbers.compactMap { $0 })))
  }

  /// What each number of a form is, where its key does not say so.
  private func measures(_ form: Distribution.Form) -> [Measure?] {
    switch form {
    case .exponentialRate: [.rate]
    case .weibullMean, .weibullScale, .logLogistic: [.positiveDuration, .positiveNumber]
    case .gammaMean, .lognormalMean: [.positiveDuration, .positiveDuration]
    case .gammaRate: [.positiveNumber, .positiveRate]
    case .gompertz: [.anyRate, .rate]
    default: form.domains.map { _ in nil }
    }
  }

  /// `mu` is the mean of the logarithm of the time in some unit.
  private func inYears(_ form: Distribution.Form, _ numbers: [Expression]) -> [Expression] {
    guard form == .lognormalLog || form == .generalisedGamma else { return numbers }
    let unit: TimeWord = fields.choice("eenheid") ?? .year
    guard unit != .year else { return numbers }
    return [.binary(.plus, numbers[0], .constant(log(unit.years)))] + numbers.dropFirst()
  }

  private static let extras = ["versnelling", "verdeling"]

  /// The one set of keys of the family that is given completely, and nothing else.
  private func way(of family: KeyTable.Family) -> KeyTable.Family.Way? {
    let given = fields.section.keys.map(\.name).filter { fields.has($0) && !Self.extras.contains($0) }
    let numbers = Set(given).subtracting(family.optional)
    if let way = family.ways.first(where: { Set($0.keys) == numbers }) {
      if !given.contains("eenheid") || way.keys.contains("mu") { return way }
      refuse("eenheid", "`eenheid` hoort bij `mu` en `sigma`", "laat `eenheid` weg")
      return nil
    }
    if let wrong = given.first(where: { key in
      !family.optional.contains(key) && !family.ways.contains { $0.keys.contains(key) }
    }) {
      refuse(wrong, "`\(wrong)` hoort niet bij verdeling \(family.name)", "geef \(family.wanted)")
      return nil
    }
    let keys = family.ways.map(\.keys)
    let closest = keys.max { numbers.intersection($0).count < numbers.intersection($1).count } ?? []
    let missing = closest.filter { !numbers.contains($0) }
    let problem =
      missing.isEmpty
      ? "vraagt precies één vorm" : "vraagt ook " + missing.map { "`\($0)`" }.joined(separator: " en ")
    context.error(
      "distribution.incomplete", "verdeling \(family.name) \(problem)", "geef \(family.wanted)",
      at: fields.valuePlace("verdeling"))
    return nil
  }

  private func refuse(_ key: String, _ message: String, _ remedy: String) {
    context.error("distribution.incomplete", message, remedy, at: fields.keyPlace(key))
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
    // One below 0 is told where it stands.
    guard weights.allSatisfy({ $0 >= 0 }) else { return nil }
    guard weights.reduce(0, +) > 0 else {
      context.error("range", "alle gewichten zijn 0", "maak minstens één gewicht groter dan 0", at: keyPlace(key))
      return nil
    }
    return weights
  }
}
