#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The scenarios of the benchmark, from their definitions. Needs only the standard library.

    python3 Benchmarks/genereer.py           writes Benchmarks/scenarios/
    python3 Benchmarks/genereer.py --check   fails when a committed scenario is not what this program writes

What the workloads are is told in Benchmarks/README.md. `w2()` takes sizes, so that bench.py can make larger and
smaller ones in a folder of its own.
"""

import math
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "scenarios"
PHI = 0.6180339887498949
SOURCE = "bron: definitie van de meting"

HEADER = """\
# yaml-language-server: $schema=../../../scenarios/schema/scenario-2.json
# SPDX-License-Identifier: CC0-1.0
#
# {about}
# Gemaakt door Benchmarks/genereer.py; wijzig dit bestand niet zelf.
rendement: 2
"""


def frac(x):
    """The part of x after the point: the source of made-up but repeatable numbers."""
    return x - math.floor(x)


def number(x):
    return repr(round(x, 15)) if x != int(x) else str(int(x))


def uncertain(names):
    """Independent uniform parameters with mean 0 and variance 1."""
    bound = number(math.sqrt(3))
    return [f"  {z}: {{verdeling: uniform, laag: -{bound}, hoog: {bound}, {SOURCE}}}" for z in names]


def fixed(name, title, names):
    """A scenario on top of `name` in which every uncertain parameter keeps its mean."""
    head = HEADER.format(about=f"Meting: {name} met vaste parameters.")
    lines = [f"basis: ../{name}", f"titel: {title}", "trekkingen: 1", "herhalingen: 100000", "", "parameters:"]
    return head + "\n".join(lines + [f"  {z}: {{waarde: 0, verdeling: ~, laag: ~, hoog: ~}}" for z in names]) + "\n"


# ---------------------------------------------------------------- W1: one domain of four levels, three arrangements

W1_Z = [f"z{k}" for k in range(5)]


def w1():
    head = HEADER.format(about="Meting W1: ziekte en sterfte in doorlopende tijd (tempo's van Sick-Sicker). Uitleg: ../../README.md.")
    nothing = "€ 0 per jaar"
    return head + "\n".join([
        "titel: Meting W1",
        "melding: Rekenproef met verzonnen bedragen; zegt niets over echte huishoudens.",
        "horizon: 75 jaar",
        "discontovoet_continu: 0.03 per jaar",
        "trekkingen: 1000",
        "herhalingen: 1000",
        "",
        "parameters:",
        *uncertain(W1_Z),
        f"  sterfte: {{formule: 0.002 per jaar * exp(0.2 * z3), {SOURCE}}}",
        f"  prijsfactor: {{formule: exp(0.1 * z4), {SOURCE}}}",
        f"  remming: {{waarde: 1, {SOURCE}}}",
        f"  behandeling: {{waarde: {nothing}, {SOURCE}}}",
        f"  nut_ziek: {{waarde: 0.75 qaly per jaar, {SOURCE}}}",
        "",
        "leefgebieden:",
        "  ziekte:",
        "    titel: Ziekte",
        "    niveaus: [overleden, zieker, ziek, gezond]",
        "    begin: {gezond: 1}",
        "    overgangen:",
        "      - {van: gezond, naar: ziek, tempo: 0.15 per jaar * exp(0.2 * z0)}",
        "      - {van: ziek, naar: gezond, tempo: 0.5 per jaar * exp(0.2 * z1)}",
        "      - {van: ziek, naar: zieker, tempo: 0.105 per jaar * exp(0.2 * z2) * remming}",
        "      - {van: gezond, naar: overleden, tempo: sterfte}",
        "      - {van: ziek, naar: overleden, tempo: 3 * sterfte}",
        "      - {van: zieker, naar: overleden, tempo: 10 * sterfte}",
        "",
        "posten:",
        *(f"  zorg_{level}: {{titel: Zorg {level}, bedrag: {amount}, zolang: ziekte = {level}, betaler: zorgverzekeraar, {SOURCE}}}"
          for level, amount in [("gezond", "€ 2000 per jaar * prijsfactor"),
                                ("ziek", "(€ 4000 per jaar + behandeling) * prijsfactor"),
                                ("zieker", "(€ 15000 per jaar + behandeling) * prijsfactor")]),
        "  ziek_worden: {titel: Ziek worden, bedrag: € 1000 * prijsfactor, bij: ziekte.gezond->ziek, betaler: zorgverzekeraar, "
        f"{SOURCE}}}",
        *(f"  qaly_{level}: {{titel: Kwaliteit van leven {level}, bedrag: € 1 per qaly, aantal: {amount}, zolang: ziekte = {level}, "
          f"soort: waardering, ontvanger: huishouden, {SOURCE}}}"
          for level, amount in [("gezond", "1 qaly per jaar"), ("ziek", "nut_ziek"), ("zieker", "0.5 qaly per jaar")]),
        "",
        "arrangementen:",
        "  zorg_nu: {titel: Zorg zoals nu}",
        "  behandeling_a: {titel: Behandeling A, parameters: {behandeling: € 12000 per jaar, nut_ziek: 0.95 qaly per jaar}}",
        "  behandeling_b: {titel: Behandeling B, parameters: {behandeling: € 13000 per jaar, remming: 0.6}}",
    ]) + "\n"


# ---------------------------------------------------------------- W2: coupled domains of five levels, six payers

PAYERS = ["gemeente", "rijk", "zorgverzekeraar", "woningcorporatie", "schuldeisers", "huishouden"]


def payers(count):
    return (PAYERS + [f"partij_{p}" for p in range(len(PAYERS), count)])[:count]


def influencers(d, domains):
    """The domains that act on domain d, each with its number among them."""
    found = {}
    for m, offset in enumerate((1, 3, 7)):
        j = (d + offset) % domains
        if j != d and j not in found:
            found[j] = m
    return [(m, j) for j, m in found.items()]


def beta(d, m):
    """Logarithm of the hazard ratio of influencer m of domain d, for each level."""
    return 0.05 + 0.15 * frac((3 * d + m + 1) * math.sqrt(2))


def payer_weight(d, p):
    return frac((6 * d + p + 1) * math.sqrt(3)) if (d + p) % 3 else 0.0


def w2_uncertain(domains=10):
    return [f"z{k}" for k in range(2 * domains)] + ["z_effect", "z_prijs"]


def w2(title="Meting W2", domains=10, parties=6, arrangements=2, horizon=10):
    head = HEADER.format(about="Meting W2: leefgebieden die elkaar beïnvloeden. Uitleg: ../../README.md.")
    names = payers(parties)
    lines = [
        f"titel: {title}",
        "melding: Rekenproef met verzonnen getallen; zegt niets over echte huishoudens.",
        f"horizon: {horizon} jaar",
        "discontovoet_continu: 0.0225 per jaar",
        "trekkingen: 100",
        "herhalingen: 10000",
        "",
        "partijen:",
        *(f"  {name}: {name.replace('_', ' ').capitalize()}" for name in names),
        "",
        "groepen:",
        f"  allen: {{titel: Alle partijen, partijen: [{', '.join(names)}]}}",
        "",
        "parameters:",
        *uncertain(w2_uncertain(domains)),
        f"  prijsfactor: {{formule: exp(0.1 * z_prijs), {SOURCE}}}",
        f"  sterkte: {{omschrijving: Hoe sterk het arrangement werkt, waarde: 0, {SOURCE}}}",
        f"  effect: {{formule: sterkte * (1 + 0.3 * z_effect), {SOURCE}}}",
        "",
        "leefgebieden:",
    ]
    for d in range(domains):
        lines += [f"  g{d}:", f"    titel: Gebied {d}", "    begin: {2: 1}", "    overgangen:"]
        better, worse = (" * exp(0.25 * effect)", " * exp(-0.15 * effect)") if d < 3 else ("", "")
        for l in range(4):
            base, power = "0.05 per jaar * 16 ^ ", frac((8 * d + l + 1) * PHI)
            lines.append(f"      - {{van: {l + 1}, naar: {l + 2}, tempo: {base}{number(power)} * exp(0.2 * z{2 * d}){better}}}")
        for l in range(1, 5):
            base, power = "0.05 per jaar * 16 ^ ", frac((8 * d + l + 4) * PHI)
            lines.append(f"      - {{van: {l + 1}, naar: {l}, tempo: {base}{number(power)} * exp(0.2 * z{2 * d + 1}){worse}}}")
    lines += ["", "invloeden:"]
    for d in range(domains):
        for m, j in influencers(d, domains):
            for level in (1, 2, 4, 5):
                power = (level - 3) * beta(d, m)
                for way, sign in (("beter", 1), ("slechter", -1)):
                    lines.append(f"  g{d}_{way}_g{j}_{level}: {{op: g{d}.{way}, als: g{j} = {level}, factor: exp({number(sign * power)})}}")
    lines += ["", "posten:"]
    for d in range(domains):
        weights = [(name, payer_weight(d, p)) for p, name in enumerate(names) if payer_weight(d, p)]
        total = sum(w for _, w in weights)
        if weights:
            shares = ", ".join(f"{name}: {number(w / total)}" for name, w in weights)
            for level in range(1, 5):
                lines.append(
                    f"  kosten_g{d}_{level}: {{titel: Gebied {d} op niveau {level}, "
                    f"bedrag: € {number(100 * total)} per jaar * {5 - level} ^ 1.5 * prijsfactor, "
                    f"zolang: g{d} = {level}, betaler: {{{shares}}}, {SOURCE}}}")
        for level in range(1, 5):
            lines.append(
                f"  stap_g{d}_{level}: {{titel: Gebied {d} vooruit, bedrag: € 150 * prijsfactor, bij: g{d}.{level}->{level + 1}, "
                f"betaler: {names[(d + 1) % parties]}, {SOURCE}}}")
        lines.append(
            f"  val_g{d}: {{titel: Gebied {d} naar het slechtste niveau, bedrag: € {500 * (d + 1)} * prijsfactor, bij: g{d}.->1, "
            f"betaler: {names[d % parties]}, {SOURCE}}}")
        for level in range(2, 6):
            lines.append(
                f"  welzijn_g{d}_{level}: {{titel: Welzijn in gebied {d} op niveau {level}, bedrag: € 1 per welzijn, "
                f"aantal: {number((level - 1) / 40)} welzijn per jaar, zolang: g{d} = {level}, soort: waardering, "
                f"ontvanger: {names[-1]}, {SOURCE}}}")
    lines += ["", "arrangementen:", "  a: {titel: Arrangement A}"]
    for k in range(1, arrangements):
        name = "b" if k == 1 else f"b{k}"
        strength = number(1 - (k - 1) / 8)
        lines.append(f"  {name}: {{titel: Arrangement {name.upper()}, parameters: {{sterkte: {strength}}}}}")
    return head + "\n".join(lines) + "\n"


# ---------------------------------------------------------------- wide: many services and barriers, waits with a memory

WIDE_DOMAINS, SERVICES, BARRIERS = 10, 30, 20


def between(k, low, high, digits=2):
    """A made-up number between low and high; the same k always gives the same number."""
    return number(round(low + (high - low) * frac(k * PHI), digits))


def wait(k, low, high):
    """A duration in months with a mean between low and high, its form by turns."""
    mean = between(5 * k + 1, low, high, 1)
    return [f"{{verdeling: lognormaal, gemiddelde: {mean} maanden, spreiding: {between(k, 1, low, 1)} maanden}}",
            f"{{verdeling: weibull, gemiddelde: {mean} maanden, vorm: {between(k, 1.2, 2.5, 1)}}}",
            f"{{verdeling: gamma, gemiddelde: {mean} maanden, spreiding: {between(k, 1, low, 1)} maanden}}",
            f"{mean} maanden"][k % 4]


def wide():
    head = HEADER.format(about="Meting breed: 30 voorzieningen, 20 knelpunten, wachttijden van elke vorm. Uitleg: ../../README.md.")
    lines = [
        "titel: Meting breed",
        "melding: Rekenproef met verzonnen leefgebieden, voorzieningen, knelpunten en bedragen; zegt niets over echte huishoudens.",
        "trekkingen: 100",
        "herhalingen: 100",
        "",
        "parameters:",
        *(f"  tempo_g{d}: {{verdeling: lognormaal, interval: [{between(d, 0.1, 0.2)} per jaar, {between(d, 0.3, 0.6)} per jaar], {SOURCE}}}"
          for d in range(WIDE_DOMAINS)),
        *(f"  werking_v{k}: {{verdeling: lognormaal, interval: [{between(k, 1, 1.5)}, {between(k, 1.8, 3)}], {SOURCE}}}"
          for k in range(SERVICES)),
        "",
        "leefgebieden:",
    ]
    for d in range(WIDE_DOMAINS):
        lines += [f"  g{d}:", f"    titel: Gebied {d}", "    begin: {1: 0.15, 2: 0.3, 3: 0.3, 4: rest}", "    overgangen:"]
        for l in range(1, 5):
            # Every other domain has a memory on the way up from the worst levels.
            how = f"duur: {wait(4 * d + l, 12, 48)}" if d % 2 and l <= 2 else f"tempo: tempo_g{d} * {between(4 * d + l, 0.6, 1.6)}"
            lines += [f"      - {{van: {l}, naar: {l + 1}, {how}}}",
                      f"      - {{van: {l + 1}, naar: {l}, tempo: tempo_g{d} * {between(4 * d + l, 0.3, 1)}}}"]
    lines += ["", "invloeden:"]
    for d in range(WIDE_DOMAINS):
        for m, j in enumerate(((d + 1) % WIDE_DOMAINS, (d + 4) % WIDE_DOMAINS)):
            k = 2 * d + m
            lines += [f"  g{j}_remt_g{d}: {{op: g{d}.beter, als: g{j} <= 2, factor: {between(k, 0.5, 0.9)}}}",
                      f"  g{j}_schaadt_g{d}: {{op: g{d}.slechter, als: g{j} <= 2, factor: {between(k, 1.1, 1.8)}}}"]
    lines += ["", "voorzieningen:"]
    for k in range(SERVICES):
        d, near = k % WIDE_DOMAINS, (k + 3) % WIDE_DOMAINS
        lines += [
            f"  v{k}:",
            f"    titel: Voorziening {k}",
            f"    als: g{d} <= 2" + (f" of g{near} = 1" if k % 3 == 0 else ""),
            f"    aanvraag: {between(k, 0.1, 0.8)} per jaar",
            f"    wachttijd: {wait(k, 2, 8)}",
            f"    goedkeuring: {between(k, 0.6, 0.95)}",
            f"    terugtrekking: {between(k, 0.1, 0.4)} per jaar",
            f"    uitval: {between(k, 0.05, 0.3)} per jaar",
            f"    duur: {wait(k + 1, 6, 24)}",
            "    invloeden:",
            f"      - {{op: g{d}.beter, factor: werking_v{k}}}",
            f"      - {{op: g{near}.slechter, factor: {between(k, 0.7, 0.95)}}}",
        ]
        if k % 5 == 0:
            lines.append(f"      - {{op: v{(k + 7) % SERVICES}.aanvraag, factor: {between(k, 1.2, 2)}}}")
        lines += [
            "    bij_afronding:",
            f"      - {{leefgebied: g{d}, stap: 1, kans: {between(k, 0.2, 0.6)}}}",
            "    kosten:",
            f"      - {{post: v{k}_start, titel: Begin van voorziening {k}, bedrag: € {between(k, 200, 2000, 0)}, bij: start, betaler: gemeente, {SOURCE}}}",
            f"      - {{post: v{k}_loopt, titel: Voorziening {k}, bedrag: € {between(k, 500, 9000, 0)} per jaar, "
            f"betaler: {'{gemeente: 0.7, rijk: 0.3}' if k % 2 else 'zorgverzekeraar'}, {SOURCE}}}",
            f"    {SOURCE}",
        ]
    lines += ["", "knelpunten:"]
    for k in range(BARRIERS):
        service, near = (3 * k + 1) % SERVICES, (k + 2) % WIDE_DOMAINS
        works = [f"{{blokkeert: v{service}}}",
                 f"{{vertraagt: v{service}, met: {wait(k, 2, 5)}}}",
                 f"{{weigert: v{service}, kans: {between(k, 0.2, 0.7)}}}",
                 f"{{remt: g{k % WIDE_DOMAINS}.beter, factor: {between(k, 0.4, 0.8)}}}",
                 f"{{sanctie: {between(k, 0.05, 0.3)} per jaar, gevolgen: [{{leefgebied: g{near}, stap: -1, kans: 0.5}}], "
                 f"kosten: [{{post: k{k}_sanctie, titel: Sanctie {k}, bedrag: € {between(k, 100, 900, 0)}, soort: overdracht, "
                 f"betaler: huishouden, ontvanger: rijk, {SOURCE}}}]}}"]
        lines += [
            f"  k{k}:",
            f"    titel: Knelpunt {k}",
            "    rode_draad: verzonnen",
            "    regel: verzonnen",
            f"    opheffen: [gemeente {'wet' if k % 4 == 3 else 'nu'}]",
            f"    als: g{near} <= 2" + (f" en niet (v{(service + 2) % SERVICES} = actief)" if k % 3 == 0 else ""),
            "    werking:",
            f"      - {works[k % 5]}",
            f"    {SOURCE}",
        ]
    lines += ["", "posten:"]
    for d in range(WIDE_DOMAINS):
        payer = PAYERS[d % len(PAYERS)]
        lines += [
            f"  last_g{d}: {{titel: Gebied {d} slecht, bedrag: € {between(d, 500, 6000, 0)} per jaar, zolang: g{d} <= 2, betaler: {payer}, {SOURCE}}}",
            f"  val_g{d}: {{titel: Gebied {d} naar het slechtste niveau, bedrag: € {between(d, 300, 3000, 0)}, bij: g{d}.->1, betaler: {payer}, {SOURCE}}}",
            f"  baat_g{d}: {{titel: Gebied {d} goed, bedrag: € {between(d, 100, 900, 0)} per jaar, zolang: g{d} >= 4, soort: waardering, "
            f"ontvanger: huishouden, {SOURCE}}}",
        ]
    now = ", ".join(f"k{k}" for k in range(BARRIERS) if k % 4 != 3)
    lines += [
        "",
        "arrangementen:",
        "  huidig: {titel: Huidig stelsel}",
        f"  nu: {{titel: Wat nu al kan, heft_op: [{now}]}}",
        "  ook_wet: {titel: Ook met andere wetten, heft_op: alle, wijzigt: {v0: {aanvraag: 1.2 per jaar, wachttijd: 14 dagen}}}",
    ]
    return head + "\n".join(lines) + "\n"


# ---------------------------------------------------------------- all of them


def files():
    """Path below the folder of scenarios, and text, of every generated file."""
    return {
        "w1/scenario.yaml": w1(),
        "w1-vast/scenario.yaml": fixed("w1", "Meting W1 met vaste parameters", W1_Z),
        "w2/scenario.yaml": w2(),
        "w2-vast/scenario.yaml": fixed("w2", "Meting W2 met vaste parameters", w2_uncertain()),
        "breed/scenario.yaml": wide(),
    }


def main():
    stale = []
    for path, text in files().items():
        file = FOLDER / path
        if "--check" in sys.argv[1:]:
            if not file.exists() or file.read_text(encoding="utf-8") != text:
                stale.append(path)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    if stale:
        sys.exit(f"not up to date: {', '.join(stale)}; run `python3 Benchmarks/genereer.py` and commit the result")


if __name__ == "__main__":
    main()
