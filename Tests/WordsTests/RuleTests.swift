// SPDX-License-Identifier: EUPL-1.2

import Testing

@testable import Words

@Suite struct RuleTests {
  private func rule(_ relation: RuleCondition.Relation, _ value: TraitValue) -> Recipients {
    .rule(Rule([[RuleCondition(.own("schuldduur"), relation, value)]]))
  }

  /// Words of a scenario may begin with, end with or be any word of ours.
  @Test(arguments: ["jarenlang", "neerwaarts", "hoogstens", "beter", "niet_meer", "of_slechter"])
  func `a word of the scenario stays whole`(word: String) {
    #expect(rule(.equal, .word(word)).text(in: .en, .keys) == "schuldduur is \(word)")
    #expect(rule(.notEqual, .word(word)).text(in: .en, .keys) == "schuldduur is not \(word)")
  }

  @Test func `yes and no are ours`() {
    #expect(rule(.equal, TraitValue(choice: "ja")).text(in: .en, .keys) == "schuldduur is yes")
    #expect(rule(.equal, TraitValue(choice: "nee")).text(in: .en, .keys) == "schuldduur is no")
    #expect(rule(.equal, TraitValue(choice: "jarenlang")).dutch == "schuldduur is jarenlang")
  }

  @Test func `a rule in both languages`() {
    let rule = Recipients.rule(
      Rule([
        [
          RuleCondition(.own("kinderen"), .moreThan, .number(0)),
          RuleCondition(.own("huisvesting"), .equal, .word("acuut")),
        ],
        [RuleCondition(.own("ouder"), .equal, .yes), RuleCondition(.own("geld"), .orWorse, .word("beperkt"))],
        [
          RuleCondition(.own("duur"), .atMost, .number(2.5)),
          RuleCondition(.own("geld"), .betterThan, .word("beperkt")),
        ],
      ]))
    #expect(
      rule.dutch == "kinderen is meer dan 0 en huisvesting is acuut; of ouder is ja en geld is beperkt of slechter; "
        + "of duur is hoogstens 2.5 en geld is beter dan beperkt")
    let names = Rule.Names(
      trait: { "‘\($0.key)’" }, number: { NumberStyle.english.decimal($0, decimals: 2) }, word: { $0.uppercased() })
    #expect(
      rule.text(in: .en, names)
        == "‘kinderen’ is more than 0.00 and ‘huisvesting’ is ACUUT; or ‘ouder’ is yes and ‘geld’ is BEPERKT or worse; "
        + "or ‘duur’ is at most 2.50 and ‘geld’ is better than BEPERKT")
  }

  @Test func `whom else an arrangement is offered to`() {
    let all: [Recipients] = [.allHouseholds, .everyone, .nobody, .expectedBetterOff]
    #expect(all.map(\.dutch) == ["alle huishoudens", "iedereen", "niemand", "wie er naar verwachting beter van wordt"])
    #expect(
      all.map { $0.text(in: .en, .keys) } == [
        "all households", "everyone", "nobody", "those who are expected to be better off",
      ])
  }

  @Test(arguments: [
    TraitValue.any, .yes, .no, .number(0), .number(-2.5), .number(100_000), .numbers(from: 1, to: 3),
    .numbers(from: 0.1, to: 1e300), .word("jarenlang"), .word("nan"), .word("inf"), .word("infinity"),
  ])
  func `a value reads back from a table`(value: TraitValue) { #expect(TraitValue(dutch: value.dutch) == value) }

  @Test func `numbers up to and including`() {
    let value = TraitValue.numbers(from: 1, to: 3)
    #expect(value.dutch == "1 t/m 3" && value.text(in: .en) == "1 to 3")
  }

  @Test(arguments: [TraitName.all, .domainsInWorseHalf, .own("geld")])
  func `a trait reads back from a table`(name: TraitName) { #expect(TraitName(key: name.key) == name) }
}
