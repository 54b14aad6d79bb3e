// SPDX-License-Identifier: EUPL-1.2

public import ModelCompiler
import Sampling
import Scenarios

/// How many numbers a run holds at the same time, known before the first is simulated: results, estimates and tables. Held against the
/// memory that runs take by `RunMemoryTests`.
public struct RunMemory: Sendable, Equatable {
  /// Most numbers of eight bytes: 4 GB.
  public static let most = 500_000_000.0

  public let numbers: Double

  /// - Parameter model: with the settings of the run.
  public init(_ model: CompiledModel) {
    let scenario = model.scenario
    let (arrangements, cells) = (Double(model.arrangementCount), Double(model.ledger.cells.count))
    let years = Double(model.yearCount + 1)
    // By year while they are added and after, and by month where one draw in so many is measured; the welfare of all has a row too.
    let flows = (5 * Double(scenario.parties.count + 1) + 2 * Double(model.ledger.lines.count)) * years
    let levels = Double(model.entities.prefix(model.domainCount).reduce(0) { $0 + $1.levels }) * years
    // Three measures of each perspective, in estimates and in a table with its text.
    let told = 8 * Double(model.ledger.perspectives.count)
    let perDraw = Double(model.design.margins.count) + arrangements * (cells + flows + levels + told)
    // A row of a table, its cells with their texts, and what is looked up by name.
    let read = 60 * Double(2 + model.domainCount + scenario.attributes.count)
    let perCase = 3 * arrangements * cells + read
    numbers = Double(scenario.settings.draws) * perDraw + Double(model.starts.count) * perCase
  }

  public var isBounded: Bool { numbers <= Self.most }
}
