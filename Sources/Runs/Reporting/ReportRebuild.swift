// SPDX-License-Identifier: EUPL-1.2

import Reports
import RunRecord
import Scenarios
import Words

/// Makes the report of a stored run again, beside the run.
public struct ReportRebuild: Sendable {
  let plan: ReportPlan
  let context: RunContext

  public init(plan: ReportPlan = ReportPlan(), context: RunContext = RunContext()) {
    self.plan = plan
    self.context = context
  }

  /// Nothing is computed again, and the run stays as it is.
  ///
  /// - Parameter folder: of a run.
  /// - Returns: the folder written.
  /// - Throws: `inputMissing` when there is no run that can be read, or no program for what is asked; `wrongUse` when the run has not what
  ///   is to be published; `cannotWrite`; `interrupted`.
  public func perform(_ folder: String) throws(Failure) -> String {
    var record = try StoredRecord.read(folder, context: context)
    record.smallGroups = plan.smallGroups
    let target = try target(of: folder, record)
    let open = try plan.isPublication ? publicRun(of: record) : nil
    // Nothing in the folder may say more than what is published in it.
    if let open { record = open.record }
    let files = ReportFiles(plan: plan, context: context)
    try target.write(
      try files.files(of: record, beside: target.parent) + files.tables(of: record, open), unless: context.isCancelled)
    return target.path
  }

  private func publicRun(of record: ReportedRun) throws(Failure) -> PublicRun {
    guard record.smallGroups.fewest >= SmallGroups.fewestPublic else {
      throw Failure(
        .wrongUse, "van een groep van minder dan \(SmallGroups.fewestPublic) is één casus te kennen",
        remedy: "publiceer met --small-groups \(SmallGroups.fewestPublic) of meer")
    }
    let names = Set(record.scenario.attributes.map(\.name) + record.scenario.domains.map(\.name))
    if let unknown = plan.publishBy.first(where: { !names.contains($0) }) {
      throw Failure(
        .wrongUse, "--publish-by \(unknown): het scenario heeft geen kenmerk of leefgebied met die naam",
        remedy: "kies uit " + names.sorted().joined(separator: ", "))
    }
    do throws(PublicRun.Refusal) {
      return try PublicRun(record, first: plan.publishBy.map(TraitName.own), by: plan.publication)
    } catch {
      throw Failure(.wrongUse, error.reason, remedy: error.remedy)
    }
  }

  /// Beside the run, unless another place is asked for.
  private func target(of folder: String, _ record: ReportedRun) throws(Failure) -> WholeFolder {
    let target: WholeFolder
    if let output = plan.output {
      var path = output
      while path.count > 1, path.last == "/" { path.removeLast() }
      target = WholeFolder(parent: Disk.parent(path), name: String(path.split(separator: "/").last ?? "rapport"))
    } else {
      let place = Disk.resolved(folder) ?? folder
      let name = place.split(separator: "/").last.map(String.init) ?? record.facts.digest
      target = WholeFolder(parent: Disk.parent(place), name: name + "-rapport")
    }
    try target.checkFree()
    do throws(Disk.Refusal) { try Disk.makeFolder(target.parent) } catch { throw Failure(cannotWrite: error) }
    return target
  }
}
