import Addresses
import Core
import Web

/// Files as facts for who sent them, and as buttons for staff.
enum AttachmentViews {
  /// What residents see: never the file itself, nor its name.
  static func fact(_ attachment: Attachment, _ number: Int, _ zone: Zone, _ language: Language) -> HTML {
    """
    \(AttachmentStrings.name(attachment.kind, number), language), <span class="number">\(AttachmentStrings.size(attachment.size))</span>, <span class="number">\(zone.clock(attachment.at))</span>
    """
  }

  static func facts(_ files: [Attachment], _ zone: Zone, _ language: Language) -> HTML {
    guard !files.isEmpty else { return .empty }
    return "<ul>\(files.enumerated().html { "<li>\(fact($1, $0 + 1, zone, language))</li>" })</ul>"
  }

  /// What staff see of one requirement: each file can be opened, also those that were replaced.
  static func list(_ visit: StaffVisit, _ opened: DecisionDesk.Opened, _ requirement: String, _ door: CaseDoor) -> HTML {
    let files = opened.fromHome.attachments.filter { $0.requirement == requirement }
    guard !files.isEmpty else { return .empty }
    let language = visit.language
    return """
      <ul>\(files.enumerated().html { index, file in
        """
        <li><form method="post" target="_blank" action="\(door.attachment(file.id, of: opened.dossier.id))">\(HiddenFields.crossSite(visit.visit))
        \(fact(file, index + 1, opened.zone, language)) \(when: file.replacedAt != nil, Component.tag(AttachmentStrings.replaced[language], .plain))
        <button class="button quiet">\(AttachmentStrings.openAttachment, language)<span class="visually-hidden"> \(AttachmentStrings.name(file.kind, index + 1), language), \(opened.terms.name(of: requirement), language)</span></button></form></li>
        """
      })</ul>
      """
  }

  /// A form that sends one file for one requirement. It needs no script.
  /// - Parameter owner: the draft or dossier, for which the page has checked who asks.
  static func uploadForm(_ visit: Visit, _ requirement: String, of owner: ID, to link: Link, _ parts: FormParts) -> HTML {
    """
    <form class="form" method="post" enctype="multipart/form-data" action="\(link)">\(HiddenFields.crossSite(visit))\(HiddenFields.once(visit))
    \(parts.file("berkas", AttachmentStrings.chooseFile, FileKind.allCases, .make { $0.hint = AttachmentStrings.fileHint; $0.sending = Sending(for: owner, on: visit) }))
    <div class="actions"><button class="button secondary" data-busy="\(AttachmentStrings.sending, visit.language)">\(AttachmentStrings.sendFile, visit.language)</button></div></form>
    """
  }
}
