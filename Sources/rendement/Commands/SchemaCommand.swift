// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import RunRecord
import Runs
import ScenarioFiles

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Toon het JSON Schema van scenario.yaml, voor invulhulp in een editor.")

  func run() throws {
    let console = Console()
    try EachPath(console: console).perform([""]) { _ throws(Failure) in try console.result(JSONSchema.document()) }
  }
}
