// SPDX-License-Identifier: EUPL-1.2

public import RunRecord

/// What a quoted figure is about: a measure of `rendement.csv`, the chance of an advantage, or a figure against an effect.
public enum QuotedMeasure: Sendable, Hashable {
  case measure(Measure)
  /// Draws out of 100 in which the net result is positive.
  case chance
  /// What a further unit of effect costs against the reference, of `icer.csv`.
  case costEffectiveness
  /// What the arrangement is worth more than the reference where a unit of effect has a price, of `netto_baat.csv`: euro per unit.
  case netBenefit(at: Double)

  public var name: String {
    switch self {
    case .measure(let measure): measure.rawValue
    case .chance: "kans"
    case .costEffectiveness: "icer"
    case .netBenefit(let price): Self.netBenefitPrefix + CSVWriter.text(of: price)
    }
  }

  public init?(name: String) {
    if let measure = Measure(rawValue: name) {
      self = .measure(measure)
    } else if name == QuotedMeasure.chance.name {
      self = .chance
    } else if name == QuotedMeasure.costEffectiveness.name {
      self = .costEffectiveness
    } else if name.hasPrefix(Self.netBenefitPrefix),
      let price = Double(name.dropFirst(Self.netBenefitPrefix.count)), price.isFinite, price >= 0
    {
      self = .netBenefit(at: price)
    } else {
      return nil
    }
  }

  private static let netBenefitPrefix = "netto_baat@"

  /// As a user may write them.
  public static var names: [String] {
    Measure.allCases.map(\.rawValue) + [chance.name, costEffectiveness.name, netBenefitPrefix + "20000"]
  }

  /// Whether it is set against an effect, so that the scenario says whose costs count.
  var isOfEffect: Bool {
    switch self {
    case .measure, .chance: false
    case .costEffectiveness, .netBenefit: true
    }
  }
}
