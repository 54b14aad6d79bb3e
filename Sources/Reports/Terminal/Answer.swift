// SPDX-License-Identifier: EUPL-1.2

import Quantities
public import Scenarios
public import Statistics
public import Studies

/// The answer of a run in plain Dutch (level B1), at most 100 columns wide: a few sentences, then one table per
/// arrangement. Figures are rounded to what their standard error supports; exact ones are in the tables.
public struct Answer: Sendable {
  public static let width = 100

  let analysis: Analysis
  let studies: Studies
  let scenario: Scenario

  public init(_ analysis: Analysis, _ studies: Studies = Studies(), of scenario: Scenario) {
    self.analysis = analysis
    self.studies = studies
    self.scenario = scenario
  }

  /// Ends with a line feed.
  public var text: String {
    let blocks =
      [[scenario.title], notice] + alternatives.map(claims) + alternatives.map(findings) + [information, basis]
      + alternatives.map(table)
    let lines = blocks.filter { !$0.isEmpty }.joined(separator: [""])
    return String((lines.joined(separator: "\n") + "\n").map { $0 == DutchNumber.hardSpace ? " " : $0 })
  }

  /// Every arrangement but the reference.
  private var alternatives: ArraySlice<Arrangement> { scenario.arrangements.dropFirst() }

  private var reference: String { scenario.arrangements.first?.title ?? "" }

  private var notice: [String] { scenario.notice.isEmpty ? [] : wrap("Let op: " + scenario.notice) }

  /// Society first, the municipality directly under it, then who would have to pay whom, then which barriers to lift.
  private func claims(of arrangement: Arrangement) -> [String] {
    let heading = wrap("\(arrangement.title) vergeleken met \(reference)")
    let society = sentence(.society(arrangement.title), arrangement, .social)
    let municipality = sentence(.municipality, arrangement, .financial("gemeente"))
    let payments = SidePaymentClaim(analysis, of: scenario, arrangement: arrangement.name)?.text
    let sentences = society + municipality + [payments].compactMap(\.self)
    return heading + bullets(sentences)
  }

  /// What the studies add; empty where none of them has anything clear to say.
  private func findings(of arrangement: Arrangement) -> [String] {
    let name = arrangement.name
    let budgets = BudgetClaim.all(studies, of: scenario, arrangement: name).map(\.text)
    let agenda = ChangeAgenda(studies, of: scenario, arrangement).map { ChangeAgendaClaim(agenda: $0).text }
    let sentences = [
      SensitivityClaim(studies, of: scenario, arrangement: name).text,
      agenda, TargetingClaim(studies, arrangement: name).text,
      BreakEvenClaim(studies, title: arrangement.title, arrangement: name)?.text,
    ]
    let clear = (sentences + budgets).compactMap(\.self)
    return clear.isEmpty ? [] : wrap("Meer over \(arrangement.title)") + bullets(clear)
  }

  private func bullets(_ sentences: [String]) -> [String] {
    sentences.flatMap { TextWrap.lines("- " + $0, width: Self.width, indent: "  ") }
  }

  private func sentence(_ subject: Claim.Subject, _ arrangement: Arrangement, _ perspective: Perspective) -> [String] {
    guard let net = estimate(arrangement.name, perspective, .net) else { return [] }
    return [Claim(subject: subject, net: net).text]
  }

  private var information: [String] { InformationClaim(analysis).map { wrap($0.text) } ?? [] }

  private var basis: [String] {
    let settings = scenario.settings
    let money =
      "Bedragen zijn in euro per huishouden over \(DutchNumber.short(settings.horizon)) jaar: contante waarde op "
      + "1 januari \(settings.startYear), prijspeil \(settings.priceLevel), discontovoet "
      + "\(discount(settings.discount)). "
      + "Positief is beter voor de partij, negatief is slechter."
    let size =
      "Gerekend met \(counted(analysis.diagnostics.cases, "casus", "casussen")), "
      + "\(counted(analysis.diagnostics.draws, "trekking", "trekkingen")) van de onzekere getallen en "
      + "\(counted(analysis.diagnostics.replications, "herhaling", "herhalingen")) per casus en trekking. "
      + "Een doorrekening is één trekking voor alle casussen. De uitkomst geldt voor deze casussen met hun gewicht."
    return wrap(money) + wrap(size) + wrap(precision) + wrap(EffortClaim(analysis: analysis, scenario: scenario).text)
  }

  private func discount(_ curve: DiscountCurve) -> String {
    let parts = curve.steps.enumerated().map { i, step in
      let rate = "\(DutchNumber.percentage(step.rate.annualEffective)) per jaar"
      return i == 0 ? rate : "na \(DutchNumber.short(step.from)) jaar \(rate)"
    }
    return parts.joined(separator: ", ") + (curve.isYearly ? ", per heel jaar" : "")
  }

  /// What the simulation itself adds to the uncertainty.
  private var precision: String {
    let parts = analysis.diagnostics.noise.compactMap { noise -> String? in
      guard let error = noise.mcError else { return nil }
      let title = scenario.arrangements.first { $0.name == noise.arrangement }?.title ?? noise.arrangement
      let origin = noise.shareReplications.map {
        " (\(DutchNumber.decimal($0 * 100, decimals: 0))\(hard)% door toeval in de levens)"
      }
      return "\(DutchNumber.euro(Self.significant(error))) bij \(title)" + (origin ?? "")
    }
    let interval = "Het 95%-interval komt van de onzekerheid in de gebruikte getallen, zonder rekenfout."
    guard !parts.isEmpty else { return interval + " Met één trekking is de rekenfout van de simulatie niet bekend." }
    return interval + " De rekenfout (standaardfout) van het maatschappelijk saldo is " + parts.joined(separator: "; ")
      + ". Bedragen zijn zo afgerond dat de rekenfout de getoonde cijfers niet raakt; de precieze staan in rendement.csv."
  }

  private func table(of arrangement: Arrangement) -> [String] {
    ReturnOverview(arrangement: arrangement, reference: reference, answer: self).lines
  }

  func estimate(_ arrangement: String, _ perspective: Perspective, _ measure: Measure) -> Estimate? {
    row(arrangement, perspective, measure)?.estimate
  }

  func row(_ arrangement: String, _ perspective: Perspective, _ measure: Measure) -> ReturnRow? {
    analysis.returns.first { $0.arrangement == arrangement && $0.perspective == perspective && $0.measure == measure }
  }

  private var hard: String { String(DutchNumber.hardSpace) }

  private func wrap(_ text: String) -> [String] { TextWrap.lines(text, width: Self.width) }

  private func counted(_ count: Int, _ one: String, _ more: String) -> String {
    DutchNumber.integer(count) + hard + (count == 1 ? one : more)
  }

  /// Two digits of an error, rounded up; below 10 euro, whole euros.
  static func significant(_ error: Double) -> Double {
    var step = 1.0
    while error / step >= 100 { step *= 10 }
    return (error / step).rounded(.up) * step
  }
}
