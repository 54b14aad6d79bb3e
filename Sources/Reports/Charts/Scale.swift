// SPDX-License-Identifier: EUPL-1.2

import Words

/// Round numbers along an axis.
enum Scale {
  /// The smallest range that holds the values and ends on round numbers, and those numbers: 1, 2 or 5 times a power of ten
  /// apart.
  ///
  /// - Parameters:
  ///   - values: at least one; finite.
  ///   - count: about how many intervals.
  static func rounded(_ values: [Double], count: Int = 3) -> (range: ClosedRange<Double>, steps: [Double]) {
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    let step = step((high - low) / Double(count))
    let from = (low / step).rounded(.down)
    let to = max((high / step).rounded(.up), from + 1)
    let steps = stride(from: from, through: to, by: 1).map { $0 * step }
    return (from * step...to * step, steps)
  }

  /// At least `wanted`.
  private static func step(_ wanted: Double) -> Double {
    guard wanted > 0 else { return 1 }
    var power = 1.0
    while power > wanted { power /= 10 }
    while power * 10 < wanted { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= wanted * (1 - 1e-12) } ?? 10 * power
  }
}

extension Chart.Axis {
  /// A horizontal axis without lines across, for rows with names above their bars.
  ///
  /// - Parameter text: of a tick. Fewer ticks are drawn where their texts would touch.
  static func rows(_ values: [Double], width: Int = Chart.usualWidth, text: (Double) -> String) -> Chart.Axis {
    let scale = Scale.rounded(values)
    var axis = Chart.Axis(scale.range, ticks: spaced(scale.steps, width: width, text: text))
    axis.hasGrid = false
    return axis
  }

  /// Every tick, or every second or third one, so that texts do not touch.
  static func spaced(_ steps: [Double], width: Int, text: (Double) -> String) -> [Chart.Tick] {
    let longest = steps.map { text($0).count }.max() ?? 1
    let needed = steps.count * (longest * Chart.letterSize * 6 / 10 + Chart.letterSize)
    let every = max(1, (needed + width - 1) / width)
    // Counted from zero, so that zero keeps its text.
    let zero = steps.firstIndex { abs($0) < 1e-9 } ?? 0
    return steps.enumerated().filter { ($0.offset - zero) % every == 0 }.map {
      Chart.Tick($0.element, text($0.element))
    }
  }

  /// An axis of amounts around the values, zero included.
  static func euros(_ values: [Double], _ style: NumberStyle, title: String = "", count: Int = 3) -> Chart.Axis {
    let scale = Scale.rounded(values + [0], count: count)
    return Chart.Axis(scale.range, ticks: scale.steps.map { Chart.Tick($0, style.euro($0)) }, title: title)
  }

  /// The same along the bottom, beside a vertical axis that takes its room.
  static func eurosBelow(_ values: [Double], _ style: NumberStyle, title: String = "") -> Chart.Axis {
    let scale = Scale.rounded(values)
    return Chart.Axis(scale.range, ticks: spaced(scale.steps, width: 300) { style.euro($0) }, title: title)
  }

  /// From 0 to 100 %.
  static func shares(_ style: NumberStyle, title: String = "") -> Chart.Axis {
    Chart.Axis(
      0...1, ticks: stride(from: 0.0, through: 1, by: 0.25).map { Chart.Tick($0, style.percentage($0)) }, title: title)
  }
}
