// SPDX-License-Identifier: EUPL-1.2

import Scenarios
import Words

/// How many of some numbers rest on little: on an assumption, or on a source of low confidence.
struct SourceClaim {
  /// Sources that are little to go by.
  struct Weak {
    /// Assumptions, and sources of low confidence.
    let count: Int
    private let assumptions: Int

    init(_ sources: some Collection<Source>) {
      assumptions = sources.count(where: \.isAssumption)
      count = sources.count { $0.isAssumption || $0.confidence == .low }
    }

    /// What they are, to follow `berust op`, `rests on`.
    var grounds: Bilingual {
      if assumptions == count { return Bilingual(nl: "een aanname", en: "an assumption") }
      if assumptions == 0 {
        return Bilingual(nl: "een bron van lage zekerheid", en: "a source of low confidence")
      }
      return Bilingual(
        nl: "een aanname of een bron van lage zekerheid", en: "an assumption or a source of low confidence")
    }
  }

  private let sources: [Source]

  /// Of all uncertain numbers.
  init(_ scenario: Scenario) { sources = InputSources(scenario).all.filter(\.isUncertain).map(\.source) }

  /// `nil` when none does.
  func text(in language: Language) -> String? {
    let weak = Weak(sources)
    guard weak.count > 0 else { return nil }
    let style = NumberStyle(language)
    let (all, some) = (style.integer(sources.count), style.integer(weak.count))
    let advice =
      2 * weak.count < sources.count
      ? "" : Bilingual(nl: ": lees de uitkomst als een verkenning", en: ": read the result as an exploration")[language]
    if sources.count == 1 {
      return Bilingual(
        nl: "Het enige onzekere getal berust op \(weak.grounds.nl)\(advice).",
        en: "The only uncertain number rests on \(weak.grounds.en)\(advice).")[language]
    }
    let verb = weak.count == 1 ? ("berust", "rests") : ("berusten", "rest")
    return Bilingual(
      nl: "Van de \(all) onzekere getallen \(verb.0) er \(some) op \(weak.grounds.nl)\(advice).",
      en: "Of the \(all) uncertain numbers, \(some) \(verb.1) on \(weak.grounds.en)\(advice).")[language]
  }
}
