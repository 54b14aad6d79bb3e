// SPDX-License-Identifier: EUPL-1.2

package import Reports

extension Failure {
  package init(_ failure: TemplateFailure) {
    self.init(
      .inputMissing, "het sjabloon \(failure.template).mustache is niet te gebruiken: \(failure.reason)",
      remedy: "herstel het in de map van --theme, of haal het daar weg")
  }
}
