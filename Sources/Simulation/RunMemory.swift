// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
import Sampling
import Scenarios

/// How many numbers the results of a run hold at the same time, known before the first is simulated.
public struct RunMemory: Sendable, Equatable {
  /// Most numbers of eight bytes: 4 GB.
  public static let most = 500_000_000.0

  public let numbers: Double

  /// - Parameter model: with the settings of the run.
  public init(_ model: CompiledModel) {
    let scenario = model.scenario
    let (arrangements, cells) = (Double(model.arrangementCount), Double(model.ledger.cells.count))
    let years = Double(model.yearCount + 1)
    // By year, and by month where one draw in so many is measured; the welfare of all has a row too.
    let flows = (3 * Double(scenario.parties.count + 1) + Double(model.ledger.lines.count)) * years
    let levels = Double(model.entities.prefix(model.domainCount).reduce(0) { $0 + $1.levels }) * years
    let perDraw = Double(model.design.margins.count) + arrangements * (cells + flows + levels)
    let perCase = 3 * arrangements * cells
    numbers = Double(scenario.settings.draws) * perDraw + Double(model.starts.count) * perCase
  }

  public var isBounded: Bool { numbers <= Self.most }
}
