"""KTP-el to Dukcapil: received here, decided there, followed to the end."""

import re
import uuid

import pytest
from program import Client
from test_journeys import act, name, open_from_inbox
from test_looks import check

SERVICE = "ktp-el-baru-hilang-rusak"


@pytest.fixture
def away(sessions):
    """A file that has been forwarded: its id, its code, and the links of its cover sheet."""
    counter, section = sessions("loket"), sessions("kasi")
    name = f"Uji Terusan {uuid.uuid4().hex[:6]}"
    form = counter.get(f"/loket?layanan={SERVICE}").text
    fields = [("layanan", SERVICE), ("kantor", "35.10.16"), ("pemohon", "person"), ("nama", name), ("syarat", "kk")]
    fields += [("_sekali", re.search(r'name="_sekali" value="([^"]+)"', form).group(1))]
    answer = counter.post("/loket", fields, counter.mark("/kata-sandi"))
    assert answer.status == 303, answer.text
    file = re.search(r"/berkas/([0-9a-f-]{36})", answer.headers["Location"]).group(1)
    page = section.get(f"/berkas/{file}").text
    fields = dict(re.findall(r'name="(versi|_sekali)" value="([^"]+)"', page.split("/simpul/teruskan")[1]))
    fields |= {"tujuan": re.search(r'value="([0-9a-f-]{36})" selected', page).group(1), "lembar": "3"}
    assert section.post(f"/berkas/{file}/simpul/teruskan", fields, section.mark("/kata-sandi")).status == 303
    sheet = counter.post(f"/berkas/{file}/lembar-pengantar", {}, counter.mark("/kata-sandi")).text
    links = re.findall(r"/simpul/[0-9a-f]{40}", sheet.split("</h2>", 1)[1])
    code = re.search(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}\b", sheet).group(0)
    return file, code, list(dict.fromkeys(links)), name


@pytest.mark.parametrize("script", [True, False])
def test_an_outside_office_answers_without_an_account(visitor, demo, sessions, away, script):
    file, code, (received, decided), name = away
    page = visitor(width=360, script=script)
    page.goto(demo.address + received)
    assert name not in page.content() and "U•••" in page.content()
    page.fill("#lembar", "2")
    page.click("main form button")
    assert page.locator(".error").count() == 1
    page.fill("#siapa", "Rini, loket terusan")
    page.click("main form button")
    assert "sudah tercatat" in page.inner_text("h1")
    page.goto(demo.address + received)
    assert "sudah tercatat" in page.inner_text("main").lower()
    page.goto(demo.address + decided)
    page.check("input[value=approved]")
    page.fill("#siapa", "Rini, loket terusan")
    page.click("main form button")
    page.goto(f"/lacak/{code}")
    text = page.inner_text("main")
    assert "jumlahnya berbeda" in text and "Giliran kecamatan" in text and "Diputus: Disetujui" in text
    assert page.complaints == []


def test_links_that_are_forged_or_said_again(demo, away):
    _, _, (received, decided), _ = away
    stranger = Client(demo)
    mark = stranger.mark()
    assert stranger.get(received[:-1] + ("0" if received[-1] != "0" else "1")).status == 404
    assert stranger.get(decided).status == 404
    said = {"lembar": "3", "siapa": "Rini"}
    assert stranger.post(received, said, mark).status == 200
    assert stranger.post(received, said, mark).status == 404
    assert stranger.get(received).headers["Referrer-Policy"] in ("no-referrer", "same-origin", "strict-origin")


def test_the_resident_reads_the_chain_and_why_it_waits(visitor, demo, away):
    _, code, _, _ = away
    page = visitor(width=360)
    page.goto(f"/lacak/{code}")
    text = page.inner_text("main")
    assert "Giliran Dinas Kependudukan" in text and "Belum ada kabar sejak" in text
    assert "Blangko kosong sejak" in text and "tidak menghentikan janji" in text
    page.click("a:has-text('Siapa yang memutuskan ini?')")
    why = page.inner_text("main")
    assert "Yang memutuskan: Dinas Kependudukan" in why and "Camat" not in why and "bertanggung jawab" not in why
    for path in (f"/layanan/{SERVICE}", "/kantor/35.10.16"):
        page.goto(path)
        assert "Blangko kosong sejak" in page.inner_text("main"), path
        check(page, path, 360)


def send_sign_away(visitor, person):
    """A sign that the camat may not grant, at DPMPTSP: the address of its file."""
    counter = visitor("loket", width=1280)
    counter.goto("/loket?layanan=izin-reklame-kecil")
    counter.fill("#nama", person)
    for box in counter.query_selector_all("input[name=syarat]"):
        box.check()
    counter.fill("#ukuran", "60")
    counter.click("form[data-counter] .actions button")
    section = visitor("kasi", width=1280)
    open_from_inbox(section, person)
    act(section, "Teruskan")
    camat = visitor("camat", width=1280)
    open_from_inbox(camat, person)
    assert "DPMPTSP" in camat.locator("#simpul-teruskan-tujuan option:checked").inner_text()
    camat.click("button:has-text('Teruskan ke kantor lain')")
    assert "Kantor lain" in camat.inner_text("main")
    return camat.url


def say(page, summary, reason, outcome=None, button=None):
    """Notes something about the way, in the form of that name."""
    form = page.locator(f"details:has(summary:has-text('{summary}'))")
    if form.get_attribute("open") is None:
        form.locator("summary").click()
    if outcome:
        form.locator(f"input[value={outcome}]").check()
    if reason:
        form.locator("[name=catatan]").fill(reason)
    form.locator(f"button:has-text('{button or summary}')").click()


@pytest.mark.parametrize("width", [360, 1280])
def test_what_dpmptsp_grants_is_handed_over_and_not_issued_again(visitor, width):
    file = send_sign_away(visitor, name())
    page = visitor("loket", width=width)
    page.goto(file)
    say(page, "Catat: kantor itu sudah menerima", "Pak Heru, lewat telepon")
    say(page, "Catat putusan kantor itu", "Pak Heru", "rejected")
    check(page, "a decision that waits to be fetched", width)
    # The clerk had pressed the wrong button: it is put right before the result is taken back.
    say(page, "Betulkan putusan yang tercatat", "Pak Heru: salah pencet", "approved")
    assert "Putusan kantor lain dibetulkan" in page.inner_text("main")
    say(page, "Terima hasilnya kembali", "")
    assert page.locator("a:has-text('Dokumen bernomor')").count() == 0
    assert page.locator("[name=pindaian]").count() == 1, "its own paper cannot be kept"
    check(page, "what another office granted", width)
    page.goto(file.replace("/berkas/", "/dokumen/berkas/"))
    assert "diputus DPMPTSP" in page.inner_text("main") and page.locator("button:has-text('Terbitkan')").count() == 0
    check(page, "no document of ours", width)


@pytest.mark.parametrize("width", [360, 1280])
def test_an_objection_to_the_no_of_dpmptsp_goes_there(visitor, width):
    file = send_sign_away(visitor, name())
    page = visitor("loket", width=width)
    page.goto(file)
    code = page.inner_text(".lead .number")
    say(page, "Catat: kantor itu sudah menerima", "Pak Heru, lewat telepon")
    say(page, "Catat putusan kantor itu", "Pak Heru", "rejected")
    say(page, "Terima hasilnya kembali", "Titiknya di ruang milik jalan.")
    assert page.locator("a:has-text('Ajukan keberatan')").count() == 0
    check(page, "what another office rejected", width)
    page.click("button:has-text('Cetak surat penolakan')")
    letter = page.inner_text("article.letter")
    assert "keberatan kepada DPMPTSP sampai" in letter and "Titiknya di ruang milik jalan." in letter
    assert "nama terang" not in letter and "kami kabulkan" not in letter
    check(page, "the notice of another office's rejection", width)
    resident = visitor(None, width=width)
    resident.goto(f"/lacak/{code}")
    assert "DPMPTSP, jadi keberatan diajukan kepada kantor itu" in resident.inner_text("main")
    assert resident.locator("a:has-text('Ajukan keberatan')").count() == 0
    check(resident, "tracking of what another office rejected", width)
    resident.goto(f"/lacak/{code.replace('-', '')}/keberatan")
    assert "DPMPTSP" in resident.inner_text("main") and resident.locator("#isi").count() == 0


@pytest.mark.parametrize("width", [360, 1280])
def test_staff_pages(visitor, away, width):
    file = away[0]
    page = visitor("loket", width=width)
    page.goto(f"/berkas/{file}")
    check(page, "/berkas", width)
    assert "tanpa dasar" not in page.inner_text("main"), "what another office decides is not counted so"
    page.goto("/kotak-masuk?saring=kantor-lain")
    assert page.locator("ul.work li").count() > 0
    check(page, "/kotak-masuk", width)
    page = visitor("ortala", width=width)
    for path in ("/angka/simpul", "/kantor-tujuan"):
        page.goto(path)
        check(page, path, width)
    page.click("main table a")
    check(page, "/kantor-tujuan/…", width)
    assert page.query_selector("[name=layanan][value=keberatan]") is None, "no other office answers an objection"
    for kind in ("away", "withoutBasis"):
        page.goto("/angka/simpul")
        page.click(f"main table a[href*='ukuran={kind}']")
        assert page.locator("main table tbody tr").count() > 0
        check(page, "/angka/berkas", width)


def test_the_page_of_all_kecamatan_is_for_the_regency(sessions):
    assert sessions("ortala").get("/angka/simpul").status == 200
    assert sessions("inspektorat").get("/angka/simpul").status == 200
    assert sessions("camat").get("/angka/simpul").status == 404
