// SPDX-License-Identifier: EUPL-1.2

extension LanguageReference {
  /// Rules at the edges of what a scenario says. Each is held by a test in `WrittenRuleTests` or beside it.
  static let precisely = """
    ## Wat precies geldt

    Regels voor waar twee dingen samenkomen. Op wat nooit kan gebeuren, wijst `check`.

    **Begin en horizon.** Wat op tijd 0 valt, gebeurt; wat op de horizon zelf valt, niet meer. `op` is een tijd na het begin: `op: 2030 jaar`
    is over tweeduizend jaar, en dus nooit. Het jaar 2030 is er met `klok: kalender`.

    ```yaml
    gebeurtenissen:
      nieuwe_wet: {titel: Nieuwe wet, klok: kalender, duur: 2028 jaar}
    ```

    **Een arrangement dat later ingaat.** Wat precies op `vanaf` valt, valt al onder het nieuwe arrangement. Een nieuwe `elke` telt vanaf de laatste
    keer, en wat daarvan dan al voorbij is, vervalt: na een keer op 12 maanden komt met `vanaf: 18 maanden` en `elke: 5 maanden` de volgende
    op 22 maanden.

    **Meer gevolgen in één lijst.** Elk gevolg heeft zijn eigen `kans`, los van de andere: met twee keer 0.5 gebeuren ze in een kwart van de
    gevallen allebei. Ze komen na elkaar: de leefgebieden in de volgorde waarin de lijst ze noemt, en per leefgebied eerst `naar` en dan `stap`. Een
    bedrag bij het tweede leefgebied ziet dus een teller die het eerste heeft geteld. `stap` houdt op bij het laatste niveau, en bij het eerste. Wie al op het niveau van `naar` is, blijft er: dat is geen aankomst, en de tijd op het niveau loopt
    door. Moet het één van meer uitkomsten zijn, maak er dan een overgang met kansen van.

    **Een gevolg is een overgang.** `bij: financien.2->1` en `telt` rekenen ook mee wat een gevolg verplaatst, op dezelfde manier als wat een
    overgang verplaatst. Gaat een huishouden door één gebeurtenis eerst naar 1 en dan naar 3, dan zijn dat twee overgangen.

    **Een teller wordt gelezen voor hij telt.** Bij de voorwaarde, het bedrag en het aantal van wat er gebeurt, is de teller nog zoals hij daarvoor
    was: bij de eerste keer 0. Na zijn `tot` telt hij niet verder, zodat `n >= 3` bij `tot: 2` nooit geldt. Een moment telt één keer, ook
    als de lijst van `telt` het op meer manieren noemt: `[financien.->1, financien.2->1]` telt een val van 2 naar 1 als 1.

    **Een teller van tijd met `herstart: ja`** staat op 0 zodra de voorwaarde niet meer geldt, en begint opnieuw als zij weer gaat gelden. Zonder
    `herstart` blijft hij staan waar hij was.

    **Een knelpunt in een voorwaarde** gaat over het arrangement en niet over het moment: `briefadres = geldt` is waar in elk arrangement dat
    het niet opheft, ook als zijn eigen `als` nu niet geldt. Zijn werking en zijn `kosten` volgen `als` wel. Wilt u dat ook in een
    voorwaarde, schrijf `als` er dan bij.

    **De voorwaarde van een voorziening** (`als`) telt alleen bij de aanvraag. Wie daarna niet meer voldoet, wacht verder, kan een ja krijgen en
    houdt wat hij heeft. `stopt_als` eindigt de voorziening, en ook het wachten.

    **Een knelpunt dat vertraagt**, doet dat als zijn `als` geldt aan het eind van de gewone wachttijd. Dan staat vast wie er vertragen, en hoe
    lang: meer uitstel telt op, in welke volgorde maakt niet uit, en wat daarna verandert telt niet meer, ook niet een arrangement dat later
    ingaat. Een `versnelling` op `.wachttijd` maakt het uitstel niet korter.

    **Een aankoop** die duurder is dan wat er van het bedrag over is als de behoefte er is, gaat niet door, ook later niet: er komt geen geld
    bij, behalve als een arrangement met een hoger bedrag later ingaat. Boven het `mandaat` is het geld weg vanaf de vraag, en komt de aankoop
    na het besluit. Zonder `duur` loopt een aankoop tot de horizon, en komt er geen tweede. In `posten.csv` is een aankoop één eenheid,
    hoeveel eenheden van de prijs er ook in zitten: `aantal: 3` maakt haar drie keer zo duur.

    **Lopende kosten** worden geteld in jaren, ook bij een bedrag per maand: twee jaar lang € 10 per maand is 2 eenheden, en € 240.

    **Kasbaar van een overdracht.** Wat de betaler niet in geld spaart, blijft bij de ontvanger: van een overdracht die wegvalt, spaart de een het
    kasbare deel en mist de ander datzelfde deel. Wat meer wordt betaald, telt bij allebei helemaal. Zo tellen de `saldo_kasbaar` van partijen op tot
    die van hun groep, en valt geld dat leden aan elkaar betalen daarin weg.

    **Samenhang geldt op de normale schaal.** Bij `correlatie` en `matrix` staat elk getal op zijn plaats in de eigen verdeling, en hangen die
    plaatsen samen zoals die van normale getallen met deze correlatie (een normale copula). Voor normale getallen, en voor de logaritme van
    lognormale, is het dus precies de correlatie. Tussen getallen die scheef verdeeld zijn, is de gewone correlatie wat dichter bij 0; de
    rangcorrelatie is overal 6/π maal de boogsinus van de helft.

    **Een invloed** met `versnelling` op een gebeurtenis met `op` doet niets, want die momenten staan vast; ook een invloed op een stap die een
    voorziening niet heeft, doet niets. Op een klok die doorloopt (`start`, `kalender`, `leeftijd`) werkt zij vanaf het moment dat het kan gebeuren:
    bij `duur: 2 jaar` sinds de start, wie er na een jaar voor in aanmerking komt, en `versnelling: 2`, gebeurt het na anderhalf jaar.

    **Wat geweigerd wordt.** Een parameter of formule als tijd in een voorwaarde (`tijd >= p`); een teller van tijd in `meet`; een invloed op één
    tak van een overgang met kansen, want die heeft geen eigen tempo (`.beter` en `.slechter` slaan zulke overgangen over); en een `factor` op
    een vaste tijd of een tijd uit een lijst, want die heeft geen kans per tijd: daar is `versnelling`.

    """
}
