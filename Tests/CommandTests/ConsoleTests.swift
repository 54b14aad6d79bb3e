// SPDX-License-Identifier: EUPL-1.2

import Glibc
import Scenarios
import Testing

@testable import Runs
@testable import rendement

@Suite struct ConsoleTests {
  private static let usual = ["TERM": "xterm"]

  /// On a terminal of our own.
  private func isColoured(_ choice: ColorChoice, _ environment: [String: String]) -> Bool {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(terminal) }
    #expect(isatty(terminal) == 1)
    return choice.isOn(for: terminal) { environment[$0] }
  }

  @Test func `colours are for terminals, unless the user wants none`() {
    #expect(isColoured(.auto, Self.usual))
    #expect(isColoured(.auto, ["TERM": "xterm", "NO_COLOR": ""]))
    #expect(!isColoured(.auto, ["TERM": "xterm", "NO_COLOR": "1"]))
    #expect(!isColoured(.auto, ["TERM": "dumb"]))
    #expect(!isColoured(.never, Self.usual))
    #expect(isColoured(.always, ["TERM": "dumb", "NO_COLOR": "1"]))
  }

  @Test func `a file has no colours, unless asked for`() {
    let file = open("/dev/null", O_WRONLY)
    defer { close(file) }
    #expect(!ColorChoice.auto.isOn(for: file) { Self.usual[$0] })
    #expect(ColorChoice.always.isOn(for: file) { Self.usual[$0] })
  }

  @Test func `a coloured finding says what a plain one says`() {
    let sources = SourceText([("noord/scenario.yaml", Array("titel: Noord\nbedrag: 1.500".utf8))])
    let finding = Finding(
      code: "number.ambiguous", message: "m", place: Place(file: "noord/scenario.yaml", line: 2, column: 9, length: 5))
    let coloured = sources.drawing(finding) { Style.red($0) }
    #expect(coloured.contains("\u{1B}[31mfout\u{1B}[0m: m"))
    #expect(coloured.contains("\u{1B}[31m^^^^^\u{1B}[0m"))
    #expect(coloured.replacing(/\x{1B}\[\d+m/, with: "") == sources.drawing(finding))
  }

  @Test(
    arguments: [
      (0.0, nil, 0.0, "noord: simuleren 0 %"),
      (0.5, nil, 42, "noord: simuleren 50 %, nog 42 s"),
      (0.5, 248.2, 300, "noord: simuleren 50 %, rekenfout nu €\u{A0}250, nog 5 min"),
      (0.01, 1234.0, 100, "noord: simuleren 1 %, rekenfout nu €\u{A0}1.300"),
      (0.999, nil, 0.5, "noord: simuleren 99 %"),
      (0.25, nil, 3600, "noord: simuleren 25 %, nog 3 uur 0 min"),
    ] as [(Double, Double?, Double, String)])
  func `progress tells the share, the error so far and the time left`(
    share: Double, error: Double?, elapsed: Double, line: String
  ) {
    #expect(ProgressText(title: "noord: simuleren", share: share, error: error, elapsed: elapsed).line == line)
  }

  @Test func `progress stays one line`() {
    let text = ProgressText(
      title: String(repeating: "lang ", count: 40), share: 0.5, error: 250, elapsed: 100
    ).line
    #expect(text.count == ProgressText.width)
    #expect(text.hasSuffix("… 50 %, rekenfout nu €\u{A0}250, nog 2 min"))
  }
}
