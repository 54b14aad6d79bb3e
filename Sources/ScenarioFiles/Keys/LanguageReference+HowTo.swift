// SPDX-License-Identifier: EUPL-1.2

extension LanguageReference {
  /// Answers to the questions of someone who knows what a model must do, but not yet how to write it.
  static let howTo = """
    ## Hoe zeg ik ...

    **... hoe lang iets duurt?** Met `duur`: een vaste tijd, of een verdeling. Wie een tempo heeft (zo vaak per jaar), schrijft `tempo`; dat is
    hetzelfde als een exponentiële duur.

    ```yaml
    overgangen:
      - {van: 1, naar: 2, tempo: 0.35 per jaar}
      - {van: 2, naar: 3, duur: 6 maanden}
      - {van: 3, naar: 4, duur: {verdeling: weibull, schaal: 3 jaar, vorm: 1.4}}
      - {van: 4, naar: 5, duur: {verdeling: lognormaal, mu: 2.1, sigma: 0.8, eenheid: maand}}
      - {van: 4, naar: 3, duur: {verdeling: empirisch, tijden: [1 maand, 3 maanden, 1 jaar], gewichten: [5, 3, 2]}}
      - {van: 5, naar: 4, duur: {verdeling: stuksgewijs, grenzen: [1 jaar, 5 jaar], tempo: [0.2 per jaar, 0.1 per jaar, 0.05 per jaar]}}
    ```

    | Verdeling | Getallen | Overleving op tijd t, of wat het is |
    |---|---|---|
    | `vast` | `gemiddelde` | altijd dezelfde tijd |
    | `exponentieel` | `gemiddelde` of `tempo` | e^(-tempo t) |
    | `weibull` | `schaal` of `gemiddelde`, met `vorm` | e^(-(t / schaal)^vorm) |
    | `gamma` | `gemiddelde` en `spreiding`, of `vorm` en `tempo` | dichtheid t^(vorm-1) e^(-tempo t) |
    | `lognormaal` | `gemiddelde` en `spreiding`, of `mu` en `sigma` | de logaritme van t is normaal |
    | `gompertz` | `vorm` en `tempo` | kans per tijd tempo e^(vorm t); bij een `vorm` onder 0 kan het nooit gebeuren |
    | `loglogistisch` | `schaal` en `vorm` | 1 / (1 + (t / schaal)^vorm) |
    | `gegeneraliseerde_gamma` | `mu`, `sigma` en `q` | (ln t - mu) / sigma, met vorm q |
    | `stuksgewijs` | `grenzen` en `tempo` | een vast tempo per stuk |
    | `tabel` | `bestand` | een tempo of kans per jaar uit een bestand |
    | `empirisch` | `tijden` en `gewichten` | een van de waargenomen tijden |

    **... dat een tijd afhangt van kenmerken (regressie)?** Een formule in een `factor` maakt de kans per tijd hoger of lager; `versnelling` laat de
    klok sneller lopen. `exp`, `ln`, `wortel`, `abs`, `min`, `max`, `logit`, `expit` en `^` kunnen in elke formule.

    ```yaml
    invloeden:
      leeftijd_remt: {op: werk.beter, factor: exp(-0.03 * (leeftijd_begin - 40) - 0.2 * vrouw)}
      coach_versnelt: {op: werk.beter, als: coaching = actief, versnelling: 1.5}
    ```

    **... dat iets afhangt van leeftijd, jaartal of tijd sinds het begin?** Met een `klok` bij `duur`. Bij `binnenkomst` begint de tijd
    steeds opnieuw; de andere klokken lopen door. Voor sterfte naar leeftijd en geslacht:

    ```yaml
    kenmerken:
      leeftijd_begin: {titel: Leeftijd aan het begin, van: 18, tot: 100}
      geslacht: {titel: Geslacht, keuzes: [man, vrouw]}
    leefgebieden:
      leven:
        titel: Leven
        niveaus: [overleden, in_leven]
        overgangen:
          - {van: 2, naar: 1, klok: leeftijd, leeftijd: leeftijd_begin, duur: {verdeling: tabel, bestand: sterfte.csv}}
    ```

    Een gebeurtenis op een vast moment: `op: 2 jaar`, en met `elke: 1 jaar` steeds opnieuw. Op 1 januari 2030: `klok: kalender` met
    `duur: 2030 jaar`. In een voorwaarde: `tijd >= 2 jaar`. Een vaste tijd op een klok die doorloopt (sinds het begin, kalender of leeftijd)
    komt één keer, en nooit als hij al voorbij is wanneer het huishouden er voor het eerst voor in aanmerking komt. In een tabel gebeurt er
    niets voor de eerste `vanaf`; na de laatste gaat het laatste tempo door. Een maand is een twaalfde jaar, en wat na hele maanden gebeurt,
    valt precies daar: elke maand vanaf 1 maand is elf keer in het eerste jaar en dan twaalf keer per jaar. Wat op de horizon zelf valt,
    telt niet mee; wat op tijd 0 valt wel.

    **... dat iets meerdere uitkomsten kan hebben (beslisboom)?** Met kansen bij `naar`. Een tak die geen tijd kost, heeft `duur: 0 dagen`. Wie
    binnen een model zonder tijd wil rekenen, laat alle takken 0 dagen duren en zet de bedragen bij de overgangen.

    ```yaml
    leefgebieden:
      keuze:
        titel: Uitkomst van het gesprek
        niveaus: [niets, aanbod, gesprek]
        begin: {gesprek: 1}
        overgangen:
          - {van: gesprek, naar: {aanbod: p_aanbod, niets: rest}, duur: 0 dagen}
    ```

    Kansen zijn samen 1, ook bij `begin` en `kansen` en ook als het formules zijn: tellen ze in een trekking anders op, dan stopt de run
    met een melding. Schrijf bij één ervan `rest`, of maak er een `dirichlet` van.

    Ook een niveau van 0 dagen telt mee in `bij` en in `telt`: het is bereikt, al duurt het niet.

    **... wat eerst komt als er meer op hetzelfde moment gebeurt?** Dat kunt u niet zeggen. De volgorde ligt vast, zodat een run altijd
    dezelfde uitkomst heeft, maar het is niet de volgorde van het bestand. Laat een uitkomst er niet van afhangen: kies momenten die
    verschillen, of maak er één overgang met kansen van. Het niveau aan het einde van een jaar, in `leefgebieden.csv`, is dat van vlak voor wat
    er op de jaarwisseling zelf gebeurt; jaar 0 is het niveau waarmee het huishouden begint.

    **... dat huishoudens verschillen zonder dat iets dat meet (kwetsbaarheid, frailty)?** Met een geloot kenmerk als factor. Het is in alle
    arrangementen gelijk, en herhaalde gebeurtenissen in een huishouden hangen daardoor samen.

    ```yaml
    kenmerken:
      kwetsbaarheid: {titel: Kwetsbaarheid, verdeling: gamma, gemiddelde: 1, spreiding: 0.5}
    invloeden:
      kwetsbaar: {op: [financien.slechter, huisuitzetting], factor: kwetsbaarheid}
    ```

    **... dat er soorten huishoudens zijn (mengsel, latente klassen)?** Met een gelote keuze, in voorwaarden.

    ```yaml
    kenmerken:
      klasse: {titel: Klasse, keuzes: [herstelt, blijft], kansen: [p_herstel, rest]}
    invloeden:
      blijvers: {op: financien.beter, als: klasse = blijft, factor: 0.2}
    ```

    **... hoe huishoudens beginnen, zonder tabel met casussen?** Met `begin` bij elk leefgebied en gelote kenmerken. Is alles geloot, dan is
    `casussen.csv` niet nodig en is er één casus, `huishouden`.

    **... dat het verleden telt?** Met een teller. Keren staan in voorwaarden, in een `factor` of `versnelling` van een invloed, in de
    `factor` van `remt`, in een `tempo` van een overgang of gebeurtenis, en in een `aantal` of `bedrag` van een post: hoogstens één teller per
    formule, en in andere formules geen, ook niet in die van een aankoop. Tijd staat alleen in voorwaarden, met `>=` of `<`. `telt: financien.->1` telt elke
    aankomst op niveau 1, ook die van een huishouden dat er al was en er na een keuze met kansen opnieuw begint; `bij` rekent net zo. Een
    teller van tijd die zijn tijd bereikt op het moment dat de voorwaarde ophoudt, heeft hem bereikt.

    ```yaml
    tellers:
      terugvallen: {telt: financien.3->2, tot: 5}
      jaren_dakloos: {meet: huisvesting = 1}
    invloeden:
      littekens: {op: financien.beter, factor: 0.8 ^ terugvallen}
      te_lang: {op: huisvesting.beter, als: jaren_dakloos >= 6 maanden, factor: 0.5}
    ```

    **... dat een getal onzeker is?** Met een parameter: een `verdeling`, of een `formule` van andere parameters. Een geschatte regressie staat er zo:

    ```yaml
    parameters:
      log_hr: {verdeling: normaal, gemiddelde: 0.4, bron: eigen schatting, zekerheid: midden}
      log_tempo: {verdeling: normaal, gemiddelde: -1.2, bron: eigen schatting, zekerheid: midden}
      tempo_hulp: {formule: 1 per jaar * exp(log_tempo + log_hr), bron: eigen schatting, zekerheid: midden}
      naar_werk: {dirichlet: {groep: uit_hulp, gewicht: 12}, bron: dossiers, zekerheid: midden}
      naar_niets: {dirichlet: {groep: uit_hulp, gewicht: 28}, bron: dossiers, zekerheid: midden}
    correlaties:
      regressie: {parameters: [log_hr, log_tempo], covariantie: [[0.04, -0.01], [-0.01, 0.09]]}
    ```

    **... dat een getal in één arrangement anders is?** Met `parameters` bij dat arrangement. De nieuwe waarde geldt daar in alle formules, ook
    in die van andere parameters.

    ```yaml
    parameters:
      bereik: {waarde: 0.5, bron: aanname, zekerheid: laag}
      tempo_bereik: {formule: bereik * 2 per jaar, bron: aanname, zekerheid: laag}
    arrangementen:
      proef: {titel: Proef met meer bereik, parameters: {bereik: 0.8}}
    ```

    **... dat een effect geen geld is, zoals een QALY?** Met een post van `soort: waardering` en een prijs per eenheid. Hier is een QALY € 50 000
    waard, en kost het leven met grote schulden 0.2 QALY per jaar; wat verloren gaat, is negatief.

    ```yaml
    parameters:
      waarde_qaly: {waarde: € 50000 per qaly, bron: aanname, zekerheid: laag}
    posten:
      qaly:
        {bedrag: -waarde_qaly, aantal: 0.2 qaly per jaar, zolang: financien = 1, soort: waardering, ontvanger: huishouden,
          discontovoet: 1.5 % per jaar, bron: aanname, zekerheid: laag}
    effect:
      titel: QALY's
      eenheid: qaly
      verlies: [qaly]
      betalingsbereidheid: {tot: € 100000}
    ```

    **... wat een QALY, of een voorkomen uithuiszetting, kost?** Noem onder `effect` de posten waarvan de eenheden het effect zijn, of bij
    `verlies` die waarvan meer slechter is; zo telt hierboven elke QALY die niet verloren gaat als winst. Dan komen er een ICER, een
    doelmatigheidsgrens en een netto baat, over de `betalingsbereidheid` die u kiest.

    **... hoe latere bedragen tellen?** Met `discontovoet`, voor het hele scenario of voor een post. Een voet die met de tijd verandert is een lijst
    van stappen; `disconteren: per_jaar` telt alles in een jaar als het begin van dat jaar.

    **... hoeveel huishoudens een regisseur aankan?** Laat het aantal meetellen in de kosten en in het effect, en vraag met `omslag` waar het
    saldo 0 is. `begroting` zegt wat er per jaar voor is.

    ```yaml
    parameters:
      huishoudens_per_regisseur: {waarde: 20, bron: aanname, zekerheid: laag}
    voorzieningen:
      regie:
        titel: Regie
        aanvraag: 1 per jaar
        duur: 1 jaar
        invloeden: [{op: financien.beter, factor: 1 + 8 / huishoudens_per_regisseur}]
        kosten:
          - {post: regisseur, bedrag: € 90000, aantal: 1 per jaar / huishoudens_per_regisseur, betaler: gemeente, bron: aanname, zekerheid: laag}
    omslag:
      - {parameter: huishoudens_per_regisseur, van: 5, tot: 40}
    begroting:
      gemeente: {per: huishouden, bedrag: € 4000 per jaar}
    ```

    **... of een onderzoek zijn geld waard is?** Noem het onder `onderzoek`: naar welk onzeker getal, onder hoeveel huishoudens, en wat elk
    huishouden laat zien. `evsi.csv` zegt wat de uitkomst waard is voor er gekozen wordt.

    ```yaml
    parameters:
      p_slaagt: {verdeling: beta, gemiddelde: 0.3, spreiding: 0.1, bron: aanname, zekerheid: laag}
    posten:
      opbrengst: {bedrag: -€ 20000 * p_slaagt, bij: begin, betaler: gemeente, bron: aanname, zekerheid: laag}
    onderzoek:
      proef: {parameter: p_slaagt, waarneming: ja_nee, huishoudens: 200}
    ```

    **... een model zonder verloop in de tijd?** Zonder `leefgebieden`, met posten aan het begin:

    ```yaml
    parameters:
      deelnemers: {verdeling: pert, laag: 80, modus: 100, hoog: 150, bron: aanname, zekerheid: laag}
      per_deelnemer: {verdeling: gamma, gemiddelde: € 900, spreiding: € 200, bron: aanname, zekerheid: laag}
    posten:
      cursus: {bedrag: deelnemers * per_deelnemer, bij: begin, betaler: gemeente, bron: aanname, zekerheid: laag}
    ```

    **... dat een scenario op een ander lijkt?** Met `basis`, en alleen wat anders is. Een sleutel met `~` haalt weg
    wat de basis daar zegt; een lijst vervangt de hele lijst. `rendement check` laat de verschillen zien.

    ```yaml
    rendement: 2
    basis: ../inclusieve-stad
    titel: Inclusieve stad, kortere horizon
    horizon: 5 jaar
    parameters:
      hr_schuld: {waarde: 2.1, verdeling: ~, interval: ~}
    ```

    """
}
