"""Standards from the first word of a draft to what a resident reads; the resident's own case; those who follow."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from program import Client

AXE = Axe()
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
OFFICE = "35.10.16"


def check(page, width):
    found = AXE.run(page, options=RULES).response["violations"]
    assert [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in found] == [], page.url
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0, f"{page.url} is {wider} px wider than the screen of {width} px"
    assert page.complaints == [], page.url


def today(page):
    """The day it is at the office, as the program says it."""
    page.goto("/angka")
    return page.evaluate("new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10)")


def receive(page, service):
    page.goto(f"/loket?layanan={service}")
    page.fill("#nama", "Wati Contoh")
    if page.query_selector("#ukuran"):
        page.fill("#ukuran", "60")
    for box in page.query_selector_all("input[name=syarat]"):
        box.check()
    page.click("form[data-counter] .actions button")
    return page.inner_text(".code").replace("-", "").strip()


def promised(page, code):
    """What the resident is told of the date."""
    page.goto(f"/lacak/{code}")
    return page.inner_text(".promise")


@pytest.mark.parametrize("width, script", [(1280, True), (360, False)])
def test_a_standard_changes_by_two_people(visitor, width, script):
    service, promise, old = ("rekomendasi-pbg", "5", "7") if script else ("akta-ppats", "6", "7")
    writer = visitor("ortala", width, script)
    second = visitor("ortala2", width, script)
    counter = visitor("loket")
    day = today(visitor("camat"))
    older = receive(counter, service)
    before = promised(counter, older)

    writer.goto(f"/standar/{service}")
    writer.click("main form button:has-text('Mulai rancangan')")
    writer.click("a:has-text('Janji waktu')")
    writer.fill("#lama", "0")
    writer.click("main form .actions button")
    assert "angka bulat" in writer.inner_text(".error-summary")
    writer.fill("#lama", promise)
    writer.click("main form .actions button")
    assert f"{old} hari kerja" in writer.inner_text(".comparison") and f"{promise} hari kerja" in writer.inner_text(".comparison")
    if script:
        check(writer, width)
    writer.click("summary:has-text('Ajukan kepada orang kedua')")
    writer.fill("#alasan", "Tinjauan bersama warga.")
    writer.fill("#mulai", day)
    writer.click("button:has-text('Ajukan rancangan')")
    assert writer.query_selector("button:has-text('Setujui')") is None
    draft = re.sub(r"^https?://[^/]+", "", writer.url)

    second.goto(draft)
    if script:
        check(second, width)
    second.click("button:has-text('Setujui standar ini')")
    assert "disetujui" in second.inner_text(".notice.success").lower()
    second.goto(f"/standar/{service}")
    assert "Tinjauan bersama warga." in second.inner_text("main")
    second.click("a:has-text('dengan versi 1')")
    assert f"{promise} hari kerja" in second.inner_text(".comparison")
    if script:
        check(second, width)

    resident = visitor(None, width, script)
    resident.goto(f"/layanan/{service}")
    assert f"{promise} hari kerja" in resident.inner_text("main")
    newer = receive(counter, service)
    assert promised(counter, newer) != before
    assert promised(counter, older) == before


def test_the_writer_cannot_approve_by_a_forged_form(visitor, sessions):
    page = visitor("ortala")
    page.goto("/standar/keterangan-beda-nama")
    page.click("main form button:has-text('Mulai rancangan')")
    identity = page.url.rsplit("/", 1)[1]
    person = sessions("ortala")
    mark = person.mark("/kata-sandi")
    day = today(visitor("camat"))

    def edit():
        return re.search(r'name="versi" value="(\d+)"', person.get(f"/rancangan-standar/{identity}").text).group(1)

    fields = {"versi": edit(), "lama": "20", "satuan": "m", "_sekali": "a1"}
    assert person.post(f"/rancangan-standar/{identity}/bagian/waktu", fields, mark).status == 303
    fields = {"versi": edit(), "alasan": "Lebih cepat.", "mulai": day, "_sekali": "a2"}
    assert person.post(f"/rancangan-standar/{identity}/tindakan/ajukan", fields, mark).status == 303
    fields = {"versi": edit(), "mulai": day, "_sekali": "a3"}
    assert person.post(f"/rancangan-standar/{identity}/tindakan/setujui", fields, mark).status == 403
    for stranger in ("camat", "kasi", "loket"):
        other = sessions(stranger)
        answer = other.post(f"/rancangan-standar/{identity}/tindakan/setujui", fields, other.mark("/kata-sandi"))
        assert answer.status in (403, 404), stranger
    assert person.post(f"/rancangan-standar/{identity}/tindakan/tarik", {"versi": edit(), "_sekali": "a4"}, mark).status == 303


def test_requirements_are_reordered_without_script(visitor):
    page = visitor("ortala2", 360, False)
    page.goto("/standar/keterangan-penghasilan")
    page.click("main form button:has-text('Mulai rancangan')")
    draft = page.url
    page.click("main ul.groups a:has-text('Syarat')")
    for summary in page.query_selector_all("main details > summary"):
        if summary.evaluate("s => !s.parentElement.open"):
            summary.click()
    page.fill("#s0-urut", "35")
    page.fill("#s1-nama-en", "")
    page.click("main form > .actions button")
    assert "Inggris" in page.inner_text(".error-summary")
    page.fill("#s1-nama-en", "Signed statement")
    page.click("main form > .actions button")
    assert page.url == draft
    assert "Urutan syarat" in page.inner_text(".comparison")
    page.click("summary:has-text('Tarik rancangan')")
    page.click("button:has-text('Tarik rancangan ini')")
    assert "ditarik" in page.inner_text("main")


def test_an_office_shows_its_own_standard_to_its_residents(visitor):
    page = visitor(None, 360)
    page.goto("/layanan/sktm")
    assert "60 menit" in page.inner_text(".facts")
    page.click("a:has-text('Kantor Kecamatan Banyuwangi')")
    assert "30 menit" in page.inner_text(".facts")
    assert "menjanjikan lebih" in page.inner_text("main")
    check(page, 360)
    page.goto("/layanan/sktm?kantor=35.10.17")
    assert "60 menit" in page.inner_text(".facts")
    counter = visitor("loket")
    counter.goto("/loket?layanan=sktm")
    assert "30 menit" in counter.inner_text("main")


@pytest.mark.parametrize("script", [True, False])
def test_my_situation(visitor, script):
    page = visitor(None, 360, script)
    page.goto("/layanan/ktp-el-baru-hilang-rusak")
    page.click("a:has-text('Jawab pertanyaan singkat')")
    assert "Apakah Anda sudah direkam" not in page.inner_text("main")
    page.click("main form .actions button")
    assert "Pilih satu jawaban" in page.inner_text(".error-summary")
    page.click("label:has-text('Hilang')")
    page.click("main form .actions button")
    text = page.inner_text("main")
    assert "Surat keterangan hilang dari polisi" in text and "KTP-el lama" not in text
    assert "keadaan=keperluan.hilang" in page.get_attribute("a.button:has-text('Ajukan dari rumah')", "href")
    if script:
        check(page, 360)
    page.click("a:has-text('Lembar untuk dicetak')")
    assert "Hilang" in page.inner_text("main") and "KTP-el lama" not in page.inner_text("main")
    page.go_back()
    page.click("a:has-text('Ubah jawaban')")
    page.click("label:has-text('Belum pernah punya')")
    page.click("main form .actions button")
    assert "Apakah Anda sudah direkam" in page.inner_text("main")
    page.click("label:has-text('Belum'):not(:has-text('pernah'))")
    page.click("main form .actions button")
    assert "bukan untuk keadaan Anda" in page.inner_text("main")
    assert page.query_selector("a:has-text('Ajukan dari rumah')") is None


@pytest.mark.parametrize("typed, expected", [
    ("ktp ilnag", "KTP-el baru"), ("surat miskin", "SKTM"), ("akte lahir", "akta kelahiran"), ("kartu kelurga", "Kartu Keluarga")])
def test_search_forgives(visitor, typed, expected):
    page = visitor(None, 360, False)
    page.goto("/")
    page.fill("input[type=search]", typed)
    page.press("input[type=search]", "Enter")
    assert expected in page.inner_text(".cards li:first-child")


def test_following_is_asked_twice_and_says_nothing(demo):
    visitor = Client(demo)
    mark = visitor.mark("/layanan/sktm/kabar")
    assert visitor.post("/layanan/sktm/kabar", {"surel": "tidak"}, mark).status == 422
    first = visitor.post("/layanan/sktm/kabar", {"surel": "warga@contoh.id"}, mark)
    again = visitor.post("/layanan/sktm/kabar", {"surel": "warga@contoh.id"}, mark)
    assert first.status == again.status == 200 and "w•••@contoh.id" in first.text
    assert "warga@contoh.id" not in first.text
    for path in ("/kabar/tidak-ada", "/kabar/tidak-ada/berhenti", "/kabar/0191a1b2-0000-7000-8000-000000000000." + "0" * 32):
        assert visitor.get(path).status == 404
    for _ in range(12):
        last = visitor.post("/layanan/sktm/kabar", {"surel": "lain@contoh.id"}, mark)
    assert last.status == 429


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("login, path", [
    (None, "/layanan/kartu-keluarga/keadaan"), (None, "/layanan/sktm/kabar"), (None, f"/kantor/{OFFICE}"),
    (None, f"/layanan?kantor={OFFICE}"), (None, f"/kantor/{OFFICE}/maklumat"), (None, f"/kantor/{OFFICE}/poster"),
    (None, "/layanan/sktm/poster?ukuran=a3"), ("ortala", "/standar"), ("ortala", f"/standar?kantor={OFFICE}"),
    ("ortala", "/standar/legalisasi"), ("ortala", f"/standar/sktm?kantor={OFFICE}"), ("camat", "/standar"),
])
def test_pages(visitor, login, path, width):
    page = visitor(login, width)
    page.goto(path)
    assert "CONTOH" in page.inner_text("body")
    check(page, width)


@pytest.mark.parametrize("width", [360, 1280])
def test_every_section_of_a_draft(visitor, width):
    page = visitor("ortala", width)
    page.goto("/standar")
    page.click("a:has-text('menunggu persetujuan')")
    check(page, width)
    sections = page.eval_on_selector_all("ul.groups a[href*='/bagian/']", "links => links.map(l => l.getAttribute('href'))")
    assert len(sections) == 11
    for section in sections:
        page.goto(section)
        for summary in page.query_selector_all("main details > summary"):
            if summary.evaluate("s => !s.parentElement.open"):
                summary.click()
        check(page, width)
    page.goto("/bahasa/en?ke=" + sections[1])
    assert page.get_attribute("html", "lang") == "en"


def test_the_charter_is_signed_by_the_camat(visitor, sessions):
    name = re.search(r'<details class="account"><summary>([^<]+)', sessions("camat").get("/angka").text).group(1)
    page = visitor()
    page.goto(f"/kantor/{OFFICE}/maklumat")
    assert name in page.inner_text(".signature")
    rows = page.inner_text("table")
    assert "30 menit" in rows and "GRATIS" in rows


def test_other_offices_are_not_found(sessions):
    camat = sessions("camat")
    assert camat.get("/standar?kantor=35.10.17").status == 404
    assert camat.get("/standar/sktm?kantor=35.10.17").status == 404
    assert camat.post("/standar/sktm/rancangan", {"kantor": "35.10.17", "_sekali": "b1"}, camat.mark("/kata-sandi")).status == 404
    assert camat.post("/standar/sktm/rancangan", {"kantor": "", "_sekali": "b2"}, camat.mark("/kata-sandi")).status == 403
