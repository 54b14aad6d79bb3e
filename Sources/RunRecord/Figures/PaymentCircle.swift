// SPDX-License-Identifier: EUPL-1.2

/// Parties among whom side payments are made.
public enum PaymentCircle: Sendable, Hashable {
  case allParties
  /// The members of a group of the scenario.
  case group(String)

  /// `alle` or `groep:<naam>`.
  public var key: String {
    switch self {
    case .allParties: "alle"
    case .group(let name): "groep:" + name
    }
  }
}

extension PaymentCircle: CellValue {
  public init?(_ cell: Cell) {
    let prefix = PaymentCircle.group("").key
    switch cell {
    case .text(PaymentCircle.allParties.key): self = .allParties
    case .text(let key) where key.hasPrefix(prefix): self = .group(String(key.dropFirst(prefix.count)))
    default: return nil
    }
  }

  public var cell: Cell { .text(key) }
}
