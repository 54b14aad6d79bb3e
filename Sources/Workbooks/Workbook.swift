// SPDX-License-Identifier: EUPL-1.2

import Reports

/// A workbook for a spreadsheet program, before anyone has written it.
public struct Workbook: Sendable, Equatable {
  /// Name of the file in a run folder.
  public static let fileName = "rapport.xlsx"

  public var title: String
  public var subject: String
  /// What every reader has to know first; may be empty. Printed under every page.
  public var notice: String
  public var sheets: [WorkbookSheet]

  public init(title: String, subject: String, notice: String, sheets: [WorkbookSheet]) {
    self.title = title
    self.subject = subject
    self.notice = notice
    self.sheets = sheets
  }
}

/// One table that begins in A1 under one row of headings, with its totals below it; or a page of charts.
public struct WorkbookSheet: Sendable, Equatable {
  /// At most 31 characters, none of `[]:*?/\`.
  public var name: String
  /// Name of the whole table in formulas; a letter, then letters, digits and underscores.
  public var rangeName: String
  public var columns: [WorkbookColumn]
  /// Each as long as `columns`; may be filtered.
  public var rows: [[WorkbookCell]]
  /// Below an empty row, outside the filter; each as long as `columns`.
  public var totals: [[WorkbookCell]]
  /// Columns at the left that stay in sight.
  public var frozenColumns: Int
  public var charts: [WorkbookChart]

  public init(
    name: String, rangeName: String = "", columns: [WorkbookColumn] = [], rows: [[WorkbookCell]] = [],
    totals: [[WorkbookCell]] = [], frozenColumns: Int = 0, charts: [WorkbookChart] = []
  ) {
    self.name = name
    self.rangeName = rangeName
    self.columns = columns
    self.rows = rows
    self.totals = totals
    self.frozenColumns = frozenColumns
    self.charts = charts
  }
}

public struct WorkbookColumn: Sendable, Equatable {
  public var heading: String
  /// What the column holds, shown beside its heading; may be empty.
  public var note: String
  /// Characters of ordinary size, 1...255.
  public var width: Double
  public var format: WorkbookFormat

  public init(_ heading: String, _ format: WorkbookFormat = .text, width: Double? = nil, note: String = "") {
    self.heading = heading
    self.note = note
    self.width = width ?? format.width
    self.format = format
  }
}

public struct WorkbookCell: Sendable, Equatable {
  public enum Value: Sendable, Equatable {
    case empty
    /// Never read as a formula.
    case text(String)
    /// An address on the web.
    case link(String)
    /// Finite.
    case number(Double)
    /// Begins with `=`, in English notation; the result is shown by readers that do not compute.
    case formula(String, result: Double)
    /// A formula that gives a text.
    case wordFormula(String, result: String)
  }

  public var value: Value
  /// `nil`: that of the column.
  public var format: WorkbookFormat?

  public init(_ value: Value, _ format: WorkbookFormat? = nil) {
    self.value = value
    self.format = format
  }
}

extension WorkbookCell {
  static let empty = WorkbookCell(.empty)

  static func text(_ text: String) -> WorkbookCell { WorkbookCell(text.isEmpty ? .empty : .text(text)) }

  static func number(_ number: Double?, _ format: WorkbookFormat? = nil) -> WorkbookCell {
    WorkbookCell(number.map { .number($0) } ?? .empty, format)
  }

  static func formula(_ formula: String, result: Double) -> WorkbookCell {
    WorkbookCell(.formula("=" + formula, result: result))
  }

  static func link(_ address: String) -> WorkbookCell {
    let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    return isWeb ? WorkbookCell(.link(address)) : .text(address)
  }
}

/// How the cells of a column look.
public enum WorkbookFormat: Sendable, Hashable {
  case text
  /// Text over several lines.
  case wrapped
  /// Whole euros; negative in red as well as with a minus.
  case euro
  /// Euros and cents, for prices and receipts.
  case cents
  /// A probability as the answer writes it: never 0 % or 100 %.
  case chance
  /// A share or a rate, in percent with one decimal.
  case percentage
  /// Without a separator of thousands.
  case year
  /// With a separator of thousands and so many decimals, 0...9.
  case decimals(Int)

  /// In the notation of the file, which is the same in every language; `nil`: general.
  public var pattern: String? {
    switch self {
    case .text, .wrapped: nil
    case .euro: "€ #,##0;[Red]-€ #,##0"
    case .cents: "€ #,##0.00;[Red]-€ #,##0.00"
    case .chance: "[<0.005]\"< 1 %\";[>=0.995]\"> 99 %\";0 %"
    case .percentage: "0.0 %"
    case .year: "0"
    case .decimals(0): "#,##0"
    case .decimals(let count): "#,##0." + String(repeating: "0", count: count)
    }
  }

  public var isText: Bool { self == .text || self == .wrapped }

  /// Of a column, where nothing else is said.
  var width: Double {
    switch self {
    case .text: 24
    case .wrapped: 60
    case .euro, .cents: 14
    case .chance, .percentage, .year, .decimals: 11
    }
  }

  static let count = WorkbookFormat.decimals(0)

  /// About four digits of a number of any size.
  static func digits(_ value: Double?) -> WorkbookFormat {
    guard let value, value != value.rounded() else { return .count }
    var (decimals, size) = (0, abs(value))
    while size < 1_000, decimals < 7 { (size, decimals) = (size * 10, decimals + 1) }
    return .decimals(decimals)
  }
}
