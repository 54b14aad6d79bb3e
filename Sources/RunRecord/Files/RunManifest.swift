// SPDX-License-Identifier: EUPL-1.2

import Quantities
public import Scenarios
public import Words

/// `run.json`: everything needed to repeat a run and to see that it was repeated. No clock times, no places.
public struct RunManifest: Sendable, Equatable {
  /// A file that went in or came out.
  public struct File: Sendable, Equatable {
    public var name: String
    public var byteCount: Int
    public var digest: String

    public init(name: String, byteCount: Int, digest: String) {
      self.name = name
      self.byteCount = byteCount
      self.digest = digest
    }

    public init(_ file: ReportFile) {
      self.init(name: file.name, byteCount: file.bytes.count, digest: file.digest)
    }
  }

  /// Version of the layout of `run.json`.
  public static let layout = 1

  /// The first hexadecimal digits name the run folder.
  public var digest: String
  public var scenarioName: String
  public var scenarioTitle: String
  /// The file that the scenario begins with, as it is named in `inputs`.
  public var scenarioFile: String
  public var notice: String
  /// As used: options of the command line have replaced those of the scenario.
  public var settings: Settings
  /// Raised whenever the same input gives other bytes.
  public var resultsVersion: Int
  /// `rendement` and everything it is built with → version.
  public var versions: [String: String]
  /// What the machine has that can change the last digits of a result.
  public var machine: [String: String]
  public var inputs: [File]
  public var outputs: [File]
  /// What was made of the outputs for people to read; `verify` does not make it again, because its look depends on other programs.
  public var reports: [File] = []
  public var findings: [Finding]
  public var diagnostics: Diagnostics
  /// Why there are as many lives of each case and draw as there are.
  public var livesGround = LivesGround.given

  public init(
    digest: String, scenario: Scenario, scenarioFile: String, resultsVersion: Int, versions: [String: String],
    machine: [String: String],
    inputs: [File], outputs: [File], findings: [Finding], diagnostics: Diagnostics
  ) {
    self.digest = digest
    scenarioName = scenario.name
    scenarioTitle = scenario.title
    self.scenarioFile = scenarioFile
    notice = scenario.notice
    settings = scenario.settings
    self.resultsVersion = resultsVersion
    self.versions = versions
    self.machine = machine
    self.inputs = inputs
    self.outputs = outputs
    self.findings = findings
    self.diagnostics = diagnostics
  }

  public var file: ReportFile { ReportFile(name: "run.json", bytes: json.bytes) }

  public var json: JSON {
    .object([
      "opmaak": .integer(Self.layout),
      "afdruk": .text(digest),
      "scenario": .object([
        "naam": .text(scenarioName), "titel": .text(scenarioTitle), "melding": .text(notice),
        "bestand": .text(scenarioFile),
      ]),
      "instellingen": settingsJSON,
      "rekenversie": .integer(resultsVersion),
      "versies": .object(versions.mapValues(JSON.text)),
      "machine": .object(machine.mapValues(JSON.text)),
      "invoer": .array(inputs.map(\.json)),
      "uitvoer": .array(outputs.map(\.json)),
      "rapporten": .array(reports.map(\.json)),
      "bevindingen": .array(findings.map(\.json)),
      "omvang": sizeJSON,
      "levenskeuze": .object([
        "code": .text(livesGround.rawValue), "automatisch": .boolean(livesGround.isChosen),
        "reden": .text(livesGround.text.nl),
      ]),
      "nauwkeurigheid": .array(diagnostics.noise.map(\.json)),
    ])
  }

  private var settingsJSON: JSON {
    let asked = ["referentie": settings.reference, "betalingsbereidheid": settings.willingness?.text]
      .compactMapValues { $0.map(JSON.text) }
    return .object(
      [
        "prijspeil": .integer(settings.priceLevel),
        "startjaar": .integer(settings.startYear),
        "horizon": .number(settings.horizon),
        "discontovoet_continu": .number(settings.discount.steps[0].rate.force),
        "zaad": .unsigned(settings.seed),
        "trekkingen": .integer(settings.draws),
        "herhalingen": .integer(settings.replications),
        "ontwerp": .text(settings.design.rawValue),
        "analyses": .text(settings.analyses.rawValue),
        "tornado": .array([.number(settings.tornado.low), .number(settings.tornado.high)]),
      ].merging(asked) { own, _ in own })
  }

  private var sizeJSON: JSON {
    .object([
      "casussen": .integer(diagnostics.cases),
      "doelgroep": .number(diagnostics.targetGroup),
      "levens": .integer(diagnostics.lives),
      "gebeurtenissen": .integer(diagnostics.events),
      "gebeurtenissen_per_leven": .number(diagnostics.eventsPerLife),
      "kanalen": .integer(diagnostics.channels),
    ])
  }
}

extension RunManifest.File {
  var json: JSON {
    .object(["bestand": .text(name), "bytes": .integer(byteCount), "sha256": .text(digest)])
  }
}

extension Diagnostics.Noise {
  var json: JSON {
    .object([
      "arrangement": .text(arrangement),
      "mc_fout": JSON(mcError),
      "aandeel_herhalingen": JSON(shareReplications),
      "aandeel_trekkingen": JSON(shareReplications.map { 1 - $0 }),
      "variantieverhouding_gemeenschappelijke_paden": JSON(commonPathVarianceRatio),
      "variantieverhouding_controle": JSON(controlVarianceRatio),
      "variantieverhouding_ontwerp": JSON(designVarianceRatio),
      "variantieverhouding_ontwerp_fout": JSON(designVarianceRatioError),
      "beste_verdeling": split?.json ?? .null,
    ])
  }
}

extension EffortSplit {
  var json: JSON {
    .object([
      "trekkingen": .integer(draws),
      "herhalingen": .integer(replications),
      "mc_fout": .number(mcError),
      "mc_fout_nu": .number(present),
    ])
  }
}

extension Finding {
  /// The same keys in `run.json`, in `check --format json` and in logs.
  public var json: JSON {
    var members: [String: JSON] = [
      "ernst": .text(severity == .error ? "fout" : "waarschuwing"),
      "code": .text(code),
      "melding": .text(message),
      "advies": .text(remedy),
    ]
    if let place {
      members["bestand"] = .text(place.file)
      members["regel"] = .integer(place.line)
      members["kolom"] = .integer(place.column)
      members["lengte"] = .integer(place.length)
    }
    return .object(members)
  }
}
