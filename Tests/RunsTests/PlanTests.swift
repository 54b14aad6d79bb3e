// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios
import Testing

@testable import Runs

@Suite struct PlanTests {
  let inputs = [
    RunManifest.File(name: "noord/scenario.yaml", byteCount: 3, digest: "aa"),
    RunManifest.File(name: "prijzen/standaard.csv", byteCount: 4, digest: "bb"),
  ]

  func digest(_ change: (inout Settings) -> Void = { _ in }, _ inputs: [RunManifest.File]? = nil) -> String {
    var settings = Settings()
    change(&settings)
    return RunDigest.text(settings: settings, inputs: inputs ?? self.inputs)
  }

  @Test func `the digest is short, and the order of the files is not in it`() {
    #expect(digest().count == 12)
    #expect(digest({ _ in }, inputs.reversed()) == digest())
  }

  @Test func `everything that changes a result changes the digest`() {
    var other = inputs
    other[1].digest = "cc"
    let digests = [
      digest(), digest { $0.seed += 1 }, digest { $0.draws += 1 }, digest { $0.replications += 1 },
      digest { $0.design = .random }, digest { $0.design = .sobol }, digest({ _ in }, other),
      digest({ _ in }, [inputs[0]]), digest { $0.tornado = TornadoEnds(low: 0.1, high: 0.9)! },
      digest { $0.reference = "anders" },
      digest { $0.willingness = WillingnessToPay(from: 0, to: 10) },
    ]
    #expect(Set(digests).count == digests.count)
  }

  @Test func `options replace settings, the rest stays`() throws {
    let scenario = Scenario(
      name: "s", title: "S", settings: Settings(draws: 10, replications: 3), domains: [], arrangements: [], cases: [])
    let applied = try RunPlan(seed: 5, draws: 20).applied(to: scenario)
    #expect(applied.settings == Settings(seed: 5, draws: 20, replications: 3))
    #expect(try RunPlan(design: .sobol).applied(to: scenario).settings.design == .sobol)
    #expect(try RunPlan().applied(to: scenario) == scenario)
    #expect(try RunPlan(lives: .automatic).applied(to: scenario).settings == Settings(draws: 10))
    #expect(try RunPlan(lives: .number(7)).applied(to: scenario).settings == Settings(draws: 10, replications: 7))
    let ends = TornadoEnds(low: 0.1, high: 0.9)!
    #expect(try RunPlan(tornado: ends).applied(to: scenario).settings.tornado == ends)
    #expect(RunPlan().threads >= 1)
  }

  @Test(arguments: [
    ("/a/b/c", "/a/d", "../../d"), ("/a/b", "/a/b", "."), ("/a", "/b", "../b"), ("/a/b", "/a/b/c", "c"),
  ])
  func `a path seen from a folder`(folder: String, path: String, expected: String) {
    #expect(RelativePath.from(folder, to: path) == expected)
  }

  @Test(arguments: [("a\nb\n", "a\nc\n", 2), ("a", "b", 1), ("a\nb\n", "a\nb\nc\n", 3)])
  func `the line of the first difference`(a: String, b: String, line: Int) {
    #expect(Verification.firstDifference(Array(a.utf8), Array(b.utf8)) == line)
  }
}
