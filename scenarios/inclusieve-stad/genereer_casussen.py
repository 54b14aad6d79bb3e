#!/usr/bin/env python3
# SPDX-License-Identifier: CC0-1.0
"""Maakt synthetische casussen voor de scenario's inclusieve-stad, zware-casussen en wijkteam-breed.

    python3 genereer_casussen.py            schrijft casussen.csv naast dit bestand (inclusieve-stad)
    python3 genereer_casussen.py zwaar      schrijft ../zware-casussen/casussen.csv
    python3 genereer_casussen.py breed      schrijft ../wijkteam-breed/casussen.csv

Geen enkele regel is een bestaand huishouden. De echte honderd casussen van de City Deal zijn niet openbaar en niet
gebruikt. Alleen de standaardbibliotheek is nodig; hetzelfde zaad geeft hetzelfde bestand.

Hoe een huishouden wordt getrokken
1. samenstelling, leeftijd, woonvorm, auto en schuldbedrag uit de verdelingen hieronder;
2. per leefgebied een niveau uit een verdeling over de vijf niveaus. De leefgebieden hangen samen: elk niveau komt uit
   een normale trekking die voor een deel uit een gedeelde last bestaat (één-factor-copula). De verdelingen zelf
   veranderen daar niet door, wel hoe vaak problemen op hetzelfde huishouden vallen;
3. voorzieningen die al lopen, met een kans voor wie ervoor in aanmerking komt.

Bronnen van de verdelingen staan bij de getallen; `aanname` betekent dat er geen bron is.
"""

import csv
import random
import sys
from pathlib import Path
from statistics import NormalDist

STEDEN = ["eindhoven", "enschede", "leeuwarden", "utrecht", "zaanstad"]

# Personen van 16 jaar en ouder met geregistreerde problematische schulden, 2023, in procent.
# CBS, Personen met geregistreerde problematische schulden 2021-2023 (dashboard Schuldenproblematiek in beeld).
SCHULD_PER_STAD = {"eindhoven": 6.3, "enschede": 7.7, "leeuwarden": 7.0, "utrecht": 5.7, "zaanstad": 8.1}
SCHULD_GEMIDDELD = sum(SCHULD_PER_STAD.values()) / len(SCHULD_PER_STAD)

LEEFGEBIEDEN = [
    "financien", "werk_opleiding", "tijdsbesteding", "huisvesting", "huiselijke_relaties", "geestelijke_gezondheid",
    "lichamelijke_gezondheid", "middelengebruik", "adl_basaal", "adl_instrumenteel", "sociaal_netwerk", "participatie",
    "justitie", "opgroeien",
]
VOORZIENINGEN = [
    "bijstand", "schuldhulp", "budgetbeheer", "beschermingsbewind", "wijkteam", "wmo_begeleiding", "dagbesteding",
    "huishoudelijke_hulp", "ggz_behandeling", "verslavingszorg", "jeugdhulp_ambulant", "ondertoezichtstelling",
    "jeugdhulp_verblijf", "leerlingenvervoer", "maatschappelijke_opvang", "beschermd_wonen",
]
KENMERKEN = [
    "stad", "volwassenen", "kinderen", "medebewoners", "leeftijd", "eigendom", "auto", "speciaal_onderwijs",
    "arbeidsongeschikt", "schuldbedrag",
]

# Aandeel van de niveaus 1 tot en met 5 bij de start, in procent.
# City Deal: geen verdeling gepubliceerd. Rangorde naar gepubliceerd gebruik van de ZRM: financiën, huisvesting, werk en
# geestelijke gezondheid het vaakst laag (GGD Amsterdam over Walcheren 2017 en SamenDOEN 2015); lichamelijke gezondheid
# en participatie liggen dichter bij elkaar. De hoogtes zijn een aanname.
NIVEAUS_STAPELING = {
    "financien": (26, 46, 16, 9, 3),
    "werk_opleiding": (24, 40, 17, 13, 6),
    "tijdsbesteding": (10, 30, 30, 20, 10),
    "huisvesting": (8, 26, 26, 28, 12),
    "huiselijke_relaties": (10, 26, 26, 24, 14),
    "geestelijke_gezondheid": (12, 32, 28, 18, 10),
    "lichamelijke_gezondheid": (4, 18, 30, 30, 18),
    "middelengebruik": (6, 12, 14, 22, 46),
    "adl_basaal": (2, 6, 12, 26, 54),
    "adl_instrumenteel": (8, 26, 26, 24, 16),
    "sociaal_netwerk": (8, 26, 32, 24, 10),
    "participatie": (8, 28, 32, 22, 10),
    "justitie": (4, 10, 12, 18, 56),
    "opgroeien": (14, 30, 26, 20, 10),
}
# Gemiddelde cliënten. Financiën: van 1.076 mensen die zich bij maatschappelijk werk op Walcheren meldden had 20 procent
# financiële problematiek, 28 procent beperkte en 52 procent geen (GGD Amsterdam 2017). Overige leefgebieden: aanname.
NIVEAUS_BREED = {
    "financien": (5, 15, 28, 32, 20),
    "werk_opleiding": (8, 26, 16, 26, 24),
    "tijdsbesteding": (3, 12, 25, 35, 25),
    "huisvesting": (2, 8, 16, 38, 36),
    "huiselijke_relaties": (3, 14, 26, 34, 23),
    "geestelijke_gezondheid": (3, 18, 32, 30, 17),
    "lichamelijke_gezondheid": (2, 12, 26, 34, 26),
    "middelengebruik": (1, 4, 9, 20, 66),
    "adl_basaal": (1, 3, 8, 22, 66),
    "adl_instrumenteel": (2, 12, 24, 32, 30),
    "sociaal_netwerk": (3, 14, 30, 34, 19),
    "participatie": (3, 16, 30, 32, 19),
    "justitie": (1, 2, 5, 12, 80),
    "opgroeien": (4, 18, 30, 30, 18),
}
SAMENHANG = 0.35  # aanname: correlatie van de normale trekkingen tussen twee leefgebieden

# Kans dat een voorziening al loopt voor wie ervoor in aanmerking komt.
LOPEND = {
    "bijstand": 0.75,               # aanname; niet-gebruik een derde (Inspectie SZW 2021), lager bij wie al in beeld is
    "schuldhulp": 0.05,             # 4.3 procent BKR-schuldregeling en 0.7 procent Wsnp (CBS 2024)
    "budgetbeheer": 0.08,           # aanname
    "beschermingsbewind": 0.25,     # aanname
    "wijkteam": 0.50,               # aanname
    "wmo_begeleiding": 0.30,        # aanname
    "dagbesteding": 0.15,           # aanname
    "huishoudelijke_hulp": 0.40,    # aanname
    "ggz_behandeling": 0.33,        # een derde van de uitkeringsgerechtigden krijgt ggz (CBS en ESB 2017)
    "verslavingszorg": 0.15,        # aanname
    "jeugdhulp_ambulant": 0.45,     # aanname
    "ondertoezichtstelling": 0.30,  # aanname
    "jeugdhulp_verblijf": 0.20,     # aanname
    "leerlingenvervoer": 0.90,      # aanname
    "maatschappelijke_opvang": 0.50,  # aanname
    "beschermd_wonen": 0.10,        # aanname
}

# Ruwe jaarprijzen waarmee zware-casussen de duurste huishoudens kiest. Alleen een rangorde: de kosten in de uitkomsten
# komen uit de prijslijsten.
RUWE_PRIJS = {
    "bijstand": 17_000, "wijkteam": 3_000, "wmo_begeleiding": 11_000, "dagbesteding": 11_000, "huishoudelijke_hulp": 4_500,
    "ggz_behandeling": 4_500, "verslavingszorg": 4_000, "jeugdhulp_ambulant": 11_000, "ondertoezichtstelling": 15_000,
    "jeugdhulp_verblijf": 65_000, "maatschappelijke_opvang": 22_000, "beschermd_wonen": 53_000, "beschermingsbewind": 2_200,
    "leerlingenvervoer": 4_300,
}

NORMAAL = NormalDist()


class Toeval:
    """Alleen `random.random()`, waarvan de reeks bij een vast zaad tussen Python-versies gelijk blijft."""

    def __init__(self, zaad):
        self._bron = random.Random(zaad)

    def uniform(self):
        return self._bron.random()

    def normaal(self):
        return NORMAAL.inv_cdf(min(max(self.uniform(), 1e-12), 1 - 1e-12))

    def kans(self, p):
        return self.uniform() < p

    def keuze(self, verdeling):
        """Een waarde uit een lijst van (waarde, gewicht)."""
        u = self.uniform() * sum(gewicht for _, gewicht in verdeling)
        for waarde, gewicht in verdeling:
            if u < gewicht:
                return waarde
            u -= gewicht
        return verdeling[-1][0]


def niveau(verdeling, z):
    """Het niveau bij een normale trekking; een lage trekking is een slecht niveau."""
    u = NORMAAL.cdf(z) * sum(verdeling)
    for index, aandeel in enumerate(verdeling):
        if u < aandeel:
            return index + 1
        u -= aandeel
    return 5


def financien_in_stad(verdeling, stad):
    """Meer of minder huishoudens met problematische schulden, naar het aandeel van de stad."""
    verhouding = SCHULD_PER_STAD[stad] / SCHULD_GEMIDDELD
    schuld = sum(verdeling[:2])
    nieuw = min(schuld * verhouding, 0.95 * sum(verdeling))
    onder, boven = nieuw / schuld, (sum(verdeling) - nieuw) / (sum(verdeling) - schuld)
    return tuple(v * (onder if i < 2 else boven) for i, v in enumerate(verdeling))


def huishouden(toeval, stad, niveaus, gezinnen):
    """Eén huishouden: kenmerken, niveaus en lopende voorzieningen."""
    h = {"stad": stad}
    # Samenstelling: aanname. Alleenstaande ouders zijn oververtegenwoordigd, zoals in de casusbeschrijvingen.
    soort = toeval.keuze([("alleen", 100 - gezinnen - 12), ("ouder", gezinnen * 0.6), ("gezin", gezinnen * 0.4), ("paar", 12)])
    h["volwassenen"] = 2 if soort in ("gezin", "paar") else 1
    h["kinderen"] = toeval.keuze([(1, 36), (2, 34), (3, 18), (4, 8), (5, 4)]) if soort in ("ouder", "gezin") else 0  # aanname
    if h["kinderen"]:
        h["leeftijd"] = 22 + int(toeval.uniform() * 30)
    else:
        h["leeftijd"] = toeval.keuze([(18 + int(toeval.uniform() * 9), 25), (27 + int(toeval.uniform() * 33), 75)])
    # Inwonende volwassenen van 27 en ouder: 12 procent van de bijstandsontvangers is kostendeler (CBS via NH Nieuws 2022).
    h["medebewoners"] = toeval.keuze([(0, 88), (1, 9), (2, 3)])
    h["eigendom"] = "koop" if toeval.kans(0.10) else "huur"  # aanname
    h["auto"] = "wel" if toeval.kans(0.40) else "geen"  # aanname
    # Ongeveer een op de tien kinderen in deze huishoudens in het speciaal onderwijs: aanname.
    h["speciaal_onderwijs"] = min(sum(toeval.kans(0.12) for _ in range(h["kinderen"])), 4)
    h["arbeidsongeschikt"] = "wel" if toeval.kans(0.15) else "geen"  # aanname
    # Schuld bij aanmelding: gemiddeld 37.485 euro voor particulieren (NVVK 2022); scheve verdeling is een aanname.
    # Mediaan 24.000 en spreiding 0,94 van de logaritme geven dat gemiddelde.
    schuld = 24_000 * 2.718281828459045 ** (0.94 * toeval.normaal())
    h["schuldbedrag"] = int(min(max(round(schuld, -2), 500), 250_000))

    last = toeval.normaal()
    for gebied in LEEFGEBIEDEN:
        z = SAMENHANG ** 0.5 * last + (1 - SAMENHANG) ** 0.5 * toeval.normaal()
        verdeling = financien_in_stad(niveaus[gebied], stad) if gebied == "financien" else niveaus[gebied]
        h[gebied] = niveau(verdeling, z)
    if h["kinderen"] == 0:
        h["opgroeien"] = 5
    if h["huisvesting"] == 1:
        h["eigendom"] = "huur"

    komt_in_aanmerking = {
        "bijstand": h["werk_opleiding"] <= 2 and h["arbeidsongeschikt"] == "geen",
        "schuldhulp": h["financien"] == 2,
        "budgetbeheer": h["financien"] in (2, 3),
        "beschermingsbewind": h["financien"] <= 2 and h["adl_instrumenteel"] <= 2,
        "wijkteam": min(h["financien"], h["huisvesting"], h["geestelijke_gezondheid"], h["opgroeien"]) <= 2,
        "wmo_begeleiding": h["adl_instrumenteel"] <= 2 or h["geestelijke_gezondheid"] == 1,
        "dagbesteding": h["tijdsbesteding"] <= 2 and h["werk_opleiding"] <= 2,
        "huishoudelijke_hulp": h["adl_instrumenteel"] <= 2 and h["lichamelijke_gezondheid"] <= 2,
        "ggz_behandeling": h["geestelijke_gezondheid"] <= 2,
        "verslavingszorg": h["middelengebruik"] <= 2,
        "jeugdhulp_ambulant": h["kinderen"] > 0 and h["opgroeien"] <= 2,
        "ondertoezichtstelling": h["kinderen"] > 0 and h["opgroeien"] == 1,
        "jeugdhulp_verblijf": h["kinderen"] > 0 and h["opgroeien"] == 1,
        "leerlingenvervoer": h["speciaal_onderwijs"] > 0 and h["auto"] == "geen",
        "maatschappelijke_opvang": h["huisvesting"] == 1,
        "beschermd_wonen": h["geestelijke_gezondheid"] <= 2 and h["huisvesting"] <= 2 and h["kinderen"] == 0,
    }
    for voorziening in VOORZIENINGEN:
        loopt = toeval.kans(LOPEND[voorziening]) and komt_in_aanmerking[voorziening]
        h[voorziening] = "actief" if loopt else "geen"
    if h["beschermd_wonen"] == "actief":
        h["maatschappelijke_opvang"] = "geen"
    return h


def stapelt(h):
    """Ten minste drie leefgebieden op niveau 1 of 2, waaronder geld of huis: de doelgroep van de City Deal."""
    laag = sum(h[gebied] <= 2 for gebied in LEEFGEBIEDEN)
    return laag >= 3 and min(h["financien"], h["huisvesting"]) <= 2


def ruwe_kosten(h):
    return sum(prijs for voorziening, prijs in RUWE_PRIJS.items() if h[voorziening] == "actief")


def inclusieve_stad():
    toeval = Toeval(20161012)
    gekozen = []
    for stad in STEDEN:
        van_stad = []
        while len(van_stad) < 20:
            h = huishouden(toeval, stad, NIVEAUS_STAPELING, gezinnen=50)
            if stapelt(h):
                van_stad.append(h)
        gekozen += van_stad
    return gekozen


def zwaar():
    """Uit 100 huishoudens met stapeling per stad de twaalf die nu het meest kosten."""
    toeval = Toeval(20171012)
    gekozen = []
    for stad in STEDEN:
        kandidaten = []
        while len(kandidaten) < 100:
            h = huishouden(toeval, stad, NIVEAUS_STAPELING, gezinnen=65)
            if stapelt(h):
                kandidaten.append(h)
        gekozen += sorted(kandidaten, key=ruwe_kosten, reverse=True)[:12]
    return gekozen


def breed():
    toeval = Toeval(20191012)
    return [huishouden(toeval, stad, NIVEAUS_BREED, gezinnen=45) for stad in STEDEN for _ in range(20)]


def main():
    hier = Path(__file__).resolve().parent
    profielen = {
        "stapeling": (inclusieve_stad, hier / "casussen.csv"),
        "zwaar": (zwaar, hier.parent / "zware-casussen" / "casussen.csv"),
        "breed": (breed, hier.parent / "wijkteam-breed" / "casussen.csv"),
    }
    profiel = sys.argv[1] if len(sys.argv) > 1 else "stapeling"
    if profiel not in profielen:
        sys.exit(f"onbekend profiel `{profiel}`; kies uit: {', '.join(profielen)}")
    maak, bestand = profielen[profiel]
    huishoudens = maak()
    teller = {}
    with open(bestand, "w", encoding="utf-8", newline="") as uit:
        schrijver = csv.writer(uit, lineterminator="\n")
        schrijver.writerow(["casus", "gewicht"] + LEEFGEBIEDEN + KENMERKEN + VOORZIENINGEN)
        for h in huishoudens:
            stad = h["stad"]
            teller[stad] = teller.get(stad, 0) + 1
            rij = [f"{stad}_{teller[stad]:02d}", 1]
            schrijver.writerow(rij + [h[kolom] for kolom in LEEFGEBIEDEN + KENMERKEN + VOORZIENINGEN])


if __name__ == "__main__":
    main()
