// SPDX-License-Identifier: EUPL-1.2

import ScenarioFiles
import Scenarios
import Testing

@Suite struct CompleteScenarioTests {
  @Test func `a scenario with every key is read without findings`() {
    let result = ScenarioReader.read(FileSource(CompleteScenario.files), name: "volledig")
    for finding in result.findings { Issue.record("\(FindingText.draw(finding, lines: result.lines))") }
    #expect(result.scenario != nil)
  }
}
