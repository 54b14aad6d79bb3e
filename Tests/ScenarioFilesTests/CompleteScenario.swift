// SPDX-License-Identifier: EUPL-1.2

/// A valid scenario that uses every key of the language.
enum CompleteScenario {
  static let files = [
    "scenario.yaml": yaml, "prijzen.csv": prices, "../prijzen/standaard.csv": standardPrices, "casussen.csv": cases,
  ]

  static let yaml = """
    rendement: 2
    titel: Inclusieve stad
    omschrijving: Wat levert maatwerk op?
    melding: De casussen zijn synthetisch.
    prijspeil: 2025
    startjaar: 2026
    horizon: 10 jaar
    discontovoet: 2.25 % per jaar
    zaad: 20161012
    trekkingen: 128
    herhalingen: 2
    ontwerp: sobol
    sobol: [hr_schuld_ggz, fin_slechter]
    tornado: [10 %, 90 %]
    prijzen: [prijzen.csv, ../prijzen/standaard.csv]
    casussen: casussen.csv

    partijen:
      gemeente: Gemeente
      rijk: Rijk
      zorgverzekeraar: Zorgverzekeraar
      huishouden: Huishouden
    groepen:
      overheid: {titel: Overheid samen, partijen: [gemeente, rijk]}
    opdrachtgever: rijk

    kenmerken:
      kinderen: {titel: Aantal kinderen, van: 0, tot: 12}
      stad: {titel: Stad, keuzes: [eindhoven, enschede]}

    parameters:
      hr_schuld_ggz:
        omschrijving: Schuld vergroot de kans op psychische problemen
        verdeling: lognormaal
        interval: [1.2, 2.9]
        bron: NEMESIS-2
        url: https://www.trimbos.nl
        zekerheid: hoog
      fin_slechter: {verdeling: gamma, gemiddelde: 0.2 per jaar, spreiding: 0.05 per jaar, bron: aanname, zekerheid: laag}
      p_akkoord: {verdeling: beta, successen: 12, mislukkingen: 28, bron: dossiers, zekerheid: midden}
      p_besluit: {verdeling: beta, gemiddelde: 40 %, spreiding: 10 %, bron: dossiers, zekerheid: midden}
      extra_kosten: {verdeling: normaal, gemiddelde: € 500, spreiding: € 50, bron: aanname, zekerheid: laag}
      wachten: {verdeling: driehoek, laag: 1 maand, modus: 2 maanden, hoog: 6 maanden, bron: aanname, zekerheid: laag}
      uren: {verdeling: pert, laag: 2 uur per week, modus: 3 uur per week, hoog: 5 uur per week, bron: aanname, zekerheid: laag}
      f: {verdeling: uniform, interval: [0.5, 1.5], bron: aanname, zekerheid: laag}
      vorm: {waarde: 1.5, bron: aanname, zekerheid: laag}
    correlaties:
      effecten: {parameters: [hr_schuld_ggz, f], correlatie: 0.5}
      overige: {parameters: [p_akkoord, wachten], matrix: [[1, 0.3], [0.3, 1]]}

    leefgebieden:
      financien:
        titel: Financiën
        overgangen:
          - {van: 1, naar: 2, tempo: 0.35 per jaar}
          - {van: 2, naar: 1, tempo: fin_slechter * hr_schuld_ggz}
          - {van: beperkt, naar: voldoende, duur: {verdeling: weibull, gemiddelde: 2 jaar, vorm: vorm}}
      huisvesting:
        titel: Huisvesting
        niveaus: [dakloos, tijdelijk, vast]
        overgangen:
          - {van: 1, naar: 2, duur: 6 maanden}
          - {van: 2, naar: 3, duur: {verdeling: exponentieel, gemiddelde: 1 jaar}}

    invloeden:
      schuld_remt_wonen:
        op: huisvesting.beter
        als: financien <= 2
        factor: 0.6
        bron: aanname
        zekerheid: laag
      schuld_overal: {op: [huisvesting.1->2, huisuitzetting], factor: f}

    gebeurtenissen:
      huisuitzetting:
        titel: Huisuitzetting
        als: financien <= 2 en huisvesting >= 2
        tempo: 0.02 per jaar
        gevolgen:
          - {leefgebied: huisvesting, naar: dakloos}
          - {leefgebied: financien, stap: -1, kans: 0.3}
        kosten:
          - {post: uitzetting, bedrag: € 5000, soort: middelen, betaler: {gemeente: 0.6, rijk: 0.4}, kasbaar: 0.5, labels: {taakveld: wonen}, bron: aanname, zekerheid: laag}
        bron: CBS
        zekerheid: midden

    voorzieningen:
      schuldhulp:
        titel: Schuldhulpverlening
        standaard: ja
        als: financien <= 2
        aanvraag: 0.4 per jaar
        wachttijd: {verdeling: lognormaal, gemiddelde: 81 dagen, spreiding: 40 dagen}
        goedkeuring: 0.8
        terugtrekking: 0.3 per jaar
        uitval: 0.25 per jaar
        duur: 18 maanden
        stopt_als: financien >= 4
        herhaalbaar: nee
        invloeden:
          - {op: financien.beter, als: kinderen > 0, factor: 2}
        bij_afronding:
          - {leefgebied: financien, naar: 4, kans: p_besluit}
        kosten:
          - {post: schuldhulp_traject, prijs: shv_traject, bij: start}
          - {post: wijkteam, prijs: wijkteam_uur, aantal: 4 uur per maand}
      procesregie:
        titel: Procesregie
        standaard: nee
        aanvraag: 2 per jaar
        wachttijd: {verdeling: gamma, gemiddelde: wachten, spreiding: 20 dagen}
        kosten:
          - {post: regie, prijs: wijkteam_uur, aantal: uren}

    knelpunten:
      adres_inkomen_cirkel:
        titel: Zonder adres geen uitkering
        rode_draad: een huis is het slot
        regel: Wet BRP art. 2.23
        opheffen: [gemeente nu, rijk wet]
        als: huisvesting = 1
        werking:
          - {blokkeert: schuldhulp}
          - {vertraagt: schuldhulp, met: 3 maanden}
          - {weigert: schuldhulp, kans: 0.6}
          - {remt: huisvesting.beter, factor: 0.4}
          - sanctie: 0.2 per jaar
            gevolgen: [{leefgebied: financien, stap: -1}]
            kosten: [{post: boete, bedrag: € 300, soort: overdracht, betaler: huishouden, ontvanger: rijk, bron: aanname, zekerheid: laag}]
        kosten:
          - {post: opvang, prijs: opvang_dag}
        bij_opheffing:
          - {op: schuldhulp.aanvraag, factor: 1.15, bron: aanname, zekerheid: laag}
        bron: gesprekken
        url: https://example.org
        zekerheid: laag

    posten:
      zorgkosten_ggz:
        titel: Extra zorgkosten
        prijs: ggz_extra
        zolang: financien <= 2
        ontvanger: huishouden
        soort: overdracht
      kindkosten: {prijs: kind_jaar, aantal: kinderen, zolang: huisvesting = 1}
      verhuizing: {bedrag: extra_kosten * f, bij: huisvesting.->3, betaler: gemeente, investering: ja, bron: aanname, zekerheid: laag}
      terugval: {bedrag: € 100, bij: financien.2->1, betaler: gemeente, bron: aanname, zekerheid: laag}
      welzijn: {prijs: qaly_jaar, zolang: "stad in [eindhoven, enschede] en niet (schuldhulp = actief)"}
      uitkering: {prijs: bijstand_maand, zolang: adres_inkomen_cirkel = opgeheven en arrangement = maatwerk, aantal: 1}
      melding: {prijs: consult, aantal: 2 per jaar, zolang: "huisvesting in [1, 2] of borg_huur = actief"}
      eenmalig: {prijs: wijkteam_uur, aantal: 20 uur, bij: schuldhulp.afronding}
      kwartaal: {prijs: ggz_extra, aantal: 3 maanden, bij: huisuitzetting}

    arrangementen:
      huidig: {titel: Huidig stelsel}
      maatwerk:
        titel: Maatwerk
        heft_op: alle
        voegt_toe: [procesregie]
        wijzigt:
          schuldhulp: {aanvraag: 0.8 per jaar, wachttijd: 14 dagen, goedkeuring: p_akkoord, terugtrekking: 0, uitval: 10 % per jaar, duur: 1 jaar}
        parameters: {p_akkoord: 0.7}
        handelingsruimte:
          bedrag: € 5000
          mandaat: € 1500
          besluit: {verdeling: lognormaal, gemiddelde: 3 weken, spreiding: 2 weken}
          betaler: gemeente
          aankopen:
            borg_huur:
              titel: Borg en eerste huur
              als: huisvesting = 1
              tempo: 6 per jaar
              prijs: borg
              aantal: 2
              soort: overdracht
              ontvanger: huishouden
              kasbaar: 1
              labels: {soort_hulp: eigen}
              duur: 6 maanden
              herhaalbaar: ja
              invloeden: [{op: huisvesting.beter, factor: 2}]
              gevolgen: [{leefgebied: huisvesting, stap: 1, kans: 0.5}]
              bron: aanname
              zekerheid: laag
            inboedel: {titel: Inboedel, tempo: 1 per jaar, bedrag: € 1200, bron: aanname, zekerheid: laag}
      licht: {titel: Licht, heft_op: [adres_inkomen_cirkel], handelingsruimte: zoals maatwerk}

    begroting:
      gemeente: {per: doelgroep, bedrag: € 250000 per jaar, jaren: [{jaar: 2026, bedrag: € 400000}], prijspeil: 2024}
      overheid: {per: huishouden, jaren: [{jaar: 2027, bedrag: € 1040.4}], inflatie: 2 % per jaar}
    omslag:
      - {parameter: wachten, van: 0, tot: 6 maanden}
      - {parameter: prijs.wijkteam_uur, van: € 50 per uur, tot: € 150 per uur}
    onderzoek:
      dossiers: {parameter: p_akkoord, waarneming: ja_nee, huishoudens: 200}
      volgen: {parameter: fin_slechter, waarneming: aantal, huishoudens: 50, duur: 6 maanden}
      meten: {parameter: extra_kosten, waarneming: waarde, huishoudens: 30, spreiding: € 900}
    effect:
      titel: Welzijn
      eenheid: welzijnsjaar
      posten: [uitkering]
      verlies: [welzijn]
      kosten: overheid
      betalingsbereidheid: {van: € 20000, tot: € 80000, stap: € 30000}
    """

  static let prices = #"""
    prijs,omschrijving,eenheid,laag,modus,hoog,prijsjaar,norm,soort,betaler,ontvanger,kasbaar,zekerheid,bron,url,toelichting,label.taakveld
    shv_traject,Traject schuldhulp,per traject,2000,2500,3500,2023,nee,middelen,gemeente,,0.5,midden,Divosa,,,schulden
    wijkteam_uur,"Uur ""wijkteam""",per uur,70,78,90,2024,nee,middelen,gemeente:0.6|zorgverzekeraar:0.4,,,midden,Handreiking,https://example.org,vrij,wijkteam
    opvang_dag,Opvang,per etmaal,100,100,100,2025,nee,middelen,gemeente,,1,hoog,Handreiking,,,
    ggz_extra,Extra ggz,per jaar,500,800,1200,2022,nee,middelen,zorgverzekeraar,,0.8,laag,Vektis,,,
    kind_jaar,Kind in opvang,per kind per jaar,10,20,30,2025,nee,middelen,gemeente,,1,laag,aanname,,,

    """#

  static let standardPrices = """
    prijs;omschrijving;eenheid;laag;modus;hoog;prijsjaar;norm;soort;betaler;ontvanger;kasbaar;zekerheid;bron;url;toelichting
    qaly_jaar;Verlies van welzijn;per jaar;-200;-100;-50;2025;nee;waardering;;huishouden;;laag;aanname;;
    bijstand_maand;Bijstand;per maand;1345;1345;1345;2009;ja;overdracht;rijk;huishouden;1;hoog;Participatiewet;;
    consult;Consult;per consult;40;50;60;2025;nee;middelen;zorgverzekeraar;;1;midden;NZa;;
    borg;Borg en huur;per stuk;900;1200;1500;2025;nee;middelen;gemeente;;1;midden;aanname;;
    ongebruikt;Ongebruikt;per stuk;1;1;1;2025;nee;productie;;huishouden;1;midden;aanname;;
    """

  static let cases = """
    casus,gewicht,financien,huisvesting,kinderen,stad,schuldhulp
    casus_01,2,1,dakloos,2,eindhoven,wacht
    casus_02,,voldoende,3,0,enschede,geen
    """
}
