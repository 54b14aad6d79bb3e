// SPDX-License-Identifier: EUPL-1.2

public import Accounting
public import Scenarios
public import Words

/// A value that one cell of a table holds.
public protocol CellValue: Sendable {
  /// `nil` where the cell holds no such value; never asked of an empty cell.
  init?(_ cell: Cell)

  var cell: Cell { get }
}

/// Names of a closed set stand in a table by their raw value.
extension CellValue where Self: RawRepresentable<String> {
  public init?(_ cell: Cell) {
    guard case .text(let text) = cell else { return nil }
    self.init(rawValue: text)
  }

  public var cell: Cell { .text(rawValue) }
}

extension String: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let text) = cell else { return nil }
    self = text
  }

  public var cell: Cell { isEmpty ? .empty : .text(self) }
}

extension Double: CellValue {
  public init?(_ cell: Cell) {
    switch cell {
    case .number(let number): self = number
    case .integer(let integer): self = Double(integer)
    case .text, .empty: return nil
    }
  }

  public var cell: Cell { .number(self) }
}

extension Int: CellValue {
  public init?(_ cell: Cell) {
    guard let number = Double(cell), let integer = Int(exactly: number) else { return nil }
    self = integer
  }

  public var cell: Cell { .integer(self) }
}

/// `ja` or `nee`.
extension Bool: CellValue {
  public init?(_ cell: Cell) {
    switch cell {
    case .text("ja"): self = true
    case .text("nee"): self = false
    default: return nil
    }
  }

  public var cell: Cell { .text(self ? "ja" : "nee") }
}

/// Nothing is an empty cell.
extension Optional: CellValue where Wrapped: CellValue {
  public init?(_ cell: Cell) {
    guard let value = Wrapped(cell) else { return nil }
    self = value
  }

  public var cell: Cell { self?.cell ?? .empty }
}

extension Account: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let key) = cell else { return nil }
    self.init(key: key)
  }

  public var cell: Cell { .text(key) }
}

extension EntryKind: CellValue {}
extension Budget.Scope: CellValue {}
extension LedgerLine.Side: CellValue {}

// MARK: Words

/// The Dutch wording; what another version worded otherwise is kept as it stands.
extension Reason: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let text) = cell else { return nil }
    self = Reason(dutch: text) ?? .ofAnotherVersion(text)
  }

  public var cell: Cell { .text(text.nl) }
}

extension LiftVerdict: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let text) = cell else { return nil }
    self.init(dutch: text)
  }

  public var cell: Cell { .text(text.nl) }
}

extension PairVerdict: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let text) = cell, let verdict = Self.allCases.first(where: { $0.text.nl == text }) else {
      return nil
    }
    self = verdict
  }

  public var cell: Cell { .text(text.nl) }
}

extension FigureUnit: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let text) = cell, let unit = Self.allCases.first(where: { $0.text.nl == text }) else {
      return nil
    }
    self = unit
  }

  public var cell: Cell { .text(text.nl) }
}

extension InputName: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let text) = cell else { return nil }
    self = [.everything, .allPrices].first { $0.text.nl == text } ?? .own(text)
  }

  public var cell: Cell { .text(text.nl) }
}

extension TraitName: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let key) = cell else { return nil }
    self.init(key: key)
  }

  public var cell: Cell { .text(key) }
}

extension TraitValue: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let dutch) = cell else { return nil }
    self.init(dutch: dutch)
  }

  public var cell: Cell { .text(dutch) }
}

extension Recipients: CellValue {
  public init?(_ cell: Cell) {
    guard case .text(let dutch) = cell else { return nil }
    let fixed: [Recipients] = [.allHouseholds, .everyone, .nobody, .expectedBetterOff]
    self = fixed.first { $0.dutch == dutch } ?? .written(dutch)
  }

  public var cell: Cell { .text(dutch) }
}
