// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
public import Scenarios
public import Words

/// What a run answers, in plain words (level B1). Figures are rounded to what their standard error supports; exact ones are in the
/// tables.
public struct Answer: Sendable {
  /// Most characters on a line of the terminal.
  public static let width = 100

  private let tables: RunTables
  private let diagnostics: Diagnostics
  private let scenario: Scenario

  public init(_ tables: RunTables, _ diagnostics: Diagnostics, of scenario: Scenario) {
    self.tables = tables
    self.diagnostics = diagnostics
    self.scenario = scenario
  }

  /// Titles and descriptions stay in the language of the scenario.
  public func text(in language: Language) -> AnswerText {
    let alternatives = scenario.arrangements.dropFirst()
    let worth = [InformationClaim(tables, language: language)?.text].compactMap(\.self)
    let sentences = worth + SampleClaim.all(tables, of: scenario, language: language).map(\.text)
    let research =
      sentences.isEmpty
      ? nil : AnswerText.Section(kind: .research, arrangement: nil, heading: "", sentences: sentences)
    return AnswerText(
      title: scenario.title, notice: scenario.notice,
      sections: alternatives.map { outcome(of: $0, in: language) }
        + alternatives.flatMap { [findings(of: $0, in: language), targeting(of: $0, in: language)].compactMap(\.self) }
        + [EffectivenessClaim(tables, of: scenario, language: language)?.section, research].compactMap(\.self),
      basis: AnswerBasis(tables: tables, diagnostics: diagnostics, scenario: scenario, language: language).paragraphs)
  }

  /// Society first, the commissioner directly under it, then who would have to pay whom.
  private func outcome(of arrangement: Arrangement, in language: Language) -> AnswerText.Section {
    let reference = scenario.arrangements.first?.title ?? ""
    let commissioner = PartyPhrase(Titles(scenario).party(scenario.commissioner), language)
    let claims = [
      claim(.society(arrangement.title), arrangement, .social, language),
      claim(.party(commissioner), arrangement, .financial(scenario.commissioner), language),
      SidePaymentClaim(tables, of: scenario, arrangement: arrangement.name, language: language)?.text,
    ]
    return AnswerText.Section(
      kind: .outcome, arrangement: arrangement.name,
      heading: Bilingual(
        nl: "\(arrangement.title) vergeleken met \(reference)", en: "\(arrangement.title) compared with \(reference)")[
          language], sentences: claims.compactMap(\.self))
  }

  /// What the tables add; `nil` where none of them has anything clear to say.
  private func findings(of arrangement: Arrangement, in language: Language) -> AnswerText.Section? {
    let name = arrangement.name
    let drivers = SensitivityClaim(tables, of: scenario, arrangement: name, language: language)
    let agenda = ChangeAgenda(tables, of: scenario, arrangement)
    let budgets = BudgetClaim.all(tables, of: scenario, arrangement: name, language: language).map(\.text)
    let sentences = [
      drivers.text, drivers.warning, agenda.map { ChangeAgendaClaim(agenda: $0, language: language).text },
      BreakEvenClaim(tables, title: arrangement.title, arrangement: name, language: language)?.text,
    ]
    let clear = (sentences + budgets).compactMap(\.self)
    if clear.isEmpty { return nil }
    return AnswerText.Section(
      kind: .findings, arrangement: name,
      heading: Bilingual(nl: "Meer over \(arrangement.title)", en: "More about \(arrangement.title)")[language],
      sentences: clear)
  }

  private func targeting(of arrangement: Arrangement, in language: Language) -> AnswerText.Section? {
    let claim = TargetingClaim(
      tables, of: scenario, arrangement: arrangement.name, targetGroup: diagnostics.targetGroup,
      language: language)
    guard let claim else { return nil }
    return AnswerText.Section(
      kind: .targeting, arrangement: arrangement.name,
      heading: Bilingual(
        nl: "Voor wie is \(arrangement.title) het waard?", en: "For whom is \(arrangement.title) worth it?")[language],
      sentences: claim.sentences, smallestGroup: claim.smallestGroup)
  }

  private func claim(
    _ subject: Claim.Subject, _ arrangement: Arrangement, _ perspective: Perspective, _ language: Language
  ) -> String? {
    let row = tables.rows(ReturnRow.self).first {
      $0.arrangement == arrangement.name && $0.perspective == perspective && $0.measure == .net
    }
    return row?.estimate.map { Claim(subject: subject, net: $0, language: language).text }
  }
}
