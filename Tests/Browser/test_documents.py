"""Issued documents: numbered at the office, signed by hand, checked by anyone who holds the paper."""

import re
import time
import uuid

import files
import pytest
from program import Client, run
from test_bad_input import counter_fields
from test_looks import check

WIDTHS = [360, 1280]
SERVICE = "dispensasi-nikah"


@pytest.fixture
def granted(sessions):
    """A dossier that the camat has granted, and the applicant's name."""
    name, counter = f"Uji Dokumen {uuid.uuid4().hex[:6]}", sessions("loket")
    page = counter.get(f"/loket?layanan={SERVICE}").text
    papers = [("syarat", key) for key in re.findall(r'name="syarat" value="([^"]+)"', page)]
    fields = list(counter_fields(counter, nama=name).items()) + papers
    address = counter.post("/loket", fields, counter.mark("/loket")).headers["Location"].removesuffix("/tanda-terima")
    for login, action in (("kasi", "teruskan"), ("sekcam", "teruskan"), ("camat", "setujui")):
        person = sessions(login)
        version = re.search(r'name="versi" value="(\d+)"', person.get(address).text).group(1)
        assert person.post(f"{address}/{action}", {"versi": version}, person.mark("/kata-sandi")).status == 303
    return address, name


def issue(page, granted):
    address, name = granted
    page.goto(address)
    page.click("a:has-text('Dokumen bernomor')")
    assert "Nomor berikutnya" in page.inner_text("main")
    page.click("button:has-text('Terbitkan dokumen')")
    assert name in page.inner_text("main") and "menunggu tanda tangan" in page.inner_text("main")
    return page.url, page.inner_text("a.number[href^='/periksa/']").strip()


def sign(page):
    page.set_input_files("[name=pindaian]", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": files.photo(300, 200)})
    page.click("button:has-text('Simpan pindaian')")
    assert "Tersimpan" in page.inner_text(".notice.success")


def test_a_scan_that_cannot_be_read_stays_on_the_page(visitor, granted):
    page = visitor("loket", 360)
    issue(page, granted)
    page.set_input_files("[name=pindaian]", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"bukan"})
    page.click("button:has-text('Simpan pindaian')")
    assert "bukan PDF, JPEG, atau PNG" in page.inner_text(".error-summary")
    sign(page)
    assert "Dokumen sudah sah" in page.inner_text(".notice.success")
    check(page, page.url, 360)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("width", WIDTHS)
def test_from_the_number_to_the_check(visitor, granted, width, script):
    page, anyone = visitor("loket", width, script), visitor(None, width, script)
    address, code = issue(page, granted)
    if script:
        check(page, page.url, page.viewport_size["width"])
    anyone.goto("/periksa")
    if script:
        check(anyone, anyone.url, width)
    anyone.fill("#kode", code.lower())
    anyone.click("button:has-text('Periksa')")
    assert "Belum sah" in anyone.inner_text("h1")
    shown = anyone.url
    page.click("button:has-text('Cetak untuk ditandatangani')")
    sheet = page.inner_text("article.letter")
    assert granted[1] in sheet and code in sheet and "Camat Banyuwangi," in sheet
    assert page.query_selector("article.letter .qr svg")
    page.goto(address)
    sign(page)
    anyone.goto(shown)
    text = anyone.inner_text("main")
    assert "Sah dan berlaku" in text and granted[1] not in text and "U••• D•••" in text
    assert "Dasar kewenangan" in text and "Cocokkan dengan kertas" in text
    if script:
        check(anyone, anyone.url, width)
    head = visitor("camat", width, script)
    head.goto(address)
    head.click("summary:has-text('Cabut dokumen')")
    head.fill("#withdraw-alasan", "Keterangan tidak benar.")
    head.click("button:has-text('Cabut dokumen')")
    anyone.goto(shown)
    text = anyone.inner_text("main")
    assert "sudah dicabut" in text and "Keterangan tidak benar" not in text


def test_the_pdf_comes_by_itself(visitor, granted, sessions):
    page = visitor("loket")
    address, code = issue(page, granted)
    for _ in range(60):
        page.goto(address)
        if page.query_selector("button:has-text('Unduh PDF/A')"):
            break
        time.sleep(1)
    counter = sessions("loket")
    pdf = counter.post(page.url.removeprefix(counter.address) + "/pdf", {}, counter.mark("/kata-sandi"))
    assert pdf.status == 200 and pdf.headers["Content-Type"] == "application/pdf", "WeasyPrint made no PDF"
    assert b'pdfaid:part="3"' in pdf.body


def test_replaced_by_the_head_and_voided_by_the_counter(visitor, granted):
    page, head = visitor("loket"), visitor("camat")
    address, _ = issue(page, granted)
    page.click("summary:has-text('Batalkan nomor ini')")
    page.click("button:has-text('Batalkan nomor ini')")
    assert "Tulis alasannya" in page.inner_text(".error-summary")
    page.fill("#void-alasan", "Salah tekan.")
    page.click("button:has-text('Batalkan nomor ini')")
    assert "nomor dibatalkan" in page.inner_text("main") and "Salah tekan." in page.inner_text("main")
    issue(page, granted)
    sign(page)
    head.goto(page.url)
    head.click("summary:has-text('Ganti dengan dokumen baru')")
    head.fill("#replace-alasan", "Nama jalan salah.")
    head.click("button:has-text('Ganti dengan dokumen baru')")
    assert "Menggantikan" in head.inner_text("main") and "menunggu tanda tangan" in head.inner_text("main")
    page.goto("/buku-nomor")
    text = page.inner_text("main")
    assert "Salah tekan." in text and "Nama jalan salah." in text
    check(page, page.url, page.viewport_size["width"])
    page.goto("/buku-nomor/cetak")
    assert "Salah tekan." in page.inner_text("table.book")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pattern_is_shown_before_it_is_kept(visitor, width):
    page = visitor("camat", width)
    page.goto("/pola-nomor?buku=tanah")
    check(page, page.url, page.viewport_size["width"])
    page.fill("#pola", "590/{nomor}")
    page.click("button:has-text('Simpan pola')")
    assert "{tahun}" in page.inner_text(".error-summary")
    page.fill("#pola", "590/{nomor}/{kode}/{tahun}")
    page.fill("#kode", "429.516")
    if page.locator("#mulai").count() == 1:
        page.fill("#mulai", "31")
    page.click("button:has-text('Lihat contohnya')")
    assert re.search(r"590/\d+/429\.516/\d{4}", page.inner_text(".notice")) and "Belum disimpan" in page.inner_text(".notice")
    page.click("button:has-text('Simpan pola')")
    assert "Pola tersimpan" in page.inner_text(".notice.success")
    page.goto("/pola-nomor?buku=tanah")
    assert page.locator("#mulai").count() == 0 or page.input_value("#mulai") == "31"
    regency = visitor("ortala", width)
    regency.goto("/pola-nomor?kantor=35.10.16")
    assert "590/{nomor}/{kode}/{tahun}" in regency.inner_text("main")


def test_a_code_that_does_not_exist_says_what_to_do(demo):
    visitor = Client(demo)
    answer = visitor.get("/periksa/3DP7K2M9QXT47W")
    assert answer.status == 404 and "jangan terima" in answer.text.lower()
    assert "huruf demi huruf" in visitor.get("/periksa?kode=abc").text


def test_the_neighbour_and_the_regency_find_nothing(visitor, granted, sessions, demo):
    page = visitor("loket")
    address, _ = issue(page, granted)
    path = re.search(r"/dokumen/[0-9a-f-]{36}", address).group(0)
    for login, status in (("loket.17", 404), ("ortala", 403), ("inspektorat", 403), ("admin", 403)):
        person = sessions(login)
        assert person.get(path).status == status, login
        for deed in ("cetak", "pdf", "pindaian/buka"):
            assert person.post(f"{path}/{deed}", {}, person.mark("/kata-sandi")).status == status, (login, deed)
        assert person.get("/dokumen/berkas/" + granted[0].removeprefix("/berkas/")).status == status, login
    assert "Tidak ada yang diubah" in run("audit", "verify", data=demo.data).stdout
