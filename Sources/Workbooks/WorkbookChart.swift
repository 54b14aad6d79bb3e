// SPDX-License-Identifier: EUPL-1.2

import Reports

/// A native chart of a workbook; its figures are cells of the same workbook.
public struct WorkbookChart: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Horizontal, the first category on top.
    case bars
    case columns
    case lines
  }

  /// Cells of one row or one column, from 0.
  public struct Range: Sendable, Equatable {
    public var sheet: String
    public var rows: ClosedRange<Int>
    public var columns: ClosedRange<Int>

    public init(sheet: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.sheet = sheet
      self.rows = rows
      self.columns = columns
    }
  }

  public struct Series: Sendable, Equatable {
    public var name: String
    public var categories: Range
    public var values: Range
    /// Hexadecimal RGB.
    public var color: UInt32
    /// A thin broken line, for the ends of an interval.
    public var isBound: Bool

    public init(_ name: String, categories: Range, values: Range, color: UInt32, isBound: Bool = false) {
      self.name = name
      self.categories = categories
      self.values = values
      self.color = color
      self.isBound = isBound
    }
  }

  public var kind: Kind
  public var title: String
  /// What is seen, for who cannot see it.
  public var description: String
  /// Title of the axis of values.
  public var valueTitle: String
  public var series: [Series]
  /// Whether the series of one category lie on each other, as in a tornado.
  public var isOverlapping: Bool

  public init(
    _ kind: Kind, title: String, description: String, valueTitle: String, series: [Series],
    isOverlapping: Bool = false
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.valueTitle = valueTitle
    self.series = series
    self.isOverlapping = isOverlapping
  }

  /// Dark enough on white, and apart from each other for the colour-blind and in grey.
  static let colors: [UInt32] = [0x1F4E79, 0xD9822B, 0x4B8B3B, 0x7B3F8C, 0x808080]

  static func color(_ index: Int) -> UInt32 { colors[index % colors.count] }
}
