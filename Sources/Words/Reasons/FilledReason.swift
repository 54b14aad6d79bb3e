// SPDX-License-Identifier: EUPL-1.2

/// A reason with something filled in.
public struct FilledReason: Sendable, Hashable {
  /// The raw value is the code.
  enum Pattern: String, Sendable, Hashable, CaseIterable {
    case advance = "return.advance"
    case severalRates = "return.several-rates"
    case negativeRatesToo = "return.negative-rates-too"
    case andNegativeRates = "return.and-negative-rates"
    case ratesTouching = "return.rates-touching"
    case livesNeeded = "spread.lives-needed"
    case livesTried = "spread.lives-tried"
    case drawsForParts = "choice.draws-for-parts"
    case drawsForEstimate = "sensitivity.draws-for-estimate"
    case drawsForRanks = "sensitivity.draws-for-ranks"
    case newDrawFails = "sensitivity.new-draw-fails"
    case meanPointFails = "sensitivity.mean-point-fails"
    case never = "break-even.never"
    case neverLikely = "break-even.never-likely"
    case always = "break-even.always"
    case alwaysLikely = "break-even.always-likely"
  }

  let pattern: Pattern
  /// One for each place of the pattern, in order.
  let places: [Place]

  private init(_ pattern: Pattern, _ places: Place...) {
    self.pattern = pattern
    self.places = places
  }

  public var text: Bilingual {
    func filled(_ language: Language) -> String {
      Template(pattern.text[language]).filled(places.map { $0.text[language] })
    }
    return Bilingual(nl: filled(.nl), en: filled(.en))
  }

  /// The inverse of `text.nl`.
  init?(dutch: String) {
    for pattern in Pattern.allCases {
      guard let texts = Template(pattern.text.nl).values(in: dutch) else { continue }
      let places = zip(pattern.kinds, texts).compactMap { Place(dutch: $1, $0) }
      guard places.count == texts.count else { continue }
      self.pattern = pattern
      self.places = places
      return
    }
    return nil
  }
}

/// How each is made.
extension FilledReason {
  /// What is laid out first comes back too uncertainly to call it payback.
  ///
  /// - Parameters:
  ///   - euros: the most that is laid out.
  ///   - years: from the start until then, in tenths.
  public static func advance(euros: Int, tenthsOfYears years: Int) -> FilledReason {
    FilledReason(.advance, .euros(euros), .tenths(years))
  }

  /// - Parameter rates: all of them, in tenths of a per cent.
  public static func severalRates(_ rates: [Int]) -> FilledReason { FilledReason(.severalRates, .rates(rates)) }

  /// Beside a rate that is not negative.
  ///
  /// - Parameters:
  ///   - rates: in tenths of a per cent.
  ///   - other: what there is to say besides.
  public static func negativeRatesToo(_ rates: [Int], and other: Reason? = nil) -> FilledReason {
    other.map { FilledReason(.andNegativeRates, .reason($0), .rates(rates)) }
      ?? FilledReason(.negativeRatesToo, .rates(rates))
  }

  /// Where the value of a cash flow touches zero.
  ///
  /// - Parameter rates: in tenths of a per cent.
  public static func ratesTouching(_ rates: [Int]) -> FilledReason { FilledReason(.ratesTouching, .rates(rates)) }

  /// - Parameter households: lives of each case and draw with which the spread can be told.
  public static func livesNeeded(households: Int) -> FilledReason { FilledReason(.livesNeeded, .count(households)) }

  /// - Parameter households: lives of each case and draw, many more than there are, of which it is not known whether they show a spread.
  public static func livesTried(households: Int) -> FilledReason { FilledReason(.livesTried, .count(households)) }

  /// - Parameter least: draws that are needed.
  public static func drawsForParts(least: Int) -> FilledReason { FilledReason(.drawsForParts, .count(least)) }

  /// - Parameter least: draws that are needed.
  public static func drawsForEstimate(least: Int) -> FilledReason { FilledReason(.drawsForEstimate, .count(least)) }

  /// - Parameters:
  ///   - numbers: uncertain numbers that are told apart at once.
  ///   - least: draws that are needed.
  public static func drawsForRanks(numbers: Int, least: Int) -> FilledReason {
    FilledReason(.drawsForRanks, .count(numbers), .count(least))
  }

  /// In a draw that a study adds.
  public static func newDrawFails(_ trouble: Trouble) -> FilledReason { FilledReason(.newDrawFails, .trouble(trouble)) }

  /// With the other numbers at their means.
  public static func meanPointFails(_ trouble: Trouble) -> FilledReason {
    FilledReason(.meanPointFails, .trouble(trouble))
  }

  /// The net result stays below 0.
  ///
  /// - Parameters:
  ///   - extreme: where it would be highest.
  ///   - percent: of the draws, that would have to break even; `nil` for the expected net result.
  public static func never(_ extreme: Extreme, percent: Int? = nil) -> FilledReason {
    percent.map { FilledReason(.neverLikely, .extreme(extreme), .count($0)) } ?? FilledReason(.never, .extreme(extreme))
  }

  /// The net result stays at 0 or more.
  ///
  /// - Parameters:
  ///   - extreme: where it would be lowest.
  ///   - percent: of the draws, that have to break even; `nil` for the expected net result.
  public static func always(_ extreme: Extreme, percent: Int? = nil) -> FilledReason {
    percent.map { FilledReason(.alwaysLikely, .extreme(extreme), .count($0)) }
      ?? FilledReason(.always, .extreme(extreme))
  }
}
