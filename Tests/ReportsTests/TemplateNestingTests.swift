// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Testing

@testable import Reports

/// Looks at texts alone: no template library is called.
@Suite struct TemplateNestingTests {
  private func reason(_ templates: [String: String]) -> String? {
    do throws(TemplateFailure) {
      try TemplateNesting.check(templates)
      return nil
    } catch { return "\(error.template): \(error.reason)" }
  }

  @Test func `the templates of the program pass`() { #expect(reason(Templates.builtIn) == nil) }

  @Test func `a template that includes itself is refused, directly or through others`() {
    #expect(reason(["a": "x {{> a}}"]) == "a: het bevat zichzelf: a → a")
    #expect(reason(["a": "{{#r}}{{>b }}{{/r}}", "b": "{{<a}}{{/a}}"]) == "a: het bevat zichzelf: a → b → a")
  }

  /// As the program's own does it; anywhere else the sections further out would be found again, for ever.
  @Test func `a block that folds may hold blocks`() {
    #expect(reason(["blok": "{{#fold}}{{#blocks}}{{> blok}}{{/blocks}}{{/fold}}"]) == nil)
    #expect(reason(["blok": "{{#fold}}{{/fold}}{{#blocks}}{{> blok}}{{/blocks}}"])?.contains("zichzelf") == true)
    #expect(reason(["blok": "{{^fold}}{{#blocks}}{{> blok}}{{/blocks}}{{/fold}}"])?.contains("zichzelf") == true)
    #expect(reason(["b": "{{#fold}}{{#blocks}}{{> b}}{{/blocks}}{{/fold}}"])?.contains("zichzelf") == true)
  }

  @Test func `a template used twice is no circle`() { #expect(reason(["a": "{{> b}}{{> b}}", "b": "x"]) == nil) }

  @Test func `templates that double are refused where they pass the limit`() {
    var templates = ["t20": "x"]
    for level in 0..<20 { templates["t\(level)"] = "{{> t\(level + 1)}}{{> t\(level + 1)}}" }
    #expect(reason(templates)?.contains("meer dan 10000 sjablonen") == true)
  }

  @Test func `sections are counted through the templates inside`() {
    func nested(_ count: Int, _ text: String) -> String {
      String(repeating: "{{#s}}", count: count) + text + String(repeating: "{{/s}}", count: count)
    }
    #expect(reason(["a": nested(14, "{{> b}}"), "b": nested(10, "x")]) == nil)
    #expect(reason(["a": nested(15, "{{> b}}"), "b": nested(10, "x")])?.contains("24 blokken") == true)
  }

  @Test func `what hides a reference is refused`() {
    #expect(reason(["a": "{{=<% %>=}}<%> a %>"])?.contains("andere haken") == true)
    #expect(reason(["a": "{{> *naam}}"])?.contains("pas later") == true)
    #expect(reason(["a": "{{\u{A0}> a}}"])?.contains("zichzelf") == true)
  }

  @Test func `size and number are limited`() {
    #expect(reason(["a": String(repeating: "x", count: 500_001)])?.contains("500 kB") == true)
    let many = Dictionary(uniqueKeysWithValues: (0...100).map { ("t\($0)", "x") })
    #expect(reason(many)?.contains("meer dan 100 sjablonen") == true)
  }
}
