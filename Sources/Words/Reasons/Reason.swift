// SPDX-License-Identifier: EUPL-1.2

/// Why a figure is not there, or what to mind about it: one of a closed set, worded by each language.
///
/// Every stage may name a reason; the words are only here. Most are a sentence as it stands. ``FilledReason`` has places for numbers
/// and the like.
public enum Reason: Sendable, Hashable {
  case returns(ReturnReason)
  case payment(PaymentReason)
  case spread(SpreadReason)
  case variance(VarianceReason)
  case choice(ChoiceReason)
  case sensitivity(SensitivityReason)
  case target(TargetReason)
  case barrier(BarrierReason)
  case breakEven(BreakEvenReason)
  case effect(EffectReason)
  case filled(FilledReason)
  /// As a run of another version words it; read back only, never made.
  case ofAnotherVersion(String)

  /// Every reason without a place.
  static let plain: [Reason] =
    ReturnReason.allCases.map(Reason.returns) + PaymentReason.allCases.map(Reason.payment)
    + SpreadReason.allCases.map(Reason.spread) + VarianceReason.allCases.map(Reason.variance)
    + ChoiceReason.allCases.map(Reason.choice)
    + SensitivityReason.allCases.map(Reason.sensitivity) + TargetReason.allCases.map(Reason.target)
    + BarrierReason.allCases.map(Reason.barrier) + BreakEvenReason.allCases.map(Reason.breakEven)
    + EffectReason.allCases.map(Reason.effect)

  /// Every code, in order.
  static let codes = plain.map(\.code) + FilledReason.Pattern.allCases.map(\.rawValue)

  /// Stable: lower-case words with dots, never changed or used for something else after a release.
  public var code: String {
    switch self {
    case .returns(let reason): reason.rawValue
    case .payment(let reason): reason.rawValue
    case .spread(let reason): reason.rawValue
    case .variance(let reason): reason.rawValue
    case .choice(let reason): reason.rawValue
    case .sensitivity(let reason): reason.rawValue
    case .target(let reason): reason.rawValue
    case .barrier(let reason): reason.rawValue
    case .breakEven(let reason): reason.rawValue
    case .effect(let reason): reason.rawValue
    case .filled(let reason): reason.pattern.rawValue
    case .ofAnotherVersion: "reason.of-another-version"
    }
  }

  /// Without a capital and a full stop.
  public var text: Bilingual {
    switch self {
    case .returns(let reason): reason.text
    case .payment(let reason): reason.text
    case .spread(let reason): reason.text
    case .variance(let reason): reason.text
    case .choice(let reason): reason.text
    case .sensitivity(let reason): reason.text
    case .target(let reason): reason.text
    case .barrier(let reason): reason.text
    case .breakEven(let reason): reason.text
    case .effect(let reason): reason.text
    case .filled(let reason): reason.text
    case .ofAnotherVersion(let text): Bilingual(same: text)
    }
  }

  /// The reason that a Dutch wording says, such as `reden` of a stored table; `nil` for any other text.
  ///
  /// The inverse of `text.nl`, made from the same wordings.
  public init?(dutch: String) {
    if let plain = Self.byDutch[dutch] {
      self = plain
    } else if let filled = FilledReason(dutch: dutch) {
      self = .filled(filled)
    } else {
      return nil
    }
  }

  private static let byDutch = Dictionary(uniqueKeysWithValues: plain.map { ($0.text.nl, $0) })
}

extension Reason? {
  /// What a table holds: the Dutch wording, empty without a reason.
  public var dutch: String { self?.text.nl ?? "" }
}
