// SPDX-License-Identifier: EUPL-1.2

/// A number without unit that says how much an input matters, with its simulation error and the 95 % interval that follows from it.
public struct SensitivityIndex: Sendable, Equatable {
  public var value: Double
  public var error: Double
  /// Ends of the interval; `nil` where it would have no width: a sample that agrees in all its blocks, or an estimate at or beyond what is
  /// possible.
  public var low: Double?
  public var high: Double?

  public init(value: Double, error: Double, low: Double, high: Double) {
    self.value = value
    self.error = error
    guard high - low > 1e-9 else { return }
    self.low = low
    self.high = high
  }
}

/// The figures of an index that may not be there; filling in the value makes one.
extension SensitivityIndex? {
  var value: Double? {
    get { self?.value }
    set { self = newValue.map { SensitivityIndex(value: $0, error: 0, low: 0, high: 0) } }
  }

  var error: Double? {
    get { self?.error }
    set { if let newValue { self?.error = newValue } }
  }

  var low: Double? {
    get { self?.low }
    set { self?.low = newValue }
  }

  var high: Double? {
    get { self?.high }
    set { self?.high = newValue }
  }
}
