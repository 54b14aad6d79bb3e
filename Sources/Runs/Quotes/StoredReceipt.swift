// SPDX-License-Identifier: EUPL-1.2

public import Reports
import RunRecord
import Scenarios

/// Who pays what for a case of a stored run.
public enum StoredReceipt {
  /// - Parameters:
  ///   - folder: of a run.
  ///   - request: of which case, beside which arrangement.
  ///   - reference: name of the arrangement that the others are compared with; `nil` for that of the run.
  ///   - context: hears that the run is of another version.
  /// - Throws: `inputMissing` when there is no run that can be read or it has kept no receipt of the case, `wrongUse` when it has no such
  ///   case or arrangement.
  public static func read(
    _ folder: String, _ request: ReceiptRequest, reference: String? = nil, context: RunContext = RunContext()
  ) throws(Failure) -> Receipt {
    var record = try StoredRecord.read(folder, context: context)
    if let reference { record.scenario = try record.scenario.compared(to: reference) }
    do throws(ReceiptRequest.Refusal) { return try Receipt(request, of: record) } catch {
      throw Failure(error, record.scenario)
    }
  }
}
