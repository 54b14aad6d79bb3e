// SPDX-License-Identifier: EUPL-1.2

import Scenarios

/// `dcat.jsonld`: a published data set as a catalogue describes it, as far as a run knows.
///
/// A catalogue also asks for a publisher, a contact point, a theme and addresses for downloading. The run knows none of
/// them, so they are left out and not made up.
///
/// - Source: W3C Data Catalog Vocabulary (DCAT) 3; DCAT-AP-NL 3.0, Geonovum.
public enum Catalogue {
  public static let fileName = "dcat.jsonld"

  /// What has to be filled in before a catalogue takes it.
  public static let missing = ["dct:publisher", "dcat:contactPoint", "dcat:theme", "dcat:accessURL"]

  public static func json(_ record: RunRecord, files: [ReportFile]) -> JSON {
    let scenario = record.scenario
    return .object([
      "@context": .object([
        "dcat": .text("http://www.w3.org/ns/dcat#"), "dct": .text("http://purl.org/dc/terms/"),
        "spdx": .text("http://spdx.org/rdf/terms#"), "xsd": .text("http://www.w3.org/2001/XMLSchema#"),
      ]),
      "@type": .text("dcat:Dataset"),
      "dct:identifier": .text("rendement-\(scenario.name)-\(record.facts.digest)"),
      "dct:title": text("Rendement van maatwerk: " + scenario.title),
      "dct:description": text(
        [scenario.description, scenario.notice, "Bedragen zijn euro per huishouden; positief is beter voor de partij."]
          .filter { !$0.isEmpty }.joined(separator: " ")),
      "dct:language": id("http://publications.europa.eu/resource/authority/language/NLD"),
      "dct:license": id("https://creativecommons.org/publicdomain/zero/1.0/"),
      "dct:accessRights": id("http://publications.europa.eu/resource/authority/access-right/PUBLIC"),
      "dcat:version": .text(record.facts.versions["rendement"] ?? ""),
      "dcat:keyword": .array(["maatwerk", "sociaal domein", "kosten en baten"].map(text)),
      "dcat:distribution": .array(files.filter { $0.name.hasSuffix(".csv") }.map(distribution)),
    ])
  }

  private static func distribution(_ file: ReportFile) -> JSON {
    .object([
      "@type": .text("dcat:Distribution"),
      "dct:title": text(file.name),
      "dcat:mediaType": id("https://www.iana.org/assignments/media-types/text/csv"),
      "dct:format": id("http://publications.europa.eu/resource/authority/file-type/CSV"),
      "dcat:byteSize": .object([
        "@type": .text("xsd:nonNegativeInteger"), "@value": .text(String(file.bytes.count)),
      ]),
      "spdx:checksum": .object([
        "spdx:algorithm": id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
        "spdx:checksumValue": .text(file.digest),
      ]),
    ])
  }

  private static func text(_ text: String) -> JSON { .object(["@language": .text("nl"), "@value": .text(text)]) }
  private static func id(_ address: String) -> JSON { .object(["@id": .text(address)]) }
}
