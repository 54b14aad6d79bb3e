// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Testing
import Words

@testable import Reports

@Suite struct ReportPageTests {
  func page(_ language: Language, pictures: [String: SVGPicture] = [:], theme: Theme = Theme()) throws -> String {
    let report = Report(SampleRun.record, in: language)
    return String(decoding: try ReportPage(report, pictures: pictures, theme: theme).bytes(), as: UTF8.self)
  }

  /// The style sheet is long and says nothing about the run.
  func body(_ page: String) -> String {
    String(page[(page.firstRange(of: "<body>")?.lowerBound ?? page.startIndex)...])
  }

  @Test(arguments: Language.allCases) func `the page reads as before`(language: Language) throws {
    try expectSnapshot(body(try page(language)), "rapport.\(language.rawValue).html")
  }

  @Test func `the page holds nothing from elsewhere`() throws {
    let text = try page(.nl)
    for word in ["<script", "http://", "https://", "src=", "@import", "url("] {
      #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains(word), "\(word)")
    }
  }

  /// What is between two signs, wherever they stand.
  func parts(_ text: String, from start: String, to end: String) -> [String] {
    text.split(separator: start, omittingEmptySubsequences: false).dropFirst().map { part in
      String(part[..<(part.firstRange(of: end)?.lowerBound ?? part.endIndex)])
    }
  }

  @Test func `a number that is shown is its exact one, rounded`() throws {
    let shown = parts(try page(.nl), from: "<data value=\"", to: "</data>")
    #expect(shown.count > 40)
    for part in shown {
      let pieces = part.split(separator: "\">")
      let exact = try #require(Double(pieces[0]))
      let digits = pieces[1].filter { $0.isNumber || $0 == "," }.replacing(",", with: ".")
      let value = try #require(Double(digits)) / (pieces[1].contains("%") ? 100 : 1)
      let sign: Double = pieces[1].hasPrefix("−") ? -1 : 1
      if pieces[1].contains("<") || pieces[1].contains("&lt;") || pieces[1].contains("&gt;") { continue }
      // No step of rounding is larger than the number itself, unless it rounds to 0.
      #expect(abs(sign * value - exact) <= max(abs(exact), 1) / 2 + 500, "\(part)")
    }
  }

  @Test func `English and Dutch show the same numbers`() throws {
    func exact(_ language: Language) throws -> [String] { parts(try page(language), from: "<data value=\"", to: "\"") }
    #expect(try exact(.nl) == exact(.en))
  }

  @Test func `a theme adds its style and logo, and may bring its own template`() throws {
    var theme = Theme()
    theme.style = ":root { --accent: #800000; }"
    theme.setLogo(Array("abcde".utf8), mediaType: "image/png", description: "Gemeente <x>")
    let text = try page(.nl, theme: theme)
    #expect(text.contains(theme.style))
    #expect(text.contains("<img src=\"data:image/png;base64,YWJjZGU=\" alt=\"Gemeente &lt;x&gt;\">"))
    theme.templates["rapport"] = "<p>{{title}}</p>"
    #expect(try page(.nl, theme: theme) == "<p>Voorbeeld</p>")
  }

  @Test func `a template that does not parse is named`() {
    var theme = Theme()
    theme.templates["rapport"] = "{{#title}}"
    #expect { try page(.nl, theme: theme) } throws: { ($0 as? TemplateFailure)?.template == "rapport" }
  }

  @Test func `text from a scenario cannot become markup`() throws {
    var record = SampleRun.record
    record.scenario.title = "<script>alert(1)</script> & \"meer\""
    let report = Report(record, in: .nl)
    let text = String(decoding: try ReportPage(report, pictures: [:]).bytes(), as: UTF8.self)
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func `base 64 as RFC 4648 section 10 has it`(text: String, encoded: String) {
    #expect(Base64.text(of: Array(text.utf8)) == encoded)
  }

  @Test func `colours in pictures become those of the house style on paper`() {
    let page = """
      <style>
      /* --first: #999999 */
      :root { --first: #124f86; --text: #1b2128; }
      @media screen and (prefers-color-scheme: dark) { :root { --first: #8cc0f0; } a { color: red; } }
      </style>
      <style>:root{--first:#00811f}</style>
      <p style="color: var(--first)">x</p>
      <svg><path stroke='var(--first)' fill='var(--text)'/></svg><svg>
      <path stroke='var(--none)'/></svg>
      """
    let literal = String(decoding: LiteralColours.page(Array(page.utf8)), as: UTF8.self)
    #expect(literal.contains("<path stroke='#00811f' fill='#1b2128'/>"))
    #expect(literal.contains("<path stroke='currentColor'/>"))
    #expect(literal.contains("<p style=\"color: var(--first)\">"))
  }
}
