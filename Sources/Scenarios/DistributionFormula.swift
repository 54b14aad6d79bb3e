// SPDX-License-Identifier: EUPL-1.2

public import Distributions

/// A distribution whose numbers are formulas: uncertain themselves, or different between households.
public struct DistributionFormula: Hashable, Sendable {
  public var form: Distribution.Form
  /// As many as the form has.
  public var numbers: [Expression]

  /// - Precondition: as many numbers as the form has.
  public init(_ form: Distribution.Form, _ numbers: [Expression]) {
    precondition(numbers.count == form.domains.count, "a number for every place of the form")
    self.form = form
    self.numbers = numbers
  }
}
