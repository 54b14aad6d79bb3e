// SPDX-License-Identifier: EUPL-1.2

import Distributions

/// Which uncertain inputs a Sobol net is spread over, and why that cannot be done.
///
/// What is named, in that order: the first dimensions of a net are spread best. Without names all inputs that are drawn, by name, when
/// there are few enough. No rule chooses among more: which matter most is not known before a run.
public struct SobolSelection: Hashable, Sendable {
  /// Dimensions of `gsl_qrng_sobol`.
  public static let most = 40

  public enum Obstacle: Hashable, Sendable {
    case unknown(String)
    /// A plain number, or one that follows from others.
    case notDrawn(String)
    case repeated(String)
    /// So many are named.
    case tooMany(Int)
    /// None is named, and so many are drawn.
    case unnamed(Int)
    /// The number of draws is no power of two: those below and above.
    case draws(Int, below: Int, above: Int)
  }

  public let names: [String]
  /// Empty when the net can be made.
  public let obstacles: [Obstacle]

  /// - Parameter scenario: whatever its design, as if it were a Sobol net.
  public init(_ scenario: Scenario) {
    let inputs =
      scenario.parameters.map { ($0.name, $0.value.isDrawn) }
      + scenario.prices.map { ($0.parameterName, $0.distribution.isUncertain) }
    let drawn = Set(inputs.filter(\.1).map(\.0))
    let known = Set(inputs.map(\.0))
    let named = scenario.settings.sobolNames
    var seen: Set<String> = []
    var obstacles: [Obstacle] = named.compactMap { name in
      if !seen.insert(name).inserted { return .repeated(name) }
      if drawn.contains(name) { return nil }
      return known.contains(name) ? .notDrawn(name) : .unknown(name)
    }
    if named.count > Self.most { obstacles.append(.tooMany(named.count)) }
    if named.isEmpty, drawn.count > Self.most { obstacles.append(.unnamed(drawn.count)) }
    let draws = scenario.settings.draws
    if draws.nonzeroBitCount != 1 {
      let above = Self.powerOfTwo(from: draws)
      obstacles.append(.draws(draws, below: above / 2, above: above))
    }
    names = named.isEmpty ? drawn.sorted() : named
    self.obstacles = obstacles
  }

  /// The smallest power of two that is at least `count`, which is 1 or more.
  public static func powerOfTwo(from count: Int) -> Int {
    var power = 1
    while power < count { power *= 2 }
    return power
  }
}

extension SobolSelection.Obstacle {
  /// Without its place.
  public var finding: Finding {
    switch self {
    case .unknown(let name):
      Finding(
        code: "name.unknown", message: "de parameter `\(name)` bij `sobol` bestaat niet", remedy: "controleer de naam")
    case .notDrawn(let name):
      Finding(
        code: "sobol.fixed", message: "`\(name)` wordt niet geloot, en kan niet bij `sobol` staan",
        remedy: "haal `\(name)` uit de lijst")
    case .repeated(let name):
      Finding(
        code: "name.duplicate", message: "`\(name)` staat er twee keer", remedy: "haal de tweede uit de lijst")
    case .tooMany(let count):
      Finding(
        code: "sobol.count",
        message: "`sobol` noemt \(count) parameters, en het kunnen er hoogstens \(SobolSelection.most) zijn",
        remedy: "noem de parameters die het meest uitmaken; de rest gaat vanzelf met een Latin hypercube")
    case .unnamed(let count):
      Finding(
        code: "sobol.count",
        message:
          "\(count) onzekere getallen is te veel voor een Sobol-ontwerp: het kunnen er hoogstens \(SobolSelection.most) zijn",
        remedy:
          "noem bij `sobol` de parameters die het meest uitmaken (zie evppi.csv van een eerdere run); de rest gaat vanzelf met een Latin hypercube"
      )
    case .draws(let draws, let below, let above):
      Finding(
        code: "sobol.draws",
        message: "een Sobol-ontwerp vraagt een macht van twee aan trekkingen, en \(draws) is dat niet",
        remedy: "kies \(below) of \(above) trekkingen")
    }
  }
}
