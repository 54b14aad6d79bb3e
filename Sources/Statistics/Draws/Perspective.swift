// SPDX-License-Identifier: EUPL-1.2

/// Whose return a figure is.
public enum Perspective: Sendable, Hashable {
  /// Cash and welfare of all parties together.
  case social
  /// Cash of one party or group.
  case financial(String)

  /// `maatschappelijk` or `financieel:<partij of groep>`.
  public var key: String {
    switch self {
    case .social: "maatschappelijk"
    case .financial(let name): "financieel:" + name
    }
  }
}
