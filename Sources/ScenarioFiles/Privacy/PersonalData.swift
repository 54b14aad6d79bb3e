// SPDX-License-Identifier: EUPL-1.2

/// What in a table of cases tells who somebody is, as far as its form shows it: a bare name has no form.
enum PersonalData: Equatable {
  case citizenNumber, bankAccount, email, phone, address, date

  /// What a text looks like; `nil` for nothing of this kind.
  ///
  /// Cost: grows with the length of the text; texts of fewer than seven bytes are not looked at.
  static func found(in text: String) -> PersonalData? {
    // A postcode with a number, without a space.
    guard text.utf8.count >= 7 else { return nil }
    if EmailAddress.isIn(text) { return .email }
    let words = TextParts(text)
    if BankAccount.isIn(words) { return .bankAccount }
    if CalendarDay.isIn(words) { return .date }
    if PhoneNumber.isIn(words) { return .phone }
    if CitizenNumber.isIn(words) { return .citizenNumber }
    if PostalAddress.isIn(words) { return .address }
    return nil
  }

  /// The same of a cell in a column of numbers, where only a citizen number can be taken for one.
  static func found(inNumber text: String) -> PersonalData? {
    guard text.utf8.count >= 8 else { return nil }
    return CitizenNumber.isNumber(text) ? .citizenNumber : nil
  }

  var code: String {
    switch self {
    case .citizenNumber: "privacy.bsn"
    case .bankAccount: "privacy.iban"
    case .email: "privacy.email"
    case .phone: "privacy.phone"
    case .address: "privacy.address"
    case .date: "privacy.date"
    }
  }

  /// Dutch, without a full stop.
  var message: String {
    switch self {
    case .citizenNumber: "hier kan een burgerservicenummer staan"
    case .bankAccount: "hier staat een rekeningnummer (IBAN)"
    case .email: "hier staat een e-mailadres"
    case .phone: "hier kan een telefoonnummer staan"
    case .address: "hier kan een adres staan"
    case .date: "hier staat een datum, zoals een geboortedatum"
    }
  }

  static let remedy =
    "noem de casussen casus 1, casus 2, …; de lijst van wie dat zijn blijft thuis, buiten deze map"

  /// For a number that may be an amount.
  static let remedyForNumber =
    "hoort er geen burgerservicenummer in deze tabel, haal het weg; is het een bedrag, rond het dan af of reken in duizenden"
}
