// SPDX-License-Identifier: EUPL-1.2

/// The templates and the style that come with the program.
enum TemplateText {
  static var page: String { String(decoding: PackageResources.rapport_mustache, as: UTF8.self) }
  static var style: String { String(decoding: PackageResources.stijl_css, as: UTF8.self) }
}
