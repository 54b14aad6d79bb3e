// SPDX-License-Identifier: EUPL-1.2

public import Scenarios

/// What came of reading a scenario.
public struct ReadResult: Sendable {
  /// `nil` when there is any error.
  public var scenario: Scenario?
  /// Errors and warnings, by file in the order of reading and then by place.
  public var findings: [Finding]
  /// Every file that was read, in the order of reading.
  public var files: [ScenarioFile]
  /// The lines of each text file by path, to draw findings.
  public var lines: [String: [String]]

  public init(scenario: Scenario?, findings: [Finding], files: [ScenarioFile], lines: [String: [String]]) {
    self.scenario = scenario
    self.findings = findings
    self.files = files
    self.lines = lines
  }

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// Turns the files of a scenario into a value, or into everything that is wrong with them.
public enum ScenarioReader {
  /// - Parameters:
  ///   - source: gives the bytes; paths are relative to the scenario's folder.
  ///   - scenarioFile: the YAML file in that folder.
  ///   - name: of the scenario, which is the name of its folder.
  public static func read(_ source: FileSource, scenarioFile: String = "scenario.yaml", name: String) -> ReadResult {
    let reading = Reading(source: source, name: name)
    reading.readScenario(scenarioFile)
    return reading.result()
  }
}

/// One reading of one scenario.
private final class Reading {
  private let context: Context
  private let source: FileSource
  private let name: String
  private var files: [ScenarioFile] = []
  private var lines: [String: [String]] = [:]

  init(source: FileSource, name: String) {
    self.source = source
    self.name = name
    context = Context(name: name)
  }

  func readScenario(_ path: String) {
    guard let (_, text) = load(path, named: nil, isOptional: false) else { return }
    var loader = YAMLLoader(text)
    let root = loader.load()
    context.findings += loader.findings
    guard let root else {
      if loader.findings.isEmpty {
        let place = Place(file: text.file, line: 1, column: 1, length: 1)
        context.error("yaml.empty", "het bestand is leeg", "begin met: rendement: 1", at: place)
      }
      return
    }
    NameReading(root: root, context: context).read()
    let start = Place(file: text.file, line: root.place.line, column: 1, length: 1)
    readSections(Fields(root, "scenario", at: start, in: context))
    for rule in RuleList.all { rule.check(context) }
  }

  private func readSections(_ root: Fields) {
    root.readSettings()
    readPrices(root)
    root.readUncertainty()
    root.readDynamics()
    root.readServices()
    root.readBarriers()
    root.readPosts()
    root.readArrangements()
    readCases(root)
  }

  private func readPrices(_ root: Fields) {
    let written = root.scalars("prijzen")
    if !root.has("prijzen"), let (bytes, text) = load("prijzen.csv", named: nil, isOptional: true) {
      readPrices(bytes, text)
    }
    for scalar in written {
      if let (bytes, text) = load(scalar.string, named: scalar, isOptional: false) {
        readPrices(bytes, text)
      } else {
        context.lacksPrices = true
      }
    }
  }

  private func readPrices(_ bytes: [UInt8], _ text: SourceText) {
    if let table = TableReader(bytes, text, in: context) {
      PriceTable(table: table).read()
    } else {
      context.lacksPrices = true
    }
  }

  private func readCases(_ root: Fields) {
    let written = root.scalar("casussen")
    guard let (bytes, text) = load(written?.string ?? "casussen.csv", named: written, isOptional: false) else { return }
    if let table = TableReader(bytes, text, in: context) { CaseTable(table: table).read() }
  }

  /// The bytes and lines of a file; what is wrong is reported where the file is named.
  private func load(_ path: String, named scalar: Scalar?, isOptional: Bool) -> ([UInt8], SourceText)? {
    do {
      let bytes = try checkedBytes(path)
      let full = ScenarioPath.fromRoot(path, scenario: name)
      let text = SourceText(file: full, bytes: bytes)
      files.append(ScenarioFile(path: full, bytes: bytes))
      lines[full] = text.lines
      return (bytes, text)
    } catch {
      if isOptional, error.code == .missing { return nil }
      context.findings.append(
        Finding(code: error.code.rawValue, message: error.message, remedy: error.remedy, place: scalar?.place))
      return nil
    }
  }

  private func checkedBytes(_ path: String) throws(FileFailure) -> [UInt8] {
    guard ScenarioPath.isAllowed(path) else {
      throw FileFailure(
        .outside, message: "\(path) ligt buiten de map van het scenario",
        remedy: "gebruik een bestand in de map van het scenario of in ../prijzen/")
    }
    let bytes = try source.read(path)
    let limit = FileLimit.bytes(for: path)
    guard bytes.count <= limit else {
      throw FileFailure(
        .tooLarge, message: "\(path) is groter dan \(limit / 1_000_000) MB",
        remedy: "splits het bestand of haal regels weg")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw FileFailure(.unreadable, message: "\(path) is geen UTF-8", remedy: "bewaar het bestand als UTF-8")
    }
    return bytes
  }

  func result() -> ReadResult {
    let order = Dictionary(files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Finding> = []
    let findings = context.findings.filter { seen.insert($0).inserted }.enumerated().sorted { a, b in
      guard let first = a.element.place, let second = b.element.place else {
        return a.element.place == nil && b.element.place != nil
          || (b.element.place == nil) == (a.element.place == nil) && a.offset < b.offset
      }
      let files = (order[first.file] ?? 0, order[second.file] ?? 0)
      if files.0 != files.1 { return files.0 < files.1 }
      return first == second ? a.offset < b.offset : first < second
    }
    let isValid = !findings.contains { $0.element.severity == .error }
    return ReadResult(
      scenario: isValid ? context.finished() : nil, findings: findings.map(\.element), files: files, lines: lines)
  }
}

extension Context {
  /// The scenario with the prices it uses, in the order of their ids.
  fileprivate func finished() -> Scenario {
    var scenario = draft.scenario
    var used = Set(draft.formulas.flatMap { $0.syntax.names.map(\.name) })
    used.formUnion(draft.references.filter { $0.kind == .price }.map { "prijs." + $0.name })
    scenario.prices = prices.values.filter { used.contains($0.parameterName) }.sorted { $0.id < $1.id }
    return scenario
  }
}
