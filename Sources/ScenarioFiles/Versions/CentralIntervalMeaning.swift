// SPDX-License-Identifier: EUPL-1.2

extension MeaningChange {
  /// `interval` of gamma and beta had its midpoint as mean and its width / 3.92 as standard deviation; that of a normal which is cut off was
  /// the middle 95 % before cutting off; that of a uniform distribution was its ends. Since version 2 it is the middle 95 % of every
  /// distribution. Decisions 0033 and 0041.
  static let centralInterval = MeaningChange(version: 2) { file in
    (file.own["parameters"]?.entries ?? []).compactMap { entry in
      CentralIntervalMeaning(of: entry, over: file.base?["parameters"]?[entry.key.string])?.changed
    }
  }
}

/// What an interval of one parameter meant in version 1.
private struct CentralIntervalMeaning {
  private let parameter: YAMLNode.Entry
  /// What the basis says of it.
  private let base: YAMLNode?
  private let family: String
  private let ends: [Scalar]

  /// `nil` where there is no interval, or its meaning did not change, or nothing of it is said in this file.
  init?(of parameter: YAMLNode.Entry, over base: YAMLNode?) {
    let whole = base?.overlaid(by: parameter.value) ?? parameter.value
    guard let family = whole["verdeling"]?.scalar?.string, case .list(let items)? = whole["interval"]?.content
    else { return nil }
    let isCutOff = whole["laag"] != nil || whole["hoog"] != nil
    guard ["gamma", "beta", "uniform"].contains(family) || family == "normaal" && isCutOff else { return nil }
    ends = items.compactMap(\.scalar)
    guard ends.count == 2, items.count == 2 else { return nil }
    (self.parameter, self.base, self.family) = (parameter, base, family)
  }

  var changed: ChangedPlace? {
    let keys = parameter.value.entries.map(\.key)
    guard
      let key = ["interval", "verdeling", "laag", "hoog"].lazy.compactMap({ name in keys.first { $0.string == name } })
        .first
    else { return nil }
    let hidden = base?["interval"] == nil ? [] : [BlockEdit.Line(key: "interval", value: "~")]
    return ChangedPlace(
      code: "version.interval", place: key.place, message: message,
      edit: BlockEdit(
        path: ["parameters", parameter.key.string], key: key.string, replaces: key.string == "interval",
        lines: hidden + lines))
  }

  private var message: String {
    switch family {
    case "normaal":
      "in versie 1 was `interval` van een afgekapte normale verdeling de middelste 95 % vóór het afkappen, nu is het die erna"
    case "uniform": "in versie 1 gaf `interval` van uniform de uitersten, nu is het de middelste 95 %"
    default:
      "in versie 1 gaf `interval` van \(family) het midden en een spreiding van de breedte / 3.92, nu is het de middelste 95 %"
    }
  }

  /// The arithmetic of version 1 on the numbers as written, so that not even rounding differs.
  private var lines: [BlockEdit.Line] {
    if family == "uniform" {
      return zip(["laag", "hoog"], ends).map { BlockEdit.Line(key: $0, value: $1.string) }
    }
    let (low, high) = (Self.operand(ends[0].string), Self.operand(ends[1].string))
    let width = family == "normaal" ? "3.919927969080108" : "3.92"
    return [
      BlockEdit.Line(key: "gemiddelde", value: "(\(low) + \(high)) / 2"),
      BlockEdit.Line(key: "spreiding", value: "(\(high) - \(low)) / \(width)"),
    ]
  }

  /// A number with its unit as it is; a formula or a negative number between brackets.
  private static func operand(_ text: String) -> String {
    if case .number? = try? FormulaParser.parse(text).form, !text.hasPrefix("-") { return text }
    return "(\(text))"
  }
}
