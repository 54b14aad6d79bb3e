// SPDX-License-Identifier: EUPL-1.2

import Quantities
import Scenarios

extension Fields {
  /// Services with their influences and items, from the root.
  func readServices() {
    for (name, fields) in named("voorzieningen") {
      context.draft.scenario.services.append(
        Service(
          name: name.string, title: fields.text("titel") ?? "", isStandard: fields.boolean("standaard") ?? true,
          isKept: fields.boolean("overgangsrecht") ?? false,
          terms: fields.terms(over: Self.plainTerms), condition: fields.condition("als"),
          stopCondition: fields.has("stopt_als") ? fields.condition("stopt_als") : nil,
          repetition: fields.repetition(), completionChanges: fields.levelChanges("bij_afronding")))
      context.draft.services[name.string] = ServiceUse(
        place: fields.keyPlace("standaard"), isDecided: fields.has("overgangsrecht"))
      context.draft.scenario.influences += fields.influences("invloeden", owner: name.string)
      fields.readItems(of: .service(name.string))
      _ = fields.source()
    }
  }

  private func repetition() -> Repetition {
    switch scalar("herhaalbaar")?.string {
    case "true": .always
    case "false": .never
    default: choice("herhaalbaar") ?? .always
    }
  }

  private static let plainTerms = ServiceTerms(
    application: .constant(0, .rate), wait: .fixed(.constant(0, .duration)), approval: .constant(1),
    withdrawal: .constant(0, .rate),
    dropOut: .constant(0, .rate), duration: nil)

  /// The terms with the given keys on top of others.
  func terms(over base: ServiceTerms) -> ServiceTerms {
    ServiceTerms(
      application: formula("aanvraag") ?? base.application, wait: duration("wachttijd") ?? base.wait,
      approval: formula("goedkeuring") ?? base.approval, withdrawal: formula("terugtrekking") ?? base.withdrawal,
      dropOut: formula("uitval") ?? base.dropOut, duration: duration("duur") ?? base.duration)
  }
}
