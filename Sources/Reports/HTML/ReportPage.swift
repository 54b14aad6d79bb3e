// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Words

/// A report as one self-contained HTML page: no script, nothing from elsewhere.
public struct ReportPage {
  public static let fileName = "rapport.html"

  private let report: Report
  private let pictures: [String: SVGPicture]
  private let theme: Theme
  private let publication: Publication?

  /// - Parameters:
  ///   - pictures: of the charts of the report, by name; without them the tables stand alone.
  ///   - publication: who publishes it; without it the page says nothing about that.
  public init(
    _ report: Report, pictures: [String: SVGPicture], theme: Theme = Theme(), publication: Publication? = nil
  ) {
    self.publication = publication
    self.report = report
    self.pictures = pictures
    self.theme = theme
  }

  public func bytes() throws(TemplateFailure) -> [UInt8] { try Templates(theme).page("rapport", context) }

  private func say(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[report.language] }

  private var context: [String: Any] {
    [
      "language": report.language.rawValue, "title": report.title, "subtitle": report.subtitle,
      "notice": section(report.notice), "style": Templates.style, "themeStyle": theme.style,
      "logo": section(theme.logo),
      "firstSection": report.sections.first?.name ?? "", "footer": footer + published, "words": words,
      "sections": report.sections.map { section in
        ["name": section.name, "heading": section.heading, "blocks": section.blocks.map(block)] as [String: Any]
      },
    ]
  }

  private var words: [String: Any] {
    [
      "skip": say("Naar het antwoord", "Skip to the answer"), "notice": say("Let op:", "Note:"),
      "contents": say("Inhoud", "Contents"), "table": say("Tabel", "Table"),
      "noPicture": say(
        "De afbeelding ontbreekt, omdat gnuplot er niet is of haar niet maakte; de cijfers staan in de tabel.",
        "The picture is missing because gnuplot is not there or did not make it; the figures are in the table."),
    ]
  }

  private var footer: String {
    say(
      "Gemaakt met rendement. De cijfers zijn die van de CSV-bestanden van deze run, afgerond op wat de rekenfout toelaat.",
      "Made with rendement. The figures are those of the CSV files of this run, rounded to what the simulation error supports."
    )
  }

  private var published: String {
    guard let publication else { return "" }
    let maker = publication.maker.isEmpty ? "" : " (\(publication.maker))"
    let (municipality, date, contact) = (publication.municipality, publication.date, publication.contact)
    return say(
      " Gepubliceerd door \(municipality)\(maker) op \(date). Vragen: \(contact).",
      " Published by \(municipality)\(maker) on \(date). Questions: \(contact).")
  }

  /// To a template an empty text is there; only `false` is not.
  private func section(_ text: String) -> Any { text.isEmpty ? false : text }

  // MARK: Blocks

  /// Every key is there in every block: a template looks for a missing one further out.
  private func block(_ block: Report.Block) -> [String: Any] {
    var context: [String: Any] = [
      "heading": false, "paragraph": false, "list": false, "figure": false, "figures": false, "table": false,
      "fold": false,
    ]
    switch block {
    case .heading(let text): context["heading"] = text
    case .paragraph(let text): context["paragraph"] = Self.unbroken(text)
    case .list(let items): context["list"] = ["items": items.map(Self.unbroken)]
    case .figure(let chart, let table):
      context["figure"] = figure([chart], caption: chart.title)
      context["table"] = table.map(self.table) ?? false
    case .figures(let charts, let table):
      context["figures"] = figure(charts, caption: "")
      context["table"] = table.map(self.table) ?? false
    case .table(let table): context["table"] = self.table(table)
    case .fold(let summary, let blocks):
      context["fold"] = ["summary": summary, "blocks": blocks.map(self.block)] as [String: Any]
    }
    return context
  }

  /// A browser may end a line between a minus sign and what follows; U+2060 keeps them together.
  private static func unbroken(_ text: String) -> String { text.replacing("−€", with: "−\u{2060}€") }

  private func figure(_ charts: [Chart], caption: String) -> [String: Any] {
    ["pictures": charts.compactMap { pictures[$0.name]?.text }, "caption": caption]
  }

  private func table(_ table: ReportTable) -> [String: Any] {
    [
      "caption": table.caption, "folded": table.isFolded, "notes": table.notes,
      "columns": table.columns.enumerated().map { place, text in
        ["text": text, "number": table.isNumeric(place)] as [String: Any]
      },
      "rows": table.rows.map(row),
    ]
  }

  private func row(_ row: ReportTable.Row) -> [String: Any] {
    [
      "title": row.cells.first?.shown ?? "", "total": row.isTotal,
      "cells": row.cells.dropFirst().map { cell in
        ["number": cell.isNumeric, "figures": cell.parts.map(\.context)] as [String: Any]
      },
    ]
  }
}

extension ReportTable {
  /// Whether a column holds figures.
  func isNumeric(_ column: Int) -> Bool {
    rows.first { $0.cells.indices.contains(column) }?.cells[column].isNumeric ?? false
  }
}

extension ReportTable.Cell {
  fileprivate var parts: [Figure] {
    switch self {
    case .text(let text): [Figure(text: text)]
    case .figures(let figures): figures
    }
  }
}

extension Figure {
  fileprivate var context: [String: Any] { ["text": text, "exact": exact.map(CSVWriter.text) as Any? ?? false] }
}
