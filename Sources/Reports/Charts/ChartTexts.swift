// SPDX-License-Identifier: EUPL-1.2

/// The texts of a chart under numbers of ours, so that the program that draws never sees them: a text could be a command in
/// its language. See decision 0027.
struct ChartTexts {
  private let texts: [String]
  /// By its bytes: two texts that only look the same are two.
  private let numbers: [[UInt8]: Int]

  init(_ chart: Chart) {
    var texts = [chart.x.title, chart.y.title] + (chart.x.ticks + chart.y.ticks).map(\.label)
    for case .label(let text, _, _, _) in chart.layers { texts.append(text) }
    self.texts = texts
    numbers = Dictionary(texts.enumerated().map { (Array($1.utf8), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What stands for a text of the chart in a script: `T12E`. It means nothing to a program, and the letter at its end keeps
  /// one from being the beginning of another. Empty for an empty text.
  func placeholder(for text: String) -> String {
    guard !text.isEmpty, let number = numbers[Array(text.utf8)] else { return "" }
    return "T\(number)E"
  }

  /// The text that a placeholder stands for; `nil` for anything else.
  func text(for placeholder: some StringProtocol) -> String? {
    guard placeholder.first == "T", placeholder.last == "E", let number = Int(placeholder.dropFirst().dropLast()),
      texts.indices.contains(number), placeholder == "T\(number)E"
    else { return nil }
    return texts[number]
  }
}
