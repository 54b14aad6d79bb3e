// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What a number is measured in: powers of euro, of years, and of one counted thing.
///
/// `€ 78 per uur` is euro¹ · (uur)⁻¹; `4 uur per maand` is (uur)¹ · year⁻¹; `0.35 per jaar` is year⁻¹.
/// Calendar time is always stored in years; a working hour is a counted thing, not calendar time.
public struct Dimension: Hashable, Sendable {
  public var euro: Int
  public var year: Int
  /// Singular Dutch word of the counted thing, `nil` when `countedPower` is 0.
  public var counted: String?
  public var countedPower: Int

  public init(euro: Int = 0, year: Int = 0, counted: String? = nil, countedPower: Int = 0) {
    self.euro = euro
    self.year = year
    self.counted = countedPower == 0 ? nil : counted
    self.countedPower = counted == nil ? 0 : countedPower
  }

  public static let none = Dimension()
  public static let duration = Dimension(year: 1)
  public static let rate = Dimension(year: -1)
  public static let amount = Dimension(euro: 1)
  public static let amountPerYear = Dimension(euro: 1, year: -1)

  /// The dimension of a product, or `nil` when two different counted things meet.
  public func times(_ other: Dimension) -> Dimension? {
    if let a = counted, let b = other.counted, a != b { return nil }
    return Dimension(
      euro: euro + other.euro,
      year: year + other.year,
      counted: counted ?? other.counted,
      countedPower: countedPower + other.countedPower)
  }

  /// The dimension of one divided by this.
  public var inverse: Dimension {
    Dimension(euro: -euro, year: -year, counted: counted, countedPower: -countedPower)
  }

  /// As in `euro per uur`; the counted thing is the scenario's, and not translated.
  public var text: Bilingual {
    self == .none
      ? Bilingual(nl: "getal", en: "number") : Bilingual(nl: words(year: "jaar"), en: words(year: "year"))
  }

  /// The Dutch wording in a message.
  public var description: String { self == .none ? "een getal zonder eenheid" : text.nl }

  private func words(year name: String) -> String {
    func word(_ name: String, _ power: Int) -> String { power == 1 ? name : "\(name)^\(power)" }
    let parts: [(String, Int)] = [("euro", euro), (counted ?? "", countedPower), (name, year)]
    let above = parts.filter { $0.1 > 0 }.map { word($0.0, $0.1) }
    let below = parts.filter { $0.1 < 0 }.map { "per " + word($0.0, -$0.1) }
    return (above + below).joined(separator: " ")
  }
}

/// A number with its dimension, in base units: euro, years, counted things.
public struct Quantity: Hashable, Sendable {
  public var value: Double
  public var dimension: Dimension

  public init(_ value: Double, _ dimension: Dimension = .none) {
    self.value = value
    self.dimension = dimension
  }
}
