// SPDX-License-Identifier: EUPL-1.2

/// Arithmetic over parameters and attributes, in postfix form.
public struct Formula: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    case constant(Double)
    case parameter(Int32)
    case attribute(Int32)
    case add, subtract, multiply, divide, negate, power
    case exp, ln, squareRoot, abs, minimum, maximum, logit, expit
  }

  /// What a value must be to be used; anything else ends the run.
  public enum Domain: UInt8, Sendable {
    case finite, notNegative, positive, probability
    /// 1 but for rounding: what the probabilities of which one thing happens add to.
    case one
  }

  public var steps: [Step]
  public var domain: Domain
  /// Depends on attributes of the household, hence evaluated per case.
  public var isPerCase: Bool
  /// Where it is used, for messages.
  public var use: String
}

public struct Override: Sendable {
  public var parameter: Int
  public var steps: [Formula.Step]
}

extension Formula {
  /// The value, when it is written as a plain number.
  package var constant: Double? {
    if steps.count == 1, case .constant(let value) = steps[0] { value } else { nil }
  }
}

extension Formula.Domain {
  package func contains(_ value: Double) -> Bool {
    switch self {
    case .finite: value.isFinite
    case .notNegative: value.isFinite && value >= 0
    case .positive: value.isFinite && value > 0
    case .probability: value >= 0 && value <= 1
    case .one: abs(value - 1) <= 1e-9
    }
  }
}
