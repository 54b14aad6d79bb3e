// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// Lays a scenario over the ones it builds on.
struct BasisReading {
  let context: Context
  /// Whether a file stands in a folder.
  let hasFile: (_ name: String, _ folder: String) -> Bool
  /// The tree of a file, or `nil` when it is reported why there is none.
  let tree: (String, Scalar) -> YAMLNode?

  struct Result {
    var root: YAMLNode
    /// The scenario's own folder, then that of its basis, and so on.
    var folders: [String]
    /// With the direct basis.
    var differences: [Difference] = []
  }

  /// - Parameter folders: the scenario with this tree, and before it those that build on it.
  func read(_ root: YAMLNode, folders: [String]) -> Result? {
    let own = folders.suffix(1)
    guard let scalar = root["basis"]?.scalar else {
      return Result(root: current(root, over: nil, own[own.startIndex]), folders: Array(own))
    }
    guard let folder = ScenarioPath.folder(scalar.string) else {
      context.error(
        "basis.path", "een basis is een map naast die van dit scenario", "schrijf bijvoorbeeld ../inclusieve-stad",
        at: scalar.place)
      return nil
    }
    if let start = folders.firstIndex(of: folder) {
      context.error(
        "basis.circle",
        "de scenario's bouwen op elkaar: \((folders[start...] + [folder]).joined(separator: " → "))",
        "kies een andere basis", at: scalar.place)
      return nil
    }
    guard let tree = tree("../\(folder)/scenario.yaml", scalar),
      let base = read(tree, folders: folders + [folder])
    else { return nil }
    let current = current(root, over: base.root, own[own.startIndex])
    let merged = base.root.overlaid(by: namingItsCases(current, over: base.root, own[own.startIndex]).without("basis"))
    let version = LanguageVersion.key
    return Result(
      root: merged, folders: own + base.folders,
      differences: Difference.between(base.root.without(version), merged.without(version)))
  }

  private func current(_ root: YAMLNode, over base: YAMLNode?, _ folder: String) -> YAMLNode {
    let hasFile = hasFile
    return VersionReading(context: context).current(
      VersionedFile(own: root, base: base, hasTable: { hasFile($0, folder) }))
  }

  /// A case table in the folder replaces the one that the basis names, also where it is not named itself.
  private func namingItsCases(_ root: YAMLNode, over base: YAMLNode, _ folder: String) -> YAMLNode {
    let table = "casussen.csv"
    guard root["casussen"] == nil, base["casussen"] != nil, hasFile(table, folder),
      let basis = root.entries.first(where: { $0.key.string == "basis" })
    else { return root }
    let line = BlockEdit.Line(key: "casussen", value: table)
    return root.applying(BlockEdit(path: [], key: basis.key.string, replaces: false, lines: [line]))
  }
}
