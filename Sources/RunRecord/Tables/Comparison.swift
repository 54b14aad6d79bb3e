// SPDX-License-Identifier: EUPL-1.2

public import Words

/// One step from a run to another: the net result after a change, and what the change did to it.
public struct ComparisonRow: TableRow {
  public var arrangement = ""
  public var perspective = Perspective.social
  /// 0: the first run; the last step is the second run.
  public var step = 0
  /// What was changed; several where a step between them could not be computed.
  public var changes = [InputChange]()
  /// Euro per household against the reference, after this change.
  public var net = Estimate()
  /// Less the net result before this change, with its simulation error; `nil` for the first run. The changes of all steps add up to
  /// the difference between the runs.
  public var difference: Estimate?

  /// The changes in Dutch.
  var change: String { InputChange.list(changes, in: .nl) }

  public init() {}
}

extension ComparisonRow {
  public static let schema = RowSchema<ComparisonRow>(
    "vergelijking", version: 1,
    title: Bilingual(
      nl: "Van de ene run naar de andere, stap voor stap", en: "From one run to another, step by step"),
    disclosure: .everyone, key: [\.arrangement, \.perspective, \.step],
    columns: [
      .arrangement(\.arrangement),
      .perspective(\.perspective),
      .integer(
        "stap", \.step, "stappen", nl: "0 is de eerste run, de laatste stap de tweede",
        en: "0 is the first run, the last step the second"),
      .remark("wijziging", \.change, nl: "wat er in deze stap is veranderd", en: "what this step changed, in Dutch"),
      .number(
        "saldo", \.net.mean, Field.perHousehold, nl: "saldo tegenover de referentie na deze stap",
        en: "net result against the reference after this step"),
      .mcError(\.net.mcError),
      .estimate(
        "verandering", \.difference.mean, Field.perHousehold,
        nl: "saldo min dat van de vorige stap; alle stappen samen zijn het verschil tussen de runs",
        en: "net result less that of the step before; all steps add up to the difference between the runs"),
      .error(
        "mc_fout_verandering", \.difference.mcError, Field.perHousehold, nl: "standaardfout van verandering",
        en: "standard error of verandering"),
    ])
}
