// SPDX-License-Identifier: EUPL-1.2

/// A picture as a value: what is drawn where, in the units of its axes. gnuplot turns it into SVG (`GnuplotScript`).
///
/// Every figure in it stands in the table under the picture too.
public struct Chart: Sendable, Equatable {
  /// Lower-case letters, digits and `-`; once in a document.
  public var name: String
  /// What a reader who cannot see the picture is told first.
  public var title: String
  /// The message of the picture in a sentence or two.
  public var description: String
  /// In units of text: letters are `letterSize` high.
  public var width: Int
  public var height: Int
  public var x: Axis
  public var y: Axis
  /// Drawn in this order.
  public var layers: [Layer]

  /// Wide enough for a phone held upright, where 420 units are some 300 pixels and letters still 10.
  public static let usualWidth = 420
  public static let letterSize = 15

  public init(
    name: String, title: String, description: String, width: Int = Chart.usualWidth, height: Int, x: Axis, y: Axis,
    layers: [Layer] = []
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.x = x
    self.y = y
    self.layers = layers
  }

  public struct Axis: Sendable, Equatable {
    public var range: ClosedRange<Double>
    /// Empty: nothing is written along the axis.
    public var ticks: [Tick]
    /// May be empty.
    public var title: String
    /// Whether faint lines cross the picture at the ticks.
    public var hasGrid = true

    public init(_ range: ClosedRange<Double>, ticks: [Tick] = [], title: String = "") {
      self.range = range
      self.ticks = ticks
      self.title = title
    }
  }

  public struct Tick: Sendable, Equatable {
    public var value: Double
    public var label: String

    public init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  public struct Point: Sendable, Equatable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  public struct Box: Sendable, Equatable {
    public var x: ClosedRange<Double>
    public var y: ClosedRange<Double>

    public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
      self.x = x
      self.y = y
    }
  }

  /// A range over x: between two lines.
  public struct Span: Sendable, Equatable {
    public var x: Double
    public var low: Double
    public var high: Double

    public init(_ x: Double, _ low: Double, _ high: Double) {
      self.x = x
      self.low = low
      self.high = high
    }
  }

  public enum Anchor: String, Sendable { case left, center, right }

  public enum Dash: Int, Sendable {
    case solid = 1
    case dashed = 2
    case dotted = 3
    case mixed = 4
  }

  public enum Layer: Sendable, Equatable {
    case boxes([Box], Ink)
    case band([Span], Ink)
    case line([Point], Ink, Dash)
    case dots([Point], Ink, size: Double)
    /// From one point to another.
    case rule(Point, Point, Ink, Dash)
    case label(String, Point, Anchor, Ink)
  }
}

/// Colours by what they mean; the style sheet says which they are, by day, by night and on paper.
public enum Ink: Int, Sendable, CaseIterable {
  /// Text, axes and the line at zero.
  case text = 1
  /// Lines that help the eye.
  case faint
  /// Better and worse for whom it is about; also told by the side of zero.
  case gain
  case loss
  /// The present arrangement, then the others; also told by dashes and names.
  case reference
  case first
  case second
  case third
  /// Intervals and clouds.
  case range

  /// Arrangements in the order of the scenario, the reference first; more than four share the last.
  static func arrangement(_ place: Int) -> Ink {
    switch place {
    case 0: .reference
    case 1: .first
    case 2: .second
    default: .third
    }
  }
}

extension Chart.Dash {
  static func arrangement(_ place: Int) -> Chart.Dash {
    switch place {
    case 0: .dashed
    case 1: .solid
    case 2: .mixed
    default: .dotted
    }
  }
}
