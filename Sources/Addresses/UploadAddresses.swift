/// The addresses to which a page sends a file piece by piece. Whose file it is stands in the form, never here.
package enum UploadAddresses {
  package static let begin = FixedAddress("/unggahan")
  package static let append = Address<String>("/unggahan/", "/bagian")
  package static let position = Address<String>("/unggahan/", "/posisi")
  package static let finish = Address<String>("/unggahan/", "/selesai")
}
