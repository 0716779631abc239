import Core

/// What a PDF may not hold, and what of it is left out.
enum PDFRules {
  /// Names, wherever they stand, of what acts by itself, reaches out of the file or brings another file along.
  private static let active: Set<PDFName> = [
    "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "SubmitForm", "ImportData", "GoToE", "GoToR",
    "Rendition", "Movie", "Sound", "FileAttachment", "Encrypt",
  ]
  /// Names that only as the name of an entry mean the same.
  private static let activeEntries: Set<PDFName> = ["JS", "AA", "XFA", "FFilter"]

  /// Entries that tell who made what when and with what, and none of what is seen.
  private static let silent: Set<PDFName> = [
    "Metadata", "PieceInfo", "LastModified", "CreationDate", "ModDate", "Thumb", "AF", "Perms", "DSS", "SpiderInfo", "ID",
  ]
  /// What of a catalogue of a document is kept.
  private static let catalogue: Set<PDFName> = [
    "Type", "Pages", "PageLabels", "Names", "Dests", "Outlines", "PageLayout", "PageMode", "ViewerPreferences", "Lang",
    "MarkInfo", "StructTreeRoot", "AcroForm", "OCProperties",
  ]

  /// - Throws: `Problem` if a value does, or hides, what none should.
  static func check(name: PDFName) throws {
    if active.contains(name) { throw Problem.pdfActive }
  }

  /// - Throws: as `check(name:)`.
  static func check(entry: PDFName) throws {
    if active.contains(entry) || activeEntries.contains(entry) { throw Problem.pdfActive }
  }

  /// What of a dictionary is written.
  static func keeps(_ name: PDFName, in dictionary: PDFDictionary) -> Bool {
    if silent.contains(name) { return false }
    if dictionary["Type"]?.name == "Catalog" { return catalogue.contains(name) }
    // A signature is over the bytes of the file as it was: it cannot outlive a file written anew.
    if dictionary["ByteRange"] != nil { return name == "Type" }
    if name == "V", dictionary["FT"]?.name == "Sig" { return false }
    // A note on a page: who wrote it, and when.
    if dictionary["Rect"] != nil, let kind = dictionary["Subtype"]?.name {
      return !(name == "M" || name == "NM" || name == "T" && kind != "Widget")
    }
    return true
  }
}
