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
  /// Where the scenario says something else than its basis; none without a basis.
  public var differences: [Difference]

  public init(
    scenario: Scenario?, findings: [Finding], files: [ScenarioFile], lines: [String: [String]],
    differences: [Difference] = []
  ) {
    self.scenario = scenario
    self.findings = findings
    self.files = files
    self.lines = lines
    self.differences = differences
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
final class Reading {
  private let context: Context
  private let loader: FileLoader
  private let name: String
  /// The scenario's own, then those it builds on.
  private var folders: [String]
  private var differences: [Difference] = []
  /// The scenario's own file, before it is laid over anything.
  private(set) var own: YAMLNode?

  init(source: FileSource, name: String) {
    self.name = name
    folders = [name]
    let context = Context(name: name)
    let loader = FileLoader(source: source, name: name, context: context)
    context.file = { [unowned loader] in loader.loadOwn($0) }
    self.context = context
    self.loader = loader
  }

  func readScenario(_ path: String) {
    guard let own = tree(path, named: nil) else { return }
    self.own = own
    let basis = BasisReading(
      context: context, hasFile: { [unowned loader] in loader.has($0, in: $1) },
      tree: { [unowned self] in tree($0, named: $1) })
    guard let result = basis.read(own, folders: folders) else { return }
    // A scenario and its basis may each be small enough.
    guard BlockSize.check(result.root, in: context) else { return }
    folders = result.folders
    context.folders = folders
    loader.bases = Set(folders.dropFirst())
    differences = result.differences
    let root = result.root
    NameReading(root: root, context: context).read()
    let start = Place(file: name + "/" + path, line: own.place.line, column: 1, length: 1)
    readSections(Fields(root, "scenario", at: start, in: context))
    for rule in RuleList.all { rule.check(context) }
    warnOfUnread()
  }

  /// A table in the scenario's folder that nothing reads may be meant to be read: that of a basis goes before it when the basis names
  /// its own. After a mistake it is not known what would have been read.
  private func warnOfUnread() {
    if context.findings.all.contains(where: { $0.severity == .error }) { return }
    for file in loader.unread {
      let key = ["casussen.csv": "casussen: casussen.csv", "prijzen.csv": "prijzen: [prijzen.csv]"][file]
      context.warning(
        "file.unread", "`\(file)` staat in de map van het scenario, en wordt niet gelezen",
        key.map { "zet `\($0)` in scenario.yaml, of haal het bestand weg" }
          ?? "noem het bestand in scenario.yaml, of haal het weg",
        at: Place(file: name + "/" + file, line: 1, column: 1, length: 1))
    }
  }

  /// What a YAML file says; what is wrong with it is reported.
  private func tree(_ path: String, named scalar: Scalar?) -> YAMLNode? {
    guard let (_, text) = loader.load(path, named: scalar) else { return nil }
    var yaml = YAMLLoader(text)
    let root = yaml.load()
    context.findings += yaml.findings
    if root == nil, yaml.findings.isEmpty {
      let place = Place(file: text.file, line: 1, column: 1, length: 1)
      context.error(
        "yaml.empty", "het bestand is leeg", "begin met: \(LanguageVersion.key): \(LanguageVersion.current)", at: place)
    }
    guard let root, BlockSize.check(root, in: context) else { return nil }
    return root
  }

  private func readSections(_ root: Fields) {
    root.readSettings()
    readPrices(root)
    root.readUncertainty()
    root.readDynamics()
    root.readCounters()
    root.readServices()
    root.readBarriers()
    root.readPosts()
    root.readArrangements()
    root.readBudgets()
    root.readBreakEvens()
    root.readProposedStudies()
    root.readEffect()
    readCases(root)
  }

  private func readPrices(_ root: Fields) {
    let written = root.scalars("prijzen")
    let naming = root.has("prijzen") ? root.keyPlace("prijzen").file.folder : nil
    // The list of a scenario goes over that of its basis, row by row.
    for folder in folders.prefix(while: { $0 != naming }) {
      if let (bytes, text) = loader.load("prijzen.csv", in: folder) {
        readPrices(bytes, text, under: context.declaredPrices)
      }
    }
    let nearer = context.declaredPrices
    for scalar in written {
      if let (bytes, text) = loader.load(scalar) {
        readPrices(bytes, text, under: nearer)
      } else {
        context.lacksPrices = true
      }
    }
  }

  /// - Parameter nearer: prices of the scenarios that build on this one, which replace those of this list.
  private func readPrices(_ bytes: [UInt8], _ text: SourceText, under nearer: Set<String>) {
    if let table = TableReader(bytes, text, in: context) {
      PriceTable(table: table, nearer: nearer).read()
    } else {
      context.lacksPrices = true
    }
  }

  private func readCases(_ root: Fields) {
    let file: ([UInt8], SourceText)?
    if let written = root.scalar("casussen") {
      file = loader.load(written)
    } else if root.has("casussen") {
      return
    } else if let standard = loadStandard("casussen.csv") {
      file = standard
    } else if context.needsCases {
      file = loader.load("casussen.csv", named: nil)
    } else {
      context.draft.scenario.cases = [Case(name: "huishouden", weight: 1, levels: [:])]
      return
    }
    guard let (bytes, text) = file else { return }
    context.draft.scenario.caseFile = text.file
    if let table = TableReader(bytes, text, in: context) { CaseTable(table: table).read() }
  }

  /// A file that need not be named: the scenario's own, or else that of its basis.
  private func loadStandard(_ file: String) -> ([UInt8], SourceText)? {
    for folder in folders {
      if let found = loader.load(file, in: folder) { return found }
    }
    return nil
  }

  /// Where the version of the scenario's own file decides what is meant.
  var changedPlaces: [ChangedPlace] { context.changedPlaces.filter { $0.place.file == own?.place.file } }

  /// What the scenario meant in the version of its own file; `nil` when there is anything else wrong.
  var meant: Scenario? {
    let known = Set(changedPlaces.map { Found(code: $0.code, place: $0.place) })
    let isValid = context.findings.all.allSatisfy { finding in
      finding.severity == .warning
        || finding.place.map { known.contains(Found(code: finding.code, place: $0)) } ?? false
    }
    return isValid && own != nil ? context.finished() : nil
  }

  private struct Found: Hashable {
    var code: String
    var place: Place
  }

  func result() -> ReadResult {
    let order = Dictionary(loader.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Finding> = []
    let findings = context.findings.all.filter { seen.insert($0).inserted }.enumerated().sorted { a, b in
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
      scenario: isValid ? context.finished() : nil, findings: findings.map(\.element), files: loader.files,
      lines: loader.lines,
      differences: differences)
  }
}

extension Context {
  /// Whether something about households at the start is not drawn, so that a table must say it.
  fileprivate var needsCases: Bool {
    let scenario = draft.scenario
    return scenario.domains.contains { $0.start.isEmpty } || scenario.attributes.contains { !$0.isDrawn }
  }

  /// The scenario with the prices it uses, in the order of their ids.
  func finished() -> Scenario {
    var scenario = draft.scenario
    var used = Set(draft.formulas.flatMap { $0.syntax.names.map(\.name) })
    used.formUnion(draft.references.filter { $0.kind == .price }.map { "prijs." + $0.name })
    scenario.prices = prices.values.filter { used.contains($0.parameterName) }.sorted { $0.id < $1.id }
    return scenario
  }
}
