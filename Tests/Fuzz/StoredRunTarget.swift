// SPDX-License-Identifier: EUPL-1.2

import Glibc
import RunRecord

@testable import Runs

/// A run folder that somebody changed, read by everything that reads one.
final class StoredRunTarget: Sendable {
  /// In memory where the system has a folder there: every input writes.
  private let root: String
  private let folder: String
  private let files: [String: [UInt8]]
  private let names: [String]

  /// Makes the run that all inputs change, without pictures, of which each would take a process.
  init() {
    var place = Array(((Disk.isFolder("/dev/shm") ? "/dev/shm" : "/tmp") + "/rendement-fuzz-XXXXXX").utf8CString)
    guard mkdtemp(&place) != nil else { Self.stop("no folder can be made") }
    root = String(decoding: place.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do {
      try Disk.makeFolder(root + "/scenarios/klein")
      for (name, text) in StoredRunScenario.files {
        try Disk.write(Array(text.utf8), to: root + "/scenarios/klein/" + name)
      }
      folder = try ScenarioRun(plan: RunPlan(threads: 1), output: root + "/output").perform(root + "/scenarios/klein")
        .path
    } catch { Self.stop("no run can be made: \(error)") }
    names = FileTree.names(in: folder)
    let folder = folder
    files = Dictionary(uniqueKeysWithValues: names.map { ($0, (try? Disk.read(folder + "/" + $0)) ?? []) })
  }

  private static func stop(_ reason: String) -> Never {
    print(reason)
    exit(2)
  }

  /// Leaves nothing behind.
  func remove() { Disk.remove(root) }

  func read(_ bytes: [UInt8]) {
    let edits = RunEdits(bytes)
    var changed = edits.applied(to: files, names: names)
    if !edits.keepsDigests { record(&changed) }
    for (name, content) in changed { put(content, name) }
    do throws(Failure) {
      try RunReader.allCases[edits.reading % RunReader.allCases.count].read(folder, root)
    } catch {
      precondition(error.kind != .ourMistake && !error.message.isEmpty, "\(error)")
    }
    for name in changed.keys { put(files[name], name) }
  }

  /// Lets `run.json` say what the other files are now, before its own changes.
  private func record(_ changed: inout [String: [UInt8]?]) {
    guard changed["run.json"] == nil, let whole = files["run.json"] else { return }
    var text = String(decoding: whole, as: UTF8.self)
    for case (let name, let content?) in changed {
      guard let before = files[name] else { continue }
      let short = name.hasPrefix("invoer/") ? String(name.dropFirst(7)) : name
      text = text.replacing(SHA256(before).hex, with: SHA256(content).hex)
        .replacing(
          "\"bestand\": \"\(short)\",\n      \"bytes\": \(before.count)",
          with: "\"bestand\": \"\(short)\",\n      \"bytes\": \(content.count)")
    }
    changed["run.json"] = Array(text.utf8)
  }

  private func put(_ content: [UInt8]?, _ name: String) {
    let path = folder + "/" + name
    unlink(path)
    guard let content else { return }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = Disk.append(content, to: file)
    close(file)
  }
}
