// SPDX-License-Identifier: EUPL-1.2

public import Reports
public import Scenarios
public import Simulation
public import Words

/// Two lives over time as a chart: a lane for each domain and service that is not the same all the time, the reference above the
/// other arrangement. A bar is higher at a better level, so that the picture needs no colour.
public struct StoryPicture {
  private static let rowHeight = 18
  /// Characters that fit beside each other.
  private static let lineWidth = 54

  private let tale: Tale
  private let names: StoryNames
  private let horizon: Double

  public init(_ tale: Tale, of scenario: Scenario, in language: Language) {
    self.tale = tale
    names = StoryNames(scenario, language)
    horizon = scenario.settings.horizon
  }

  public var chart: Chart {
    let lanes = StoryLanes(tale, names)
    let (head, depth) = heading
    var layers = head
    var y = -depth
    var bars: (reference: [Chart.Box], other: [Chart.Box]) = ([], [])
    for lane in lanes.lanes {
      layers.append(.label(lane.title, Chart.Point(0, y - 0.5), .left, .text))
      bars.reference += lane.reference.map { box($0, foot: y - 2) }
      bars.other += lane.other.map { box($0, foot: y - 3) }
      y -= 3.4
    }
    layers.insert(contentsOf: [.boxes(bars.reference, .reference), .boxes(bars.other, .first)], at: 0)
    for marks in lanes.marks {
      layers.append(.label(marks.title, Chart.Point(0, y - 0.5), .left, .text))
      layers += dots(marks.reference, at: y - 1.5, .reference) + dots(marks.other, at: y - 2.5, .first)
      y -= 3.2
    }
    if let first = tale.divergence {
      layers.append(.rule(Chart.Point(first.time, -depth), Chart.Point(first.time, y), .text, .dashed))
    }
    return Chart(
      name: "leven", title: title, description: description, height: Int(-y) * Self.rowHeight + 60,
      x: axis, y: Chart.Axis(y...0), layers: layers)
  }

  /// A picture as a file of its own: with the colours that a page would bring.
  public static func file(_ picture: SVGPicture) -> String {
    let style =
      "<style>svg{background:#fff;color:#1b2128;--text:#1b2128;--faint:#dde2e7;--reference:#a3a9b0;--first:#124f86}</style>"
    guard let end = picture.text.firstRange(of: "</desc>\n")?.upperBound else { return picture.text }
    return picture.text[..<end] + style + "\n" + picture.text[end...] + "\n"
  }

  private var axis: Chart.Axis {
    let years = Int(horizon)
    let step = years > 6 ? 2 : 1
    let start = names.scenario.settings.startYear
    return Chart.Axis(
      0...horizon, ticks: stride(from: 0, through: years, by: step).map { Chart.Tick(Double($0), "\(start + $0)") })
  }

  private func dots(_ times: [Double], at y: Double, _ ink: Ink) -> [Chart.Layer] {
    times.isEmpty ? [] : [.dots(times.map { Chart.Point($0, y) }, ink, size: 0.7)]
  }

  private func box(_ piece: StoryLanes.Piece, foot: Double) -> Chart.Box {
    Chart.Box(x: piece.from...piece.to, y: foot...(foot + 0.85 * piece.height))
  }

  private var title: String {
    let name = tale.reference.household
    return names.text(
      "Gesimuleerd leven van casus \(name), geen bestaand huishouden",
      "Simulated life of case \(name), not an existing household")
  }

  private var arrangements: String {
    let (above, below) = (names.arrangement(tale.reference.arrangement), names.arrangement(tale.other.arrangement))
    return names.text(
      "Boven, licht: \(above). Onder, donker: \(below). Hoger is beter; een voorziening die loopt is een volle balk.",
      "Above, light: \(above). Below, dark: \(below). Higher is better; a service that is running is a full bar.")
  }

  private var cause: String {
    guard let first = tale.divergence else {
      return names.text("Beide levens verlopen gelijk.", "Both lives are the same.")
    }
    return
      ([names.text("Streeplijn: het eerste verschil.", "Dashed line: the first difference.")]
      + StoryCause(tale: tale, names: names).sentences(first)).joined(separator: " ")
  }

  private var description: String { arrangements + " " + cause }

  /// The texts above the lanes, and how many rows they take.
  private var heading: (layers: [Chart.Layer], depth: Double) {
    let lines = [title, arrangements, cause].flatMap { TextWrap.lines($0, width: Self.lineWidth) }
    let labels = lines.enumerated().map { row, line in
      Chart.Layer.label(line, Chart.Point(0, -0.6 - Double(row)), .left, .text)
    }
    return (labels, Double(lines.count) + 0.6)
  }
}
