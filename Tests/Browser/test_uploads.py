"""Files: cleaned, or refused with a sentence that helps; and on bad lines, whole and once."""

import io
import re
import shutil
import socket
import subprocess
import time
import uuid

import files
import pytest
from lines import LossyLine, throttle
from PIL import Image
from playwright.sync_api import expect
from test_apply import answer, begin, hand_in
from test_apply import send as send_application
from test_scan import granted, send


def kept(sessions, address):
    """The newest file, as staff open it."""
    camat = sessions("camat")
    return camat.post(address + "/pindaian/buka", {}, camat.mark("/kata-sandi")).body


# What is kept


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photo_shows_as_before_and_tells_nothing_else(sessions, granted, orientation):
    sent = files.photo(640, 480, orientation, orientation)
    assert send(sessions("loket"), granted, sent, "foto.txt").status == 303
    clean = kept(sessions, granted)
    before, after = Image.open(io.BytesIO(sent)), Image.open(io.BytesIO(clean))
    assert before.tobytes() == after.tobytes()
    assert dict(after.getexif()) == ({0x0112: orientation} if orientation > 1 else {})
    assert "comment" not in after.info and files.PLACE.encode() not in clean


def test_a_png_shows_as_before_and_tells_nothing_else(sessions, granted):
    sent = files.photo(640, 480, kind="PNG")
    assert send(sessions("loket"), granted, sent).status == 303
    clean = kept(sessions, granted)
    after = Image.open(io.BytesIO(clean))
    assert Image.open(io.BytesIO(sent)).tobytes() == after.tobytes()
    assert not dict(after.getexif()) and files.PLACE.encode() not in clean


def printed(browser):
    """A page as Chromium prints it: packed objects, fonts, a link."""
    page = browser.new_page()
    page.set_content("<title>rahasia</title><h1>Surat keterangan</h1><p>Warga <a href='https://example.com'>tautan</a></p>" * 5)
    made = page.pdf()
    page.close()
    return made


def packed(content, tmp_path):
    """The same as qpdf writes it smallest: tables and objects in packed streams."""
    (tmp_path / "in.pdf").write_bytes(content)
    subprocess.run(
        ["qpdf", "--object-streams=generate", "--recompress-flate", tmp_path / "in.pdf", tmp_path / "out.pdf"], check=True)
    return (tmp_path / "out.pdf").read_bytes()


@pytest.mark.parametrize("source", ["scanner", "browser", "packed", "linear"])
def test_a_pdf_shows_as_before_and_tells_nothing_else(sessions, granted, browser, tmp_path, source):
    sent = files.pdf(3) if source == "scanner" else printed(browser)
    if source == "packed":
        sent = packed(sent, tmp_path)
    if source == "linear":
        (tmp_path / "in.pdf").write_bytes(sent)
        subprocess.run(["qpdf", "--linearize", tmp_path / "in.pdf", tmp_path / "lin.pdf"], check=True)
        sent = (tmp_path / "lin.pdf").read_bytes()
    assert send(sessions("loket"), granted, sent).status == 303
    clean = kept(sessions, granted)
    for trace in (files.PLACE.encode(), b"Producer", b"CreationDate", b"/Metadata", b"rahasia", b"Exif"):
        assert trace not in clean, trace
    (tmp_path / "a.pdf").write_bytes(sent)
    (tmp_path / "b.pdf").write_bytes(clean)
    checked = subprocess.run(["qpdf", "--check", tmp_path / "b.pdf"], capture_output=True, text=True)
    assert checked.returncode == 0 and "WARNING" not in checked.stderr, checked.stdout + checked.stderr
    looks = []
    for name in ("a", "b"):
        subprocess.run(["pdftoppm", "-r", "40", tmp_path / f"{name}.pdf", tmp_path / name], check=True)
        looks.append([path.read_bytes() for path in sorted(tmp_path.glob(f"{name}-*.ppm"))])
    assert looks[0] == looks[1] and looks[0]


# What is refused


SCRIPT = "/OpenAction << /S /J#61vaScript /JS (app.alert\\(1\\)) >>"
REFUSED = {
    "truncated photo": (lambda: files.photo()[:-5000], 422, "terpotong atau rusak", "potret ulang"),
    "truncated pdf": (lambda: files.pdf()[:-200], 422, "terpotong atau rusak", "Simpan sebagai PDF"),
    "oversized": (lambda: b"%PDF-1.4" + b"x" * (8 << 20), 413, "lebih besar dari 8 MB", "lebih kecil"),
    "hundred megapixels": (files.huge, 422, "50 megapiksel", "ukuran foto yang lebih kecil"),
    "zip named pdf": (files.archive, 422, "ZIP atau dokumen Word", "sebagai PDF"),
    "scripted pdf": (lambda: files.plain_pdf(SCRIPT), 422, "program, perintah, atau berkas lain", "Cetak"),
    "pdf with a file": (lambda: files.plain_pdf("/Names << /EmbeddedFiles << >> >>"), 422, "berkas lain", "Cetak"),
    "locked pdf": (lambda: files.plain_pdf().replace(b"/Size 4", b"/Size 4 /Encrypt <<>>"), 422, "kata sandi", "Cetak"),
    "pdf and page": (lambda: files.plain_pdf(head=b"%PDF-1.4\n%<html><script>alert(1)</script>\n"), 422, "bukan PDF", "Cetak"),
    "pdf and zip": (lambda: files.plain_pdf(tail=files.archive()), 422, "bukan PDF", "Cetak"),
    "web page": (lambda: b"<!DOCTYPE html><script>alert(1)</script>", 422, "halaman web", "tangkapan layar"),
    "svg": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", 422, "halaman web", "tangkapan layar"),
    "program": (lambda: b"\x7fELF\x02\x01\x01" + b"\0" * 100, 422, "sebuah program", "jangan membukanya"),
    "heic": (lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", 422, "HEIC", "Paling Kompatibel"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_refused_with_a_sentence_that_helps(sessions, granted, kind):
    make, status, text, remedy = REFUSED[kind]
    answer = send(sessions("loket"), granted, make())
    assert answer.status == status and text in answer.text and remedy in answer.text
    assert "file." not in answer.text


def test_the_same_in_the_page_before_the_form_is_sent(visitor, granted):
    page = visitor("loket", width=360)
    page.goto(granted)
    page.set_input_files("[name=pindaian]", {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": files.archive()})
    page.wait_for_selector(".sending.refused")
    assert "ZIP atau dokumen Word" in page.inner_text(".sending") and "sebagai PDF" in page.inner_text(".sending")
    page.click("text=Simpan pindaian")
    assert page.url.endswith(granted) and page.is_visible(".sending.refused")
    assert not page.complaints


# Bad lines


def slow_page(browser, sessions, line, login="loket"):
    """A phone on a line of 64 kbit/s that breaks."""
    context = browser.new_context(base_url=line.address, viewport={"width": 360, "height": 800}, locale="id-ID")
    context.add_cookies([{"name": c.name, "value": c.value, "url": line.address} for c in sessions(login).jar])
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    return page


def arrived(page):
    expect(page.locator(".sending [role=status]")).to_contain_text("Sudah sampai (", timeout=120_000)


def scans(sessions, address):
    return sessions("loket").get(address).text.count("Surat bertanda tangan dipindai")


@pytest.fixture
def line(demo):
    line = LossyLine(demo.address, "/unggahan", loss=0.2, seed=7)
    yield line
    line.stop()


def test_three_photos_arrive_once_each_on_a_line_that_breaks(browser, sessions, granted, line):
    page = slow_page(browser, sessions, line)
    before = scans(sessions, granted)
    for seed in range(3):
        page.goto(granted)
        throttle(page, 64_000)
        sent = files.photo(2600, 1950, seed, orientation=6, detail=12)
        page.set_input_files("[name=pindaian]", {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": sent})
        # Pressed at once: the form waits for its file, and goes by itself.
        page.click("text=Simpan pindaian")
        with page.expect_navigation(timeout=180_000):
            pass
        clean = kept(sessions, granted)
        assert len(clean) < len(sent) / 2 and files.upright(clean) == (1500, 2000)
        assert not dict(Image.open(io.BytesIO(clean)).getexif())
    assert scans(sessions, granted) == before + 3
    assert len(set(line.broken)) > 1, f"the line hardly broke: {line.broken} of {line.seen}"
    page.context.close()


def test_an_application_with_three_photos_arrives_once(browser, demo, sessions, line):
    """From home: the same over the form of a draft, which its resident opens without an account."""
    context = browser.new_context(base_url=line.address, viewport={"width": 360, "height": 800}, locale="id-ID")
    page, person = context.new_page(), f"Uji Tiga Foto {uuid.uuid4().hex[:6]}"
    page.on("dialog", lambda dialog: dialog.accept())
    begin(page)
    answer(page, person)
    slow = throttle(page, 64_000)
    sent = [files.photo(2600, 1950, seed, orientation=6, detail=12) for seed in range(3)]
    for number, content in enumerate(sent, 1):
        field = page.locator("section.requirement input[type=file]").first
        if number > 1:
            page.locator("section.requirement summary").first.click()
        field.set_input_files({"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": content})
        with page.expect_navigation(timeout=180_000):
            page.locator("section.requirement button:has-text('Tambahkan')").first.click()
        assert page.locator("section.requirement").first.locator("li").count() == number
    slow.detach()
    page.reload()
    hand_in(page, 0)
    send_application(page)
    assert "GRATIS" in page.inner_text("article.receipt")
    counter = sessions("loket")
    found = counter.post("/loket/orang", {"cari": person, "layanan": ""}, counter.mark("/loket")).text
    dossiers = re.findall(r'<li><a href="(/berkas/[^"]+)"', found)
    assert len(dossiers) == 1
    attachments = re.findall(rf'action="({dossiers[0]}/lampiran/[^"]+)"', counter.get(dossiers[0]).text)
    assert len(attachments) == 3
    for address in attachments:
        clean = counter.post(address, {}, counter.mark("/kata-sandi")).body
        assert files.upright(clean) == (1500, 2000) and not dict(Image.open(io.BytesIO(clean)).getexif())
    assert line.broken, f"the line never broke in {line.seen} requests"
    context.close()


def test_a_reload_goes_on_where_it_stopped(browser, sessions, granted, line):
    line.loss = 0
    page = slow_page(browser, sessions, line)
    before = scans(sessions, granted)
    photo = {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": files.photo(2400, 1800, 77, detail=60)}
    page.goto(granted)
    throttle(page, 64_000)
    page.set_input_files("[name=pindaian]", photo)
    expect(page.locator(".sending [role=status]")).to_have_text(re.compile(r"Terkirim [1-9]\d+ KB"), timeout=60_000)
    page.reload()
    with page.expect_response(line.address + "/unggahan", timeout=60_000) as begun:
        page.set_input_files("[name=pindaian]", photo)
    assert begun.value.json()["position"] > 0, "what had arrived was sent again"
    arrived(page)
    with page.expect_navigation(timeout=60_000):
        page.click("text=Simpan pindaian")
    assert scans(sessions, granted) == before + 1
    page.context.close()


def test_small_pictures_and_pdfs_are_sent_as_they_are(visitor, sessions, granted):
    page = visitor("loket", width=360)
    for name, kind, content in (("a.pdf", "application/pdf", files.plain_pdf()), ("b.png", "image/png", files.photo(96, 96, kind="PNG", detail=1))):
        page.goto(granted)
        page.set_input_files("[name=pindaian]", {"name": name, "mimeType": kind, "buffer": content})
        arrived(page)
        with page.expect_navigation():
            page.click("text=Simpan pindaian")
        assert kept(sessions, granted)[:4] == content[:4]
    assert not page.complaints


def test_without_script_the_form_sends_the_file_itself(visitor, sessions, granted):
    page = visitor("loket", width=360, script=False)
    before = scans(sessions, granted)
    page.goto(granted)
    assert not page.is_visible(".sending")
    page.set_input_files("[name=pindaian]", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": files.photo(300, 200)})
    page.click("text=Simpan pindaian")
    page.wait_for_load_state()
    assert scans(sessions, granted) == before + 1


def test_senders_of_a_byte_a_second_hold_nobody_up(sessions, granted, demo):
    host, port = demo.address.removeprefix("http://").split(":")
    client = sessions("loket")
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in client.jar)
    slow = []
    for _ in range(12):
        connection = socket.create_connection((host, int(port)))
        connection.sendall((
            f"POST {granted}/pindaian HTTP/1.1\r\nHost: {host}:{port}\r\nCookie: {cookies}\r\nContent-Length: 5000000\r\n"
            "Content-Type: multipart/form-data; boundary=x\r\n\r\n").encode())
        slow.append(connection)
    for _ in range(3):
        for connection in slow:
            connection.sendall(b"-")
        time.sleep(1)
    assert send(client, granted, files.photo(900, 700)).status == 303
    for connection in slow:
        connection.close()


# Tickets


def test_a_file_needs_the_ticket_of_its_page(sessions, granted):
    client = sessions("loket")
    page = client.get(granted).text
    ticket = re.search(r'data-ticket="([^"]+)"', page).group(1)
    mark = client.mark("/kata-sandi")
    good = {"ukuran": "100", "sidik": "ab" * 32}
    first = client.post("/unggahan", {"tiket": ticket, **good}, mark)
    assert first.status == 200 and '"position":0' in first.text
    place = "/unggahan/" + re.search(r'"id":"([^"]+)"', first.text).group(1)
    owner, until, signature = ticket.split(".")
    for forged in ("", "x", f"{owner}.{int(until) + 1}.{signature}", f"{owner}.{until}.{'0' * 64}", f"{uuid.uuid4()}.{until}.{signature}"):
        for path in ("/unggahan", place + "/posisi", place + "/selesai"):
            assert client.post(path, {"tiket": forged, **good}, mark).status == 404
    assert client.post("/unggahan", {"tiket": ticket, **good}, mark=False).status == 403
    for wrong in ({"ukuran": "x"}, {"ukuran": "-1"}, {"ukuran": "0"}, {"ukuran": str(9 << 20)}, {"sidik": "zz" * 32}, {"sidik": ""}):
        assert client.post("/unggahan", {"tiket": ticket, **good, **wrong}, mark).status in (413, 422)
    # A file that never arrived is no letter.
    answer = client.post(granted + "/pindaian", {"pindaian": place.removeprefix("/unggahan/")}, mark)
    assert answer.status == 422 and "Pilih berkasnya lagi" in answer.text


@pytest.fixture(scope="module", autouse=True)
def tools():
    missing = [tool for tool in ("qpdf", "pdftoppm") if not shutil.which(tool)]
    assert not missing, f"script/test installs {missing}"
