// SPDX-License-Identifier: EUPL-1.2

import RunRecord

extension KnownFault {
  /// All that is known, most consequential first. A fault that is found later gets an entry when it is mended.
  public static let all: [KnownFault] = decisions + returns + language

  private static let decisions = [
    KnownFault(
      title: "Kansen en intervallen met weinig levens", versions: 1...9, reach: .uncertainty,
      figures: "kans, interval en fout van elk cijfer als elk huishouden per trekking maar één of een paar keer leeft",
      size:
        "een kans van 0,168 was 0,268 ± 0,015; een interval van 12.400 tot 84.100 was −317.545 tot 1.228.140; met vijf levens soms een kans van "
        + "0 ± 0 en een interval van één punt"),
    KnownFault(
      title: "De waarde van informatie met weinig levens", versions: 4...9, reach: .none,
      figures: "EVPI en de kans het beste te zijn, in `evppi.csv` en `acceptatie.csv`", size: "1.917 was 94.589"),
    KnownFault(
      title: "Begrotingen, omslagpunten en groepen met weinig levens", versions: 1...12, reach: .none,
      figures:
        "kans en interval in `begrotingen.csv` en `subgroepen.csv`, en omslagpunten met een zekerheid in `omslagpunten.csv`, als toeval in levens meetelt",
      size: "een kans van 0,036 was 0,025 ± 0; een prijs van 2.000 was 1.909 ± 25"),
    KnownFault(
      title: "Groepen van getallen in EVPPI en Sobol", versions: 4...9, reach: .none,
      figures:
        "`evppi.csv` en de eerste-orde-index van `gevoeligheid.csv`, voor groepen en voor getallen met een gebogen verband",
      size:
        "een product van twee ter waarde van 318 was 0 ± 13; een index van 0,80 was 0,010 ± 0,014; een kromme van 73,1 was 66,9 ± 1,0"
    ),
    KnownFault(
      title: "Omslagpunten tussen de berekende waarden", versions: 5...9, reach: .none,
      figures:
        "`omslagpunten.csv`, waar het saldo tussen twee van de zeven waarden niet recht loopt; `effect` van een arrangement met `parameters`",
      size: "57,61 ± 0 waar 10 juist is; bij `effect` \"0 of meer\" waar −14,16 juist is"),
    KnownFault(
      title: "De begroting van een laatste jaar dat niet vol is", versions: 5...11, reach: .none,
      figures: "`begrotingen.csv`, als `jaren` een bedrag noemt voor het jaar waarin de horizon valt",
      size: "€ 50 waar € 100 staat, bij een horizon van vier en een half jaar"),
    KnownFault(
      title: "Het deel toeval bij casussen met een gewicht", versions: 6...9, reach: .none,
      figures:
        "`varianties.csv` en wat run en antwoord zeggen van toeval in levens, als casussen verschillende gewichten hebben",
      size: "836 miljoen waar niets onzeker is en 0 juist is"),
  ]

  private static let returns = [
    KnownFault(
      title: "Terugverdientijd en interne rentevoet", versions: 1...9, reach: .measures([.payback, .internalRate]),
      figures:
        "beide, in elk scenario: een bedrag ineens werd over zijn jaar uitgesmeerd, en meer tekenwisselingen gaven geen rentevoet",
      size:
        "5,046 voor 5,319 jaar, 4,33 voor 4,0, 15,6 voor 22; 32,3 % voor 26,5 %; geen rentevoet waar 31,8 % de enige is"
    ),
    KnownFault(
      title: "Investering van een arrangement met eigen posten of parameters", versions: 1...9,
      reach: .measures([.benefit, .investment, .ratio, .payback, .internalRate, .cashableBenefit]),
      figures:
        "investering, baten, ratio en wat erop rust, als een arrangement iets kost door `posten` of `parameters`",
      size: "een gemeente die € 93.000 betaalt, \"investeert niet\"; het saldo klopte"),
    KnownFault(
      title: "Kasbaar van wie een overdracht ontvangt", versions: 1...12,
      reach: .measures([.cashableNet, .cashableBenefit]),
      figures: "wat bij `kasbaar` staat van wie een overdracht met `kasbaar` onder 1 ontvangt, en van zijn groep",
      size: "€ 100 gemist waar de betaler € 50 spaart; partijen telden niet op tot hun groep"),
  ]

  private static let language = [
    KnownFault(
      title: "Het interval van gamma, beta en een afgekapte normale", versions: 1...9, reach: .every,
      figures:
        "alle cijfers van een scenario met `interval` bij `gamma` of `beta`, of bij `normaal` met `laag` of `hoog`: het was niet de middelste 95 %",
      size:
        "gamma [1, 10] liep van 1,96 tot 10,83; `rendement migreer` houdt die betekenis, `rendement: 2` geeft de goede"),
    KnownFault(
      title: "Een eerste arrangement met eigen regels", versions: 1...11, reach: .every,
      figures:
        "alle cijfers van een scenario waarvan het eerste arrangement `heft_op`, `voegt_toe`, `wijzigt`, `parameters` of `handelingsruimte` heeft, en "
        + "een ander die niet herhaalt: dat was niet zoals het eerste",
      size:
        "een verschil van € 1.000 tussen twee arrangementen die gelijk zijn; `rendement migreer` houdt die betekenis, `rendement: 2` geeft de goede"
    ),
    KnownFault(
      title: "Eigen casussen of prijzen bij een basis", versions: 3...11, reach: .every,
      figures:
        "alle cijfers van een scenario met `basis` en een eigen `casussen.csv` of `prijzen.csv` dat het niet noemt, als de basis haar bestand wel noemt",
      size: "100 huishoudens van de basis in plaats van 30 eigen, zonder melding"),
    KnownFault(
      title: "Voorzieningen die niet herhaalbaar zijn", versions: 1...11, reach: .every,
      figures:
        "alle cijfers van een scenario met `herhaalbaar: nee` bij een voorziening met `goedkeuring`, `terugtrekking` of een knelpunt dat `weigert`",
      size:
        "wie was afgewezen of afhaakte, vroeg opnieuw aan: bij een kans van 0,5 en één aanvraag per jaar kreeg na tien jaar bijna iedereen haar"
    ),
    KnownFault(
      title: "Voorzieningen die een arrangement niet heeft", versions: 1...11, reach: .every,
      figures:
        "alle cijfers van een scenario met een voorziening met `standaard: nee` waarmee een casus begint, of die een arrangement met `vanaf` niet heeft",
      size: "zij liep en kostte door tot zij vanzelf eindigde: 4 jaar waar 0 juist is"),
    KnownFault(
      title: "Knelpunten die samen één voorziening vertragen", versions: 1...12, reach: .every,
      figures:
        "alle cijfers van een scenario waarin meer knelpunten met `als` dezelfde voorziening vertragen, of met een arrangement met `vanaf`",
      size: "9 of 13 maanden wachten, naar de namen van de knelpunten"),
    KnownFault(
      title: "Wat elke maand, week of dag terugkomt", versions: 3...9, reach: .every,
      figures: "alle cijfers van een scenario met `op`, `elke` of een `duur` in maanden, kwartalen, weken of dagen",
      size: "11, 13, 11, 12 … keer per jaar waar 12 juist is, en een keer te veel of te weinig aan de horizon"),
    KnownFault(
      title: "Tellers", versions: 3...9, reach: .every,
      figures: "alle cijfers van een scenario met `tellers` die voorwaarden of formules bepalen",
      size:
        "0 in plaats van het aantal, tenzij een post hetzelfde moment vroeg; een tijd die precies aan het eind was bereikt, telde niet: 0 voor 3 en "
        + "5 voor 8 jaar"),
    KnownFault(
      title: "Een arrangement dat later begint", versions: 3...9, reach: .every,
      figures:
        "alle cijfers van een scenario met `vanaf`, met een verdeling in een `duur`, een parameter in `elke`, of een budget",
      size:
        "4,03 was 6,3; momenten vóór het heden, 14,5 jaar in een horizon van 10; 7.200 uitgegeven van een budget van 5.000"
    ),
    KnownFault(
      title: "Kosten met een eigen zolang", versions: 1...9, reach: .every,
      figures: "alle cijfers van een scenario met `zolang` of `bij` in `kosten` van een voorziening of knelpunt",
      size: "geen kosten tijdens het wachten, en een sanctie die werd betaald nadat het knelpunt was opgeheven"),
    KnownFault(
      title: "Een voorwaarde op tijd op het moment zelf", versions: 3...11, reach: .every,
      figures:
        "alle cijfers van een scenario met `tijd`, of een teller van tijd, in een voorwaarde, waar precies op dat moment iets gebeurt",
      size:
        "van een bedrag dat elke maand komt `als: tijd >= 5 maanden`, telde dat van maand 5 zelf wel of niet mee, naar de naam"
    ),
    KnownFault(
      title: "Versnelling op leeftijd of kalender", versions: 3...9, reach: .every,
      figures: "alle cijfers van een scenario met `versnelling` in een `duur` met `klok: leeftijd` of `klok: kalender`",
      size: "wie 47 was, was 94"),
    KnownFault(
      title: "Leefgebieden met meer wegen in één richting", versions: 1...3, reach: .every,
      figures:
        "alle cijfers van een scenario met een leefgebied waarin van meer dan één niveau meer overgangen in één richting gaan, of met meer dan 64 "
        + "niveaus",
      size: "na een overgang de andere kant op gold het tempo van het verlaten niveau"),
    KnownFault(
      title: "Kansen die geen 1 zijn", versions: 3...3, reach: .every,
      figures:
        "alle cijfers van een scenario met kansen van takken, beginniveaus of keuzes als formule, waar zij samen geen 1 zijn",
      size: "zij werden geschaald tot 1; nu stopt de run"),
  ]
}
