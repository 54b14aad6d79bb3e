// SPDX-License-Identifier: EUPL-1.2

import CXLSXWriter
import Glibc
import Reports

/// One workbook on its way into a file.
final class WorkbookWriter {
  /// No row can be higher.
  private static let mostLines = 27
  /// 1 January 2000, instead of a clock: the same run gives the same bytes.
  private static let created: time_t = 946_684_800

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: FormatCache
  private let strings = CStrings()
  /// The first that went wrong.
  private var error = LXW_NO_ERROR
  /// The first cell with a number that is none, by sheet, row and column. The library writes it and says that all went well, and then
  /// no program opens the workbook.
  private(set) var cellWithoutNumber: String?

  init(path: String, folder: String) {
    // Empty and by name: what else is in it depends on the version of the library.
    var options = lxw_workbook_options()
    options.tmpdir = strings.keep(folder)
    workbook = workbook_new_opt(path, &options)
    formats = FormatCache(workbook)
  }

  /// The first error, if any.
  func fill(_ value: Workbook) -> lxw_error {
    properties(value)
    for sheet in value.sheets { write(sheet, of: value) }
    return error
  }

  /// Writes the file and frees everything.
  func close() -> lxw_error { workbook_close(workbook) }

  private func note(_ result: lxw_error) {
    if error == LXW_NO_ERROR { error = result }
  }

  private func properties(_ value: Workbook) {
    var properties = lxw_doc_properties()
    properties.title = strings.keep(WorkbookText.plain(value.title))
    properties.subject = strings.keep(WorkbookText.plain(value.subject))
    properties.comments = strings.keep(WorkbookText.plain(value.notice))
    properties.author = strings.keep("rendement")
    properties.created = Self.created
    note(workbook_set_properties(workbook, &properties))
  }

  private func write(_ sheet: WorkbookSheet, of value: Workbook) {
    guard let target = workbook_add_worksheet(workbook, sheet.name) else {
      return note(LXW_ERROR_SHEETNAME_ALREADY_USED)
    }
    columns(sheet, target)
    height(sheet.headingLines, at: 0, target)
    for (index, row) in sheet.rows.enumerated() { write(row, of: sheet, at: index + 1, .body, target) }
    for (index, row) in sheet.totals.enumerated() {
      write(row, of: sheet, at: sheet.rows.count + 2 + index, .total, target)
    }
    if !sheet.columns.isEmpty { frame(sheet, target) }
    for (index, chart) in sheet.charts.enumerated() {
      note(ChartWriter(workbook: workbook, strings: strings).insert(chart, index: index, on: target))
    }
    if !sheet.charts.isEmpty { worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    page(sheet, of: value, target)
  }

  private func columns(_ sheet: WorkbookSheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(index)
      note(worksheet_set_column(target, place, place, column.width, nil))
      note(
        worksheet_write_string(target, 0, place, WorkbookText.cell(column.heading), formats[column.format, .heading]))
      guard !column.note.isEmpty else { continue }
      var options = lxw_comment_options()
      (options.width, options.height) = (260, 110)
      note(worksheet_write_comment_opt(target, 0, place, WorkbookText.cell(column.note), &options))
    }
  }

  /// Room for lines of text; one line has it already.
  private func height(_ lines: Int, at line: Int, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    guard lines > 1 else { return }
    note(worksheet_set_row(target, lxw_row_t(line), Double(min(lines, Self.mostLines)) * 15, nil))
  }

  /// What stays in sight, can be filtered and has a name.
  private func frame(_ sheet: WorkbookSheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    let last = sheet.rows.count
    worksheet_freeze_panes(target, 1, lxw_col_t(sheet.frozenColumns))
    guard last > 0 else { return }
    note(worksheet_autofilter(target, 0, 0, lxw_row_t(last), lxw_col_t(sheet.columns.count - 1)))
    guard !sheet.rangeName.isEmpty else { return }
    note(workbook_define_name(workbook, sheet.rangeName, "=" + sheet.range))
  }

  private func write(
    _ row: [WorkbookCell], of sheet: WorkbookSheet, at line: Int, _ style: CellStyle,
    _ target: UnsafeMutablePointer<lxw_worksheet>
  ) {
    height(sheet.lines(row), at: line, target)
    for (index, cell) in row.enumerated() {
      let look = cell.format ?? sheet.columns[index].format
      guard cell.hasNumber else {
        cellWithoutNumber = cellWithoutNumber ?? "\(sheet.name), row \(line + 1), column \(index + 1)"
        continue
      }
      note(write(cell.value, lxw_row_t(line), lxw_col_t(index), formats[look, cell.style ?? style], target))
    }
  }

  private func write(
    _ value: WorkbookCell.Value, _ row: lxw_row_t, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?,
    _ target: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    switch value {
    case .empty: worksheet_write_blank(target, row, column, format)
    case .text(let text): worksheet_write_string(target, row, column, WorkbookText.cell(text), format)
    case .link(let address): write(link: WorkbookText.plain(address), row, column, format, target)
    case .number(let number): worksheet_write_number(target, row, column, number, format)
    case .formula(let formula, let result):
      worksheet_write_formula_num(target, row, column, formula, format, result)
    case .wordFormula(let formula, let result):
      worksheet_write_formula_str(target, row, column, formula, format, WorkbookText.cell(result))
    }
  }

  private func write(
    link address: String, _ row: lxw_row_t, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?,
    _ target: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    let result = worksheet_write_url(target, row, column, address, format)
    // Longer addresses are no links to a spreadsheet program.
    guard result == LXW_ERROR_WORKSHEET_MAX_URL_LENGTH_EXCEEDED else { return result }
    return worksheet_write_string(target, row, column, WorkbookText.cell(address), format)
  }

  /// A4 on its side, with headings, notice and page number on every page.
  private func page(_ sheet: WorkbookSheet, of value: Workbook, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_landscape(target)
    worksheet_set_paper(target, 9)
    if sheet.columns.isEmpty {
      worksheet_set_print_scale(target, 58)
      note(ChartWriter.setPageBreaks(charts: sheet.charts.count, on: target))
    } else {
      worksheet_fit_to_pages(target, UInt16(sheet.pagesAcross), 0)
      note(worksheet_repeat_rows(target, 0, 0))
      if sheet.pagesAcross > 1 { note(worksheet_repeat_columns(target, 0, 0)) }
    }
    note(worksheet_set_header(target, "&L\(WorkbookText.heading(value.title, most: 150))&R&A"))
    let notice = WorkbookText.heading(value.notice, most: 220)
    // A digit would be one of the size of the letters.
    let gap = notice.first?.isNumber ?? false ? " " : ""
    note(worksheet_set_footer(target, "&L&8\(gap)\(notice)&R&P / &N"))
  }
}

extension WorkbookCell {
  /// `nil`: that of the row.
  var style: CellStyle? { if case .link = value { .link } else { nil } }

  /// Whether the number in it, if any, is finite.
  fileprivate var hasNumber: Bool {
    switch value {
    case .number(let number), .formula(_, let number): number.isFinite
    case .empty, .text, .link, .wordFormula: true
    }
  }
}
