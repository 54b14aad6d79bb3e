// SPDX-License-Identifier: EUPL-1.2

/// Why what lifting a barrier is worth is exactly 0.
public enum BarrierReason: String, ReasonWording {
  case touchesNoLife = "barrier.touches-no-life"

  public var text: Bilingual {
    switch self {
    case .touchesNoLife:
      Bilingual(nl: "raakt in geen enkel doorgerekend leven deze partij", en: "touches this party in no simulated life")
    }
  }
}
