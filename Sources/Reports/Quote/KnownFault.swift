// SPDX-License-Identifier: EUPL-1.2

public import RunRecord

/// A kind of figure that earlier versions of the program gave wrong.
public struct KnownFault: Sendable {
  /// Which figures of `rendement.csv` it touches, and so which quotes.
  public enum Reach: Sendable {
    case every
    /// The interval of any measure, and the chance of an advantage.
    case uncertainty
    case measures(Set<Measure>)
    /// Only other tables.
    case none
  }

  /// Dutch, as a heading; also the name by which it is linked.
  public var title: String
  /// The results versions that have it.
  public var versions: ClosedRange<Int>
  public var reach: Reach
  /// Which figures of which scenarios, in Dutch: one sentence.
  public var figures: String
  /// What they were instead of what is right, in Dutch.
  public var size: String

  /// Whether a quote of this version and measure may be wrong by it.
  ///
  /// Which scenario was quoted is not looked at: the figures say which ones it takes.
  public func touches(_ quote: QuoteReference) -> Bool {
    guard versions.contains(quote.resultsVersion) else { return false }
    switch (reach, quote.measure) {
    case (.every, _), (.uncertainty, .chance): return true
    case (.uncertainty, _): return quote.figure?.interval != nil
    case (.measures(let measures), .measure(let measure)): return measures.contains(measure)
    case (.measures, _), (.none, _): return false
    }
  }

  /// The faults as a page of Markdown, in the order of the list.
  public static var page: String {
    """
    # Bekende fouten

    Cijfers van eerdere versies die niet klopten. De rekenversie staat in `run.json`, in het rapport en vooraan in de referentie van een citaat;
    `rendement verify` noemt bij een citaat van een eerdere versie wat hieronder dat cijfer raakt. Wie een van deze cijfers gebruikt heeft, rekent het
    scenario opnieuw door. Deze bladzijde wordt gemaakt uit `Sources/Reports/Quote/KnownFault+List.swift`.

    """ + all.map(\.section).joined()
  }

  private var section: String {
    let range =
      versions.count == 1
      ? "rekenversie \(versions.lowerBound)" : "rekenversie \(versions.lowerBound) tot en met \(versions.upperBound)"
    return """

      ## \(title)

      | | |
      |---|---|
      | sinds en tot | \(range) |
      | welke cijfers | \(figures) |
      | hoeveel | \(size) |
      | citaten | \(reach.text) |

      """
  }
}

extension KnownFault.Reach {
  /// Which quotes, in Dutch.
  fileprivate var text: String {
    switch self {
    case .every: "elk cijfer"
    case .uncertainty: "elk cijfer met een interval, en `kans`"
    case .measures(let measures):
      Measure.allCases.filter(measures.contains).map { "`\($0.rawValue)`" }.joined(separator: ", ")
    case .none: "geen"
    }
  }
}
