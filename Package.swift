// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// No flags of our own: not every version of SwiftPM takes those from a dependency.
let cSettings: [CSetting] = [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]

/// A library target of the flow, in the order the data travels.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name)] + dependencies,
    swiftSettings: settings)
}

let package = Package(
  name: "rendement",
  products: [
    .executable(name: "rendement", targets: ["rendement"]),
    .library(
      name: "RendementEngine",
      targets: [
        "Runs", "Reports", "Studies", "Statistics", "Simulation", "ModelCompiler", "ScenarioFiles", "Scenarios",
        "Distributions", "Accounting", "Quantities", "Words",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CLoops", cSettings: cSettings),
    .target(name: "CSubprogram", cSettings: cSettings),
    stage("Words"),
    stage("Quantities", ["Words"]),
    stage("Accounting", ["Quantities"]),
    stage("Distributions", ["Words", "CGSL"]),
    stage("Scenarios", ["Accounting", "Distributions", "Quantities"]),
    stage(
      "ScenarioFiles",
      ["Scenarios", "Accounting", "Distributions", "Quantities", .product(name: "Yams", package: "Yams")]),
    stage("RunRecord", ["Scenarios", "Accounting", "Quantities", "Words"]),
    stage("Sampling", ["Distributions", "CGSL", "CLoops"]),
    stage("ModelCompiler", ["Scenarios", "Sampling", "Distributions", "Accounting", "Quantities", "CLoops"]),
    stage(
      "Simulation",
      ["ModelCompiler", "Scenarios", "Sampling", "Distributions", "Accounting", "Quantities", "Words", "CLoops"]),
    stage(
      "Statistics",
      [
        "RunRecord", "Simulation", "ModelCompiler", "Scenarios", "Sampling", "Distributions", "Accounting",
        "Quantities", "Words", "CGSL", "CLoops",
      ]),
    stage(
      "Studies",
      [
        "RunRecord", "Statistics", "Simulation", "ModelCompiler", "Scenarios", "Sampling", "Distributions",
        "Accounting", "Quantities", "Words", "CGSL",
      ]),
    .target(
      name: "Reports",
      dependencies: [
        "RunRecord", "Scenarios", "Distributions", "Accounting", "Quantities", "Words",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("HTML/Templates")],
      swiftSettings: settings),
    stage("Stories", ["Reports", "RunRecord", "Simulation", "Scenarios", "Accounting", "Words"]),
    stage(
      "Workbooks",
      [
        "Reports", "RunRecord", "Scenarios", "Distributions", "Accounting", "Quantities", "Words", "CXLSXWriter",
        "CZlib",
      ]),
    stage(
      "Runs",
      [
        "Workbooks", "Stories", "Reports", "Studies", "Statistics", "RunRecord", "Simulation", "ModelCompiler",
        "ScenarioFiles",
        "Scenarios", "Distributions", "Accounting", "Words", "Sampling", "CGSL", "CSubprogram",
      ]),
    .executableTarget(
      name: "rendement",
      dependencies: [
        "Runs", "Reports", "RunRecord", "Studies", "ModelCompiler", "ScenarioFiles", "Scenarios", "Words", "Sampling",
        "CSubprogram",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    tests(of: "Words"),
    tests(
      of: "ScenarioFiles",
      [
        "Scenarios", "Distributions", "Accounting", "Quantities", "ModelCompiler", "Simulation", "Statistics",
        "Studies", "Reports", "RunRecord", "Words",
      ]),
    .target(
      name: "TestSupport",
      dependencies: [
        "RunRecord", "Statistics", "Simulation", "ModelCompiler", "Scenarios", "Distributions", "Accounting",
        "Quantities", "CGSL",
      ],
      path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "DisclosureAttack", dependencies: ["Scenarios", "Accounting", "Distributions"],
      path: "Tests/DisclosureAttack", swiftSettings: settings),
    tests(of: "Quantities", ["Words"]),
    tests(of: "Accounting"),
    tests(of: "Scenarios", ["TestSupport", "Accounting", "Distributions", "Quantities"]),
    tests(of: "Distributions", ["Sampling", "CGSL"]),
    tests(of: "Sampling", ["Distributions", "CGSL"]),
    tests(
      of: "ModelCompiler", ["TestSupport", "Scenarios", "Sampling", "Distributions", "Accounting", "Quantities"]),
    tests(
      of: "Simulation",
      [
        "TestSupport", "RunRecord", "ModelCompiler", "Scenarios", "Distributions", "Accounting", "Quantities", "Words",
        "Statistics", "Sampling", "CGSL", "CLoops",
      ]),
    tests(
      of: "Statistics",
      [
        "TestSupport", "RunRecord", "Simulation", "ModelCompiler", "Scenarios", "Distributions", "Accounting",
        "Quantities", "Words",
        "Sampling", "CGSL",
      ]),
    tests(
      of: "Studies",
      [
        "TestSupport", "RunRecord", "Statistics", "Simulation", "ModelCompiler", "Scenarios", "Distributions",
        "Accounting",
        "Quantities", "Words", "Sampling", "CGSL",
      ]),
    .testTarget(
      name: "ValidationTests",
      dependencies: [
        "TestSupport", "RunRecord", "ScenarioFiles", "Scenarios", "ModelCompiler", "Simulation", "Statistics",
        "Sampling",
        "Distributions", "Quantities", "Words", "CGSL",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "FeaturePairsTests",
      dependencies: [
        "ScenarioFiles", "Scenarios", "ModelCompiler", "RunRecord", "Simulation", "Statistics", "Studies",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "TestSupport", "DisclosureAttack", "Workbooks", "Stories", "Reports", "Studies", "RunRecord", "Statistics",
        "Simulation",
        "ModelCompiler",
        "Scenarios", "Distributions", "Accounting", "Quantities", "Words",
      ],
      exclude: ["Fixtures", "Snapshots"], swiftSettings: settings),
    tests(of: "RunRecord", ["Accounting", "Words"]),
    tests(of: "Workbooks", ["Reports", "RunRecord"]),
    tests(of: "Runs", ["TestSupport", "Reports", "RunRecord", "Statistics", "Simulation", "Scenarios", "Words"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "rendement", "Runs", "TestSupport", "DisclosureAttack", "Reports", "RunRecord", "Simulation", "ModelCompiler",
        "ScenarioFiles",
        "Scenarios", "Words",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Snapshots", "Documents/Frame"], swiftSettings: settings),
  ]
)

// Only where it is asked for: it needs a build of everything in which the compiler counts what is reached (`make fuzz`).
if Context.environment["RENDEMENT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Runs", "Workbooks", "Reports", "RunRecord", "ModelCompiler", "ScenarioFiles", "Scenarios",
        "Words",
      ],
      path: "Tests/Fuzz", exclude: ["Corpus", "words.dict"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
}
