// SPDX-License-Identifier: EUPL-1.2

/// Whether somebody who has applied for a service may apply again.
public enum Repetition: String, CaseIterable, Hashable, Sendable {
  case always = "ja"
  /// Only who was refused or withdrew.
  case afterRefusal = "na_afwijzing"
  /// One application, whatever came of it.
  case never = "nee"

  /// After a refusal or a withdrawal.
  public var allowsAfterRefusal: Bool { self != .never }
  /// After the service has ended.
  public var allowsAfterEnd: Bool { self == .always }
}
