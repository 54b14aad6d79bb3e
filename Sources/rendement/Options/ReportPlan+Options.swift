// SPDX-License-Identifier: EUPL-1.2

import Reports
import Runs
import Words

extension ReportPlan {
  /// - Throws: `inputMissing` when the folder of the house style, a file in it, or the file of the publication cannot be read; `scenarioHasErrors`
  ///   when that has mistakes, which have been shown.
  init(_ options: ReportOptions, _ messages: ConsoleOptions) throws(Failure) {
    self.init()
    language = messages.language
    smallGroups = SmallGroups(fewest: options.smallGroups)
    wantsPDF = options.pdf
    tableForm = options.csv
    (isPublication, wantsRegister) = (options.publish, options.register)
    if let file = options.publicatie { publication = try PublicationFile.read(file, messages.console.context) }
    publishBy = options.publishBy.split(separator: ",").map(String.init)
    output = options.output
    if let folder = options.theme { theme = try ThemeFolder.read(folder) }
  }
}
