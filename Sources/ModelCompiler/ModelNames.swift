// SPDX-License-Identifier: EUPL-1.2

/// What parts of a compiled model are called and there for: for telling lives and failures, never for living them.
public struct ModelNames: Sendable {
  /// By channel.
  public internal(set) var channels: [String] = []
  /// What each rule and each static factor is there for, as its draft says.
  public internal(set) var rules: [String] = []
  public internal(set) var gates: [String] = []
}
