/// How many parts of SMS a text takes: each is paid for and may arrive alone.
///
/// Letters of the GSM 7-bit alphabet (3GPP TS 23.038) go 160 to a message, or 153 to each part of several;
/// a text with any other letter goes as UCS-2, 70 or 67.
package struct SMSLength: Sendable, Hashable {
  package let parts: Int
  /// Whether every letter is in the GSM alphabet.
  package let isPlain: Bool
  /// In the units of its alphabet: a letter of the extension table counts twice.
  package let units: Int

  package init(of text: String) {
    var plain: Int? = 0
    for scalar in text.unicodeScalars {
      let cost = Self.basic.contains(scalar) ? 1 : Self.extended.contains(scalar) ? 2 : nil
      plain = plain.flatMap { units in cost.map { units + $0 } }
    }
    isPlain = plain != nil
    units = plain ?? text.utf16.count
    let (alone, joined) = isPlain ? (160, 153) : (70, 67)
    parts = units <= alone ? min(units, 1) : (units + joined - 1) / joined
  }

  private static let basic = Set(
    ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
      + "abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
  private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)
}
