// SPDX-License-Identifier: EUPL-1.2

import FoundationEssentials
import Reports
import RunRecord
import Scenarios
public import Words

/// What a finished run folder says about itself: the parts of `run.json` that are read back, by the names that they have there.
public struct StoredRun: Decodable, Equatable, Sendable {
  public struct File: Decodable, Equatable, Sendable {
    /// Path below the run folder; of what was read, below `invoer/`.
    public var bestand: String
    public var bytes: Int
    /// Hexadecimal.
    public var sha256: String
  }

  struct Used: Decodable, Equatable, Sendable {
    var zaad: UInt64
    var trekkingen: Int
    var herhalingen: Int
    var ontwerp: String
    var analyses: String
    /// `nil` in runs of before they could be chosen.
    var tornado: [Double]?
    /// `nil` where the first arrangement of the scenario is the reference.
    var referentie: String?
    /// `nil` where the axis is that of the scenario.
    var betalingsbereidheid: String?
  }

  struct Lives: Decodable, Equatable, Sendable {
    var code: String
  }

  struct Size: Decodable, Equatable, Sendable {
    var casussen: Int
    var doelgroep: Double
    var levens: Int
  }

  struct Origin: Decodable, Equatable, Sendable {
    var bestand: String
  }

  /// What to do when a file of a run is not what it was; a folder with such a file is never replaced.
  static let anew = "zet de map van die run ergens anders, en reken het scenario opnieuw door"

  /// Below the run folder: the files that were read, in the folders they came from.
  static let inputFolder = "invoer"

  var opmaak: Int
  var scenario: Origin
  /// The name of the run.
  public var afdruk: String
  /// ``Versions/results`` of the program that made it.
  public var rekenversie: Int
  /// Of the program and what it was built with, by name.
  public var versies: [String: String]
  public var machine: [String: String]
  var instellingen: Used
  var omvang: Size
  /// `nil` in runs of before it was recorded.
  var levenskeuze: Lives?
  /// What was read.
  public var invoer: [File]
  /// What was written, reports and this file left out.
  public var uitvoer: [File]
  /// `nil` in runs of before there were reports.
  public var rapporten: [File]?

  /// Whether it was made with `rapport.html` and `rapport.xlsx`.
  public var hasReports: Bool { !(rapporten ?? []).isEmpty }

  /// Those that can explain other figures: a program that only draws pictures cannot.
  var linkedVersions: [String: String] { versies.filter { $0.key != PlotterVersion.name } }

  /// Why it has the number of lives that it has.
  public var livesGround: LivesGround { levenskeuze.flatMap { LivesGround(rawValue: $0.code) } ?? .given }

  /// Reads `run.json` alone; ``damaged(in:)`` tells whether the files are as it says.
  ///
  /// - Throws: `inputMissing` when there is no readable run.
  public static func read(_ folder: String) throws(Failure) -> StoredRun {
    let path = folder + "/run.json"
    do {
      let stored = try JSONDecoder().decode(StoredRun.self, from: Data(try Disk.read(path)))
      guard stored.opmaak == RunManifest.layout else {
        throw Failure(.inputMissing, "\(path) heeft een opmaak (\(stored.opmaak)) die deze versie niet kent")
      }
      guard stored.isPossible else {
        throw Failure(
          .inputMissing, "\(path) noemt een aantal of een bestand dat een run niet kan hebben",
          remedy: "reken het scenario van die run opnieuw door met --force")
      }
      return stored
    } catch let failure as Failure {
      throw failure
    } catch let refusal as Disk.Refusal {
      throw Failure(
        .inputMissing, "kan \(refusal.path) niet lezen: \(refusal.reason)",
        remedy: "geef de map van een afgeronde run, zoals output/<scenario>/laatste")
    } catch {
      throw Failure(.inputMissing, "\(path) is geen leesbaar verslag van een run")
    }
  }

  /// Whether a run can have these numbers, and all its files are below its own folder.
  private var isPossible: Bool {
    RunSize.numbers.contains(instellingen.trekkingen) && RunSize.numbers.contains(instellingen.herhalingen)
      && omvang.casussen >= 0 && omvang.levens >= 0 && (0...1e15).contains(omvang.doelgroep)
      && (invoer + uitvoer + (rapporten ?? [])).allSatisfy { $0.bytes >= 0 && Self.isInside($0.bestand) }
  }

  /// Whether a path goes down from a folder, and not out of it.
  static func isInside(_ path: String) -> Bool {
    !path.utf8.contains(0)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }

  /// Names of files whose bytes are not those that were read or written.
  ///
  /// Cost: reads every file.
  public func damaged(in folder: String) -> [String] {
    Self.damaged(uitvoer + (rapporten ?? []), in: folder)
      + Self.damaged(invoer, in: folder + "/" + Self.inputFolder).map { Self.inputFolder + "/" + $0 }
  }

  /// Which files that were read are other ones now, each in words.
  func inputDifferences(from reading: Reading) -> [String] {
    let then = Dictionary(invoer.map { ($0.bestand, $0.sha256) }) { $1 }
    let now = Dictionary(reading.inputs.map { ($0.name, $0.digest) }) { $1 }
    return Set(then.keys).union(now.keys).sorted().compactMap { name in
      if then[name] == now[name] { return nil }
      if now[name] == nil { return "invoer \(name): wordt niet meer gelezen" }
      return "invoer \(name): " + (then[name] == nil ? "werd toen niet gelezen" : "is veranderd na de run")
    }
  }

  private static func damaged(_ files: [File], in folder: String) -> [String] {
    files.filter { file in
      guard let bytes = try? Disk.read(folder + "/" + file.bestand) else { return true }
      return bytes.count != file.bytes || SHA256(bytes).hex != file.sha256
    }.map(\.bestand)
  }
}
