// SPDX-License-Identifier: EUPL-1.2

public import Words

/// What is said of an arrangement against the reference.
public enum Measure: String, Sendable, Hashable, CaseIterable, CellValue {
  case net = "saldo"
  case benefit = "baten"
  case investment = "investering"
  case ratio = "ratio"
  /// Years until what is paid has come back for good, undiscounted and discounted.
  case payback = "terugverdientijd"
  case discountedPayback = "terugverdientijd_verdisconteerd"
  case internalRate = "interne_rentevoet"
  case cashableNet = "saldo_kasbaar"
  case cashableBenefit = "baten_kasbaar"

  public var unit: FigureUnit {
    switch self {
    case .net, .benefit, .investment, .cashableNet, .cashableBenefit: .eurosPerHousehold
    case .ratio: .ratio
    case .payback, .discountedPayback: .years
    case .internalRate: .perYear
    }
  }
}
