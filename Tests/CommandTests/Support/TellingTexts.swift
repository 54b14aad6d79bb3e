// SPDX-License-Identifier: EUPL-1.2

import Foundation
import TestSupport

/// Harmless texts that would show if any program took them for its own language, each with a mark at its end.
struct TellingTexts {
  /// Mark → text.
  private(set) var all: [String: String] = [:]
  /// That a text would make if it were run as a command.
  let trace: String

  init(trace: String) { self.trace = trace }

  /// Signs of shells, gnuplot, templates, HTML, XML, spreadsheets, formats, our own placeholders and our own colours.
  private var body: String {
    "`touch \(trace)` $(touch \(trace)) \"a\" 'b' \\n\\\" {c}^2_3@& ~ %d %% {{titel}} {{{style}}} {{> blok}} <b>vet</b> "
      + "<!-- ]]> &amp; &lt; T0E T1E _x0041_ rgb(1,1,6) 'var(--first)' ;=1+1;,-1,\\u{1B} | # é € 👨‍👩‍👧"
  }

  /// A text as a double-quoted YAML value.
  mutating func next(_ start: String) -> String {
    let mark = "merk\(String(UnicodeScalar(UInt8(97 + all.count))))."
    let text = "\(start) \(body) \(mark)"
    all[mark] = text
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\t", with: "\\t")
      .replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }

  /// `SmallScenario` in which every text is such a text.
  mutating func scenario() -> (yaml: String, cases: String) {
    var yaml = SmallScenario.yaml()
    for (plain, start) in [
      ("Klein", "=1+1"), ("De casussen zijn verzonnen.", "2024"), ("Herstel per jaar", "@SUM(A1)"),
      ("aanname voor een test", "-1"), ("Financiën", "\t=1+1"), ("Coach", "+1"), ("Huidig", "= "),
      ("Maatwerk", "Plan\nB"),
    ] {
      let text = next(start)
      for key in ["titel", "melding", "omschrijving", "bron"] {
        yaml = yaml.replacing("\(key): \(plain)\n", with: "\(key): \(text)\n")
          .replacing("\(key): \(plain)}", with: "\(key): \(text)}").replacing(
            "\(key): \(plain),", with: "\(key): \(text),")
      }
    }
    yaml.replace("posten:\n  schuldenlast:\n", with: "posten:\n  schuldenlast:\n    titel: \(next("1E5"))\n")
    yaml.replace("bron: aanname\n", with: "bron: \(next("Bron"))\n    url: \"javascript:alert(1)\"\n")
    // Names are letters, digits and dashes.
    return (yaml, SmallScenario.cases(12))
  }
}
