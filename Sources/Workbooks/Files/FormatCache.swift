// SPDX-License-Identifier: EUPL-1.2

import CXLSXWriter
import Reports

/// Where a cell stands.
enum CellStyle: Hashable {
  case heading
  case body
  case total
  case link
}

/// The looks of cells, each made once.
final class FormatCache {
  private struct Key: Hashable {
    var format: WorkbookFormat
    var style: CellStyle
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Key: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  subscript(format: WorkbookFormat, style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    let key = Key(format: format, style: style)
    if let known = formats[key] { return known }
    guard let made = workbook_add_format(workbook) else { return nil }
    set(made, key)
    formats[key] = made
    return made
  }

  private func set(_ look: UnsafeMutablePointer<lxw_format>, _ key: Key) {
    format_set_align(look, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch key.style {
    case .heading:
      format_set_bold(look)
      format_set_text_wrap(look)
      format_set_font_color(look, 0xFFFFFF)
      format_set_bg_color(look, 0x1F4E79)
      if key.format.isText { indent(look) } else { format_set_align(look, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    case .total:
      format_set_bold(look)
      format_set_bg_color(look, 0xE8EEF4)
      number(look, key.format)
    case .link:
      indent(look)
      format_set_font_color(look, 0x0563C1)
      format_set_underline(look, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    case .body: number(look, key.format)
    }
  }

  private func number(_ look: UnsafeMutablePointer<lxw_format>, _ format: WorkbookFormat) {
    if let pattern = format.pattern { format_set_num_format(look, pattern) }
    if format.isText { indent(look) }
    if format == .wrapped { format_set_text_wrap(look) }
  }

  /// Keeps text from touching the number to its left.
  private func indent(_ look: UnsafeMutablePointer<lxw_format>) { format_set_indent(look, 1) }
}
