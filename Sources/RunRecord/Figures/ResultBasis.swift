// SPDX-License-Identifier: EUPL-1.2

/// What counts as the result of a party when asking who pays and who benefits.
public enum ResultBasis: String, Sendable, Hashable, CaseIterable, CellValue {
  /// Money, and valued effects such as health.
  case cashAndWelfare = "geld_en_welvaart"
  case cash = "geld"
  /// Money, with outlays that fall counted for their cashable share only.
  case cashable = "kasbaar"
}
