// SPDX-License-Identifier: EUPL-1.2

public import Reports
public import RunRecord

/// The programs that make what a report has beside its tables.
public protocol ReportPrograms: Sendable {
  /// The version of the one that draws, for `run.json`; `nil` where there is none.
  func plotterVersion() -> String?

  /// The pictures by the names of their charts.
  func pictures(of charts: [Chart]) throws(NoPictures) -> [String: SVGPicture]

  /// A page as PDF.
  ///
  /// - Parameters:
  ///   - page: self-contained HTML.
  ///   - folder: for files in between; they are gone afterwards.
  /// - Throws: `inputMissing` when there is no program for it, `cannotWrite` when it fails or the disk is full.
  func pdf(of page: [UInt8], in folder: String) throws(Failure) -> ReportFile
}

/// Why a report has no pictures.
public struct NoPictures: Error {
  /// Dutch, without a full stop.
  public var reason: String

  public init(_ reason: String) { self.reason = reason }
}

extension ReportPrograms {
  func picture(of chart: Chart) throws(NoPictures) -> SVGPicture {
    guard let picture = try pictures(of: [chart])[chart.name] else { throw NoPictures("er kwam geen afbeelding") }
    return picture
  }
}

/// For those who want tables only.
public struct NoPrograms: ReportPrograms {
  public init() {}

  public func plotterVersion() -> String? { nil }

  public func pictures(of charts: [Chart]) throws(NoPictures) -> [String: SVGPicture] {
    throw NoPictures("er is geen programma dat ze tekent")
  }

  public func pdf(of page: [UInt8], in folder: String) throws(Failure) -> ReportFile {
    throw Failure(.inputMissing, "er is geen programma dat een PDF maakt")
  }
}
