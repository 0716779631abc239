"""The map of public services: filled by form and by table, judged by assumptions, and turned into a decree."""

import datetime

import pytest
from test_looks import check

YEAR = datetime.date.today().year


def send(page, text, kind):
    page.goto("/pemetaan/masukkan")
    page.check(f"input[name=isi][value={kind}]")
    page.set_input_files("#tabel", {"name": "tabel.csv", "mimeType": "text/csv", "buffer": text.encode()})
    page.click("main form button")


@pytest.mark.parametrize("width, script", [(1280, True), (360, False)])
def test_a_service_is_added_judged_and_proposed(visitor, width, script):
    name = f"Izin pasar malam {width}"
    service = f"/pemetaan/layanan/izin-pasar-malam-{width}"
    page = visitor("ortala", width, script)
    page.goto("/pemetaan/layanan-baru")
    page.click("main form button")
    assert "Isi urusannya" in page.inner_text(".error-summary")
    page.fill("#layanan", name)
    page.fill("#urusan", "Perdagangan")
    page.select_option("#jenis", "licensing")
    page.click("main form button")
    assert "Tersimpan" in page.inner_text(".notice.success") and page.url.endswith(service)
    assert "belum bisa dikatakan" in page.inner_text("tr:has-text('Gambiran')")

    page.click("summary:has-text('Jawab kriteria')")
    for criterion in ("simpleProcess", "smallObject", "noStudy", "noHighTechnology"):
        page.check(f"input[name={criterion}][value=ya]")
    page.click("button:has-text('Simpan jawaban')")
    assert "Tulis buktinya" in page.inner_text(".error-summary")
    if script:
        check(page, service, width)
    for area in page.query_selector_all("textarea"):
        area.fill("Alur tiga langkah, dilihat di lapangan.")
    page.click("button:has-text('Simpan jawaban')")
    assert page.locator("main table").first.locator(".tag.kept").count() == 4
    assert "Alur tiga langkah" in page.inner_text("main table")

    table = f"layanan;kecamatan;tahun;jumlah;sumber\n{name};Gambiran;{YEAR - 1};80;Rekap uji\n{name};Entah;{YEAR - 9};x;\n"
    send(page, table, "permintaan")
    told = page.inner_text(".notice.broken")
    for column in ("kecamatan", "tahun", "jumlah", "sumber"):
        assert f"Baris 3, {column}" in told
    assert "Baris 2" not in told
    if script:
        check(page, "a table with faults", width)
    send(page, "\n".join(table.split("\n")[:2]), "permintaan")
    assert "baru atau berubah: 1" in page.inner_text(".notice.success")
    page.goto(service)
    row = page.inner_text("tr:has-text('Gambiran')")
    assert "limpahkan penuh" in row and "Rekap uji" in row and "km" in row and "perkiraan" in row.lower()
    assert page.query_selector("button:has-text('Rancangan keputusan')") is None, "no counter offers it yet"


@pytest.mark.parametrize("width, code", [(1280, "35.10.08"), (360, "35.10.13")])
def test_what_a_kecamatan_has_is_kept_and_unknown_stays_unknown(visitor, width, code):
    page = visitor("ortala", width)
    page.goto(f"/pemetaan/kecamatan/{code}")
    check(page, code, width)
    page.click("summary:has-text('Ubah keadaan')")
    page.fill("#jarak_km", "1.250")
    page.click("button:has-text('Simpan keadaan')")
    assert "Tulis jarak dalam km" in page.inner_text(".error-summary")
    check(page, code, width)
    page.fill("#jarak_km", "31,5")
    page.fill("#petugas", "")
    page.check("input[name=arsip][value=tidak]")
    page.click("button:has-text('Simpan keadaan')")
    facts = page.inner_text("dl.facts")
    assert "31,5" in facts and "belum diisi" in facts
    assert "ruang arsip" in page.inner_text("main table")
    send(page, f"kecamatan,petugas,arsip\n{code},3,ya\n", "kecamatan")
    page.goto(f"/pemetaan/kecamatan/{code}?usulan=keep")
    assert "limpahkan penuh" not in page.inner_text("main table")
    assert page.goto(f"/pemetaan/kecamatan/{code}?usulan=entah").status == 404


@pytest.mark.parametrize("width", [1280, 360])
def test_other_assumptions_are_looked_at_before_they_are_saved(visitor, width):
    page = visitor("ortala", width)
    page.goto("/pemetaan/anggapan")
    before = page.input_value("#permintaan")
    page.fill("#datang", "180")
    page.click("button:has-text('Periksa perubahan')")
    assert "dari 0 sampai 100" in page.inner_text(".error-summary")
    page.fill("#datang", "80")
    page.fill("#permintaan", "100000")
    page.click("button:has-text('Periksa perubahan')")
    assert "usulan berubah" in page.inner_text("main") and "tetap di kabupaten" in page.inner_text("main table")
    check(page, "a preview", width)
    page.goto("/pemetaan/anggapan")
    assert page.input_value("#permintaan") == before, "looking saves nothing"
    other = str(int(before) + 1)
    page.fill("#permintaan", other)
    page.click("button:has-text('Periksa perubahan')")
    page.click("button:has-text('Simpan anggapan')")
    assert "Tersimpan" in page.inner_text(".notice.success") and page.input_value("#permintaan") == other


@pytest.mark.parametrize("width", [1280, 360])
def test_a_proposal_becomes_the_draft_of_a_decree(visitor, width):
    page = visitor("ortala", width)
    page.goto("/pemetaan/layanan/rekomendasi-jaminan-kesehatan")
    page.click("button:has-text('Rancangan keputusan: limpahkan penuh')")
    assert "/register/rancangan/" in page.url
    row = page.inner_text("main table tbody")
    assert "memutuskan" in row and "jaminan kesehatan" in row.lower()
    told = page.inner_text(".notice.broken")
    assert "nomor" in told.lower() and told.count("Baris") == told.count("sebagai dasar") == 1, "only its head is left to be filled in"
    page.click("button:has-text('Buang rancangan')")

    page.goto("/pemetaan/layanan/rekomendasi-pencairan-dana-desa")
    page.click("summary:has-text('Jawab kriteria')")
    page.check("input[name=smallActivity][value=tidak]")
    page.click("button:has-text('Simpan jawaban')")
    page.click("button:has-text('Rancangan keputusan: limpahkan sampai batas')")
    assert "angka bulat" in page.inner_text(".error-summary")
    check(page, "a limit that is missing", width)
    page.fill("#batas", "50000000")
    page.select_option("#satuan", "rupiah")
    page.click("button:has-text('Rancangan keputusan: limpahkan sampai batas')")
    assert "sampai Rp50.000.000" in page.inner_text("main table tbody")
    page.click("button:has-text('Buang rancangan')")


def test_a_camat_reads_his_own_kecamatan_and_changes_nothing(visitor, sessions):
    page = visitor("camat", 360)
    page.goto("/register")
    page.click("a:has-text('Pemetaan pelayanan publik')")
    assert page.url.endswith("/pemetaan/kecamatan/35.10.16")
    assert page.query_selector("main form[method=post]") is None
    page.goto("/pemetaan/layanan/izin-rumah-kos")
    assert page.locator("main table").last.locator("tbody tr").count() == 1
    page.goto("/pemetaan/anggapan?periksa=ya&permintaan=1&datang=80&kali=2&petugas=2")
    assert page.query_selector("main form[method=post]") is None
    for path in ("/pemetaan/kecamatan/35.10.17", "/pemetaan/kecamatan/x", "/pemetaan/cetak?kecamatan=35.10.17",
                 "/pemetaan/unduh?bentuk=csv&kecamatan=35.10.17", "/pemetaan/unduh?bentuk=ods", "/pemetaan/layanan/tidak-ada"):
        assert page.goto(path).status == 404, path
    own = sessions("camat").get("/pemetaan/unduh?bentuk=csv").text
    assert "Banyuwangi" in own and "Gambiran" not in own
    everyone = sessions("inspektorat").get("/pemetaan/unduh?bentuk=csv").text
    assert "Gambiran" in everyone and "CONTOH" in everyone
    assert sessions("ortala").get("/pemetaan/unduh?bentuk=xlsx").body[:2] == b"PK"
