// SPDX-License-Identifier: EUPL-1.2

/// Every number that decides results says where it comes from.
enum SourcesAreGiven: Rule {
  static func check(_ context: Context) {
    for unsourced in context.draft.unsourced {
      context.warning(
        "source.missing", "\(unsourced.what) heeft geen bron",
        "vul `bron` in; begin met `aanname` als het een aanname is", at: unsourced.place)
    }
  }
}
