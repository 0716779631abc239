import Core

/// What is read about the list of outside offices.
enum OutsideStrings {
  static let menu = Text(id: "Kantor tujuan", en: "Outside offices")
  static let title = Text(id: "Kantor tujuan berkas", en: "Offices that files are forwarded to")
  static let lead = Text(
    id: "Kantor yang memutuskan apa yang diterima kecamatan: dinas, DPMPTSP, loket MPP, Dukcapil.",
    en: "The offices that decide what a kecamatan receives: regency offices, DPMPTSP, MPP counters, Dukcapil.")
  static let saved = Text(id: "Tersimpan.", en: "Saved.")
  static let none = Text(id: "Belum ada kantor tujuan.", en: "No office is listed yet.")
  static let noneAdvice = Text(
    id: "Tanpa ini, berkas layanan yang diputus kantor lain tidak dapat diteruskan. Mulailah dengan Dukcapil.",
    en: "Without one, files of services decided elsewhere cannot be forwarded. Begin with Dukcapil.")
  static let add = Text(id: "Tambah kantor tujuan", en: "Add an office")
  static let addButton = Text(id: "Tambahkan", en: "Add it")
  static let save = Text(id: "Simpan perubahan", en: "Save the changes")
  static let about = Text(id: "Keterangan kantor", en: "About the office")
  static let name = Text(id: "Nama kantor", en: "Name")
  static let nameHint = Text(
    id: "Seperti yang dikenal warga: Dinas Kependudukan dan Pencatatan Sipil.", en: "As residents know it.")
  static let nameMissing = Text(id: "Tulis nama kantornya.", en: "Write the office's name.")
  static let kind = Text(id: "Jenis", en: "Kind")
  static let kindMissing = Text(id: "Pilih jenis kantornya.", en: "Choose the kind of office.")
  static let contact = Text(id: "Kontak", en: "Contact")
  static let contactHint = Text(
    id: "Alamat, telepon, atau jam layanan. Boleh dibaca semua orang.", en: "Address, telephone or hours. Everyone may read it.")
  static let promise = Text(id: "Waktunya", en: "Its time")
  static let days = Text(id: "Berapa hari kerja kantor itu memutuskan", en: "In how many working days it decides")
  static let daysHint = Text(
    id: "Dihitung sejak berkas diserahkan. Janji kepada warga tetap janji kecamatan.",
    en: "Counted from the handover. The promise to residents stays the kecamatan's.")
  static let daysMissing = Text(id: "Tulis jumlah harinya, 1 sampai 120.", en: "Write the days, from 1 to 120.")
  static let services = Text(id: "Layanan", en: "Services")
  static let decides = Text(id: "Layanan yang diputus kantor ini", en: "Services it decides")
  static let closed = Text(id: "tidak dipakai lagi", en: "no longer used")
  static let close = Text(
    id: "Tidak menerima berkas terusan lagi. Yang sudah ada tetap diikuti sampai selesai.",
    en: "Takes no forwarded files any more. What lies there is followed to its end.")
  static let state = Text(id: "Keadaan", en: "State")
  static let stateMissing = Text(id: "Pilih keadaannya.", en: "Choose the state.")
  static let published = Text(id: "Keadaan yang diumumkan", en: "Published state")
  static let nothingPublished = Text(id: "Tidak ada. Kantor bekerja seperti biasa.", en: "None. The office works as usual.")
  static let publish = Text(id: "Umumkan keadaan, misalnya blangko kosong", en: "Publish a state, such as no card blanks")
  static let publishLead = Text(
    id:
      "Warga langsung membacanya pada halaman lacak, layanan, dan kantor. Ini tidak menghentikan janji.",
    en: "Residents read it at once on the pages of tracking, service and office. It stops no promise.")
  static let publishButton = Text(id: "Umumkan", en: "Publish it")
  static let since = Text(id: "Sejak tanggal", en: "Since")
  static let sinceBad = Text(
    id: "Isi tanggal mulainya: hari ini atau sebelumnya, paling lama setahun lalu.",
    en: "Fill in the day it began: today or before, at most a year ago.")
  static let sourceHint = Text(
    id: "Dari mana kabar ini: nomor surat, pengumuman, atau pejabatnya.",
    en: "Where it comes from: a letter's number, a notice, a post.")
  static let sourceMissing = Text(id: "Tulis sumbernya.", en: "Write the source.")
  static let concerns = Text(
    id: "Layanan yang terkena (kosongkan bila semua)", en: "Services it concerns (none: all)")
  static let over = Text(id: "Sudah selesai, cabut pengumuman", en: "It is over, take it down")
}
