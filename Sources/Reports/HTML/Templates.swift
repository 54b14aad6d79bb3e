// SPDX-License-Identifier: EUPL-1.2

import Mustache
import Scenarios

/// The templates that come with the program, or those that a municipality puts in their place.
struct Templates {
  static let builtIn = [
    "rapport": PackageResources.rapport_mustache, "blok": PackageResources.blok_mustache,
    "tabel": PackageResources.tabel_mustache, "kassabon": PackageResources.kassabon_mustache,
    "bedragen": PackageResources.bedragen_mustache,
  ].mapValues { String(decoding: $0, as: UTF8.self) }

  static var style: String { String(decoding: PackageResources.stijl_css, as: UTF8.self) }
  /// Follows `style`.
  static var receiptStyle: String { String(decoding: PackageResources.kassabon_css, as: UTF8.self) }

  private let library: MustacheLibrary

  init(_ theme: Theme) throws(TemplateFailure) {
    let texts = Self.builtIn.merging(theme.templates, uniquingKeysWith: { _, own in own })
    try TemplateNesting.check(texts)
    var parsed: [String: MustacheTemplate] = [:]
    for (name, text) in texts {
      do { parsed[name] = try MustacheTemplate(string: text) } catch {
        throw TemplateFailure(template: name, reason: "\(error)")
      }
    }
    library = MustacheLibrary(templates: parsed)
  }

  func page(_ name: String, _ context: [String: Any]) -> [UInt8] {
    Array(HiddenCharacter.escaped(library.render(context, withTemplate: name) ?? "").utf8)
  }
}

/// A template that cannot be used.
public struct TemplateFailure: Error, Equatable, Sendable {
  /// Its name without `.mustache`.
  public var template: String
  /// Dutch, or English as the template library says it.
  public var reason: String
}
