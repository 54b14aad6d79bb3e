// SPDX-License-Identifier: EUPL-1.2

import Accounting
import RunRecord
import Scenarios
import Studies
import TestSupport
import Words

@testable import Reports

/// The tables that tell of a run in which everything is known.
struct MadeUpTables {
  private let scenario: Scenario
  private let amounts: [String: [String: [Double]]]
  private let weights: [Double]
  private let total: Double
  private(set) var all: [Table] = []

  static let perspectives = ["maatschappelijk", "financieel:gemeente", "financieel:overheid"]
  static let years = 3

  init(_ scenario: Scenario, _ amounts: [String: [String: [Double]]], _ g: inout SplitMix) {
    self.scenario = scenario
    self.amounts = amounts
    weights = scenario.cases.map(\.weight)
    total = weights.reduce(0, +)
    all = [
      returns, parties, items, receipts, levels(&g), subgroups, targeting, sensitivity, draws(&g),
    ]
  }

  private func table(_ schema: TableSchema, _ rows: [[String: Cell]]) -> Table {
    Table(schema, rows: rows.map { row in schema.columns.map { row[$0.name] ?? .empty } })
  }

  private var alternatives: [String] { scenario.arrangements.dropFirst().map(\.name) }

  private func mean(_ values: [Double], _ members: [Int]) -> Double {
    members.reduce(0) { $0 + weights[$1] * values[$1] } / members.reduce(0) { $0 + weights[$1] }
  }

  private var everyone: [Int] { Array(scenario.cases.indices) }

  /// What a case's payer pays for an item.
  private func paid(_ arrangement: String, _ item: CostItem, _ party: String) -> [Double] {
    let share = item.posting.payers.first { $0.party == party }?.share ?? 0
    return amounts[arrangement]![item.name]!.map { $0 * share }
  }

  private func net(_ arrangement: String, _ perspective: String) -> [Double] {
    let name = String(perspective.trimmingPrefix("financieel:"))
    let members =
      name == "maatschappelijk"
      ? scenario.parties.map(\.name) : scenario.groups.first { $0.name == name }?.members ?? [name]
    return everyone.map { i in
      scenario.items.reduce(0) { sum, item in
        members.reduce(sum) { $0 + paid("huidig", item, $1)[i] - paid(arrangement, item, $1)[i] }
      }
    }
  }

  // MARK: Of everyone

  private var returns: Table {
    table(
      ReturnRow.schema.table,
      alternatives.flatMap { a in
        Self.perspectives.map {
          [
            "arrangement": .text(a), "referentie": .text("huidig"), "perspectief": .text($0), "maat": .text("saldo"),
            "gemiddelde": .number(mean(net(a, $0), everyone)),
          ]
        }
      })
  }

  private var parties: Table {
    table(
      PartyRow.schema.table,
      scenario.arrangements.flatMap { a in
        scenario.parties.map { party in
          let sum = scenario.items.reduce(0.0) { $0 + mean(paid(a.name, $1, party.name), everyone) }
          return [
            "arrangement": .text(a.name), "partij": .text(party.name), "betaald": .number(sum),
            "ontvangen": .number(0), "welvaart": .number(0),
          ]
        }
      })
  }

  private func line(_ arrangement: String, _ item: CostItem, _ party: String, _ amount: Double) -> [String: Cell] {
    [
      "arrangement": .text(arrangement), "post": .text(item.name), "van": .text(party), "naar": .text("middelen"),
      "soort": .text("middelen"), "eenheid": .text("stuk"), "aantal": .number(amount / 100), "bedrag": .number(amount),
      "contante_waarde": .number(amount),
    ]
  }

  private var items: Table {
    table(
      ItemRow.schema.table,
      scenario.arrangements.flatMap { a in
        scenario.items.flatMap { item in
          item.posting.payers.map { line(a.name, item, $0.party, mean(paid(a.name, item, $0.party), everyone)) }
        }
      })
  }

  private var receipts: Table {
    table(
      ReceiptRow.schema.table,
      scenario.arrangements.flatMap { a in
        everyone.flatMap { i in
          scenario.items.flatMap { item in
            item.posting.payers.map { payer in
              var row = line(a.name, item, payer.party, paid(a.name, item, payer.party)[i])
              row["casus"] = .text(scenario.cases[i].name)
              return row
            }
          }
        }
      })
  }

  // MARK: Of groups

  private func levels(_ g: inout SplitMix) -> Table {
    var rows: [[String: Cell]] = []
    for a in scenario.arrangements {
      for domain in scenario.domains {
        for year in 0...Self.years {
          let spread = year == 0 ? 0 : Double.random(in: 0.05...0.4, using: &g)
          for (place, level) in domain.levels.enumerated() {
            let own = everyone.reduce(0) {
              $0 + (scenario.cases[$1].levels[domain.name] == place + 1 ? weights[$1] : 0)
            }
            let share = (1 - spread) * own / total + spread * (place == domain.levels.count - 1 ? 1 : 0)
            rows.append([
              "arrangement": .text(a.name), "leefgebied": .text(domain.name), "niveau": .text(level),
              "jaar": .integer(year), "aandeel": .number(share),
            ])
          }
        }
      }
    }
    return table(DomainLevelRow.schema.table, rows)
  }

  private var subgroups: Table {
    let splits: [(key: String, groups: [(value: String, members: [Int])])] =
      [(TraitName.all.key, [(TraitValue.any.dutch, everyone)])]
      + Trait.all(of: scenario).map { ($0.name.key, $0.groups.map { ($0.value.dutch, $0.members) }) }
    var rows: [[String: Cell]] = []
    for a in alternatives {
      for perspective in Self.perspectives {
        let changes = net(a, perspective)
        for split in splits {
          for group in split.groups {
            let weight = group.members.reduce(0) { $0 + weights[$1] }
            let better = group.members.filter { changes[$0] > 0 }.reduce(0) { $0 + weights[$1] }
            rows.append([
              "arrangement": .text(a), "perspectief": .text(perspective), "kenmerk": .text(split.key),
              "groep": .text(group.value), "casussen": .integer(group.members.count),
              "aandeel": .number(weight / total), "saldo": .number(mean(changes, group.members)),
              "aandeel_beter": .number(better / weight),
            ])
          }
        }
      }
    }
    return table(SubgroupRow.schema.table, rows)
  }

  private var targeting: Table {
    var rows: [[String: Cell]] = []
    for a in alternatives {
      let changes = net(a, "maatschappelijk")
      let chosen = everyone.filter { scenario.cases[$0].attributes["stad"] == .choice("d") }
      let better = everyone.filter { changes[$0] > 0 }
      for (rule, words, members) in [
        ("iedereen", "alle huishoudens", everyone), ("drempel", "stad = d", chosen), ("per_casus", "", better),
      ] {
        rows.append([
          "arrangement": .text(a), "perspectief": .text("maatschappelijk"), "regel": .text(rule),
          "omschrijving": .text(words), "aandeel": .number(members.reduce(0) { $0 + weights[$1] } / total),
          "saldo": .number(members.reduce(0) { $0 + weights[$1] * changes[$1] } / total),
        ])
      }
    }
    return table(TargetingRow.schema.table, rows)
  }

  // MARK: Of inputs

  /// What a euro more for a price of 100 does to the result of society.
  private func slope(_ arrangement: String, _ item: CostItem) -> Double {
    let own = amounts[arrangement]![item.name]!
    let reference = amounts["huidig"]![item.name]!
    return mean(zip(own, reference).map { ($1 - $0) / 100 }, everyone)
  }

  private var sensitivity: Table {
    table(
      SensitivityRow.schema.table,
      alternatives.flatMap { a in
        scenario.items.enumerated().map { place, item in
          [
            "arrangement": .text(a), "perspectief": .text("maatschappelijk"),
            "methode": .text("tornado_rest_varieert"), "soort": .text("prijs"), "naam": .text("prijs.p\(place)"),
            "rang": .integer(place + 1), "getal_laag": .number(60), "getal_hoog": .number(140),
            "verschil": .number(80 * slope(a, item)),
          ]
        }
      })
  }

  private func draws(_ g: inout SplitMix) -> Table {
    let prices = scenario.prices.map(\.parameterName)
    let outcomes = alternatives.map { $0 + ":maatschappelijk:saldo" }
    let columns = [DrawTable.number] + (prices + outcomes).map { Field.number($0, "", nl: $0, en: $0) }
    let rows = (1...scenario.items.count + 4).map { number -> [Cell] in
      let values = prices.map { _ in Double.random(in: 50...150, using: &g) }
      let results = alternatives.map { a in
        zip(scenario.items, values).reduce(0) { $0 + slope(a, $1.0) * $1.1 }
      }
      return [.integer(number)] + (values + results).map(Cell.number)
    }
    return Table(DrawTable.schema, columns: columns, rows: rows)
  }
}
