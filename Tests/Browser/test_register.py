"""The register of powers: a decree from its first word to what an office may do, and what everyone may read of it."""

import datetime
import json
import re

import files
import pytest
from axe_playwright_python.sync_playwright import Axe
from program import PROJECT, Client, run

AXE = Axe()
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
PDF = files.plain_pdf()


def check(page, width):
    found = AXE.run(page, options=RULES).response["violations"]
    assert [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in found] == [], page.url
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0, f"{page.url} is {wider} px wider than the screen of {width} px"
    assert page.complaints == [], page.url


def who(demo, office, service, *more):
    return json.loads(run("delegation", "who", "--office", office, "--service", service, "--json", *more, data=demo.data).stdout)


def begin(page, number, basis="Perda 1/2020 (contoh)"):
    page.goto("/register/rancangan")
    page.fill("#nomor", number)
    page.fill("#tentang", "Pelimpahan untuk uji")
    today = datetime.date.today().isoformat()
    page.fill("#ditetapkan", today)
    page.fill("#berlaku", today)
    page.fill("#dasar", basis)
    page.click("main form .actions button")


@pytest.mark.parametrize("width, script", [(1280, True), (360, False)])
def test_a_decree_comes_in_by_form_and_by_table(visitor, demo, width, script):
    office, service = ("35.10.19", "rekomendasi-jaminan-kesehatan") if script else ("35.10.20", "rekomendasi-pencairan-dana-desa")
    page = visitor("ortala", width, script)
    begin(page, f"188/U{width}/2026")
    assert "Lampiran masih kosong" in page.inner_text("main")
    page.click("summary:has-text('Tambah satu kewenangan')")
    page.select_option("#layanan", service)
    page.select_option("#sumber", "delegasi")
    page.select_option("#sifat", "memutuskan")
    page.select_option("#jenis", "nonperizinan")
    page.select_option("#penanda_tangan", "Camat")
    page.fill("#batas", "banyak")
    page.check(f"input[name=wilayah][value='{office}']")
    page.click("button:has-text('Tambahkan ke rancangan')")
    assert "angka bulat" in page.inner_text(".error-summary")
    page.fill("#batas", "")
    page.click("button:has-text('Tambahkan ke rancangan')")
    assert page.locator("main table tbody tr").count() == 1
    if script:
        check(page, width)

    table = f"layanan;sumber;wilayah\n{service};delegasi;{office}\ntidak-ada;delegasi;35.10.17.2001\n"
    page.click("summary:has-text('Masukkan lampiran dari CSV')")
    page.set_input_files("#lampiran", {"name": "lampiran.csv", "mimeType": "text/csv", "buffer": table.encode()})
    page.click("button:has-text('Ganti lampiran')")
    assert "Baris 3, layanan" in page.inner_text(".notice.broken")
    assert page.query_selector("button:has-text('Masukkan ke register')") is None
    page.locator("tr:has-text('tidak-ada') button").click()
    page.click("button:has-text('Masukkan ke register')")
    assert "sudah masuk register" in page.inner_text(".notice.success")
    assert who(demo, office, service)["standing"] == "holds"
    if script:
        check(page, width)

    page.click("summary:has-text('Tambah naskah')")
    page.set_input_files("#naskah", {"name": "sk.pdf", "mimeType": "application/pdf", "buffer": PDF})
    page.click("button:has-text('Simpan naskah')")
    assert "Naskah disimpan" in page.inner_text(".notice.success"), page.inner_text("main")
    decree = re.search(r"/register/keputusan/([0-9a-f-]{36})", page.url).group(1)

    today = datetime.date.today().isoformat()
    page.click("summary:has-text('Hentikan')")
    page.click("button:has-text('Catat perubahan')")
    assert "Pilih apa yang terjadi" in page.inner_text(".error-summary")
    page.check("input[value=suspended]")
    page.fill("input[name=mulai]", today)
    page.fill("input[name=nomor]", "188/U9/2026")
    page.fill("textarea[name=alasan]", "Untuk uji.")
    page.click("button:has-text('Catat perubahan')")
    assert "dihentikan sementara" in page.inner_text("table")
    assert who(demo, office, service)["standing"] == "suspended"

    resident = visitor(None, width, script)
    resident.goto(f"/kewenangan/{decree}")
    assert "dihentikan sementara" in resident.inner_text("table") and "188/U9/2026" in resident.inner_text("table")
    file = Client(demo).get(f"/kewenangan/{decree}/naskah/1")
    assert file.status == 200 and file.body.startswith(b"%PDF") and file.headers["Content-Type"] == "application/pdf"
    assert Client(demo).get(f"/kewenangan/{decree}/naskah/2").status == 404
    if script:
        check(resident, width)
        resident.goto(f"/kewenangan/{decree}/lampiran")
        assert "Lampiran" in resident.inner_text("h1")


def test_an_amendment_takes_the_place_of_a_power(visitor, demo):
    page = visitor("ortala", 1280, True)
    number = "188/U77/2026"
    begin(page, number)
    page.click("button:has-text('Masukkan ke register')")
    page.goto("/register")
    page.click("a:has-text('188/1021')")
    power = page.locator("details:has-text('kecuali Kalipuro')")
    power.locator("summary").click()
    power.locator("a:has-text('Ganti dengan')").click()
    check(page, 1280)
    page.click("main form .actions button")
    assert "Isi nomor keputusan" in page.inner_text(".error-summary")
    page.fill("#keputusan", number)
    page.fill("#mulai", datetime.date.today().isoformat())
    page.fill("#alasan", "a" * 1001)
    page.click("main form .actions button")
    assert "1.000" in page.inner_text(".error-summary") and "Tulis alasan" not in page.inner_text(".error-summary")
    page.fill("#alasan", "Batas dinaikkan.")
    page.fill("#keputusan", "188/TIDAK-ADA")
    page.click("main form .actions button")
    assert "188/TIDAK-ADA" in page.inner_text(".error-summary")
    check(page, 1280)
    page.fill("#keputusan", number)
    page.fill("#batas", "40")
    tomorrow = (datetime.date.today() + datetime.timedelta(days=2)).isoformat()
    page.fill("#mulai", tomorrow)
    page.fill("#sampai", "")
    page.click("main form .actions button")
    assert "Perubahan dicatat" in page.inner_text(".notice.success"), page.inner_text("main")
    assert who(demo, "35.10.16", "izin-reklame-kecil")["limit"] == 25
    assert who(demo, "35.10.16", "izin-reklame-kecil", "--on", tomorrow)["limit"] == 40


@pytest.mark.parametrize("width", [360, 1280])
def test_two_decrees_are_compared_by_their_numbers(visitor, width):
    page = visitor("ortala", width, script=False)
    page.goto("/register")
    numbers = [re.search(rf"188/{which}/KEP/429.011/[0-9]+", page.content()).group(0) for which in (1021, 1304)]
    page.goto("/register/beda")
    page.fill("#keputusan", numbers[0])
    page.fill("#keputusan-lain", "188/TIDAK-ADA")
    page.click("form:has(#keputusan) button")
    assert "188/TIDAK-ADA" in page.inner_text(".error-summary")
    page.fill("#keputusan-lain", numbers[1])
    page.click("form:has(#keputusan) button")
    assert all(number in page.inner_text("table caption") for number in numbers)


def test_who_comes_second_does_not_undo_what_the_first_confirmed(visitor, demo):
    service = "keterangan-penghasilan"
    late, first = visitor("ortala", 1280), visitor("ortala2", 1280)
    for page in (late, first):
        page.goto(f"/register/dasar/{service}")
        page.select_option("#sumber", "otherRule")
        page.fill("#aturan", "Peraturan contoh Pasal 1")
    first.check("input[name=tetapkan]")
    first.click("main form .actions button")
    assert "disimpan" in first.inner_text(".notice.success")
    late.click("main form .actions button")
    assert "sudah diubah" in late.inner_text("main") or "mengubah" in late.inner_text("main"), late.inner_text("main")
    assert who(demo, "35.10.16", service)["standing"] == "holds"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_source_is_confirmed_by_the_regency(visitor, demo, width):
    service = "registrasi-surat-tanah" if width == 360 else "surat-keterangan-tanah"
    page = visitor("ortala", width)
    assert who(demo, "35.10.16", service)["standing"] == "unconfirmed"
    page.goto(f"/register/dasar/{service}")
    page.check("input[name=tetapkan]")
    page.select_option("#sumber", "delegation")
    page.click("main form .actions button")
    assert "Masukkan keputusannya" in page.inner_text(".error-summary")
    page.select_option("#sumber", "otherRule")
    page.click("main form .actions button")
    assert "disimpan" in page.inner_text(".notice.success")
    check(page, width)
    assert who(demo, "35.10.16", service)["standing"] == "holds"


def test_residents_read_where_each_service_ends(visitor):
    page = visitor(None, 360, False)
    page.goto("/layanan/izin-reklame-kecil")
    page.click("a:has-text('Layanan mana selesai')")
    page.click("a:has-text('Banyuwangi')")
    page.click("ul.columns a:has-text('Kelurahan')")
    village = page.inner_text("main")
    assert "Selesai di kelurahan" in village and "Surat keterangan domisili lembaga" in village
    page.goto("/jangkauan/35.10.21.1001")
    regency = page.locator("ul.groups > li").last.inner_text()
    assert "reklame" in regency, "suspended there since the demonstration began"
    page.goto("/jangkauan/35.10.17.2001")
    assert "Selesai di kelurahan" not in page.inner_text("main")
    for path in ("/jangkauan/35.10.16", "/jangkauan/35.10.16.1999", "/jangkauan/x", "/jangkauan?kecamatan=x", "/kewenangan/x",
                 "/kewenangan?sesudah=x", "/siapa-berwenang?layanan=x", "/siapa-berwenang?kantor=x"):
        assert page.goto(path).status == 404, path
    assert page.goto("/siapa-berwenang?tanggal=besok").status == 422


def test_the_size_is_asked_where_a_power_has_a_limit(visitor, sessions, demo):
    page = visitor("loket", 1280, True)
    page.goto("/loket?layanan=izin-reklame-kecil")
    page.fill("#nama", "Wati Ukuran")
    for box in page.query_selector_all("input[name=syarat]"):
        box.check()
    page.click("form[data-counter] .actions button")
    assert "angka bulat" in page.inner_text(".error-summary")
    page.fill("#ukuran", "12")
    page.click("form[data-counter] .actions button")
    assert page.query_selector(".code") is not None and "Yang memutuskan" not in page.inner_text("main")


def test_what_is_larger_than_the_limit_says_at_once_who_decides(visitor):
    counter = visitor("loket")
    counter.goto("/loket?layanan=izin-reklame-kecil")
    counter.fill("#nama", "Wati Besar")
    counter.fill("#ukuran", "40")
    for box in counter.query_selector_all("input[name=syarat]"):
        box.check()
    counter.click("form[data-counter] .actions button")
    assert "Yang memutuskan: DPMPTSP" in counter.inner_text("main")
    code = counter.inner_text(".code").strip()
    counter.click("a:has-text('Buka berkas')")
    file = counter.url.removeprefix(counter.url.split("/berkas/")[0])
    section = visitor("kasi", 360)
    section.goto(file)
    assert "hanya sampai 25 m²" in section.inner_text(".notice.attention")
    check(section, 360)
    section.click("form[action$='/teruskan'] button")
    camat = visitor("camat", 360)
    camat.goto(file)
    assert "Teruskan berkasnya ke DPMPTSP" in camat.inner_text("main")
    assert camat.query_selector("form[action$='/setujui']") is None
    check(camat, 360)
    resident = visitor(None, 360)
    resident.goto(f"/lacak/{code}")
    assert "Yang memutuskan: DPMPTSP" in resident.inner_text("main")
    resident.click("a:has-text('Siapa yang memutuskan ini?')")
    assert "permohonan ini 40 m²" in resident.inner_text("main")
    check(resident, 360)


def test_a_decree_fits_a_phone_and_a_missing_day_is_named(visitor):
    page = visitor(None, 360)
    page.goto("/kewenangan")
    page.click("a:has-text('188/1021')")
    assert "dihentikan sementara" in page.inner_text("table")
    check(page, 360)
    page = visitor("ortala", 360)
    page.goto("/register/rancangan")
    page.click("main form .actions button")
    said = page.inner_text(".error-summary")
    assert "Isi tanggal “Ditetapkan”" in said and "Isi tanggal “Berlaku mulai”" in said


def test_the_command_answers_for_any_day(demo):
    said = run("delegation", "who", "--office", "35.10.16", "--service", "penutupan-jalan-sementara", data=demo.data).stdout
    assert "memutuskan" in said and "mandat" in said and "Bupati Banyuwangi" in said
    assert who(demo, "35.10.16", "penutupan-jalan-sementara", "--on", "2015-01-01")["standing"] in ("unconfirmed", "missing")
    assert who(demo, "35.10.16", "izin-reklame-kecil", "--amount", "30")["standing"] == "overLimit"
    for wrong in (["--office", "x", "--service", "sktm"], ["--office", "35.10.16", "--service", "x"],
                  ["--office", "35.10.99", "--service", "sktm"], ["--office", "35.10.16", "--service", "sktm", "--on", "besok"]):
        refused = run("delegation", "who", *wrong, data=demo.data, check=False)
        assert refused.returncode != 0 and refused.stderr.strip(), wrong


def test_sources_come_in_again_without_a_change(demo, tmp_path):
    said = run("import", "powers", PROJECT / "Data/powers.yaml", data=demo.data).stdout
    assert re.search(r"usulan baru atau berubah: 0, tetap: \d+, sudah ditetapkan: [1-9]", said), said
    file = tmp_path / "powers.yaml"
    file.write_text("powers:\n  - service: sktm\n    source: warisan\n")
    refused = run("import", "powers", file, data=demo.data, check=False)
    assert refused.returncode != 0 and "baris 3, kolom source" in refused.stdout
