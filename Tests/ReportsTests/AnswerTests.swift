// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Scenarios
import Statistics
import Testing
import Words

@testable import Reports

@Suite struct AnswerTests {
  @Test(arguments: zip(Language.allCases, ["antwoord.txt", "antwoord-en.txt"]))
  func `the answer reads as before`(language: Language, name: String) throws {
    try expectSnapshot(
      RunReport(SampleRun.analysis, of: SampleRun.scenario).answer.terminal(in: language).text(), name)
  }

  @Test(arguments: zip(Language.allCases, ["verdieping.txt", "verdieping-en.txt"]))
  func `what the studies add reads as before`(language: Language, name: String) throws {
    let answer = Answer(SampleRun.analysis, SampleRun.targetedStudies, of: SampleRun.scenario).text(in: language)
    let lines = answer.sections.filter { [.findings, .targeting].contains($0.kind) }.flatMap {
      [$0.heading] + $0.sentences
    }
    try expectSnapshot(lines.map { $0 + "\n" }.joined().replacing("\u{A0}", with: " "), name)
  }

  @Test func `what stands out says the same as what does not`() {
    let answer = RunReport(SampleRun.analysis, of: SampleRun.scenario).answer.terminal(in: .nl)
    var lines: [String] = []
    let marked = answer.text { line, _ in
      lines.append(line)
      return "<" + line + ">"
    }
    #expect(marked.filter { $0 != "<" && $0 != ">" } == answer.text().filter { $0 != "<" && $0 != ">" })
    #expect(
      lines.prefix(3) == [
        "Voorbeeld", "Let op: De casussen zijn synthetisch.", "Maatwerk vergeleken met Huidig stelsel",
      ])
  }

  @Test func `no line is wider than 100 columns`() {
    var scenario = SampleRun.scenario
    scenario.notice = String(repeating: "Deze casussen zijn getrokken uit gepubliceerde cijfers. ", count: 5)
    var analysis = SampleRun.analysis
    analysis.returns = analysis.returns.map { row in
      var row = row
      row.estimate = row.estimate.map { net in
        Estimate(
          mean: net.mean * -1000, mcError: net.mcError, low: net.low.map { $0 * -1000 },
          high: net.high.map { $0 * -1000 },
          probabilityPositive: net.probabilityPositive)
      }
      return row
    }
    let lines = RunReport(analysis, of: scenario).answer.terminal(in: .nl).text().split(separator: "\n")
    #expect(lines.map(\.count).max() ?? 0 <= Answer.width)
  }

  func claim(_ net: Estimate) -> String {
    Claim(subject: .party(PartyPhrase("Gemeente", .nl)), net: net, language: .nl).text.replacing("\u{A0}", with: " ")
  }

  @Test func `no advantage is claimed when the interval holds zero`() {
    let net = Estimate(mean: 4000, mcError: 20, low: -300, high: 9000, probabilityPositive: 0.96)
    #expect(
      claim(net)
        == "Of de gemeente er geld aan overhoudt, is niet zeker: het verwachte saldo is € 4.000 per huishouden "
        + "(95%-interval: −€ 300 tot € 9.000). In 96 van de 100 doorrekeningen is de gemeente goedkoper uit.")
  }

  @Test func `no advantage is claimed when the interval shown starts at zero`() {
    #expect(claim(Estimate(mean: 4000, mcError: 20, low: 30, high: 9000, probabilityPositive: 0.98)).hasPrefix("Of "))
  }

  @Test func `what is so in every draw is not uncertain because an end is shown as zero`() {
    #expect(
      claim(Estimate(mean: 400, mcError: 20, low: 30, high: 900, probabilityPositive: 1)).hasPrefix("De gemeente houdt")
    )
    let loss = Estimate(mean: -400, mcError: 20, low: -900, high: -30, probabilityPositive: 0)
    #expect(claim(loss).hasPrefix("De gemeente is naar verwachting € 400"))
  }

  @Test func `without an interval it says why`() {
    func claimed(_ reason: Reason) -> String {
      var net = Estimate(mean: 4000, mcError: 300)
      net.spreadReason = reason
      return claim(net)
    }
    let start = "Het verwachte saldo van de gemeente is € 4.000 per huishouden; "
    #expect(
      claimed(.filled(.livesNeeded(households: 40)))
        == start
        + "hoe zeker dat is, is niet bekend: te veel toeval in levens om de spreiding te zien: neem --households 40.")
    #expect(claimed(.choice(.nothingUncertain)) == start + "geen enkel getal in dit scenario is onzeker.")
    #expect(claimed(.spread(.noDifference)) == "Voor de gemeente maakt het geen verschil.")
  }

  @Test func `no advantage is claimed within the simulation error`() {
    #expect(claim(Estimate(mean: 400, mcError: 300, low: 600, high: 900, probabilityPositive: 1)).hasPrefix("Of "))
  }

  @Test func `a loss is said as a loss`() {
    let net = Estimate(mean: -4000, mcError: 20, low: -5000, high: -3000, probabilityPositive: 0)
    #expect(claim(net).hasPrefix("De gemeente is naar verwachting € 4.000 per huishouden duurder uit"))
  }

  @Test func `one draw gives a figure and no claim`() {
    #expect(claim(Estimate(mean: 4000)).hasSuffix("hoe zeker dat is, is niet bekend."))
  }

  @Test func `a rule is told with titles, not with keys`() {
    var scenario = SampleRun.scenario
    scenario.domains[0].name = "werk_opleiding"
    scenario.domains[0].title = "Werk en opleiding"
    let rule = Rule([
      [RuleCondition(.own("werk_opleiding"), .equal, .word("niet_zelfredzaam"))],
      [
        RuleCondition(.own("onbekend"), .betterThan, .word("acuut")),
        RuleCondition(.domainsInWorseHalf, .moreThan, .number(2.5)),
      ],
    ])
    #expect(
      Recipients.rule(rule).text(in: .nl, Titles(scenario).rule(.dutch))
        == "‘werk en opleiding’ is niet zelfredzaam; of onbekend is beter dan acuut en ‘leefgebieden in de slechtste helft’ "
        + "is meer dan 2,5")
  }
}
