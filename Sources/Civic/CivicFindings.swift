package import Core
package import Storage

extension Civic {
  /// What is missing in offices, people and calendar.
  package static func findings(regency: Int, reference: Reference, today: Day, in tx: Transaction) throws -> [Finding] {
    try offices(regency, tx) + calendar(today, tx) + heads(regency, reference, today, tx)
      + signersWithoutFactor(regency, today, tx)
  }

  private static func offices(_ regency: Int, _ tx: Transaction) throws -> [Finding] {
    try OfficeStore.offices(regency: regency, in: tx).filter {
      $0.area.level == .district && !$0.isClosed && !$0.unfilled.isEmpty
    }.map {
      let (id, en) = ($0.unfilled.map(\.id).joined(separator: ", "), $0.unfilled.map(\.en).joined(separator: ", "))
      return Finding(
        Text(id: "\($0.name): \(id) belum diisi.", en: "\($0.name): \(en) not filled in."),
        remedy: Text(
          id: "Tanyakan kepada kantornya, lalu: simpul import offices BERKAS.csv (kolom code,address,phone,email).",
          en: "Ask the office, then: simpul import offices FILE.csv (columns code,address,phone,email)."))
    }
  }

  private static func calendar(_ today: Day, _ tx: Transaction) throws -> [Finding] {
    var findings = try drafts(today, tx).map {
      Finding(
        Text(id: "Kalender: \($0.id) belum resmi.", en: "Calendar: \($0.en) not official yet."),
        remedy: Text(
          id: "Cocokkan dengan keputusan pemerintah, ubah statusnya menjadi official, lalu impor kalender lagi.",
          en: "Compare with the government's decision, set its status to official, then import the calendar again."))
    }
    let last = try tx.first("SELECT day FROM calendar_day WHERE area = \("") AND official = 1 ORDER BY day DESC LIMIT 1") {
      try $0.day(0)
    }
    let covered = last?.year ?? 0
    if covered < (today + 60).year {
      findings.append(
        Finding(
          Text(
            id: "Kalender belum berisi hari libur tahun \((today + 60).year).",
            en: "The calendar has no days off of \((today + 60).year) yet."),
          remedy: Text(
            id: "Impor kalender tahun itu setelah SKB 3 Menteri terbit: simpul import calendar FILE.",
            en: "Import that year's calendar once the joint decree is out: simpul import calendar FILE.")))
    }
    return findings
  }

  /// What is counted already though nobody has decreed it: hours of the ordinary week, periods and days.
  private static func drafts(_ today: Day, _ tx: Transaction) throws -> [Text] {
    let hours = try tx.all(
      "SELECT DISTINCT kind FROM calendar_hours WHERE period = \("") AND official = 0 ORDER BY kind"
    ) { $0.text(0) == "counter" ? Text(id: "jam loket", en: "counter hours") : Text(id: "jam kantor", en: "office hours") }
    let periods = try tx.all(
      "SELECT name_id, name_en FROM calendar_period WHERE official = 0 AND through_day >= \(today) ORDER BY from_day"
    ) { Text(id: "masa “\($0.text(0))”", en: "the period “\($0.text(1))”") }
    let days = try tx.all(
      "SELECT day, name_id, name_en FROM calendar_day WHERE official = 0 AND day >= \(today) ORDER BY day"
    ) { Text(id: "\($0.text(0)) “\($0.text(1))”", en: "\($0.text(0)) “\($0.text(2))”") }
    return hours + periods + days
  }

  private static func heads(_ regency: Int, _ reference: Reference, _ today: Day, _ tx: Transaction) throws -> [Finding] {
    let areas = Set(
      try tx.all(
        """
        SELECT s.area FROM assignment s JOIN account a ON a.regency = s.regency AND a.id = s.account
        WHERE s.regency = \(regency) AND s.role = \(Role.head.rawValue) AND s.from_day <= \(today)
          AND s.through_day >= \(today) AND a.closed = 0
        """
      ) { $0.text(0) })
    return try reference.data(in: tx).districtOffices.filter { !areas.contains($0.area.text) }.map {
      Finding(
        Text(id: "\($0.name) tidak punya camat, Plh, atau Plt hari ini.", en: "\($0.name) has no camat or acting camat today."),
        remedy: Text(
          id: "Tambahkan akun: simpul user add … head \($0.area).", en: "Add an account: simpul user add … head \($0.area)."))
    }
  }
}
