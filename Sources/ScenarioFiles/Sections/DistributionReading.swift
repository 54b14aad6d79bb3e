// SPDX-License-Identifier: EUPL-1.2

import Distributions
import Quantities
import Scenarios

/// The distribution of a parameter from the numbers that state it.
struct DistributionReading {
  let fields: Fields
  let name: String
  private var context: Context { fields.context }

  init(fields: Fields, name: String) {
    self.fields = fields
    self.name = name
  }

  /// The distribution in base units with its dimension; `nil` when something is missing or wrong.
  func read() -> (Distribution, Dimension)? {
    let name = fields.has("verdeling") ? fields.text("verdeling") ?? "" : "vast"
    guard let family = KeyTable.distributions.first(where: { $0.name == name }) else {
      let names = KeyTable.distributions.map(\.name)
      context.error(
        "value.unknown", "de verdeling `\(name)` bestaat niet", Suggestion.remedy(for: name, in: names),
        at: fields.valuePlace("verdeling"))
      return nil
    }
    if let deviation = context.deviations[self.name] { return together(family, deviation) }
    guard let way = way(of: family), let numbers = numbers(way.keys) else { return nil }
    let form = way.keys
    let bounds = family.optional.contains("laag") ? ["laag", "hoog"].filter(fields.has) : []
    let limits = bounds.map(fields.constant)
    guard !limits.contains(nil) else { return nil }
    let dimension = form.contains("successen") ? .none : numbers[0].dimension
    for (index, number) in (numbers + limits.compactMap { $0 }).enumerated()
    where number.dimension != numbers[0].dimension {
      let place = index < numbers.count ? place(form, index) : fields.valuePlace(bounds[index - numbers.count])
      context.error(
        "unit.wrong",
        "de getallen van een parameter hebben dezelfde eenheid, en hier staat \(number.dimension.description) naast "
          + numbers[0].dimension.description, "geef alle getallen dezelfde eenheid", at: place)
      return nil
    }
    if way.form == .normalInterval, !bounds.isEmpty {
      return cutOff(interval: numbers.map(\.value)).map { ($0, dimension) }
    }
    guard way.form == .lognormalLog || !fields.has("eenheid") else {
      context.error(
        "distribution.incomplete", "`eenheid` hoort bij `mu` en `sigma`", "laat `eenheid` weg",
        at: fields.keyPlace("eenheid"))
      return nil
    }
    guard let (factor, unit) = way.form == .lognormalLog ? unit() : (1, dimension),
      let distribution = distribution(way, numbers.map(\.value))?.scaled(by: factor)
    else { return nil }
    if !bounds.isEmpty { return truncated(distribution).map { ($0, dimension) } }
    return (distribution, unit)
  }

  /// What a number in the unit of the logarithm is in base units.
  private func unit() -> (Double, Dimension)? {
    guard let scalar = fields.scalar("eenheid") else { return (1, .none) }
    let words = scalar.string.trimmingPrefix("€ ").trimmingPrefix("euro ")
    let text = scalar.string.hasPrefix("€") || scalar.string.hasPrefix("euro") ? "€ 1 " + words : "1 " + scalar.string
    let plain = scalar.string == "€" || scalar.string == "euro" ? "€ 1" : text
    if case .number(let quantity)? = try? FormulaParser.parse(plain).form, quantity.value > 0 {
      return (quantity.value, quantity.dimension)
    }
    context.error(
      "unit.wrong", "`\(scalar.string)` is geen eenheid", "schrijf bijvoorbeeld per jaar, maanden of euro",
      at: scalar.place)
    return nil
  }

  /// The low and high bound, infinite where there is none; `nil` when they do not ascend, which is reported.
  private func bounds() -> ClosedRange<Double>? {
    let low = fields.has("laag") ? fields.constant("laag")?.value ?? -.infinity : -.infinity
    let high = fields.has("hoog") ? fields.constant("hoog")?.value ?? .infinity : .infinity
    if low < high { return low...high }
    context.error(
      "range", "`laag` is niet kleiner dan `hoog`", "draai de grenzen om; gelijk is `waarde`",
      at: fields.valuePlace("hoog"))
    return nil
  }

  /// The normal distribution of which the middle 95 % is this interval after it is cut off.
  private func cutOff(interval v: [Double]) -> Distribution? {
    guard let bounds = bounds() else { return nil }
    if let distribution = Distribution.truncatedNormal(interval: v[0], v[1], in: bounds) { return distribution }
    let isInside = v[0] > bounds.lowerBound && v[1] < bounds.upperBound
    context.error(
      "distribution.interval",
      isInside
        ? "geen normale verdeling die bij deze grenzen is afgekapt, heeft dit interval: het vult er te veel van"
        : "het interval ligt niet tussen de grenzen",
      isInside
        ? "neem een smaller interval of ruimere grenzen, of `verdeling: pert`" : "controleer interval en grenzen",
      at: fields.keyPlace("interval"))
    return nil
  }

  /// The normal distribution of a parameter whose spread stands in a matrix of covariances.
  private func together(_ family: KeyTable.Family, _ deviation: Double) -> (Distribution, Dimension)? {
    guard family.name == "normaal", Self.numberKeys.filter(fields.has) == ["gemiddelde"] else {
      context.error(
        "correlation.covariance", "`\(name)` staat in een `covariantie`, en heeft dan alleen een gemiddelde",
        "schrijf verdeling: normaal met alleen `gemiddelde`", at: fields.place)
      return nil
    }
    return fields.constant("gemiddelde").map { (.normal(mean: $0.value, sd: deviation), $0.dimension) }
  }

  private static let numberKeys = [
    "waarde", "interval", "gemiddelde", "spreiding", "laag", "modus", "hoog", "successen", "mislukkingen", "mu",
    "sigma",
    "eenheid", "waarden", "gewichten",
  ]

  /// The one set of keys of the distribution that is given completely, and nothing else.
  private func way(of shape: KeyTable.Family) -> KeyTable.Family.Way? {
    let given = Self.numberKeys.filter { fields.has($0) && !shape.optional.contains($0) }
    if let way = shape.ways.first(where: { Set($0.keys) == Set(given) }) { return way }
    let wrong = given.first { key in !shape.ways.contains { $0.keys.contains(key) } }
    if !fields.has("verdeling"), !given.isEmpty, !given.contains("waarde") {
      context.error(
        "distribution.incomplete", "hier mist de vorm van de verdeling",
        "voeg toe, bijvoorbeeld: verdeling: lognormaal", at: fields.place)
    } else if let wrong {
      context.error(
        "distribution.incomplete", "`\(wrong)` hoort niet bij verdeling \(shape.name)", "geef \(shape.wanted)",
        at: fields.keyPlace(wrong))
    } else {
      let place = fields.has("verdeling") ? fields.valuePlace("verdeling") : fields.place
      let verb = given.count > (shape.ways.first?.keys.count ?? 1) ? "precies één vorm" : "meer getallen"
      context.error(
        "distribution.incomplete", "verdeling \(shape.name) vraagt \(verb)", "geef \(shape.wanted)", at: place)
    }
    return nil
  }

  /// A normal distribution between bounds within which it can be drawn.
  private func truncated(_ distribution: Distribution) -> Distribution? {
    guard case .normal(let normal) = distribution else { return distribution }
    let (mean, sd) = (normal.mean, normal.sd)
    guard let bounds = bounds() else { return nil }
    let (low, high) = (bounds.lowerBound, bounds.upperBound)
    guard high > mean - 6 * sd, low < mean + 6 * sd else {
      context.error(
        "range", "bijna geen enkele waarde van deze verdeling ligt tussen de grenzen",
        "controleer gemiddelde, spreiding en grenzen", at: fields.valuePlace(high > mean - 6 * sd ? "laag" : "hoog"))
      return nil
    }
    return .truncatedNormal(mean: mean, sd: sd, low: low, high: high)
  }

  private func place(_ form: [String], _ index: Int) -> Place {
    form[0] == "interval" || form[0] == "waarden"
      ? fields.scalars(form[0])[index].place : fields.valuePlace(form[index])
  }

  private func numbers(_ form: [String]) -> [Quantity]? {
    if form == ["waarden"] {
      let values = fields.numbers("waarden", as: .anything)
      if values?.isEmpty == true {
        context.error(
          "distribution.incomplete", "er staat geen waarde", "noem minstens één waarde", at: fields.keyPlace("waarden"))
      }
      return values?.isEmpty == true ? nil : values
    }
    guard form == ["interval"] else {
      let numbers = form.map(fields.constant)
      return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
    }
    let scalars = fields.scalars("interval")
    let numbers = scalars.map { context.constant($0, .anything, key: "interval") }
    guard numbers.count == 2 else {
      context.error(
        "distribution.incomplete", "een interval heeft twee getallen, en hier staan er \(numbers.count)",
        "schrijf [laag, hoog], met decimale punten", at: fields.keyPlace("interval"))
      return nil
    }
    guard let low = numbers[0], let high = numbers[1] else { return nil }
    if low.dimension == high.dimension, low.value >= high.value {
      context.error("range", "het interval loopt niet van laag naar hoog", "draai de getallen om", at: scalars[0].place)
      return nil
    }
    return [low, high]
  }

  private func distribution(_ way: KeyTable.Family.Way, _ v: [Double]) -> Distribution? {
    guard let form = way.form else {
      let weights = fields.has("gewichten") ? fields.weights("gewichten", count: v.count) : v.map { _ in 1 }
      return weights.map { .empirical(values: v, weights: $0) }
    }
    guard isPossible(form, way.keys, v) else { return nil }
    if let found = Distribution(form, v[0], v.count > 1 ? v[1] : 0, v.count > 2 ? v[2] : 0) {
      return hasUsableShape(found, place(way.keys, 0)) ? found : nil
    }
    context.error(
      "distribution.interval", "geen \(fields.text("verdeling") ?? "")-verdeling heeft deze getallen",
      "controleer de getallen, of kies een andere verdeling", at: fields.keyPlace(way.keys[0]))
    return nil
  }

  /// Whether its numbers can be drawn: shapes far outside what data can say make it one value, or two.
  private func hasUsableShape(_ distribution: Distribution, _ place: Place) -> Bool {
    let shapes: [Double] =
      switch distribution {
      case .beta(let beta): [beta.alpha, beta.beta]
      case .gamma(let gamma): [gamma.shape]
      default: []
      }
    guard let wrong = shapes.first(where: { !Distribution.usableShapes.contains($0) }) else { return true }
    let isNarrow = wrong > 1
    context.error(
      "distribution.shape",
      isNarrow
        ? "deze verdeling is zo smal dat zij één waarde is" : "deze verdeling ligt bijna helemaal op haar uitersten",
      isNarrow ? "schrijf `waarde`, of een grotere spreiding" : "schrijf een kleinere spreiding", at: place)
    return false
  }

  /// Whether the numbers define a distribution of this form; else the first that does not fit is reported.
  private func isPossible(_ form: Distribution.Form, _ keys: [String], _ v: [Double]) -> Bool {
    switch form {
    case .betaCounts: return isPositive(keys, v, 0) && isPositive(keys, v, 1)
    case .uniformEnds: return isAscending(keys, v)
    case .triangular, .pert: return isOrdered(keys, v)
    case .normalMean, .lognormalLog: return isPositive(keys, v, 1)
    case .lognormalInterval, .gammaInterval: return isPositive(keys, v, 0)
    case .betaInterval: return isPositive(keys, v, 0) && isBelowOne(keys, v, 1)
    case .lognormalMean, .gammaMean: return isPositive(keys, v, 1) && hasMean(keys, v[0])
    case .betaMean: return isPositive(keys, v, 1) && hasMean(keys, v[0]) && isNarrow(keys, v[0], v[1])
    default: return true
    }
  }

  private func hasMean(_ keys: [String], _ mean: Double) -> Bool {
    if mean > 0 { return true }
    context.error(
      "range", "het gemiddelde van een \(fields.text("verdeling") ?? "")-verdeling is groter dan 0",
      "kies een andere verdeling", at: place(keys, 0))
    return false
  }

  private func isNarrow(_ keys: [String], _ mean: Double, _ sd: Double) -> Bool {
    if mean < 1, mean * (1 - mean) > sd * sd { return true }
    context.error(
      "range",
      mean < 1
        ? "de spreiding is te groot voor een verdeling tussen 0 en 1" : "een beta-verdeling ligt tussen 0 en 1",
      mean < 1 ? "schrijf een kleinere spreiding" : "kies lognormaal of gamma", at: place(keys, mean < 1 ? 1 : 0))
    return false
  }

  private func isBelowOne(_ keys: [String], _ v: [Double], _ index: Int) -> Bool {
    if v[index] < 1 { return true }
    context.error(
      "range", "een beta-verdeling ligt tussen 0 en 1", "kies lognormaal of gamma", at: place(keys, index))
    return false
  }

  private func isPositive(_ form: [String], _ values: [Double], _ index: Int) -> Bool {
    if values[index] > 0 { return true }
    context.error("range", "dit getal is groter dan 0", "schrijf een getal groter dan 0", at: place(form, index))
    return false
  }

  private func isAscending(_ form: [String], _ v: [Double]) -> Bool {
    if v[0] < v[1] { return true }
    context.error(
      "range", "`laag` is niet kleiner dan `hoog`", "draai de grenzen om; gelijk is `waarde`", at: place(form, 1))
    return false
  }

  private func isOrdered(_ form: [String], _ v: [Double]) -> Bool {
    if v[0] <= v[1], v[1] <= v[2], v[0] < v[2] { return true }
    context.error(
      "range", "laag, modus en hoog lopen niet op", "schrijf ze van klein naar groot; gelijk is `waarde`",
      at: place(form, v[0] <= v[1] ? 2 : 1))
    return false
  }
}

extension Distribution {
  /// Shapes of beta and gamma distributions, and weights of shares of a whole, that are drawn from: at 1e9 the standard deviation is 0.00003
  /// of the mean.
  static let usableShapes = 1e-6...1e9
}
