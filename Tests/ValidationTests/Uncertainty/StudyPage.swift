// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The section on uncertainty of Documentation/validatie.md.
enum StudyPage {
  static let heading = "## Onzekerheid"

  static func section(_ cells: [StudyCell]) -> String {
    var text = """
      \(heading)

      Modellen waarvan het verwachte saldo gegeven de onzekere getallen een formule is, zodat elk getal waarop iemand beslist vooraf \
      bekend is. Elke regel is een model bij een aantal trekkingen, over \(seeds(cells)) zaden. In elk vak staat: in hoeveel \
      procent van de zaden het goede antwoord binnen tweemaal de vermelde fout ligt (95.4 hoort), de vermelde fout in \
      standaardafwijkingen tussen de zaden, en de afwijking van het gemiddelde in dezelfde maat. Van meer arrangementen of getallen \
      telt het slechtste. Van gemiddelde en ratio staat er een gewone standaardfout, die dekt als die van Student: bij 100 trekkingen hoort daar 94.0. `lv` is het aandeel van toeval in levens in de variantie; de drie laatste modellen zijn echt gesimuleerd, \
      de andere gebruiken het ontwerp van de trekkingen en de statistiek. Fouten mogen tot anderhalf maal te groot zijn, want die van \
      kansen en van wat van vertekening is ontdaan zijn ruim genomen. Een streepje: dit bestaat er niet. Waar meer dan een tiende van de zaden niets zegt omdat er te veel toeval in levens is (40 % lv, tot 200 \
      trekkingen), wijken de andere naar buiten af. Van EVPPI wordt alleen \
      gevraagd dat de fout dekt (besluit 0038); een sterretje: het goede antwoord is kleiner dan de vermelde fout, en het getal kan niet onder 0.

      | model | trekkingen |\(StudyFigure.allCases.map { " \($0.rawValue) |" }.joined())
      |---|---:|\(StudyFigure.allCases.map { _ in "---:|" }.joined())

      """
    for cell in cells {
      text += "| \(cell.model) | \(cell.draws) |\(StudyFigure.allCases.map { " \(field(cell.of($0))) |" }.joined())\n"
    }
    return text
  }

  private static func seeds(_ cells: [StudyCell]) -> String {
    let counts = Set(cells.map(\.seeds)).sorted(by: >)
    let rest = counts.dropFirst().map { seeds in
      let draws = Set(cells.filter { $0.seeds == seeds }.map(\.draws)).sorted().map(String.init)
      return "\(seeds) bij \(draws.joined(separator: " en ")) trekkingen"
    }
    return "\(counts.first ?? 0)" + rest.map { " (\($0))" }.joined()
  }

  private static func field(_ found: [Coverage]) -> String {
    guard let worst = found.min(by: { ($0.isAtZero ? 1 : 0, $0.share) < ($1.isAtZero ? 1 : 0, $1.share) }) else {
      return "–"
    }
    let text = String(format: "%.1f · %.2f · %+.2f", 100 * worst.share, worst.error, worst.bias)
    return worst.isAtZero ? text + " *" : text
  }
}
