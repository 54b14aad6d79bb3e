// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord

/// Forms of tables beside the standard one.
public enum TableForm: String, CaseIterable, Sendable {
  /// Opens in Excel with Dutch settings.
  case excelNL = "excel-nl"

  var dialect: CSVDialect {
    switch self {
    case .excelNL: .excelNL
    }
  }
}
