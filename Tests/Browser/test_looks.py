"""What every page owes its readers: WCAG 2.2 AA, a narrow phone, a slow line, and the word CONTOH."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

AXE = Axe()
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
PUBLIC = ["/", "/layanan", "/layanan?cari=nikah", "/layanan/dispensasi-nikah", "/layanan/dispensasi-nikah/lembar",
          "/ajukan/dispensasi-nikah", "/ajukan/lanjut", "/kantor", "/kantor/35.10.16", "/lacak", "/periksa", "/masuk", "/tidak-ada", "/gaya", "/api",
          "/kewenangan", "/siapa-berwenang", "/siapa-berwenang?layanan=izin-reklame-kecil", "/siapa-berwenang?kantor=35.10.16",
          "/jangkauan?kecamatan=35.10.16", "/jangkauan/35.10.16.1001", "/jangkauan/35.10.17.2001", "/ajukan/izin-reklame-kecil"]
STAFF = {
    "loket": ["/loket", "/loket/draf", "/loket?layanan=dispensasi-nikah", "/loket?layanan=izin-reklame-kecil", "/kotak-masuk", "/angka",
              "/angka/berkas?ukuran=received", "/register",
              "/agenda", "/buku-nomor", "/kata-sandi", "/token-akses", "/akun/hubungan-keluarga"],
    "kasi": ["/kotak-masuk", "/angka", "/agenda"],
    "sekcam": ["/kotak-masuk", "/kotak-masuk?saring=terlambat"],
    "camat": ["/kotak-masuk", "/kabupaten", "/angka", "/agenda", "/pola-nomor", "/pemetaan", "/evaluasi"],
    "sekda": ["/atasan", "/register"],
    "ortala": ["/kabupaten", "/kabupaten?layanan=sktm&urut=lewat", "/angka", "/pola-nomor", "/kata-sandi", "/register", "/register/dasar", "/register/dasar/sktm", "/register/rancangan", "/register/beda",
               "/register/beda?kantor=35.10.16&kantor-lain=35.10.21", "/pemetaan", "/pemetaan?usulan=upToLimit",
               "/pemetaan/layanan/izin-rumah-kos", "/pemetaan/kecamatan/35.10.11", "/pemetaan/anggapan", "/pemetaan/masukkan",
               "/pemetaan/layanan-baru", "/pemetaan/cetak?kecamatan=35.10.16", "/evaluasi"],
    "inspektorat": ["/angka", "/angka/berkas?ukuran=late"],
    "admin": ["/kata-sandi", "/loket", "/token-akses"],
}
PAGES = [(None, path) for path in PUBLIC] + [(login, path) for login, paths in STAFF.items() for path in paths]


def faults(page):
    """What axe finds; it runs in the page, so one without script would wait for it for ever."""
    assert getattr(page, "runs_script", True), "open the page with script to have it looked at"
    found = AXE.run(page, options=RULES).response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in found]


def check(page, path, width):
    assert faults(page) == [], path
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wider <= 0, f"{path} is {wider} px wider than the screen of {width} px"
    assert "CONTOH" in page.inner_text("body"), path
    assert page.complaints == [], path


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("login, path", PAGES)
def test_page(visitor, login, path, width):
    page = visitor(login, width)
    page.goto(path)
    check(page, path, width)


@pytest.mark.parametrize("path", ["/", "/layanan/dispensasi-nikah", "/gaya"])
def test_dark(visitor, path):
    page = visitor(None, 360)
    page.emulate_media(color_scheme="dark")
    page.goto(path)
    assert faults(page) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_pages_of_one_dossier(visitor, width):
    counter = visitor("loket", width)
    counter.goto("/loket?layanan=dispensasi-nikah")
    counter.click("form[data-counter] .actions button")
    check(counter, "the counter with an error", width)
    counter.fill("#nama", "Siti Contoh Rahayu")
    for box in counter.query_selector_all("input[name=syarat]"):
        box.check()
    counter.click("form[data-counter] .actions button")
    check(counter, "receipt", width)
    code = counter.inner_text(".code").replace("-", "").strip()
    counter.click("a:has-text('Buka berkas')")
    check(counter, "dossier at the counter", width)
    kasi = visitor("kasi", width)
    kasi.goto(re.sub(r"^https?://[^/]+", "", counter.url))
    for summary in kasi.query_selector_all("main details > summary"):
        summary.click()
    check(kasi, "dossier at the section head, all forms open", width)
    resident = visitor(None, width)
    resident.goto("/lacak/" + code)
    check(resident, "tracking", width)
    resident.goto("/bahasa/en?ke=/lacak/" + code)
    assert resident.get_attribute("html", "lang") == "en"
    check(resident, "tracking in English", width)


def test_first_visit_weighs_little(visitor):
    """The front page with everything it loads, as it crosses the line."""
    page = visitor(None, 360)
    sizes = []
    page.on("response", lambda response: sizes.append((response.url, len(response.body()) + len(str(response.headers)))))
    page.goto("/")
    page.wait_for_load_state("networkidle")
    total = sum(size for _, size in sizes)
    assert total <= 40_000, sizes


def test_nothing_comes_from_elsewhere(visitor, demo):
    page = visitor()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("/", "/layanan/dispensasi-nikah", "/masuk"):
        page.goto(path)
    assert all(url.startswith((demo.address, "data:")) for url in asked), asked


def test_search_works_with_and_without_script(visitor):
    for script in (True, False):
        page = visitor(None, 360, script)
        page.goto("/")
        page.fill("input[type=search]", "pindah")
        page.press("input[type=search]", "Enter")
        page.wait_for_url("**/layanan?**")
        assert "pindah" in page.inner_text("main").lower()
