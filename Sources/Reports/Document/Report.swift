// SPDX-License-Identifier: EUPL-1.2

import RunRecord
public import Words

/// A report as a value: what is told, in which order; a format turns it into a page.
public struct Report: Sendable, Equatable {
  public var language: Language
  public var title: String
  public var subtitle: String
  /// What every reader has to know first; may be empty.
  public var notice: String
  public var sections: [Section]

  public struct Section: Sendable, Equatable {
    /// Part of an address: lower-case letters and `-`.
    public var name: String
    public var heading: String
    public var blocks: [Block]
  }

  public indirect enum Block: Sendable, Equatable {
    case heading(String)
    case paragraph(String)
    case list([String])
    /// A picture with its table under it.
    case figure(Chart, ReportTable?)
    /// Small pictures of the same kind, side by side where there is room.
    case figures([Chart], ReportTable?)
    case table(ReportTable)
    /// What most readers may skip, under a line that opens it.
    case fold(String, [Block])
  }

  /// Every picture, in order.
  public var charts: [Chart] { sections.flatMap(\.blocks).flatMap(\.charts) }
}

extension Report.Block {
  var charts: [Chart] {
    switch self {
    case .figure(let chart, _): [chart]
    case .figures(let charts, _): charts
    case .fold(_, let blocks): blocks.flatMap(\.charts)
    case .heading, .paragraph, .list, .table: []
    }
  }
}

/// A table for people: the first column names the row, the others stand right where they are numbers.
public struct ReportTable: Sendable, Equatable {
  public var caption: String
  public var columns: [String]
  public var rows: [Row]
  /// Under the table, numbered from 1.
  public var notes: [String] = []
  /// Long tables are folded away under their picture.
  public var isFolded = false

  public struct Row: Sendable, Equatable {
    /// Whether the row is a sum of others.
    public var isTotal = false
    public var cells: [Cell]
  }

  public enum Cell: Sendable, Equatable {
    case text(String)
    /// One number, or several with words between them, such as an interval.
    case figures([Figure])
  }
}

/// What is shown, and the exact number of the CSV file; without one it is not a number, such as the word in an interval.
public struct Figure: Sendable, Equatable {
  public var text: String
  public var exact: Double?
}

extension ReportTable.Cell {
  static let absent = figure("–")

  static func number(_ text: String, exact: Double) -> Self { .figures([Figure(text: text, exact: exact)]) }

  /// Something of the width of a number that is none.
  static func figure(_ text: String) -> Self { .figures([Figure(text: text)]) }

  package var shown: String {
    switch self {
    case .text(let text): text
    case .figures(let figures): figures.map(\.text).joined()
    }
  }

  var isNumeric: Bool { if case .text = self { false } else { true } }
}
