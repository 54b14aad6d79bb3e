#!/usr/bin/env python3
"""Verwachte waarden van de modellen in deze map, zonder simulatie berekend.

    python3 orakels.py > verwacht.csv    schrijft de tabel
    python3 orakels.py --check           vergelijkt haar met verwacht.csv en doet de controles
    python3 orakels.py --overzicht       de totalen: gepubliceerd, nagerekend en wat het scenario geeft

Gebruikt numpy. De modellen staan hier nog eens, los van scenario.yaml.
"""

import csv
import io
import sys
from pathlib import Path

import numpy as np

KOP = ["scenario", "arrangement", "post", "maat", "verwacht", "bron", "omschrijving"]
MATEN = ("aantal", "bedrag", "contante_waarde")


class Tabel:
    """De rijen van verwacht.csv."""

    def __init__(self):
        self.rijen = []

    def post(self, scenario, arrangement, post, waarden, omschrijving):
        """Eén post met zijn drie maten."""
        for maat, waarde in zip(MATEN, waarden):
            self.rij(scenario, arrangement, post, maat, waarde, "exact", omschrijving)

    def rij(self, scenario, arrangement, post, maat, waarde, bron, omschrijving):
        self.rijen.append([scenario, arrangement, post, maat, float(waarde), bron, omschrijving])

    def waarde(self, scenario, arrangement, post, maat):
        """De som van posten die met + zijn verbonden."""
        delen = set(post.split("+"))
        gevonden = [r[4] for r in self.rijen if r[5] == "exact" and r[:2] == [scenario, arrangement] and r[2] in delen and r[3] == maat]
        assert len(gevonden) == len(delen), (scenario, arrangement, post, maat)
        return sum(gevonden)

    def totaal(self, scenario, arrangement, posten, maten, omschrijving):
        naam = "+".join(posten)
        for maat in maten:
            self.rij(scenario, arrangement, naam, maat, self.waarde(scenario, arrangement, naam, maat), "exact", omschrijving)

    def tekst(self):
        uit = io.StringIO()
        schrijver = csv.writer(uit, lineterminator="\n")
        schrijver.writerow(KOP)
        for rij in self.rijen:
            schrijver.writerow(rij[:4] + ["%.12g" % rij[4]] + rij[5:])
        return uit.getvalue()


# ------------------------------------------------------------------ Sick-Sicker
# Alarid-Escudero e.a. 2023, doi 10.1177/0272989X221103163; getallen uit DARTH-git/cohort-modeling-tutorial-intro.

SS_ARRANGEMENTEN = {
    # hazardverhouding van verergering, kosten van behandeling per jaar, nut van ziek
    "zorg_nu": (1.0, 0.0, 0.75),
    "strategie_a": (1.0, 12000.0, 0.95),
    "strategie_b": (0.6, 13000.0, 0.75),
    "strategie_ab": (0.6, 25000.0, 0.95),
}
SS_GEPUBLICEERD = {
    "zorg_nu": (151580, 20.711),
    "strategie_a": (284805, 21.499),
    "strategie_b": (259100, 22.184),
    "strategie_ab": (378875, 23.137),
}
SS_KOSTEN = ("kosten_gezond", "kosten_ziek", "kosten_zieker", "behandeling")
SS_QALY = ("qaly_gezond", "qaly_ziek", "qaly_zieker")
R_HD, R_HS1, R_S1H, R_S1S2, HR_S1, HR_S2 = 0.002, 0.15, 0.5, 0.105, 3.0, 10.0
VOET = 0.03


def ss_tempi(hr):
    """Tempomatrix in de volgorde gezond, ziek, zieker, overleden."""
    q = np.array([
        [0, R_HS1, 0, R_HD],
        [R_S1H, 0, R_S1S2 * hr, R_HD * HR_S1],
        [0, 0, 0, R_HD * HR_S2],
        [0, 0, 0, 0],
    ])
    return q - np.diag(q.sum(axis=1))


def ss_kansen(hr):
    """Jaarkansen zoals de bron ze uit de tempo's maakt: eerst sterfte, dan de rest onder de overlevenden."""
    kans = lambda tempo: 1 - np.exp(-tempo)
    d = [kans(R_HD), kans(R_HD * HR_S1), kans(R_HD * HR_S2)]
    ziek, beter, erger = kans(R_HS1), kans(R_S1H), kans(R_S1S2 * hr)
    return np.array([
        [(1 - d[0]) * (1 - ziek), (1 - d[0]) * ziek, 0, d[0]],
        [(1 - d[1]) * beter, (1 - d[1]) * (1 - beter - erger), (1 - d[1]) * erger, d[1]],
        [0, 0, 1 - d[2], d[2]],
        [0, 0, 0, 1],
    ])


def exponent(m):
    """e tot een matrix: Taylor na halveren, daarna kwadrateren."""
    keer = max(0, int(np.ceil(np.log2(max(np.abs(m).sum(axis=1).max(), 1e-300)))) + 4)
    a = m / 2.0**keer
    term = som = np.eye(len(m))
    for n in range(1, 30):
        term = term @ a / n
        som = som + term
    for _ in range(keer):
        som = som @ som
    return som


def verblijf(q, begin, horizon, kracht):
    """Verwachte (contante) tijd per toestand tot de horizon: een blok van de uitgebreide matrixexponent."""
    n = len(q)
    groot = np.zeros((2 * n, 2 * n))
    groot[:n, :n] = q - kracht * np.eye(n)
    groot[:n, n:] = np.eye(n)
    return begin @ exponent(groot * horizon)[:n, n:]


def verblijf_uniformisatie(q, begin, horizon, kracht, stukken=300, punten=12):
    """Hetzelfde langs een andere weg: uniformisatie per stukje en Gauss-Legendre over de tijd."""
    x, w = np.polynomial.legendre.leggauss(punten)
    stap = horizon / stukken
    tempo = -q.diagonal().min()
    p = np.eye(len(q)) + q / tempo

    def na(toestand, t):
        som, gewicht, vec = 0, np.exp(-tempo * t), toestand
        for n in range(60):
            som = som + gewicht * vec
            vec = vec @ p
            gewicht *= tempo * t / (n + 1)
        return som

    totaal, toestand = np.zeros(len(q)), begin
    for i in range(stukken):
        for xi, wi in zip(x, w):
            t = (xi + 1) / 2 * stap
            totaal += wi * stap / 2 * np.exp(-kracht * (i * stap + t)) * na(toestand, t)
        toestand = na(toestand, stap)
    return totaal


def ss_spoor(hr, jaren=75):
    spoor = [np.array([1.0, 0, 0, 0])]
    for _ in range(jaren):
        spoor.append(spoor[-1] @ ss_kansen(hr))
    return np.array(spoor)


def simpson(jaren):
    """De gewichten van de bron: 1/3 aan de uiteinden, 4/3 in even jaren, 2/3 in oneven jaren."""
    w = np.where(np.arange(jaren + 1) % 2 == 0, 4 / 3, 2 / 3)
    w[[0, -1]] = 1 / 3
    return w


def ss_posten(tabel, scenario, arrangement, tijd, contant, suffix="", factor=1.0):
    """Posten uit de tijd per toestand, gewoon en contant."""
    _, behandeling, nut = SS_ARRANGEMENTEN[arrangement]
    delen = {
        "kosten_gezond": ([0], 2000), "kosten_ziek": ([1], 4000), "kosten_zieker": ([2], 15000),
        "behandeling": ([1, 2], behandeling),
    }
    for post, (waar, prijs) in delen.items():
        jaren, later = tijd[waar].sum(), contant[waar].sum()
        prijs = prijs * factor
        tabel.post(scenario, arrangement, post + suffix, (jaren, jaren * prijs, later * prijs), "kosten; aantal is jaren in de toestand")
    for post, waar, nut in (("qaly_gezond", 0, 1.0), ("qaly_ziek", 1, nut), ("qaly_zieker", 2, 0.5)):
        nut = nut * factor
        tabel.post(scenario, arrangement, post + suffix, (tijd[waar] * nut, tijd[waar] * nut, contant[waar] * nut), "effect in qaly")


def ss_totalen(tabel, scenario, arrangement, suffixen, soort):
    kosten = [p + s for p in SS_KOSTEN for s in suffixen]
    qaly = [p + s for p in SS_QALY for s in suffixen]
    tabel.totaal(scenario, arrangement, kosten, ("bedrag", "contante_waarde"), "totale kosten")
    tabel.totaal(scenario, arrangement, qaly, ("aantal", "contante_waarde"), "totaal qaly")
    for posten, waarde, wat in ((kosten, SS_GEPUBLICEERD[arrangement][0], "totale kosten"), (qaly, SS_GEPUBLICEERD[arrangement][1], "totaal qaly")):
        tabel.rij(scenario, arrangement, "+".join(posten), "contante_waarde", waarde, soort, wat + " zoals gepubliceerd")


def sick_sicker(tabel):
    begin, kracht = np.array([1.0, 0, 0, 0]), np.log1p(VOET)
    for naam, (hr, _, _) in SS_ARRANGEMENTEN.items():
        q = ss_tempi(hr)
        ss_posten(tabel, "sick-sicker", naam, verblijf(q, begin, 75, 0), verblijf(q, begin, 75, kracht))
        ss_totalen(tabel, "sick-sicker", naam, [""], "gepubliceerd_anders")
    for naam, (hr, _, _) in SS_ARRANGEMENTEN.items():
        spoor, later = ss_spoor(hr), (1 + VOET) ** -np.arange(76.0)
        ss_posten(tabel, "sick-sicker-discreet", naam, spoor.sum(axis=0), later @ spoor)
        ss_totalen(tabel, "sick-sicker-discreet", naam, [""], "gepubliceerd_anders")
    for naam, (hr, _, _) in SS_ARRANGEMENTEN.items():
        spoor, later, jaar = ss_spoor(hr), (1 + VOET) ** -np.arange(76.0), np.arange(76)
        rand = (jaar == 0) | (jaar == 75)
        for suffix, kies, factor in (("_rand", rand, 1 / 3), ("_oneven", ~rand & (jaar % 2 == 1), 2 / 3), ("_even", ~rand & (jaar % 2 == 0), 4 / 3)):
            ss_posten(tabel, "sick-sicker-simpson", naam, kies @ spoor, (kies * later) @ spoor, suffix, factor)
        ss_totalen(tabel, "sick-sicker-simpson", naam, ["_rand", "_oneven", "_even"], "gepubliceerd")


# ------------------------------------------------------------------ hiv
# Chancellor e.a. 1997; rekenwijze van Briggs, Claxton en Sculpher 2006, voorbeeld 2.5.
# Onafgeronde uitkomsten van het rekenblad: testbestand test_dmhee.R van het R-pakket heemod.

HIV_TELLING = {"a": [1251, 350, 116, 17], "b": [0, 731, 512, 15], "c": [0, 0, 1312, 437]}
HIV_GEPUBLICEERD = {"mono": (44663.4535637, 7.9912066), "combi": (50601.6513312, 8.9373889)}
HIV_AFGEROND = {"mono": (44663, 7.991), "combi": (50602, 8.937)}
HIV_POSTEN = ("zorg_a", "zorg_b", "zorg_c", "zidovudine", "lamivudine")
HIV_JAREN = ("levensjaren_a", "levensjaren_b", "levensjaren_c")


def hiv_spoor(rr, behandeld=2, jaren=20):
    p = np.array([np.array(r) / sum(r) for r in HIV_TELLING.values()] + [[0, 0, 0, 1.0]])
    spoor = [np.array([1.0, 0, 0, 0])]
    for jaar in range(1, jaren + 1):
        m = p * (rr if jaar <= behandeld else 1.0)
        np.fill_diagonal(m, 0)
        np.fill_diagonal(m, 1 - m.sum(axis=1))
        spoor.append(spoor[-1] @ m)
    return np.array(spoor)


def hiv(tabel):
    for naam, rr, lamivudine in (("mono", 1.0, 0.0), ("combi", 0.509, 2086.5)):
        spoor = hiv_spoor(rr)[1:]
        later = 1.06 ** -np.arange(1.0, 21)
        leeft = spoor[:, :3].sum(axis=1)
        for post, jaren, prijs in (
            ("zorg_a", spoor[:, 0], 2756), ("zorg_b", spoor[:, 1], 3052), ("zorg_c", spoor[:, 2], 9007),
            ("zidovudine", leeft, 2278), ("lamivudine", np.where(np.arange(1, 21) <= 2, leeft, 0), lamivudine),
        ):
            tabel.post("hiv", naam, post, (jaren.sum(), jaren.sum() * prijs, (jaren * later).sum() * prijs), "kosten; aantal is jaren in de toestand")
        for i, post in enumerate(HIV_JAREN):
            tabel.post("hiv", naam, post, (spoor[:, i].sum(),) * 3, "levensjaren; niet contant gemaakt")
        tabel.totaal("hiv", naam, HIV_POSTEN, ("bedrag", "contante_waarde"), "totale kosten")
        tabel.totaal("hiv", naam, HIV_JAREN, ("aantal", "contante_waarde"), "levensjaren")
        tabel.rij("hiv", naam, "+".join(HIV_POSTEN), "contante_waarde", HIV_AFGEROND[naam][0], "gepubliceerd", "totale kosten zoals gepubliceerd")
        for maat in ("aantal", "contante_waarde"):
            tabel.rij("hiv", naam, "+".join(HIV_JAREN), maat, HIV_AFGEROND[naam][1], "gepubliceerd", "levensjaren zoals gepubliceerd")


# ------------------------------------------------------------------ heupprothese
# Briggs, Claxton en Sculpher 2006, voorbeeld 3.5; getallen uit test_dmhee.R van heemod en de documentatie van hesim.

HEUP_STERFTE = {
    "man": [0.00151, 0.00393, 0.0109, 0.0316, 0.0801, 0.1879],
    "vrouw": [0.00099, 0.0026, 0.0067, 0.0193, 0.0535, 0.1548],
}
HEUP_VORM = np.exp(0.3740968)
HEUP_ARRANGEMENTEN = {"standaard": (0.0, 394.0), "nieuw": (-1.344474, 579.0)}
HEUP_GEPUBLICEERD = {"standaard": (512.434658, 14.6531896), "nieuw": (610.311818, 14.69770986)}
HEUP_AFGEROND = {"standaard": (512, 14.653), "nieuw": (610, 14.698)}
HEUP_GROEP = [
    (leeftijd, geslacht, w_leeftijd * w_geslacht)
    for geslacht, w_geslacht in (("vrouw", 65), ("man", 35))
    for leeftijd, w_leeftijd in ((55, 5), (60, 10), (65, 40), (70, 25), (75, 20))
]
HEUP_KOSTEN = ("prothese", "revisie")
HEUP_QALY = ("qaly_geslaagd", "qaly_herstel", "qaly_na_revisie")


def heup_lambda(leeftijd, geslacht, ln_hr):
    return np.exp(-5.490935 - 0.0367022 * leeftijd + (0.768536 if geslacht == "man" else 0) + ln_hr)


def heup_kans(leeftijd, geslacht):
    return HEUP_STERFTE[geslacht][min(5, int((leeftijd - 35) // 10))]


def heup_discreet(leeftijd, geslacht, arrangement):
    """De jaarcycli van de bron: kosten en nut aan het einde van elk van de zestig jaren."""
    ln_hr, prijs = HEUP_ARRANGEMENTEN[arrangement]
    lam = heup_lambda(leeftijd, geslacht, ln_hr)
    x, kosten, nut = np.array([1.0, 0, 0, 0, 0]), prijs, 0.0
    for t in range(1, 61):
        dood = heup_kans(leeftijd + t, geslacht)
        revisie = 1 - np.exp(lam * ((t - 1) ** HEUP_VORM - t**HEUP_VORM))
        x = x @ np.array([
            [0, 0.98, 0, 0, 0.02],
            [0, 1 - revisie - dood, revisie, 0, dood],
            [0, 0, 0, 0.98 - dood, 0.02 + dood],
            [0, 0, 0.04, 0.96 - dood, dood],
            [0, 0, 0, 0, 1],
        ])
        kosten += 5294 * x[2] * 1.06**-t
        nut += x @ [0, 0.85, 0.30, 0.75, 0] * 1.015**-t
    return kosten, nut


def heup_continu(leeftijd, geslacht, arrangement, horizon=60, punten=64, macht=4):
    """Het model in doorlopende tijd.

    Zonder gewone sterfte is P(t) = 0,98 exp(-lambda t^vorm) de kans op een eerste prothese die nog zit. A(t) is het
    verwachte aantal revisies tot t. Van de revisies leidt 98 % tot een jaar herstel en daarna tot een tweede prothese,
    die met tempo rho weer wordt vervangen. Wat leeft telt op tot 0,98 - 0,02 A(t), dus
    N(t) = 0,98 - P(t) - A(t) + 0,98 A(t-1) en A' = -P' + rho N. Gewone sterfte is in alle toestanden gelijk en
    vermenigvuldigt alles met S(t). Per jaar opgelost met Gauss-Legendre in s, met t = jaar + s^4 vanwege t^vorm bij 0.
    """
    ln_hr, prijs = HEUP_ARRANGEMENTEN[arrangement]
    lam, g, rho = heup_lambda(leeftijd, geslacht, ln_hr), HEUP_VORM, -np.log(0.96)
    x, w = np.polynomial.legendre.leggauss(punten)
    s = (x + 1) / 2
    tau, gewicht = s**macht, w / 2 * macht * s ** (macht - 1)
    # integraal van -1 tot elk punt, als matrix op de waarden in de punten
    coef = np.linalg.inv(np.polynomial.legendre.legvander(x, punten - 1))
    graad = np.arange(punten)
    primitief = np.zeros((punten, punten))
    hoog = np.polynomial.legendre.legvander(x, punten)
    primitief[:, 0] = x + 1
    primitief[:, 1:] = (hoog[:, 2:] - hoog[:, :-2]) / (2 * graad[1:] + 1)
    cumulatief = primitief @ coef @ np.diag(macht * s ** (macht - 1) / 2)

    eerder_a, begin_a, leeft = np.zeros(punten), 0.0, 1.0
    tijd, contant = np.zeros(3), np.zeros(3)
    revisies, revisies_contant = 0.0, 0.0
    for jaar in range(horizon):
        t = jaar + tau
        p = 0.98 * np.exp(-lam * t**g)
        uitval = lam * g * t ** (g - 1) * p
        bron = uitval + rho * (0.98 - p + 0.98 * eerder_a)
        a = np.exp(-rho * tau) * (begin_a + cumulatief @ (np.exp(rho * tau) * bron))
        eind_a = np.exp(-rho) * (begin_a + gewicht @ (np.exp(rho * tau) * bron))
        na = 0.98 - p - a + 0.98 * eerder_a
        herstel = 0.98 * (a - eerder_a)
        tempo = -np.log1p(-heup_kans(leeftijd + jaar, geslacht))
        s_t = leeft * np.exp(-tempo * tau)
        for i, deel in enumerate((p, herstel, na)):
            tijd[i] += gewicht @ (deel * s_t)
            contant[i] += gewicht @ (deel * s_t * 1.015**-t)
        revisies += gewicht @ ((uitval + rho * na) * s_t)
        revisies_contant += gewicht @ ((uitval + rho * na) * s_t * 1.06**-t)
        eerder_a, begin_a, leeft = a, eind_a, leeft * np.exp(-tempo)
    uit = {"prothese": (1.0, prijs, prijs), "revisie": (revisies, revisies * 5294, revisies_contant * 5294)}
    for post, i, nut in (("qaly_geslaagd", 0, 0.85), ("qaly_herstel", 1, 0.30), ("qaly_na_revisie", 2, 0.75)):
        uit[post] = (tijd[i] * nut, tijd[i] * nut, contant[i] * nut)
    return uit


def heupprothese(tabel):
    for scenario, groep in (("heupprothese", [(60, "vrouw", 1)]), ("heupprothese-groep", HEUP_GROEP)):
        gewicht = sum(w for _, _, w in groep)
        for naam in HEUP_ARRANGEMENTEN:
            leden = [(heup_continu(l, g, naam), w / gewicht) for l, g, w in groep]
            for post in HEUP_KOSTEN + HEUP_QALY:
                waarden = sum(np.array(uit[post]) * w for uit, w in leden)
                tabel.post(scenario, naam, post, waarden, "aantal operaties en kosten" if post in HEUP_KOSTEN else "effect in qaly")
            tabel.totaal(scenario, naam, HEUP_KOSTEN, ("bedrag", "contante_waarde"), "totale kosten")
            tabel.totaal(scenario, naam, HEUP_QALY, ("aantal", "contante_waarde"), "totaal qaly")
            if scenario == "heupprothese":
                tabel.rij(scenario, naam, "+".join(HEUP_KOSTEN), "contante_waarde", HEUP_AFGEROND[naam][0], "gepubliceerd_anders", "totale kosten zoals gepubliceerd")
                tabel.rij(scenario, naam, "+".join(HEUP_QALY), "contante_waarde", HEUP_AFGEROND[naam][1], "gepubliceerd_anders", "totaal qaly zoals gepubliceerd")


# ------------------------------------------------------------------ migraine
# Evans e.a. 1997, zoals in Briggs e.a. 2006, kader 2.3; getallen uit de documentatie van het R-pakket rdecision.

MIGRAINE = {
    # kans op verlichting, kans dat die blijft, prijs van een dosis
    "cafeine": (0.379, 0.703, 1.32),
    "sumatriptan": (0.558, 0.594, 16.10),
}
MIGRAINE_GEPUBLICEERD = {"cafeine": (4.73, 0.20), "sumatriptan": (22.06, 0.41)}
MIGRAINE_KOSTEN = ("eerste_dosis", "tweede_dosis", "spoedhulp", "opname")


def migraine(tabel):
    for naam, (verlicht, blijft, dosis) in MIGRAINE.items():
        seh, opname = 0.08, 0.002
        aantallen = {
            "eerste_dosis": (1.0, dosis), "tweede_dosis": (verlicht * (1 - blijft), dosis),
            "spoedhulp": ((1 - verlicht) * seh, 63.16), "opname": ((1 - verlicht) * seh * opname, 1093.0),
        }
        for post, (aantal, prijs) in aantallen.items():
            tabel.post("migraine", naam, post, (aantal, aantal * prijs, aantal * prijs), "kosten per aanval")
        nut = verlicht * (blijft * 1.0 + (1 - blijft) * 0.9) + (1 - verlicht) * (
            (1 - seh) * -0.3 + seh * ((1 - opname) * 0.1 + opname * -0.3))
        tabel.post("migraine", naam, "qaly", (nut / 365,) * 3, "effect in qaly; nut gedurende een dag")
        tabel.totaal("migraine", naam, MIGRAINE_KOSTEN, ("contante_waarde",), "totale kosten")
        kosten, nut_dag = MIGRAINE_GEPUBLICEERD[naam]
        # alleen de kosten van sumatriptan en het nut van cafeïne zijn de afronding van wat hier uitkomt
        soorten = ("gepubliceerd", "gepubliceerd_anders") if naam == "sumatriptan" else ("gepubliceerd_anders", "gepubliceerd")
        tabel.rij("migraine", naam, "+".join(MIGRAINE_KOSTEN), "contante_waarde", kosten, soorten[0], "totale kosten zoals gepubliceerd")
        # het nut staat in de bron in twee cijfers, en de cijfers die hier staan bepalen hoe nauw wordt getoetst
        for maat in ("aantal", "contante_waarde"):
            tabel.rij("migraine", naam, "qaly", maat, "%.2g" % (nut_dag / 365), soorten[1], "gepubliceerd nut van een dag gedeeld door 365 (twee cijfers)")


# ------------------------------------------------------------------ controles

def controles(tabel):
    """Twee wegen naar hetzelfde getal, en de gepubliceerde totalen. Geeft regels (wat, verschil, ten hoogste)."""
    begin = np.array([1.0, 0, 0, 0])
    for naam, (hr, _, _) in SS_ARRANGEMENTEN.items():
        for kracht in (0, np.log1p(VOET)):
            a, b = (weg(ss_tempi(hr), begin, 75, kracht) for weg in (verblijf, verblijf_uniformisatie))
            yield f"sick-sicker {naam}: matrixexponent tegen uniformisatie", np.abs(a - b).max(), 1e-10
        w = simpson(75) * (1 + VOET) ** -np.arange(76.0)
        tijd, (_, behandeling, nut) = w @ ss_spoor(hr), SS_ARRANGEMENTEN[naam]
        kosten, qaly = tijd @ [2000, 4000 + behandeling, 15000 + behandeling, 0], tijd @ [1, nut, 0.5, 0]
        yield f"sick-sicker {naam}: kosten tegen publicatie", abs(kosten - SS_GEPUBLICEERD[naam][0]), 0.5
        yield f"sick-sicker {naam}: qaly tegen publicatie", abs(qaly - SS_GEPUBLICEERD[naam][1]), 0.0005
        for posten, goed in ((SS_KOSTEN, kosten), (SS_QALY, qaly)):
            som = tabel.waarde("sick-sicker-simpson", naam, "+".join(p + s for p in posten for s in ("_rand", "_oneven", "_even")), "contante_waarde")
            yield f"sick-sicker-simpson {naam}: posten tegen het spoor", abs(som / goed - 1), 1e-13
    for naam, (kosten, jaren) in HIV_GEPUBLICEERD.items():
        yield f"hiv {naam}: kosten tegen rekenblad", abs(tabel.waarde("hiv", naam, "+".join(HIV_POSTEN), "contante_waarde") - kosten), 1e-6
        yield f"hiv {naam}: levensjaren tegen rekenblad", abs(tabel.waarde("hiv", naam, "+".join(HIV_JAREN), "aantal") - jaren), 1e-7
    for naam, (kosten, qaly) in HEUP_GEPUBLICEERD.items():
        k, q = heup_discreet(60, "vrouw", naam)
        yield f"heupprothese {naam}: kosten tegen rekenblad", abs(k - kosten), 1e-6
        yield f"heupprothese {naam}: qaly tegen rekenblad", abs(q - qaly), 1e-7
        for leeftijd, geslacht, _ in HEUP_GROEP:
            fijn, grof = (heup_continu(leeftijd, geslacht, naam, punten=n, macht=m) for n, m in ((64, 4), (40, 6)))
            yield f"heupprothese {naam} {geslacht} {leeftijd}: twee roosters", max(abs(x / y - 1) for p in fijn for x, y in zip(fijn[p], grof[p])), 1e-11
    for naam, (kosten, nut) in MIGRAINE_GEPUBLICEERD.items():
        yield f"migraine {naam}: kosten tegen publicatie", abs(tabel.waarde("migraine", naam, "+".join(MIGRAINE_KOSTEN), "contante_waarde") - kosten), 0.02
        yield f"migraine {naam}: nut tegen publicatie", abs(tabel.waarde("migraine", naam, "qaly", "aantal") * 365 - nut), 0.01


def overzicht(tabel):
    def regel(*cellen):
        print("%-22s %-14s %16s %18s %18s %18s" % cellen)

    regel("scenario", "arrangement", "wat", "gepubliceerd", "nagerekend", "scenario exact")
    for naam, (hr, behandeling, nut) in SS_ARRANGEMENTEN.items():
        tijd = (simpson(75) * (1 + VOET) ** -np.arange(76.0)) @ ss_spoor(hr)
        goed = (tijd @ [2000, 4000 + behandeling, 15000 + behandeling, 0], tijd @ [1, nut, 0.5, 0])
        for scenario, suffixen in (("sick-sicker-simpson", ("_rand", "_oneven", "_even")), ("sick-sicker-discreet", ("",)), ("sick-sicker", ("",))):
            for i, posten in enumerate((SS_KOSTEN, SS_QALY)):
                som = tabel.waarde(scenario, naam, "+".join(p + s for p in posten for s in suffixen), "contante_waarde")
                regel(scenario, naam, ("kosten", "qaly")[i], SS_GEPUBLICEERD[naam][i], "%.6f" % goed[i], "%.6f" % som)
    for naam in HIV_GEPUBLICEERD:
        for i, (posten, maat) in enumerate(((HIV_POSTEN, "contante_waarde"), (HIV_JAREN, "aantal"))):
            som = tabel.waarde("hiv", naam, "+".join(posten), maat)
            regel("hiv", naam, ("kosten", "levensjaren")[i], HIV_AFGEROND[naam][i], "%.7f" % som, "%.7f" % som)
    for scenario in ("heupprothese", "heupprothese-groep"):
        for naam in HEUP_ARRANGEMENTEN:
            for i, posten in enumerate((HEUP_KOSTEN, HEUP_QALY)):
                som = tabel.waarde(scenario, naam, "+".join(posten), "contante_waarde")
                los = scenario == "heupprothese"
                regel(scenario, naam, ("kosten", "qaly")[i], HEUP_AFGEROND[naam][i] if los else "", "%.7f" % heup_discreet(60, "vrouw", naam)[i] if los else "", "%.7f" % som)
    for naam in MIGRAINE:
        kosten = tabel.waarde("migraine", naam, "+".join(MIGRAINE_KOSTEN), "contante_waarde")
        nut = tabel.waarde("migraine", naam, "qaly", "aantal") * 365
        regel("migraine", naam, "kosten", MIGRAINE_GEPUBLICEERD[naam][0], "%.6f" % kosten, "%.6f" % kosten)
        regel("migraine", naam, "nut van een dag", MIGRAINE_GEPUBLICEERD[naam][1], "%.6f" % nut, "%.6f" % nut)


def main(argumenten):
    tabel = Tabel()
    for model in (sick_sicker, hiv, heupprothese, migraine):
        model(tabel)
    if argumenten == []:
        sys.stdout.write(tabel.tekst())
        return 0
    if argumenten == ["--overzicht"]:
        overzicht(tabel)
        return 0
    if argumenten != ["--check"]:
        print(__doc__, file=sys.stderr)
        return 64
    fouten = 0
    for wat, verschil, grens in controles(tabel):
        fout = not verschil <= grens
        fouten += fout
        print(f"{'FOUT' if fout else 'goed'}  {wat}: {verschil:.3g} (ten hoogste {grens:g})")
    bestand = list(csv.reader(Path(__file__).with_name("verwacht.csv").read_text(encoding="utf-8").splitlines()))
    nieuw = list(csv.reader(tabel.tekst().splitlines()))
    gelijk = len(bestand) == len(nieuw) and bestand[0] == nieuw[0] and all(
        a[:4] + a[5:] == b[:4] + b[5:] and np.isclose(float(a[4]), float(b[4]), rtol=1e-10, atol=1e-13) for a, b in zip(bestand[1:], nieuw[1:]))
    fouten += not gelijk
    print(f"{'goed' if gelijk else 'FOUT'}  verwacht.csv: {len(bestand) - 1} rijen")
    return 1 if fouten else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
