// SPDX-License-Identifier: EUPL-1.2

/// A small scenario without chance, as a plain value. It is written out for the program and interpreted as it stands, so that no
/// reading is shared.
struct Sketch {
  var horizon: Formula = .years(6)
  var startYear = 2026
  var priceLevel = 2025
  var discount = Discount()
  var cases: [Household] = []
  var traits: [Trait] = []
  var parameters: [(name: String, value: Formula, isFormula: Bool)] = []
  var prices: [Price] = []
  var domains: [Domain] = []
  var influences: [Influence] = []
  var events: [Event] = []
  var counters: [Counter] = []
  var services: [Service] = []
  var barriers: [Barrier] = []
  var items: [Item] = []
  var arrangements: [Arrangement] = [Arrangement(name: "a"), Arrangement(name: "b")]
  var budgets: [Budget] = []

  /// Times that are drawn are whole months.
  var isMonthly = false
  /// Written as a difference with another scenario.
  var hasBasis = false

  struct Household {
    var name: String
    var weight: Double
    var levels: [String: Int] = [:]
    var traits: [String: Double] = [:]
    var choices: [String: String] = [:]
    var services: [String: String] = [:]
  }

  struct Trait {
    var name: String
    /// Words to choose from; a number where there are none.
    var choices: [String] = []
    /// Drawn, with a chance of 1 for this choice, so that the cases have no column for it.
    var drawn: Int?
  }

  /// Low, mode and high are equal.
  struct Price {
    var name: String
    var euro: Double
    var year = 2025
    /// An amount of the law, that stays what it was.
    var isNorm = false
    /// `uur`, `maand`, `jaar` or `keer`.
    var unit: String
    var posting = Posting()
    /// Of the label `taakveld`; empty is none.
    var label = ""
  }

  struct Posting {
    /// `middelen`, `overdracht`, `productie` or `waardering`.
    var kind = "middelen"
    var payers: [(party: String, share: Double)] = [("gemeente", 1)]
    var receiver: String?
    var cashable = 1.0
  }

  struct Discount {
    /// Rates per year from a time in years on; one step from 0 is a plain rate.
    var steps: [(from: Double, rate: Double)] = [(0, 0.03)]
    var isYearly = false
    /// Instead of steps: the continuous rate.
    var continuous: Double?
  }

  struct Domain {
    var name: String
    var levels: Int
    /// Of all households; `nil` is a column of the cases.
    var start: Int?
    var transitions: [Transition] = []
  }

  struct Transition {
    var from: Int
    /// One level, or levels with a chance of 0 or 1; a chance that is missing is `rest`.
    var to: [(level: Int, share: Formula?)]
    var timing: Timing
  }

  struct Influence {
    var targets: [String]
    var condition: Condition?
    var factor: Formula?
    var acceleration: Formula?
  }

  struct Change {
    var domain: String
    var to: Int?
    var step: Int?
    var chance: Formula?
  }

  struct Event {
    var name: String
    var condition: Condition?
    var timing: Timing?
    var at: Formula?
    var every: Formula?
    /// `op` and `elke` are whole months.
    var isMonthly = false
    var changes: [Change] = []
    var items: [Item] = []
  }

  struct Counter {
    var name: String
    var counts: [Moment] = []
    var most: Int?
    var measures: Condition?
    var restarts = false
  }

  struct Service {
    var name: String
    var isStandard = true
    var condition: Condition?
    var terms = Terms()
    var stop: Condition?
    var influences: [Influence] = []
    var completion: [Change] = []
    var items: [Item] = []
  }

  struct Terms {
    var application: Formula? = .atOnce
    var wait: Timing?
    var approval: Formula?
    var withdrawal: Formula?
    var dropOut: Formula?
    var duration: Timing?
  }

  struct Barrier {
    var name: String
    var condition: Condition?
    var workings: [Working] = []
    var items: [Item] = []
    var onLift: [Influence] = []
  }

  enum Working {
    case blocks(String)
    case delays(String, Formula)
    case refuses(String, Formula)
    case slows([String], Formula)
    case sanctions(Formula, [Change], [Item])
  }

  struct Item {
    var name: String
    var price: String?
    var amount: Formula?
    var quantity: Formula?
    var during: Condition?
    var at: Moment?
    var discount: Discount?
    var isInvestment: Bool?
    /// `nil` as the price has it.
    var posting: Posting?
    /// They change no figure.
    var labels: [(name: String, value: String)] = []
  }

  struct Arrangement {
    var name: String
    var from: Formula?
    var lifts: [String] = []
    var adds: [String] = []
    var changes: [(service: String, terms: Terms)] = []
    var parameters: [(name: String, value: Formula)] = []
    var room: Room?
    /// The arrangement whose room this one has too.
    var roomOf: String?
  }

  struct Room {
    var budget: Formula
    var mandate: Formula
    var decision: Timing
    var payers: [(party: String, share: Double)]?
    var purchases: [Purchase] = []
  }

  struct Purchase {
    var name: String
    var condition: Condition?
    var rate: Formula = .atOnce
    var price: String?
    var amount: Formula?
    var quantity: Formula?
    var duration: Timing?
    var isRepeatable = false
    var influences: [Influence] = []
    var changes: [Change] = []
    var posting: Posting?
  }
}
