// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Reports
import RunRecord
import Runs
import ScenarioFiles
import Scenarios
import Words

struct ReceiptCommand: ParsableCommand {
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, html, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "kassabon", abstract: "Toon de kassabon van een casus: wie betaalt wat, met en zonder maatwerk.",
    discussion: "Zonder --casus gaat de bon over het gemiddelde huishouden. De bon telt op tot de tabellen van de run.")

  @Argument(help: ArgumentHelp("Map van een run, zoals output/<scenario>/laatste.", valueName: "run"))
  var folder: String

  @Option(help: ArgumentHelp("Naam van de casus, zoals in casussen.csv.", valueName: "casus"))
  var casus: String?

  @Option(
    help: ArgumentHelp(
      "Arrangement naast de referentie; standaard alle, zolang die naast elkaar passen.", valueName: "naam"))
  var arrangement: String?

  @Option(
    help: ArgumentHelp("Arrangement waarmee de andere worden vergeleken; standaard dat van de run.", valueName: "naam"))
  var referentie: String?

  @Option(help: ArgumentHelp("Vorm van de bon; csv en json zijn niet afgerond.", valueName: "vorm"))
  var format = Form.text

  @Option(help: ArgumentHelp("Map met een eigen huisstijl voor de vorm html, zoals bij report.", valueName: "map"))
  var theme: String?

  @Option(help: ArgumentHelp("Schrijf de bon in dit bestand in plaats van op het scherm.", valueName: "bestand"))
  var output: String?

  @OptionGroup(title: "Berichten") var messages: ConsoleOptions

  func run() throws {
    let console = messages.console
    do throws(Failure) {
      let receipt = try receipt()
      try console.deliver(try bytes(of: receipt), to: output)
    } catch {
      console.report(error)
      throw error
    }
  }

  private func receipt() throws(Failure) -> Receipt {
    try StoredReceipt.read(
      folder, ReceiptRequest(household: casus, arrangement: arrangement), reference: referentie,
      context: messages.console.context)
  }

  private func bytes(of receipt: Receipt) throws(Failure) -> [UInt8] {
    switch format {
    case .text: return Array(ReceiptText(receipt, in: messages.language).text.utf8)
    case .html: return try page(of: receipt)
    case .csv: return CSVWriter.bytes(of: ReceiptLineRow.table(ReceiptLineRow.rows(receipt)))
    case .json: return ReceiptJSON.json(receipt).bytes
    }
  }

  private func page(of receipt: Receipt) throws(Failure) -> [UInt8] {
    let theme = if let theme { try ThemeFolder.read(theme) } else { Theme() }
    do throws(TemplateFailure) {
      return try ReceiptPage(receipt, in: messages.language, theme: theme).bytes()
    } catch {
      throw Failure(error)
    }
  }
}
