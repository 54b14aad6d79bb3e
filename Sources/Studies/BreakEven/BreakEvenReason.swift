// SPDX-License-Identifier: EUPL-1.2

/// Why there is no break-even point, in Dutch.
enum BreakEvenReason {
  static let noInvestment = "hier wordt niet in de maatregel geïnvesteerd"
  static let unclearInvestment = "de investering is niet duidelijk groter dan nul"
  static let noEffect = "het arrangement voegt niets toe met een eigen effect"
  static let oneDraw = "met één trekking is er geen kans te schatten"
  static let severalRoots = "het saldo wisselt vaker van teken; dit is de eerste keer"

  static func never(_ subject: BreakEvenRow.Subject, _ certainty: BreakEvenRow.Certainty) -> String {
    let lead =
      switch subject {
      case .priceFactor, .price: "ook als de maatregel niets kost,"
      case .effect: "bij elk effect in het bereik"
      case .start: "bij elk begin in het bereik, ook meteen,"
      case .parameter: "bij elke waarde in het bereik"
      }
    return switch certainty {
    case .expected: lead + " is het saldo naar verwachting lager dan 0"
    case .percent(let share): lead + " is de kans op een saldo van 0 of meer kleiner dan \(share) %"
    }
  }

  static func always(_ subject: BreakEvenRow.Subject, _ certainty: BreakEvenRow.Certainty) -> String {
    let lead =
      switch subject {
      case .priceFactor, .price: "zelfs bij duizend keer de prijs"
      case .effect: "ook zonder eigen effect van wat het arrangement toevoegt,"
      case .start: "bij elk begin in het bereik"
      case .parameter: "bij elke waarde in het bereik"
      }
    return switch certainty {
    case .expected: lead + " is het saldo naar verwachting 0 of meer"
    case .percent(let share): lead + " is de kans op een saldo van 0 of meer minstens \(share) %"
    }
  }
}
