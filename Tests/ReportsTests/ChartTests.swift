// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Testing
import Words

@testable import Reports

@Suite struct ChartTests {
  let chart = Chart(
    name: "proef", title: "Saldo & meer", description: "Een balk <links>.", height: 100,
    x: Chart.Axis(-10...20, ticks: [Chart.Tick(-10, "−€ 10"), Chart.Tick(0, "0 %"), Chart.Tick(20, "€ 20")]),
    y: Chart.Axis(0...1, ticks: [Chart.Tick(0.5, "50 %")]),
    layers: [
      .boxes([Chart.Box(x: -5...0, y: 0.2...0.4)], .loss),
      .line([Chart.Point(0, 0), Chart.Point(20, 1)], .first, .mixed),
      .band([Chart.Span(0, 0.1, 0.2)], .range), .dots([Chart.Point(1, 0.5)], .second, size: 0.5),
      .rule(Chart.Point(0, 0), Chart.Point(0, 1), .text, .solid),
      .label("Zegt \"ja\" \\ 1\n2", Chart.Point(0, 0), .right, .text),
    ])

  @Test func `a chart becomes this script`() throws {
    try expectSnapshot(GnuplotScript.text([chart]), "grafiek.gnuplot")
  }

  /// As gnuplot 5.4 writes it, shortened.
  let written = """
    <?xml version="1.0" encoding="utf-8"  standalone="no"?>
    <svg 
     viewBox="0 0 420 100"
    >
    <title>Gnuplot</title>
    <g id="gnuplot_canvas">
    <rect x="0" y="0" width="420" height="100" fill="none"/>
    <defs>
    \t<circle id='gpDot' r='0.5'/>
    </defs>
    <g fill="none" color="white" stroke="currentColor" stroke-width="1.00">
    </g>
    \t<g id="gnuplot_plot_1" ><title>$d1</title>
    <g fill="none" color="black" stroke="currentColor">
    \t<path stroke='rgb(  1,   1,   6)'  d='M1,2 L3,4'/></g>
    \t</g>
    <g fill="none" color="black">
    \t<use xlink:href='#gpPt6' transform='translate(50.40,196.88) scale(1.5)' color='rgb(  1,   1,   7)'/>
    \t<use xlink:href='#gpPt6' transform='translate(60.00,100.00) scale(1.5)' color='rgb(  1,   1,   7)'/>
    </g>
    </g>
    </svg>
    """

  @Test func `what gnuplot wrote gets words, inks and no names of its own`() throws {
    let picture = try #require(SVGPicture.all(written, of: [chart])?["proef"]?.text)
    #expect(
      picture.hasPrefix(
        "<svg viewBox=\"0 0 420 100\" role=\"img\" aria-labelledby=\"proef-titel proef-uitleg\" xmlns=\"http://www.w3.org/2000/svg\">\n<title id=\"proef-titel\">Saldo &amp; meer</title>\n<desc id=\"proef-uitleg\">Een balk &lt;links&gt;.</desc>"
      ))
    #expect(picture.contains("<path stroke='var(--first)'  d='M1,2 L3,4'/>"))
    #expect(
      picture.contains(
        "<path stroke=\"var(--second)\" stroke-width=\"3\" stroke-linecap=\"round\" fill=\"none\" d=\"M50.40,196.88h0M60.00,100.00h0\"/>"
      ))
    for word in ["gnuplot", "gpPt", "gpDot", "<use", "rgb(", "xlink"] { #expect(!picture.contains(word), "\(word)") }
    #expect(parts(picture, "<g") == parts(picture, "</g>"))
  }

  private func scripted(_ text: String) -> (script: String, picture: String?) {
    var chart = chart
    chart.layers = [.label(text, Chart.Point(0, 0), .left, .text)]
    chart.x.title = "T4E"
    let drawn = written.replacing("</g>\n</svg>", with: "<text>T6E</text>\n<text>T0E</text>\n</g>\n</svg>")
    return (GnuplotScript.text([chart]), SVGPicture.all(drawn, of: [chart])?["proef"]?.text)
  }

  @Test(arguments: [
    "`touch x`", "\" ; system 'x' #", "a\nsystem 'x'", "T0E", "T1E", "{/=20 x}_1", "rgb(1,1,6)", "€ <b>&",
  ])
  func `gnuplot never sees a text, and the picture has it as it was written`(text: String) throws {
    let made = scripted(text)
    #expect(made.script.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.hasPrefix("T") || !made.script.contains(text))
    #expect(!made.script.contains("system"))
    let picture = try #require(made.picture)
    let shown = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    #expect(picture.contains("<text>\(shown)</text>\n<text>T4E</text>"))
  }

  @Test func `a picture with a text that is not ours, or a number that is none, is refused`() {
    for line in [
      "<text>vreemd</text>", "<text>T99E</text>", "<text>T01E</text>", "<path d='Mnan,1'/>", "<path d='M1,-inf'/>",
    ] {
      let drawn = written.replacing("</g>\n</svg>", with: line + "\n</g>\n</svg>")
      #expect(SVGPicture.all(drawn, of: [chart]) == nil, "\(line)")
    }
  }

  func parts(_ text: String, _ part: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count
  }

  @Test func `output that is not of these charts is refused`() {
    #expect(SVGPicture.all("", of: [chart]) == nil)
    #expect(SVGPicture.all(written, of: [chart, chart]) == nil)
  }

  @Test(arguments: [
    ([0.0, 1], -0.0...1, 0.5), ([-9_000, 11_500], -10_000...20_000, 10_000), ([3, 3], 3...4, 1),
    ([-1e-9, 1e-9], -1e-9...1e-9, 1e-9), ([0, 97], 0...100, 50),
  ])
  func `axes end on round numbers`(values: [Double], range: ClosedRange<Double>, step: Double) {
    let scale = Scale.rounded(values, count: 3)
    #expect(abs(scale.range.lowerBound - range.lowerBound) <= 1e-12 * max(1e-9, abs(range.lowerBound)))
    #expect(abs(scale.range.upperBound - range.upperBound) <= 1e-12 * max(1e-9, abs(range.upperBound)))
    #expect(abs(scale.steps[1] - scale.steps[0] - step) <= 1e-9 * step)
  }

  @Test func `texts along an axis do not touch`() {
    let steps = stride(from: -40_000.0, through: 40_000, by: 10_000).map { $0 }
    let ticks = Chart.Axis.spaced(steps, width: 300) { NumberStyle.dutch.euro($0) }
    #expect(ticks.contains { $0.value == 0 })
    #expect(ticks.reduce(0) { $0 + $1.label.count * 9 } < 300)
  }
}
