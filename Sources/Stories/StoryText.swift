// SPDX-License-Identifier: EUPL-1.2

import Reports
public import Scenarios
public import Simulation
public import Words

/// A simulated household under two arrangements, month by month, for the terminal.
public struct StoryText: Sendable {
  /// Two columns fit from this width.
  public static let narrowest = 80

  private let tale: Tale
  private let address: LifeAddress
  private let names: StoryNames
  private let width: Int

  /// - Parameters:
  ///   - address: of the life, for the heading.
  ///   - width: characters on a line; below ``narrowest`` the lives stand in one column.
  public init(_ tale: Tale, at address: LifeAddress, of scenario: Scenario, language: Language = .nl, width: Int = 100)
  {
    self.tale = tale
    self.address = address
    names = StoryNames(scenario, language)
    self.width = min(max(width, 40), Answer.width)
  }

  /// Ends with a line feed.
  public var text: String {
    let notice = names.scenario.notice
    let blocks = [
      heading, notice.isEmpty ? [] : wrap(names.text("Let op: ", "Note: ") + notice), household, start, diary, totals,
    ]
    let lines = blocks.filter { !$0.isEmpty }.joined(separator: [""])
    return String((lines.joined(separator: "\n") + "\n").map { $0 == NumberStyle.hardSpace ? " " : $0 })
  }

  // MARK: Heading

  private var heading: [String] {
    wrap(
      names.text("Gesimuleerd leven, geen bestaand huishouden", "Simulated life, not an existing household"))
      + wrap(
        names.text(
          "\(names.scenario.title): casus \(tale.reference.household), trekking \(number(address.draw + 1)) van "
            + "\(number(names.scenario.settings.draws)), herhaling \(number(address.replication + 1))",
          "\(names.scenario.title): case \(tale.reference.household), draw \(number(address.draw + 1)) of "
            + "\(number(names.scenario.settings.draws)), replication \(number(address.replication + 1))"))
  }

  private func number(_ value: Int) -> String { NumberStyle(names.language).integer(value) }

  private var household: [String] {
    let titles = Dictionary(names.scenario.attributes.map { ($0.name, $0.title) }) { first, _ in first }
    let parts = tale.reference.attributes.map { attribute in
      let value =
        switch attribute.value {
        case .number(let x): NumberStyle(names.language).short(x)
        case .choice(let word): Titles.words(word)
        }
      return "\(titles[attribute.name] ?? attribute.name): \(value)"
    }
    return parts.isEmpty ? [] : wrap(names.text("Kenmerken. ", "Attributes. ") + parts.joined(separator: "; ") + ".")
  }

  private var start: [String] {
    let levels = tale.reference.levels.map { "\(names.domain($0.domain)): \(names.level($0.domain, $0.level))" }
    let (services, others) = (services(tale.reference), services(tale.other))
    let here = names.text("Voorzieningen: ", "Services: ") + services + "."
    let both =
      names.text("Voorzieningen in ", "Services under ")
      + "\(names.arrangement(tale.reference.arrangement)): \(services); "
      + names.text("in ", "under ") + "\(names.arrangement(tale.other.arrangement)): \(others)."
    let date = StoryCalendar(names).month(0)
    return wrap(names.text("Bij de start, \(date). ", "At the start, \(date). ") + levels.joined(separator: "; ") + ".")
      + wrap(services == others ? here : both)
  }

  private func services(_ story: Story) -> String {
    let phases = story.services.map { "\(names.service($0.name)) (\(names.phase($0.phase)))" }
    return phases.isEmpty ? names.text("geen", "none") : phases.joined(separator: "; ")
  }

  // MARK: Months

  private var diary: [String] {
    var lines = isNarrow ? [] : columns + [rule]
    // Months up to which all has been told.
    var told = 0
    for month in StoryRows(tale, names).months {
      if month.index > told { lines.append(quiet(month.index - told)) }
      lines.append(StoryCalendar(names).month(month.index))
      for row in month.rows {
        if let divergence = row.divergence { lines += mark(divergence) }
        lines += isNarrow ? stacked(row) : beside(row)
      }
      told = month.index + 1
    }
    let rest = Int((names.scenario.settings.horizon * 12).rounded(.up)) - told
    if rest > 0 { lines.append(quiet(rest)) }
    return lines + (tale.divergence == nil ? [""] + wrap(same) : [])
  }

  private var same: String {
    names.text(
      "Beide levens verlopen gelijk: het arrangement raakt dit huishouden in deze trekking en herhaling niet.",
      "Both lives are the same: the arrangement does not touch this household in this draw and replication.")
  }

  private func quiet(_ months: Int) -> String {
    let unit = months == 1 ? names.text("maand", "month") : names.text("maanden", "months")
    return "… \(months) \(unit) " + names.text("zonder verandering", "without change")
  }

  private func mark(_ divergence: Divergence) -> [String] {
    let title = names.text("══ eerste verschil ", "══ first difference ")
    let bar = title + String(repeating: "═", count: max(0, width - title.count))
    let sentences = StoryCause(tale: tale, names: names).sentences(divergence)
    return [bar] + sentences.flatMap { wrap($0) } + [String(repeating: "═", count: width)]
  }

  private var isNarrow: Bool { width < Self.narrowest }
  private var half: Int { (width - 3) / 2 }

  private var columns: [String] {
    joined([names.arrangement(tale.reference.arrangement)], [names.arrangement(tale.other.arrangement)])
  }

  private var rule: String {
    let side = String(repeating: "─", count: half + 1)
    return side + "┼" + side
  }

  private func beside(_ row: StoryRows.Row) -> [String] {
    func cell(_ event: Story.Event?) -> [String] {
      event.map { lines(of: $0).flatMap { TextWrap.lines("  " + $0, width: half - 2, indent: "  ") } } ?? []
    }
    return joined(cell(row.reference).map { "  " + $0 }, cell(row.other).map { "  " + $0 })
  }

  private func joined(_ left: [String], _ right: [String]) -> [String] {
    (0..<max(left.count, right.count)).map { i in
      let text = i < left.count ? left[i] : ""
      let padded = text + String(repeating: " ", count: max(0, half - text.count))
      return TextWrap.trimmed(padded + " │ " + (i < right.count ? right[i] : ""))
    }
  }

  private func stacked(_ row: StoryRows.Row) -> [String] {
    guard let event = row.reference ?? row.other else { return [] }
    let isBoth = row.reference != nil && row.other != nil
    let story = row.reference == nil ? tale.other : tale.reference
    let prefix = isBoth ? "" : "[\(names.arrangement(story.arrangement))] "
    return lines(of: event).enumerated().flatMap { i, line in
      TextWrap.lines((i == 0 ? prefix : "") + line, width: width - 4, indent: "  ").map { "  " + $0 }
    }
  }

  private func lines(of event: Story.Event) -> [String] {
    let own = names.lines(event)
    return Array(own.prefix(1)) + (own.dropFirst() + names.costs(event)).map { "· " + $0 }
  }

  private var totals: [String] { StoryTotals(tale, names).lines(width: width) }

  private func wrap(_ text: String) -> [String] { TextWrap.lines(text, width: width) }
}
