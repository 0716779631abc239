/// Something that is not as it should be, and how to mend it.
package struct Finding: Sendable, Hashable {
  package let text: Text
  package let remedy: Text

  package init(_ text: Text, remedy: Text) {
    self.text = text
    self.remedy = remedy
  }
}
