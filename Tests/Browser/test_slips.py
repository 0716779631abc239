"""The office stays affordable for all: slips when line or power fails, visits to those who cannot come, and who is
served first."""

import datetime
import re
import uuid

import pytest
from paper import Paper
from program import Client, run
from test_looks import check

WIDTHS = [360, 1280]


def person():
    return f"Uji Slip {uuid.uuid4().hex[:8]}"


def make_slips(page, count=3, paper="a4"):
    """Prints slips; returns their codes and PINs as on the sheet."""
    page.goto("/loket/slip")
    page.fill("#jumlah", str(count))
    page.check(f"input[name=kertas][value='{paper}']")
    page.click("form[action='/loket/slip'] button")
    assert "/loket/slip/lembar/" in page.url, page.inner_text("main")
    codes = [code.inner_text().strip() for code in page.query_selector_all(".slip .resident .code")]
    pins = [pin.inner_text().strip() for pin in page.query_selector_all(".slip .pin")]
    assert len(set(codes)) == len(pins) == count
    return list(zip(codes, pins))


def plain(code):
    return code.replace("-", "")


def wib(minutes=0):
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))) + datetime.timedelta(minutes=minutes)


def enter(page, code, name, at=None, service="dispensasi-nikah"):
    page.goto(f"/loket/slip/masuk/{plain(code)}?layanan={service}")
    at = at or wib()
    page.fill("#tanggal", at.strftime("%Y-%m-%d"))
    page.fill("#jam", at.strftime("%H.%M"))
    page.fill("#petugas", "Bu Wati")
    page.fill("#nama", name)
    for box in page.query_selector_all("input[name=syarat]"):
        box.check()
    page.click("form.counter .actions button:has-text('Masukkan slip ini')")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("width", WIDTHS)
def test_from_the_printer_to_the_resident(visitor, width, script, tmp_path):
    name, counter = person(), visitor("loket", width, script)
    (code, pin), *_ = make_slips(counter)
    resident = visitor(None, width, script)
    resident.goto("/lacak/" + plain(code))
    assert "Tanda terima ini sah" in resident.inner_text("h1")
    assert "Datanya belum dimasukkan" in resident.inner_text("main")
    assert resident.query_selector("a:has-text('masukkan slip')") is None
    enter(counter, code, name)
    assert "Slip dimasukkan" in counter.inner_text(".notice.success")
    counter.click("a:has-text('Buka berkasnya')")
    history = counter.inner_text("main")
    assert "Berkas diterima" in history and "Dicatat ke sistem dari slip kertas" in history and "Bu Wati" in history
    assert "Dengan slip kertas" in history
    resident.reload()
    assert "Tanda terima ini sah" not in resident.inner_text("main")
    assert name not in resident.content()
    resident.fill("#pin", pin)
    resident.click("form:has(#pin) button")
    assert name in resident.inner_text("main")
    assert "Bu Wati" not in resident.content(), "who took it is the office's to know"


def test_entered_twice_is_one_dossier(visitor):
    name, first = person(), visitor("loket", 1280)
    (code, _), *_ = make_slips(first)
    second = visitor("loket", 1280)
    for page in (first, second):
        page.goto(f"/loket/slip/masuk/{plain(code)}?layanan=dispensasi-nikah")
    for page, typed in ((first, name), (second, person())):
        page.fill("#jam", wib().strftime("%H.%M"))
        page.fill("#nama", typed)
        page.click("form.counter .actions button:has-text('Masukkan slip ini')")
    assert "sudah dimasukkan" in second.inner_text(".notice")
    assert name in second.inner_text("main")
    addresses = {page.get_attribute("a:has-text('Buka berkasnya')", "href") for page in (first, second)}
    assert len(addresses) == 1


@pytest.mark.parametrize("minutes, word", [(30, "belum tiba"), (-60 * 24, "belum dicetak")])
def test_hours_that_cannot_be(visitor, minutes, word):
    counter = visitor("loket", 360)
    (code, _), *_ = make_slips(counter)
    enter(counter, code, person(), at=wib(minutes))
    assert word in counter.inner_text(".error-summary")
    assert counter.input_value("#petugas") == "Bu Wati", "what was typed must stay"
    counter.goto("/lacak/" + plain(code))
    assert "Datanya belum dimasukkan" in counter.inner_text("main")


def test_voided_with_its_reason(visitor):
    counter = visitor("loket", 360)
    (code, _), *_ = make_slips(counter)
    counter.goto("/loket/slip")
    counter.check(f"li:has-text('{code}') input")
    counter.click("button:has-text('Batalkan yang dipilih')")
    assert "Tulis mengapa" in counter.inner_text(".error-summary")
    assert counter.is_checked(f"li:has-text('{code}') input")
    counter.fill("#alasan", "Tersiram kopi")
    counter.click("button:has-text('Batalkan yang dipilih')")
    assert code not in counter.inner_text("main")
    counter.goto("/lacak/" + plain(code))
    assert "dibatalkan" in counter.inner_text("h1")


def test_on_paper(visitor, tmp_path):
    counter = visitor("loket", 1280)
    slips = make_slips(counter, count=6)
    sheet = Paper(counter, tmp_path)
    assert (sheet.sheets, sheet.millimetres) == (2, (210, 297))
    for code, pin in slips:
        assert sheet.text.count(code) == 2 and pin in sheet.text.replace(" ", "")
    for word in ("TANDA TERIMA", "POTONGAN KANTOR", "Inspektorat", "Biaya", "Lipat bagian ini", "/lacak"):
        assert word in sheet.text, word
    assert "Cetak sekarang" not in sheet.text
    slips = make_slips(counter, paper="80mm")
    strip = Paper(counter, tmp_path)
    assert strip.millimetres[0] == 80
    assert strip.sheets <= 7, "each part of a slip is one cut of the strip"
    office = counter.inner_text(".slip .office >> nth=0")
    assert slips[0][1] not in office, "the office's part knows no PIN"


def test_the_sheet_with_its_pins_is_for_who_made_it(visitor, sessions, demo):
    counter = visitor("loket", 1280)
    make_slips(counter)
    path = counter.url.removeprefix(demo.address)
    assert sessions("loket").get(path).status == 200
    assert sessions("loket.17").get(path).status == 404
    assert sessions("kasi").get(path).status == 403
    assert Client(demo).get(path).status == 303


def test_strangers_and_nonsense(visitor, sessions):
    counter = visitor("loket", 1280)
    (code, _), *_ = make_slips(counter)
    neighbour = sessions("loket.17")
    assert neighbour.get("/loket/slip/masuk/" + plain(code)).status == 404
    assert neighbour.post("/loket/slip/masuk/" + plain(code), {}, neighbour.mark("/loket")).status == 404
    own = sessions("loket")
    for typed in ("x", "0" * 14, "%00", "A" * 5000):
        assert own.get("/loket/slip/masuk/" + typed[:190]).status == 404
        assert own.get("/loket/slip/cari?kode=" + typed).status in (303, 400, 414, 422)
    for count in ("0", "61", "-1", "1e3", "dua"):
        assert own.post("/loket/slip", {"jumlah": count}, own.mark("/loket")).status == 422


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_home_visit(visitor, width, script, tmp_path):
    name, counter = person(), visitor("loket", width, script)
    counter.goto("/loket/kunjungan/baru")
    counter.click("main form .actions button")
    assert "Isi alamat" in counter.inner_text(".error-summary")
    counter.fill("#nama", name)
    counter.fill("#telepon", "0812 1111 2222")
    counter.fill("#alamat", "Jalan Kenanga 9")
    counter.select_option("#sebab", "elderly")
    counter.select_option("#layanan", "dispensasi-nikah")
    counter.click("main form .actions button")
    assert "Diminta" in counter.inner_text("main") and "Jalan Kenanga" not in counter.content()
    address = counter.url
    counter.fill("#petugas", "Wati dan Joko")
    counter.click("button:has-text('Jadwalkan')")
    assert "Dijadwalkan" in counter.inner_text("main")
    day = wib(60 * 24).strftime("%Y-%m-%d")
    counter.goto("/loket/kunjungan")
    counter.fill("#hari", day)
    counter.click("button:has-text('Buka daftar hari itu')")
    for word in (name, "Jalan Kenanga 9", "+6281211112222", "Wati dan Joko", "Lansia"):
        assert word in counter.inner_text("main"), word
    if width == 1280 and script:
        assert "Jalan Kenanga 9" in Paper(counter, tmp_path).text
    counter.goto(address)
    counter.click("a:has-text('Terima berkas di rumah')")
    assert counter.input_value("#nama") == name
    counter.click("form.counter .actions button:has-text('Terima berkas')")
    assert "/tanda-terima" in counter.url
    counter.click("a:has-text('Buka berkas')")
    page = counter.inner_text("main")
    assert "Di rumah pemohon" in page and "Lansia" in page
    counter.goto(address)
    assert "Selesai" in counter.inner_text("main")


def test_who_is_served_first_is_said_in_words(visitor):
    name, counter = person(), visitor("loket", 360)
    counter.goto("/loket?layanan=dispensasi-nikah")
    counter.fill("#nama", name)
    counter.select_option("#didahulukan", "disabled")
    for box in counter.query_selector_all("input[name=syarat]"):
        box.check()
    counter.click("form.counter .actions button:has-text('Terima berkas')")
    kasi = visitor("kasi", 360)
    kasi.goto("/kotak-masuk")
    line = kasi.inner_text(f"li:has-text('{name}')")
    assert "Didahulukan: penyandang disabilitas" in line


@pytest.mark.parametrize("width", WIDTHS)
def test_looks(visitor, width):
    counter = visitor("loket", width)
    (code, _), *_ = make_slips(counter)
    check(counter, "sheet", width)
    for path in ("/loket/slip", f"/loket/slip/masuk/{plain(code)}", f"/loket/slip/masuk/{plain(code)}?layanan=dispensasi-nikah",
                 "/loket/kunjungan", "/loket/kunjungan/baru"):
        counter.goto(path)
        check(counter, path, width)
    counter.goto("/loket/kunjungan")
    counter.click("ul.work a >> nth=0")
    for summary in counter.query_selector_all("main details > summary"):
        summary.click()
    check(counter, "a visit", width)
    resident = visitor(None, width)
    resident.goto("/lacak/" + plain(code))
    check(resident, "a slip that is not entered", width)
    resident.goto("/bahasa/en?ke=/lacak/" + plain(code))
    assert "This receipt is valid" in resident.inner_text("h1")


def test_the_trail_holds(demo):
    assert "Tidak ada yang diubah" in run("audit", "verify", data=demo.data).stdout
