// SPDX-License-Identifier: EUPL-1.2

import RunRecord
import Statistics
import Testing
import Words

@testable import Reports

@Suite struct TableTests {
  /// The columns that users of the files rely on; a change here breaks their spreadsheets.
  static let headers = [
    "rendement.csv":
      "arrangement,referentie,perspectief,maat,eenheid,gemiddelde,mc_fout,gemiddelde_cv,mc_fout_cv,p2_5,p50,p97_5,kans_positief,"
      + "p2_5_fout,p97_5_fout,kans_fout,reden",
    "partijen.csv":
      "arrangement,partij,betaald,ontvangen,welvaart,saldo,saldo_kasbaar,mc_fout,gemiddelde_cv,mc_fout_cv,p2_5,p97_5,kans_positief,reden",
    "posten.csv": "arrangement,post,van,naar,soort,eenheid,aantal,bedrag,contante_waarde,mc_fout",
    "kasstroom.csv":
      "arrangement,partij,jaar,bedrag,contante_waarde,verschil,verschil_kasbaar,mc_fout,p2_5,p97_5,kans_tekort,reden",
    "verdeling.csv":
      "arrangement,telling,investeerder,partij,aandeel_investering,baten,mc_fout,p2_5,p97_5,baten_per_euro,mc_fout_per_euro,"
      + "kans_voordeel,kans_verlies_investeerder,kans_verkeerde_portemonnee,reden",
    "verevening.csv":
      "arrangement,kring,telling,partij,investeert,saldo,mc_fout_saldo,verevening,mc_fout,saldo_na,mc_fout_na,p2_5,p97_5,"
      + "kans_geen_verlies,kans_geen_verlies_na,tekort,mc_fout_tekort,reden,reden_interval",
    "leefgebieden.csv": "arrangement,leefgebied,niveau,jaar,aandeel,mc_fout",
    "convergentie.csv":
      "arrangement,trekkingen,herhalingen,saldo,mc_fout,mc_fout_herhalingen,mc_fout_trekkingen",
    "varianties.csv": "arrangement,maat,onderdeel,variantie,mc_fout,aandeel,reden",
    "kassabon.csv": "arrangement,casus,post,van,naar,eenheid,aantal,eenheidsprijs,bedrag,contante_waarde,bron",
    "trekkingen.csv": "trekking,tempo,maatwerk:maatschappelijk:saldo",
    "acceptatie.csv":
      "perspectief,as,waarde,arrangement,kans_goed_genoeg,mc_fout_goed_genoeg,kans_beste,mc_fout_beste,verwacht_verlies,mc_fout_verlies,"
      + "kans_beste_grens,reden",
    "uitkomsten.csv": "arrangement,perspectief,uitkomst,eenheid,gemiddelde,mc_fout,p2_5,p50,p97_5,reden",
    "doelmatigheid.csv":
      "perspectief,arrangement,eenheid,kosten,mc_fout_kosten,effect,mc_fout_effect,plaats,na,extra_kosten,extra_effect,icer,"
      + "mc_fout_icer,kans_op_grens,mc_fout_kans,reden",
    "icer.csv":
      "perspectief,arrangement,tegenover,eenheid,kosten,mc_fout_kosten,kosten_laag,kosten_hoog,kans_duurder,effect,mc_fout_effect,"
      + "effect_laag,effect_hoog,kans_beter,kwadrant,icer,mc_fout_icer,icer_laag,icer_hoog,reden",
    "netto_baat.csv":
      "perspectief,arrangement,tegenover,betalingsbereidheid,netto_baat,mc_fout,p2_5,p50,p97_5,kans_positief,p2_5_fout,p97_5_fout,"
      + "kans_fout,reden",
    "subgroepen.csv":
      "arrangement,perspectief,kenmerk,groep,casussen,aandeel,saldo,mc_fout,p2_5,p97_5,kans_positief,aandeel_beter,aandeel_onzeker,reden",
    "toewijzing.csv":
      "arrangement,perspectief,regel,omschrijving,aandeel,saldo,mc_fout,winst,mc_fout_winst,p2_5,p97_5,kans_winst,winst_andere,fout_andere,reden",
    "omslagpunten.csv":
      "arrangement,perspectief,wat,eenheid,zekerheid,waarde,loont,mc_fout,mc_van,mc_tot,p2_5,p97_5,nu,van,tot,reden",
    "begroting.csv":
      "arrangement,boekjaar,partij,kant,taakveld,categorie,labels,bedrag,mc_fout_bedrag,verandering,verandering_kasbaar,mc_fout,p2_5,p97_5,"
      + "kans_hoger,reden",
    "begrotingen.csv":
      "arrangement,partij,jaar,periode,telling,per,uitgaven,mc_fout,p2_5,p97_5,begroting,kans_tekort,mc_fout_kans,"
      + "reden",
    "gevoeligheid.csv":
      "arrangement,perspectief,methode,soort,naam,rang,percentiel_laag,percentiel_hoog,"
      + "getal_laag,getal_hoog,saldo_laag,mc_fout_laag,saldo_hoog,mc_fout_hoog,"
      + "verschil,mc_fout,index,mc_fout_index,index_p2_5,index_p97_5,reden",
    "raster.csv": "arrangement,perspectief,naam_1,kans_1,getal_1,naam_2,kans_2,getal_2,saldo,mc_fout",
    "knelpunten.csv":
      "arrangement,knelpunt,perspectief,alleen,alleen_fout,teruggezet,teruggezet_fout,midden,midden_fout,shapley,shapley_fout,"
      + "rang,rode_draad,nu_door,wet_door,reden",
    "knelpuntparen.csv":
      "arrangement,knelpunt_1,knelpunt_2,perspectief,alleen_1,alleen_1_fout,alleen_2,alleen_2_fout,samen,samen_fout,"
      + "wisselwerking,wisselwerking_fout,oordeel",
    "veranderagenda.csv":
      "arrangement,plaats,knelpunt,rode_draad,oordeel,waarde,waarde_fout,vooruit,achteruit,nu_door,wet_door,zin",
    "evppi.csv": "perspectief,soort,naam,getallen,waarde,mc_fout,waarde_doelgroep,aandeel,reden",
    "evsi.csv":
      "perspectief,onderzoek,getal,waarneming,huishoudens,waarde,mc_fout,waarde_doelgroep,aandeel,reden",
  ]

  @Test(arguments: headers.keys.sorted())
  func `every table has its columns and says what each means`(file: String) throws {
    let table = try #require(
      RunTables(SampleRun.analysis, SampleRun.studies, of: SampleRun.scenario).all.first { $0.fileName == file })
    let lines = String(decoding: CSVWriter.bytes(of: table), as: UTF8.self).split(separator: "\n")
    #expect(lines.first.map(String.init) == Self.headers[file])
    #expect(Set(table.columns.map(\.name)).count == table.columns.count)
    #expect(table.key.allSatisfy { name in table.columns.contains { $0.name == name } })
    #expect(table.columns.allSatisfy { !$0.meaning.nl.isEmpty && !$0.meaning.en.isEmpty })
  }

  @Test func `the tables of a small run are written as before`() throws {
    let files = RunReport(SampleRun.analysis, SampleRun.studies, of: SampleRun.scenario).files.filter {
      $0.name.hasSuffix(".csv")
    }
    #expect(files.map(\.name).sorted() == Self.headers.keys.sorted())
    let text = files.map { "== \($0.name)\n" + String(decoding: $0.bytes, as: UTF8.self) }.joined()
    try expectSnapshot(text, "tabellen.txt")
  }

  @Test func `a receipt file keeps the first cases only`() {
    var analysis = SampleRun.analysis
    let line = analysis.receipts[0]
    analysis.receipts = (0..<10_002).flatMap { number in
      ["huidig", "maatwerk"].map { arrangement in
        var copy = line
        copy.household = "c\(number)"
        copy.arrangement = arrangement
        return copy
      }
    }
    let rows = ReceiptRow.table(ReceiptRow.kept(analysis.receipts)).rows
    #expect(rows.count == 20_000)
    #expect(rows.last?[1] == .text("c9999"))
  }
}
