// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Reports
import RunRecord
import Scenarios

/// Repeats a stored run and compares.
public struct Verification: Sendable {
  public struct Verdict: Equatable, Sendable {
    /// Each in Dutch, with the name of the file.
    public var differences: [String]
    /// What may explain them.
    public var remarks: [String]
    public var fileCount: Int
    /// Reports with the same numbers and texts in other bytes, with the reason.
    public var alike: [String] = []

    public var isConfirmed: Bool { differences.isEmpty }

    /// In Dutch; ends with a line feed.
    public var text: String {
      if isConfirmed {
        let sentence = "De run klopt: \(fileCount) bestanden zijn gelijk, byte voor byte.\n"
        return sentence + alike.map { "- " + $0 + "\n" }.joined()
      }
      let lines = ["De run klopt niet:"] + differences.map { "- " + $0 } + remarks
      return lines.joined(separator: "\n") + "\n"
    }
  }

  let folder: String
  let scenario: String?
  let threads: Int?
  let context: RunContext

  /// - Parameters:
  ///   - folder: of a run.
  ///   - scenario: where the scenario is; `nil` for where the run says that it was.
  ///   - threads: processors to use; `nil` for all.
  public init(folder: String, scenario: String? = nil, threads: Int? = nil, context: RunContext = RunContext()) {
    self.folder = folder
    self.scenario = scenario
    self.threads = threads
    self.context = context
  }

  /// Cost: that of the run.
  ///
  /// - Throws: `inputMissing` when there is no run or no scenario to compute it from; as a run does; `cannotWrite` when a workbook cannot be
  ///   made to compare with.
  public func perform() throws(Failure) -> Verdict {
    let stored = try StoredRun.read(folder)
    let changed = damaged(stored) + strangers(stored)
    let place = if let scenario { scenario } else { try recordedScenario() }
    let reading = try Reading.read(place)
    let other = stored.inputDifferences(from: reading)
    guard other.isEmpty else {
      return Verdict(differences: changed + other, remarks: remarks(stored), fileCount: stored.uitvoer.count)
    }
    let result = try compute(stored, reading)
    var verdict = Verdict(
      differences: changed + resultDifferences(stored, result), remarks: remarks(stored),
      fileCount: result.outputs.count + 1)
    if stored.rekenversie != Versions.results { return verdict }
    // Reports of other tables say something else in every line.
    if Set(verdict.differences).isSubset(of: changed) {
      var record = result.record
      record.facts.versions = stored.versies
      let reports = try ReportVerification(stored: stored, folder: folder, record: record, context: context).perform()
      verdict.differences += reports.differences
      verdict.alike = reports.remarks
      verdict.fileCount += reports.equal
    }
    return verdict
  }

  private func damaged(_ stored: StoredRun) -> [String] {
    stored.damaged(in: folder).map { name in
      Disk.isThere(folder + "/" + name) ? "\(name): niet meer zoals de run het schreef" : "\(name): is er niet"
    }
  }

  /// What is in the folder and is no file of the run.
  private func strangers(_ stored: StoredRun) -> [String] {
    let own =
      (stored.uitvoer + (stored.rapporten ?? [])).map(\.bestand) + ["run.json", RunTimes.fileName, FileList.name]
    let known = Set(own + stored.invoer.map { StoredRun.inputFolder + "/" + $0.bestand })
    return FileTree.names(in: folder).filter { !known.contains($0) }.map { "\($0): hoort niet bij de run" }
  }

  private func compute(_ stored: StoredRun, _ reading: Reading) throws(Failure) -> Computation.Result {
    let plan = RunPlan(repeating: stored, threads: threads)
    let computation = Computation(reading: reading, threads: plan.threads, context: context)
    var times = RunTimes(context.clock)
    let chosen = try computation.withLives(try plan.applied(to: try reading.validScenario()))
    let simulated = try computation.simulated(chosen, times: &times)
    let digest = RunDigest.text(settings: chosen.scenario.settings, inputs: reading.inputs)
    return try computation.result(
      simulated, digest: stored.rekenversie == Versions.results ? digest : stored.afdruk, times: &times)
  }

  /// The scenario as the run recorded it, relative to the run folder.
  private func recordedScenario() throws(Failure) -> String {
    struct Times: Decodable { var scenario: String? }
    let path = folder + "/" + RunTimes.fileName
    guard let bytes = try? Disk.read(path), let times = try? JSONDecoder().decode(Times.self, from: Data(bytes)),
      let scenario = times.scenario
    else {
      throw Failure(
        .inputMissing, "\(path) zegt niet waar het scenario staat", remedy: "geef het scenario met --scenario")
    }
    let place =
      scenario.hasPrefix("/") ? scenario : (Disk.resolved(folder) ?? folder) + "/" + scenario
    guard let resolved = Disk.resolved(place) else {
      throw Failure(
        .inputMissing, "het scenario staat niet meer op \(scenario), gezien vanuit \(folder)",
        remedy: "geef de nieuwe plaats met --scenario")
    }
    return resolved
  }

  private func resultDifferences(_ stored: StoredRun, _ result: Computation.Result) -> [String] {
    var differences = result.differing(from: stored).map { name in
      guard let now = result.files.first(where: { $0.name == name }) else { return "\(name): wordt niet meer gemaakt" }
      guard let then = try? Disk.read(folder + "/" + name) else { return "\(name): is er niet" }
      return "\(name): eerste verschil op regel \(Self.firstDifference(then, now.bytes))"
    }
    if differences.isEmpty, let then = try? Disk.read(folder + "/run.json") {
      // Machine, versions, who chose the number of lives and the look of reports may differ; nothing else.
      var manifest = result.manifest
      manifest.machine = stored.machine
      manifest.versions = stored.versies
      manifest.livesGround = stored.livesGround
      manifest.reports = (stored.rapporten ?? []).map(\.file)
      let now = manifest.file.bytes
      if then != now { differences.append("run.json: eerste verschil op regel \(Self.firstDifference(then, now))") }
    }
    return differences
  }

  private func remarks(_ stored: StoredRun) -> [String] {
    var remarks: [String] = []
    if stored.rekenversie != Versions.results {
      remarks.append("De run is gemaakt met rekenversie \(stored.rekenversie); dit is \(Versions.results).")
    }
    for (title, then, now) in [
      ("versie", stored.linkedVersions, Versions.all), ("machine", stored.machine, Machine.features),
    ] {
      for key in Set(then.keys).union(now.keys).sorted() where then[key] != now[key] {
        remarks.append(
          "Anders dan toen (\(title)): \(key) was \(then[key] ?? "er niet"), is nu \(now[key] ?? "er niet").")
      }
    }
    return remarks
  }

  /// The line, from 1, on which two files begin to differ.
  static func firstDifference(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let shared = zip(a, b).prefix { $0 == $1 }
    return shared.reduce(1) { $0 + ($1.0 == UInt8(ascii: "\n") ? 1 : 0) }
  }
}
