// SPDX-License-Identifier: EUPL-1.2

public import Words

/// A row of toewijzing.csv: what it is worth to offer an arrangement to some households only.
///
/// Worth is in euro per household of the whole target group: who is not offered the arrangement adds 0.
public struct TargetingRow: TableRow {
  public enum Kind: String, Sendable, CaseIterable, CellValue {
    case everyone = "iedereen"
    /// The best single question.
    case threshold = "drempel"
    /// The best two questions, one after the other.
    case tree = "boom"
    /// Every case for which it is worth it: more than any rule can reach.
    case each = "per_casus"
  }

  public var arrangement = ""
  public var perspective = Perspective.social
  public var kind = Kind.everyone
  /// `nil` where no rule could be made.
  public var rule: Recipients?
  /// Of the weight of all cases, what is offered the arrangement, 0...1.
  public var share: Double?
  /// Worth to the listed cases, by rules made from other draws than they are judged by.
  public var net: Estimate?
  /// The same less the worth of offering it to everyone.
  public var gain: Estimate?
  /// `gain` to expect with other households than those listed, by rules made from other cases than they are judged by.
  public var gainElsewhere: Estimate?
  /// Why something is missing.
  public var reason: Reason?

  /// Why something is missing, or why the gain has no interval.
  var told: Reason? {
    get { reason ?? gain?.spreadReason }
    set { if gain != nil, gain?.low == nil { gain?.spreadReason = newValue } else { reason = newValue } }
  }

  public init() {}
}

extension TargetingRow {
  public static let schema = RowSchema<TargetingRow>(
    "toewijzing", version: 1,
    title: Bilingual(nl: "Aan wie aanbieden, en wat dat scheelt", en: "Whom to offer it to, and what that changes"),
    disclosure: .groups(.recipients(weight: \.share)), key: [\.arrangement, \.perspective, \.kind],
    columns: [
      .arrangement(\.arrangement),
      .perspective(\.perspective),
      .text(
        "regel", \.kind,
        nl:
          "aan wie: iedereen; drempel (beste enkele vraag); boom (beste twee vragen na elkaar); per_casus (elke casus die er "
          + "naar verwachting beter van wordt: meer dan een regel kan halen)",
        en:
          "to whom: iedereen (everyone); drempel (best single question); boom (best two questions, one after the other); "
          + "per_casus (every case expected to be better off: more than any rule can reach)",
        allowed: TargetingRow.Kind.allCases.map(\.rawValue)),
      .remark(
        "omschrijving", \.rule, nl: "de regel in woorden, over wat vooraf van een huishouden te zien is",
        en: "the rule in words, on what can be seen of a household beforehand, in Dutch"),
      .share(
        "aandeel", \.share, nl: "deel van de huishoudens dat het arrangement krijgt, gewogen",
        en: "share of the households that is offered the arrangement, weighted"),
      .estimate(
        "saldo", \.net.mean, perTarget,
        nl:
          "saldo tegenover de referentie; wie het arrangement niet krijgt, telt als 0; beoordeeld op andere trekkingen dan "
          + "waarop de regel is gekozen",
        en:
          "net result against the reference; who is not offered the arrangement counts as 0; judged on other draws than "
          + "those the rule was chosen from"),
      .mcError(\.net.mcError).measured(in: perTarget),
      .estimate(
        "winst", \.gain.mean, perTarget, nl: "saldo min dat van iedereen",
        en: "net result less that of offering it to everyone"),
      .error("mc_fout_winst", \.gain.mcError, perTarget, nl: "standaardfout van winst", en: "standard error of winst"),
      .low(\.gain.low).measured(in: perTarget),
      .high(\.gain.high).measured(in: perTarget),
      .share(
        "kans_winst", \.gain.probabilityPositive, nl: "deel van de trekkingen met een verwachte winst boven 0",
        en: "share of draws with an expected winst above 0"),
      .estimate(
        "winst_andere", \.gainElsewhere.mean, perTarget,
        nl:
          "winst die bij andere huishoudens te verwachten is: regels gekozen op andere casussen dan waarop ze beoordeeld zijn",
        en: "winst to expect with other households: rules chosen from other cases than those they are judged by"),
      .error(
        "fout_andere", \.gainElsewhere.mcError, perTarget,
        nl: "standaardfout van winst_andere, met de casussen als steekproef",
        en: "standard error of winst_andere, the cases taken as a sample"),
      .reason(\.told),
    ])

  private static let perTarget = "euro per huishouden van de doelgroep"
}
