// SPDX-License-Identifier: EUPL-1.2

import Accounting
import Distributions
import Quantities
import ScenarioFiles
import Scenarios
import Testing

@Suite struct CompleteScenarioTests {
  @Test func `a scenario with every key is read without findings`() {
    let result = ScenarioReader.read(FileSource(CompleteScenario.files), name: "volledig")
    for finding in result.findings { Issue.record("\(FindingText.draw(finding, lines: result.lines))") }
    #expect(result.scenario != nil)
  }

  private func scenario() throws -> Scenario {
    try #require(ScenarioReader.read(FileSource(CompleteScenario.files), name: "volledig").scenario)
  }

  @Test func `settings, parties and attributes are as written`() throws {
    let scenario = try scenario()
    #expect(scenario.name == "volledig" && scenario.title == "Inclusieve stad")
    #expect(
      scenario.settings
        == Settings(
          draws: 128, replications: 2, design: .sobol, sobolNames: ["hr_schuld_ggz", "fin_slechter"],
          tornado: TornadoEnds(low: 0.1, high: 0.9)!))
    #expect(scenario.parties.map(\.name) == ["gemeente", "rijk", "zorgverzekeraar", "huishouden"])
    #expect(scenario.groups == [PartyGroup(name: "overheid", title: "Overheid samen", members: ["gemeente", "rijk"])])
    #expect(scenario.attributes.map(\.kind) == [.number(0...12), .choice(["eindhoven", "enschede"])])
  }

  @Test func `distributions are in base units`() throws {
    let scenario = try scenario()
    let parameters = Dictionary(uniqueKeysWithValues: scenario.parameters.map { ($0.name, $0) })
    guard case .drawn(.lognormal(let effect))? = parameters["hr_schuld_ggz"]?.value else {
      Issue.record("no lognormal")
      return
    }
    #expect(abs(effect.location - 0.6235161) < 1e-6 && abs(effect.scale - 0.2251034) < 1e-6)
    guard case .drawn(.gamma(let gamma))? = parameters["fin_slechter"]?.value else {
      Issue.record("no gamma")
      return
    }
    #expect(abs(gamma.shape - 16) < 1e-12 && abs(gamma.scale - 0.0125) < 1e-12)
    #expect(parameters["fin_slechter"]?.dimension == .rate)
    #expect(parameters["p_akkoord"]?.value == .drawn(.beta(alpha: 12, beta: 28)))
    let month = 1.0 / 12
    let waiting = Distribution.triangular(low: month, mode: 2 * month, high: 6 * month)
    #expect(parameters["wachten"]?.value == .drawn(waiting))
    #expect(parameters["extra_kosten"]?.value == .drawn(.normal(mean: 500, sd: 50)))
    #expect(parameters["vorm"]?.value == .drawn(.fixed(1.5)))
    #expect(scenario.correlations[0].matrix == [[1, 0.5], [0.5, 1]])
  }

  @Test func `domains, influences and events are resolved`() throws {
    let scenario = try scenario()
    #expect(scenario.domains[0].levels == LifeDomain.standardLevels)
    #expect(
      scenario.domains[0].transitions[2]
        == Transition(
          from: 3, to: 4,
          timing: .duration(
            .distribution(DistributionFormula(.weibullMean, [.constant(2, .duration), .name("vorm")])))))
    #expect(
      scenario.influences.map(\.name) == [
        "schuld_remt_wonen", "schuld_overal:huisvesting.1->2", "schuld_overal:huisuitzetting",
        "schuldhulp:financien.beter:kinderen > 0", "borg_huur:huisvesting.beter:",
      ])
    #expect(scenario.influences[1].target == .transition("huisvesting", from: 1, to: 2))
    let active = Condition.comparison(Condition.Comparison(subject: "schuldhulp", relation: .equal, values: ["actief"]))
    let children = Condition.comparison(Condition.Comparison(subject: "kinderen", relation: .greater, values: ["0"]))
    #expect(scenario.influences[3].condition == .all([active, children]))
    #expect(
      scenario.events[0].changes == [
        LevelChange(domain: "huisvesting", move: .set(1)),
        LevelChange(domain: "financien", move: .shift(-1), probability: .constant(0.3)),
      ])
  }

  @Test func `services, barriers and arrangements are complete`() throws {
    let scenario = try scenario()
    let terms = scenario.services[0].terms
    #expect(terms.application == .constant(0.4, .rate) && terms.approval == .constant(0.8))
    #expect(terms.duration == .fixed(.constant(1.5, .duration)))
    #expect(scenario.services[1].terms.duration == nil && !scenario.services[1].isStandard)
    #expect(scenario.barriers[0].workings.count == 5)
    #expect(scenario.barriers[0].liftableBy.map(\.when) == [.now, .law])
    #expect(scenario.barriers[0].onLift[0].name == "adres_inkomen_cirkel:schuldhulp.aanvraag:")
    let tailored = scenario.arrangements[1]
    #expect(tailored.lifts == ["adres_inkomen_cirkel"] && tailored.adds == ["procesregie"])
    #expect(tailored.changes["schuldhulp"]?.application == .constant(0.8, .rate))
    #expect(tailored.changes["schuldhulp"]?.withdrawal == .constant(0, .rate))
    #expect(tailored.parameters == ["p_akkoord": .constant(0.7)])
    #expect(tailored.discretion?.purchases.map(\.name) == ["borg_huur", "inboedel"])
    #expect(scenario.arrangements[2].discretion == tailored.discretion)
    #expect(scenario.arrangements[0].discretion == nil)
  }

  @Test func `items know trigger, quantity, price and accounts`() throws {
    let scenario = try scenario()
    let items = Dictionary(uniqueKeysWithValues: scenario.items.map { ($0.name, $0) })
    #expect(items["uitzetting"]?.trigger == .onEvent("huisuitzetting") && items["uitzetting"]?.unit == "keer")
    #expect(items["schuldhulp_traject"]?.trigger == .onService("schuldhulp", .start))
    #expect(items["schuldhulp_traject"]?.source.text == "Divosa")
    #expect(items["wijkteam"]?.unit == "uur" && items["wijkteam"]?.title == "Uur \"wijkteam\"")
    #expect(items["boete"]?.trigger == .onSanction(barrier: "adres_inkomen_cirkel"))
    #expect(items["kindkosten"]?.unit == "kind-jaar" && items["kindkosten"]?.quantity == .name("kinderen"))
    #expect(items["terugval"]?.trigger == .onTransition("financien", from: 2, to: 1))
    #expect(items["verhuizing"]?.trigger == .onTransition("huisvesting", from: nil, to: 3))
    #expect(items["verhuizing"]?.isInvestment == true)
    #expect(items["borg_huur"]?.quantity == .constant(1))
    #expect(items["borg_huur"]?.unitPrice == .binary(.times, .constant(2), .name("prijs.borg")))
    #expect(items["borg_huur"]?.posting.kind == .transfer && items["borg_huur"]?.posting.receiver == "huishouden")
    #expect(items["inboedel"]?.posting.payers == [Posting.Share(party: "gemeente", share: 1)])
    #expect(items["opvang"]?.unit == "jaar")
  }

  @Test func `only prices in use remain, in euro per base unit`() throws {
    let scenario = try scenario()
    let prices = Dictionary(uniqueKeysWithValues: scenario.prices.map { ($0.id, $0) })
    #expect(prices["ongebruikt"] == nil)
    #expect(prices["bijstand_maand"]?.isNorm == true && prices["bijstand_maand"]?.unit == "maand")
    #expect(prices["bijstand_maand"]?.dimension == .amountPerYear)
    guard case .fixed(let perYear)? = prices["bijstand_maand"]?.distribution else {
      Issue.record("not fixed")
      return
    }
    #expect(abs(perYear.value - 16140) < 1e-9)
    #expect(prices["wijkteam_uur"]?.distribution == .pert(low: 70, mode: 78, high: 90))
  }

  @Test func `cases are complete`() throws {
    let scenario = try scenario()
    #expect(
      scenario.cases == [
        Case(
          name: "casus_01", weight: 2, levels: ["financien": 1, "huisvesting": 1], services: ["schuldhulp": .waiting],
          attributes: ["kinderen": .number(2), "stad": .choice("eindhoven")]),
        Case(
          name: "casus_02", weight: 1, levels: ["financien": 4, "huisvesting": 3],
          attributes: ["kinderen": .number(0), "stad": .choice("enschede")]),
      ])
  }

  @Test func `all files are kept for the digest, named from the root`() {
    let result = ScenarioReader.read(FileSource(CompleteScenario.files), name: "volledig")
    #expect(
      result.files.map(\.path) == [
        "volledig/scenario.yaml", "volledig/prijzen.csv", "prijzen/standaard.csv", "volledig/casussen.csv",
      ])
  }
}
