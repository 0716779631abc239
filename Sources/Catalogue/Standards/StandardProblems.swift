import Core

extension Problem {
  static let ownDraft = Problem(
    .notAllowed, "standard.own-draft",
    Text(id: "Rancangan ini ikut Anda tulis.", en: "You have written on this draft."),
    remedy: Text(
      id: "Orang kedua yang menyetujui atau mengembalikannya.", en: "A second person approves it or gives it back."))

  static let standardHasObstacles = Problem(
    .invalid, "standard.obstacles",
    Text(id: "Rancangan ini belum dapat diberlakukan.", en: "This draft cannot come into force yet."),
    remedy: Text(
      id: "Buka rancangannya: di atas daftar bagian tertulis apa yang perlu diubah.",
      en: "Open the draft: above its sections it says what is to be changed."))

  static let standardUnchanged = Problem(
    .invalid, "standard.unchanged",
    Text(id: "Rancangan ini sama dengan standar yang berlaku.", en: "This draft is the same as the standard in force."),
    remedy: Text(
      id: "Ubah satu bagian, tarik rancangannya, atau catat tinjauan bila memang tidak perlu berubah.",
      en: "Change a section, withdraw the draft, or note a review if nothing needs to change."))

  static let standardDayPassed = Problem(
    .invalid, "standard.day-passed",
    Text(id: "Standar tidak dapat berlaku mundur.", en: "A standard cannot come into force in the past."),
    remedy: Text(id: "Pilih hari ini atau sesudahnya.", en: "Choose today or a later day."))
}
