/// Something that is not as it should be, and how to mend it.
package struct Finding: Sendable, Hashable {
  package let text: Text
  package let remedy: Text
  /// Whether data or people are in danger until it is mended.
  package let isUrgent: Bool

  package init(_ text: Text, remedy: Text, isUrgent: Bool = false) {
    self.text = text
    self.remedy = remedy
    self.isUrgent = isUrgent
  }
}
