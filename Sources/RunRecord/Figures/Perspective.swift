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

extension Perspective: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let key) = cell else { return nil }
    self.init(key: key)
  }

  public var cell: Cell { .text(key) }

  /// The inverse of `key`; `nil` for another text.
  public init?(key: String) {
    let prefix = Perspective.financial("").key
    if key == Perspective.social.key {
      self = .social
    } else if key.hasPrefix(prefix) {
      self = .financial(String(key.dropFirst(prefix.count)))
    } else {
      return nil
    }
  }
}
