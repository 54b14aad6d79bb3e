// SPDX-License-Identifier: EUPL-1.2

public import RunRecord
import Scenarios

/// `dcat.jsonld`: a published data set as a catalogue describes it, as far as a run and the municipality's `publicatie.yaml` know.
///
/// A catalogue also asks for a theme and addresses for downloading. Nobody has said them, so they are left out and not made up.
///
/// - Source: W3C Data Catalog Vocabulary (DCAT) 3; DCAT-AP-NL 3.0, Geonovum.
public struct Catalogue {
  public static let fileName = "dcat.jsonld"

  private let record: ReportedRun
  private let publication: Publication?

  /// - Parameter publication: what the municipality says of itself.
  public init(_ record: ReportedRun, _ publication: Publication? = nil) {
    self.record = record
    self.publication = publication
  }

  /// What has to be filled in before a catalogue takes it.
  public var missing: [String] {
    (publication == nil ? ["dct:publisher", "dcat:contactPoint"] : []) + ["dcat:theme", "dcat:accessURL"]
  }

  public func json(files: [ReportFile]) -> JSON {
    .object(known(files).merging(said) { known, _ in known })
  }

  /// What the municipality says.
  private var said: [String: JSON] {
    guard let publication else { return [:] }
    let publisher: [String: JSON] = ["@type": .text("foaf:Organization"), "foaf:name": .text(publication.municipality)]
    var contact: [String: JSON] = ["@type": .text("vcard:Organization"), "vcard:fn": .text(publication.municipality)]
    if !publication.maker.isEmpty { contact["vcard:fn"] = .text(publication.maker) }
    contact[publication.contact.hasPrefix("https://") ? "vcard:hasURL" : "vcard:hasEmail"] = Self.id(
      publication.contactAddress)
    return [
      "dct:publisher": .object(publisher), "dcat:contactPoint": .object(contact),
      "dct:issued": .object(["@type": .text("xsd:date"), "@value": .text(publication.date)]),
    ]
  }

  private func known(_ files: [ReportFile]) -> [String: JSON] {
    let scenario = record.scenario
    return [
      "@context": .object([
        "dcat": .text("http://www.w3.org/ns/dcat#"), "dct": .text("http://purl.org/dc/terms/"),
        "foaf": .text("http://xmlns.com/foaf/0.1/"), "vcard": .text("http://www.w3.org/2006/vcard/ns#"),
        "spdx": .text("http://spdx.org/rdf/terms#"), "xsd": .text("http://www.w3.org/2001/XMLSchema#"),
      ]),
      "@type": .text("dcat:Dataset"),
      "dct:identifier": .text("rendement-\(scenario.name)-\(record.facts.digest)"),
      "dct:title": Self.text("Rendement van maatwerk: " + scenario.title),
      "dct:description": Self.text(
        [scenario.description, scenario.notice, "Bedragen zijn euro per huishouden; positief is beter voor de partij."]
          .filter { !$0.isEmpty }.joined(separator: " ")),
      "dct:language": Self.id("http://publications.europa.eu/resource/authority/language/NLD"),
      "dct:license": Self.id((publication?.licence ?? .cc0).address),
      "dct:accessRights": Self.id("http://publications.europa.eu/resource/authority/access-right/PUBLIC"),
      "dcat:version": .text(record.facts.versions["rendement"] ?? ""),
      "dcat:keyword": .array(["maatwerk", "sociaal domein", "kosten en baten"].map(Self.text)),
      "dcat:distribution": .array(files.filter { $0.name.hasSuffix(".csv") }.map(Self.distribution)),
    ]
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
