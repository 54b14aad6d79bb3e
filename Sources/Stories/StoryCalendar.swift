// SPDX-License-Identifier: EUPL-1.2

import Reports
import Scenarios
import Words

/// Months of the calendar, twelve equal ones to a year, from the start of the simulation.
struct StoryCalendar {
  private let startYear: Int
  private let language: Language

  init(_ names: StoryNames) {
    startYear = names.scenario.settings.startYear
    language = names.language
  }

  /// Months since the start, from 0.
  static func index(at time: Double) -> Int { Int((time * 12).rounded(.down)) }

  /// Calendar year, and month from 1 to 12.
  func date(at time: Double) -> (year: Int, month: Int) {
    let index = Self.index(at: time)
    return (startYear + index / 12, index % 12 + 1)
  }

  /// `juni 2027`.
  func month(at time: Double) -> String { month(Self.index(at: time)) }

  /// - Parameter index: months since the start, from 0.
  func month(_ index: Int) -> String {
    let names = language == .nl ? Self.dutch : Self.english
    return "\(names[index % 12]) \(startYear + index / 12)"
  }

  private static let dutch = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
