// SPDX-License-Identifier: EUPL-1.2

/// Refuses templates that would never be done, or grow out of proportion, before the template library renders them: it follows every
/// reference, and takes stack for each.
///
/// Of each template the references to others (`{{> naam}}`, `{{< naam}}`) are read, also after `{{=` has changed the brackets: that is
/// refused, because what follows is then not seen. A block that folds holds blocks, and ends with them: that is the one circle there is.
struct TemplateNesting {
  /// Templates written out, one inside the other, in one that is rendered.
  static let mostUses = 10_000
  /// Bytes of one template of a house style, such as those of the program some times over.
  static let mostBytes = 500_000
  /// Sections inside each other, those of templates inside included.
  static let mostDepth = 24
  /// Templates of a house style and of the program together.
  static let mostTemplates = 100

  private struct Reference {
    var name: String
    /// Around it, outermost first, each with its sign.
    var sections: [String]

    /// Whether it comes back only as often as the page has blocks inside blocks: every block has its own `fold`, or says it has none.
    func endsWithData(in template: String) -> Bool {
      name == "blok" && template == name && sections.suffix(2) == ["#fold", "#blocks"]
    }
  }

  private struct Outline {
    var references: [Reference] = []
    var depth = 0
  }

  private struct Total {
    var uses: Int
    var depth: Int
  }

  private let outlines: [String: Outline]

  /// - Parameter templates: all there are, by name.
  static func check(_ templates: [String: String]) throws(TemplateFailure) {
    if templates.count > mostTemplates, let name = templates.keys.min() {
      throw TemplateFailure(template: name, reason: "er zijn meer dan \(mostTemplates) sjablonen")
    }
    var outlines: [String: Outline] = [:]
    for (name, text) in templates { outlines[name] = try outline(of: text, name) }
    let nesting = TemplateNesting(outlines: outlines)
    var known: [String: Total] = [:]
    // In one order, so that the same mistake is named each time.
    for name in outlines.keys.sorted() { _ = try nesting.total(of: name, inside: [], &known) }
  }

  private func total(of name: String, inside: [String], _ known: inout [String: Total]) throws(TemplateFailure) -> Total
  {
    if let total = known[name] { return total }
    guard !inside.contains(name) else {
      throw TemplateFailure(template: name, reason: "het bevat zichzelf: \((inside + [name]).joined(separator: " → "))")
    }
    var total = Total(uses: 1, depth: outlines[name]?.depth ?? 0)
    for reference in outlines[name]?.references ?? [] where !reference.endsWithData(in: name) {
      let part = try self.total(of: reference.name, inside: inside + [name], &known)
      total.uses += part.uses
      total.depth = max(total.depth, reference.sections.count + part.depth)
      guard total.uses <= Self.mostUses else {
        throw TemplateFailure(template: name, reason: "het bevat meer dan \(Self.mostUses) sjablonen in elkaar")
      }
    }
    guard total.depth <= Self.mostDepth else {
      throw TemplateFailure(template: name, reason: "het heeft meer dan \(Self.mostDepth) blokken in elkaar")
    }
    known[name] = total
    return total
  }

  /// What a template refers to, and how deep its sections go.
  private static func outline(of text: String, _ name: String) throws(TemplateFailure) -> Outline {
    guard text.utf8.count <= mostBytes else {
      throw TemplateFailure(template: name, reason: "het is groter dan \(mostBytes / 1000) kB")
    }
    var outline = Outline()
    var sections: [String] = []
    for tag in tags(of: Array(text.utf8)) {
      let word = String(tag.dropFirst().filter { !$0.isWhitespace })
      switch tag.first {
      case "=":
        throw TemplateFailure(template: name, reason: "andere haken (`{{=`) kunnen hier niet")
      case ">", "<":
        if word.hasPrefix("*") {
          throw TemplateFailure(
            template: name, reason: "een sjabloon dat pas later bekend is (`{{> *naam}}`) kan hier niet")
        }
        outline.references.append(Reference(name: word, sections: sections))
        if tag.first == "<" { sections.append("<" + word) }
      case "#", "^", "$": sections.append(String(tag.prefix(1)) + word)
      case "/": _ = sections.popLast()
      default: break
      }
      outline.depth = max(outline.depth, sections.count)
    }
    return outline
  }

  /// What stands between `{{` and `}}`, without spaces before it.
  private static func tags(of bytes: [UInt8]) -> [Substring] {
    var tags: [Substring] = []
    var (index, start): (Int, Int?) = (0, nil)
    while index + 1 < bytes.count {
      let pair = (bytes[index], bytes[index + 1])
      if pair == (UInt8(ascii: "{"), UInt8(ascii: "{")) {
        start = index + 2
        index += 2
      } else if let begin = start, pair == (UInt8(ascii: "}"), UInt8(ascii: "}")) {
        tags.append(String(decoding: bytes[begin..<index], as: UTF8.self).drop(while: \.isWhitespace))
        start = nil
        index += 2
      } else {
        index += 1
      }
    }
    return tags
  }
}
