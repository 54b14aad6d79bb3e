// SPDX-License-Identifier: EUPL-1.2

import CXLSXWriter
import Glibc
import Reports

/// Puts charts on a sheet, two beside each other.
struct ChartWriter {
  var workbook: UnsafeMutablePointer<lxw_workbook>
  var strings: CStrings

  /// Cells between the corners of charts; a chart is a little smaller.
  private static let (across, down) = (12, 24)
  private static let axisNumbers = "#,##0;-#,##0"

  func insert(_ value: WorkbookChart, index: Int, on sheet: UnsafeMutablePointer<lxw_worksheet>) -> lxw_error {
    guard let chart = workbook_add_chart(workbook, type(of: value.kind)) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
    for series in value.series { add(series, of: value, to: chart) }
    axes(value, chart)
    title(value.title, chart)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    if value.isOverlapping { chart_set_series_overlap(chart, 100) }
    if value.kind != .lines { chart_set_series_gap(chart, 60) }
    var options = lxw_chart_options()
    (options.x_scale, options.y_scale) = (1.56, 1.6)
    // Off the edge of a page.
    options.y_offset = 6
    options.description = strings.keep(WorkbookText.plain(value.description))
    let (row, column) = (index / 2 * Self.down, index % 2 * Self.across)
    return worksheet_insert_chart_opt(sheet, lxw_row_t(row), lxw_col_t(column), chart, &options)
  }

  /// Two rows of charts on a page.
  static func setPageBreaks(charts: Int, on sheet: UnsafeMutablePointer<lxw_worksheet>) -> lxw_error {
    let rows = (charts + 1) / 2
    // Ends with 0.
    var breaks = stride(from: 2, to: rows, by: 2).map { lxw_row_t($0 * down) } + [0]
    return breaks.count > 1 ? worksheet_set_h_pagebreaks(sheet, &breaks) : LXW_NO_ERROR
  }

  private func type(of kind: WorkbookChart.Kind) -> UInt8 {
    let type =
      switch kind {
      case .bars: LXW_CHART_BAR
      case .columns: LXW_CHART_COLUMN
      case .lines: LXW_CHART_LINE
      }
    return UInt8(type.rawValue)
  }

  private func add(_ series: WorkbookChart.Series, of value: WorkbookChart, to chart: UnsafeMutablePointer<lxw_chart>) {
    let made = chart_add_series(chart, nil, nil)
    let (categories, values) = (series.categories, series.values)
    // Of the kind of a cell, which a title is not.
    made?.pointee.title.name = strdup(WorkbookText.cell(series.name))
    chart_series_set_categories(
      made, categories.sheet, lxw_row_t(categories.rows.lowerBound), lxw_col_t(categories.columns.lowerBound),
      lxw_row_t(categories.rows.upperBound), lxw_col_t(categories.columns.upperBound))
    chart_series_set_values(
      made, values.sheet, lxw_row_t(values.rows.lowerBound), lxw_col_t(values.columns.lowerBound),
      lxw_row_t(values.rows.upperBound), lxw_col_t(values.columns.upperBound))
    guard value.kind == .lines else {
      var fill = lxw_chart_fill()
      fill.color = series.color
      return chart_series_set_fill(made, &fill)
    }
    var line = lxw_chart_line()
    line.color = series.color
    line.width = series.isBound ? 1.25 : 2.5
    if series.isBound { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(made, &line)
  }

  private func axes(_ value: WorkbookChart, _ chart: UnsafeMutablePointer<lxw_chart>) {
    // Categories of bars run along the axis that stands.
    let isBars = value.kind == .bars
    let (categories, values) =
      isBars
      ? (chart.pointee.y_axis, chart.pointee.x_axis) : (chart.pointee.x_axis, chart.pointee.y_axis)
    if isBars {
      chart_axis_set_reverse(categories)
      chart_axis_set_crossing_max(categories)
    }
    chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    chart_axis_set_num_format(values, Self.axisNumbers)
    values?.pointee.title.name = Self.name(value.valueTitle)
    var font = lxw_chart_font()
    font.size = 9
    chart_axis_set_name_font(values, &font)
    var grid = lxw_chart_line()
    (grid.color, grid.width) = (0xD9D9D9, 0.75)
    chart_axis_major_gridlines_set_visible(values, 1)
    chart_axis_major_gridlines_set_line(values, &grid)
  }

  /// A title for the library to free. Its own functions would take one that begins with `=` for a formula.
  private static func name(_ text: String) -> UnsafeMutablePointer<CChar>? { strdup(WorkbookText.plain(text)) }

  private func title(_ text: String, _ chart: UnsafeMutablePointer<lxw_chart>) {
    var font = lxw_chart_font()
    (font.size, font.bold) = (12, 1)
    chart.pointee.title.name = Self.name(text)
    chart_title_set_name_font(chart, &font)
  }
}
