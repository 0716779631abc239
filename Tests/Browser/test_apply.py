"""A resident applies from home, corrects, and collects: on a narrow phone, by keyboard, without script."""

import re
import struct
import uuid
import zlib

import pytest
from program import PROJECT, Client, Server, run
from test_journeys import Keyboard, act, hand_over, name, open_from_inbox, sign_document
from test_looks import check, faults

SERVICE = "dispensasi-nikah"


def png(shade=120):
    """A small valid photo, each time another."""
    def part(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes([shade] * 40) for _ in range(30))
    return (b"\x89PNG\r\n\x1a\n" + part(b"IHDR", struct.pack(">IIBBBBB", 40, 30, 8, 0, 0, 0, 0))
            + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b""))


def photo(shade=120):
    return {"name": "IMG_rahasia.png", "mimeType": "image/png", "buffer": png(shade)}


def begin(page, look=lambda *_: None):
    """From the service page to code and PIN."""
    page.goto(f"/layanan/{SERVICE}")
    page.click("main a:has-text('Ajukan dari rumah')")
    look(page, "before you start")
    page.click("button:has-text('Mulai')")
    code, pin = (text.strip() for text in page.locator(".confirmation .code").all_inner_texts())
    look(page, "code and PIN")
    page.click("button:has-text('Sudah saya catat')")
    return code, pin


def answer(page, person, look=lambda *_: None):
    look(page, "office")
    page.select_option("#kantor", "35.10.16")
    page.click("main form button")
    look(page, "village")
    page.select_option("#desa", index=1)
    page.click("main form button")
    look(page, "case")
    page.check("[name=jawaban] >> nth=0")
    page.click("main form button")
    look(page, "person")
    page.fill("#nama", person)
    page.fill("#telepon", "0812 3456 7890")
    page.click("main form button")


def hand_in(page, files=1, look=lambda *_: None):
    """The first papers as photos, the others to be brought."""
    look(page, "papers")
    for number in range(files):
        # Sections without a file show their upload form openly.
        section = page.locator("section.requirement:not(:has(.tag)):not(:has(h2 .muted))").first
        section.locator("input[type=file]").set_input_files(photo(100 + number))
        with page.expect_navigation():
            section.locator("button:has-text('Tambahkan')").click()
    while page.locator("section.requirement:not(:has(.tag)):not(:has(h2 .muted))").count():
        page.locator("section.requirement:not(:has(.tag)):not(:has(h2 .muted)) button:has-text('Saya bawa')").first.click()
    look(page, "papers, settled")
    page.click("button:has-text('Lanjut ke pemeriksaan')")


def send(page, look=lambda *_: None):
    look(page, "check your answers")
    page.click("button:has-text('Kirim permohonan')")
    look(page, "receipt")


@pytest.mark.parametrize("width, script", [(360, False), (360, True), (1280, True)])
def test_apply_return_correct_approve_collect(visitor, width, script):
    person = name()
    look = (lambda page, what: check(page, what, width)) if script else (lambda *_: None)
    resident = visitor(None, width, script)
    code, pin = begin(resident, look)
    answer(resident, person, look)
    hand_in(resident, 1, look)
    send(resident, look)
    receipt = resident.inner_text("article.receipt")
    for needed in (code, pin, "GRATIS", "uang", "Dibawa ke kantor", "bila kantor diam".capitalize()):
        assert needed in receipt, needed
    assert resident.query_selector("article.receipt svg")

    resident.goto("/lacak/" + code.replace("-", ""))
    assert "Bawa ke kantor" in resident.inner_text("main") and person not in resident.content()

    counter = visitor("loket", width, script)
    open_from_inbox(counter, person)
    assert "Diajukan dari rumah" in counter.inner_text(".notice") and "akan dibawa" in counter.inner_text("main")
    look(counter, "an application from home at the counter")
    counter.click("summary:has-text('Nyatakan lengkap')")
    counter.click("form[action$='/lengkap'] button")
    assert "Belum dinyatakan sudah dilihat" in counter.inner_text(".error-summary"), "papers nobody has seen"
    look(counter, "papers nobody has seen")
    for box in counter.query_selector_all("form[action$='/lengkap'] [name=syarat]"):
        box.check()
    counter.click("form[action$='/lengkap'] button")
    kasi = visitor("kasi", width, script)
    open_from_inbox(kasi, person)
    kasi.click("summary:has-text('Minta perbaikan')")
    kasi.check("form[action$='/minta-perbaikan'] [name=syarat] >> nth=0")
    kasi.fill("form[action$='/minta-perbaikan'] textarea", "Fotonya terpotong di bawah.")
    kasi.click("form[action$='/minta-perbaikan'] button")

    other = visitor(None, width, script)
    other.goto("/lacak/" + code.replace("-", ""))
    assert "terpotong" not in other.content()
    other.click("a:has-text('Ganti surat dari rumah')")
    assert "terpotong" not in other.content() and not other.query_selector("input[type=file]")
    look(other, "PIN before the correction")
    other.fill("#pin", pin)
    other.click("main form button")
    assert "terpotong" in other.inner_text("main")
    look(other, "correction")
    assert other.locator("section.requirement").count() == 1, "more than what was asked for can be replaced"
    other.click("button:has-text('Kirim perbaikan')")
    assert other.query_selector(".error-summary"), "nothing was corrected"
    other.set_input_files("input[type=file]", photo(200))
    with other.expect_navigation():
        other.click("button:has-text('Tambahkan')")
    assert "Foto 1" in other.inner_text("section.requirement") and "rahasia" not in other.content()
    other.click("button:has-text('Kirim perbaikan')")
    assert other.query_selector(".notice.success")

    open_from_inbox(kasi, person)
    files = kasi.inner_text("ul.checks")
    assert "sudah diganti" in files and "Foto 2" in files
    act(kasi, "Teruskan")
    for login, button in (("sekcam", "Teruskan"), ("camat", "Setujui")):
        page = visitor(login, width, script)
        open_from_inbox(page, person)
        act(page, button)
    open_from_inbox(counter, person, "serah")
    sign_document(counter)
    hand_over(counter, "wakil", nama="Wati Lestari", hubungan="anak")
    assert "Wati Lestari (anak)" in counter.inner_text("ol.timeline")
    counter.click("summary:has-text('Batalkan penyerahan')")
    counter.fill("form[action$='/batal-serahkan'] textarea", "Salah berkas.")
    counter.click("form[action$='/batal-serahkan'] button")
    assert "masih di loket" in counter.inner_text("ol.timeline")
    hand_over(counter)
    resident.goto("/lacak/" + code.replace("-", ""))
    assert resident.inner_text("h1").startswith("Selesai")
    assert resident.complaints == [] and other.complaints == [] and counter.complaints == []


def test_by_keyboard_alone(visitor, tmp_path):
    person = name()
    page = visitor(None, 360)
    page.goto(f"/layanan/{SERVICE}")
    keys = Keyboard(page)
    keys.to("main .actions a[href^='/ajukan/']", limit=60)
    keys.follow()
    keys.to("main form button")
    keys.follow()
    code = page.locator(".confirmation .code").first.inner_text().strip()
    keys.to("main form button")
    keys.follow()
    keys.to("#kantor")
    keys.type("Banyuwangi")
    keys.to("main form button")
    keys.follow()
    keys.to("#desa")
    keys.press("ArrowDown")
    keys.to("main form button")
    keys.follow()
    keys.to("[name=jawaban]")
    keys.press("Space")
    keys.to("main form button")
    keys.follow()
    keys.to("#nama")
    keys.type(person)
    keys.to("main form:has(#nama) button")
    keys.follow()
    while page.locator("button:has-text('Saya bawa')").count() > page.locator("h2 .muted").count():
        keys.to("section.requirement:not(:has(h2 .muted)) button[name=bawa]")
        keys.follow()
    keys.to("main > form button", limit=80)
    keys.follow()
    assert "/periksa" in page.url, page.inner_text("main")
    keys.to("main > form button", limit=80)
    keys.follow()
    assert code in page.inner_text("article.receipt")
    assert page.complaints == []


def test_stop_and_go_on_elsewhere_with_code_and_pin(visitor):
    person, first, second = name(), visitor(None, 360), visitor(None, 360)
    code, pin = begin(first)
    answer(first, person)
    step = first.url
    second.goto(step)
    assert "/ajukan/lanjut" in second.url and person not in second.content(), "a code alone opens a draft"
    second.fill("#pin", "000000" if pin != "000000" else "111111")
    second.click("main form button")
    assert "Sisa percobaan" in second.inner_text(".error-summary")
    second.fill("#pin", pin)
    second.click("main form button")
    assert "/syarat" in second.url, "the first open step"
    second.goto(step.replace("/syarat", "/pemohon"))
    assert second.input_value("#nama") == person
    assert pin not in second.content()
    second.goto(step.replace("/syarat", "/kode"))
    assert pin not in second.content(), "the PIN is shown once"
    assert faults(second) == []


def test_a_lost_pin_is_made_anew_at_the_counter(visitor):
    person, resident = name(), visitor(None, 360)
    code, pin = begin(resident)
    answer(resident, person)
    for width in (360, 1280):
        counter = visitor("loket", width)
        counter.goto("/loket")
        counter.click("a:has-text('PIN draf')")
        check(counter, "draft at the counter", width)
        counter.fill("#kode", "AAAA-BBBB-CCCC-DD")
        counter.click("main form button")
        assert counter.query_selector(".error-summary")
        counter.fill("#kode", code)
        counter.click("main form button")
        assert person in counter.inner_text("main") and "0812" not in counter.content()
        check(counter, "draft found at the counter", width)
    counter.click("button:has-text('Buat PIN baru')")
    fresh = counter.inner_text(".confirmation .pin").strip()
    resident.reload()
    assert "/ajukan/lanjut" in resident.url, "the old pass is void"
    resident.fill("#kode", code)
    resident.fill("#pin", pin if pin != fresh else "999999")
    resident.click("main form button")
    assert resident.query_selector(".error-summary")
    resident.fill("#pin", fresh)
    resident.click("main form button")
    assert "/syarat" in resident.url
    # The neighbour's counter finds nothing.
    stranger = visitor("loket.17")
    stranger.goto("/loket/draf")
    stranger.fill("#kode", code)
    stranger.click("main form button")
    assert person not in stranger.content() and stranger.query_selector(".error-summary")


def test_no_step_is_left_out_and_sending_twice_is_once(visitor, sessions):
    person, page = name(), visitor(None, 360)
    code, _ = begin(page)
    page.goto(page.url.replace("/kantor", "/periksa"))
    assert "/kantor" in page.url
    answer(page, person)
    page.click("button:has-text('Lanjut ke pemeriksaan')")
    assert page.query_selector(".error-summary") and page.locator(".error-summary a").count() >= 2
    check(page, "papers with errors", 360)
    hand_in(page)
    tab = page.context.new_page()
    tab.goto(page.url)
    send(page)
    tab.click("button:has-text('Kirim permohonan')")
    assert tab.query_selector("article.receipt") and code in tab.inner_text("article.receipt")
    counter = visitor("loket")
    counter.goto("/kotak-masuk")
    assert counter.locator(f"ul.work a:has-text('{person}')").count() == 1
    page.goto(f"/ajukan/draf/{code.replace('-', '')}/pemohon")
    assert "/tanda-terima" in page.url


def test_two_tabs_that_disagree(visitor):
    page = visitor(None, 360)
    begin(page)
    answer(page, name())
    hand_in(page)
    tab = page.context.new_page()
    tab.goto(page.url.replace("/periksa", "/pemohon"))
    changed = name()
    tab.fill("#nama", changed)
    tab.click("main form:has(#nama) button")
    page.click("button:has-text('Kirim permohonan')")
    assert "berubah" in page.inner_text(".notice") and changed in page.inner_text("main")
    send(page)
    assert changed in page.inner_text("article.receipt")


def test_messages_need_the_pin_and_are_marked_until_read(visitor):
    person, page = name(), visitor(None, 360)
    code, pin = begin(page)
    answer(page, person)
    hand_in(page)
    send(page)
    resident = visitor(None, 360)
    resident.goto("/lacak/" + code.replace("-", ""))
    resident.click("summary:has-text('Tulis kepada kantor')")
    resident.fill("#pesan-pesan", "Kapan bisa diambil?")
    resident.click("form[action$='/pesan'] button")
    assert resident.query_selector(".error-summary") and resident.input_value("#pesan-pesan") == "Kapan bisa diambil?"
    check(resident, "a message without PIN", 360)
    resident.fill("#pesan-pin", pin)
    resident.click("form[action$='/pesan'] button")
    assert "terkirim" in resident.inner_text(".notice.success") and "Kapan bisa" not in resident.content()
    counter = visitor("loket")
    counter.goto("/kotak-masuk")
    assert "pesan baru" in counter.inner_text(f"ul.work a:has-text('{person}')")
    open_from_inbox(counter, person)
    assert "Kapan bisa diambil?" in counter.inner_text("main")
    counter.click("summary:has-text('Tulis kepada pemohon')")
    counter.fill("#pesan-pesan", "Besok pagi.")
    counter.click("section button:has-text('Kirim pesan')")
    counter.goto("/kotak-masuk")
    assert "pesan baru" not in counter.inner_text(f"ul.work a:has-text('{person}')")
    resident.goto("/lacak/" + code.replace("-", ""))
    assert "Besok pagi" not in resident.content() and "Pesan dari kantor" in resident.inner_text("main")
    resident.fill("#pin", pin)
    resident.click("form:has(#pin) button")
    assert "Besok pagi." in resident.inner_text("main") and "Kapan bisa" in resident.inner_text("main")
    check(resident, "messages with the PIN", 360)


# Without a browser: what no page offers.


def start(demo):
    """A client that has begun; its code without dashes, and its PIN."""
    client = Client(demo)
    mark = client.mark(f"/ajukan/{SERVICE}")
    answer = client.post(f"/ajukan/{SERVICE}", {}, mark)
    code = answer.headers["Location"].split("/")[3]
    page = client.get(answer.headers["Location"]).text
    client.post(f"/ajukan/draf/{code}/kode", {}, mark)
    return client, code, re.search(r'class="code pin">(\d{6})', page).group(1), mark


def fill(client, code, mark, **changes):
    fields = {"pemohon": "person", "nama": "Uji Kirim", "bahasa": "id"} | changes
    client.post(f"/ajukan/draf/{code}/kantor", {"kantor": "35.10.16"}, mark)
    client.post(f"/ajukan/draf/{code}/desa", {"desa": "-"}, mark)
    client.post(f"/ajukan/draf/{code}/keadaan", {"tanya": "waktu", "jawaban": "kurang"}, mark)
    return client.post(f"/ajukan/draf/{code}/pemohon", fields, mark)


def upload(client, address, content, mark):
    boundary = uuid.uuid4().hex
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="_asal"\r\n\r\n{mark}\r\n'
        f'--{boundary}\r\nContent-Disposition: form-data; name="_sekali"\r\n\r\n{uuid.uuid4().hex}\r\n'
        f'--{boundary}\r\nContent-Disposition: form-data; name="berkas"; filename="x.jpg"\r\n'
        "Content-Type: image/jpeg\r\n\r\n").encode() + content + f"\r\n--{boundary}--\r\n".encode()
    return client.ask(address, body, {"Content-Type": f"multipart/form-data; boundary={boundary}"})


def papers(client, code):
    return re.findall(rf'/ajukan/draf/{code}/berkas/([^"]+)"', client.get(f"/ajukan/draf/{code}/syarat").text)


def test_files_that_are_refused(demo):
    client, code, _, mark = start(demo)
    fill(client, code, mark)
    address = f"/ajukan/draf/{code}/berkas/{papers(client, code)[0]}"
    for content, status in ((b"", 422), (b"PK\x03\x04 zip", 422), (b"<svg onload=alert(1)>", 422),
                            (b"%PDF-" + b"x" * (8 << 20), 422), (b"%PDF-" + b"x" * (10 << 20), 413)):
        assert upload(client, address, content, mark).status == status, content[:10]
    assert "Foto 1" not in client.get(f"/ajukan/draf/{code}/syarat").text
    assert upload(client, address, png(), mark).status == 303
    assert "Foto 1" in client.get(f"/ajukan/draf/{code}/syarat").text
    assert upload(client, f"/ajukan/draf/{code}/berkas/tidak-ada", png(), mark).status == 409


def test_someone_elses_draft_and_a_forged_pass(demo):
    owner, code, pin, mark = start(demo)
    fill(owner, code, mark, nama="Rahasia Sekali")
    stranger, other, _, strange = start(demo)
    for path in ("pemohon", "syarat", "periksa", "kode"):
        answer = stranger.get(f"/ajukan/draf/{code}/{path}")
        assert answer.status == 303 and answer.headers["Location"].startswith("/ajukan/lanjut"), path
    for path, fields in (("pemohon", {"nama": "Dicuri", "pemohon": "person"}), ("kirim", {"versi": "1", "standar": "1"})):
        assert stranger.post(f"/ajukan/draf/{code}/{path}", fields, strange).headers["Location"].startswith("/ajukan/lanjut")
    assert upload(stranger, f"/ajukan/draf/{code}/berkas/kk", png(), strange).status == 303
    assert "Rahasia Sekali" in owner.get(f"/ajukan/draf/{code}/pemohon").text
    passes = {cookie.name: cookie for cookie in owner.jar}
    kept = passes["simpul_ajuan"].value
    record, until, signature = kept.split(".")
    for forged in (f"{record}.{int(until) + 9}.{signature}", f"{record}.{until}.{'0' * 64}", f"{record}.{until}.", "x", ""):
        passes["simpul_ajuan"].value = forged
        assert owner.get(f"/ajukan/draf/{code}/pemohon").status == 303, forged
        # Who holds nothing may not send more than text.
        assert upload(owner, f"/ajukan/draf/{code}/berkas/kk", b"%PDF-" + b"x" * (1 << 20), mark).status == 413
    # The pass of one draft opens no other.
    passes["simpul_ajuan"].value = {c.name: c for c in stranger.jar}["simpul_ajuan"].value
    assert owner.get(f"/ajukan/draf/{code}/pemohon").status == 303
    assert pin not in kept and code not in kept


def test_a_closed_service_and_codes_that_do_not_exist(demo):
    client = Client(demo)
    mark = client.mark()
    for service in ("tidak-ada", "iumk"):
        assert client.get(f"/ajukan/{service}").status == 404
        assert client.post(f"/ajukan/{service}", {}, mark).status == 404
    assert client.get("/ajukan/draf/3DP7K2M9QXT47W/pemohon").status == 303
    assert client.post("/ajukan/lanjut", {"kode": "x", "pin": "123456"}, mark).status == 422
    assert client.get("/ajukan/draf/x/entah").status == 404


def test_staff_open_a_file_with_a_trace_and_residents_never(sessions, demo):
    client, code, pin, mark = start(demo)
    person = name()
    fill(client, code, mark, nama=person)
    keys, content = papers(client, code), png(77)
    assert upload(client, f"/ajukan/draf/{code}/berkas/{keys[0]}", content, mark).status == 303
    for key in keys[1:]:
        client.post(f"/ajukan/draf/{code}/syarat", {"bawa": key}, mark)
    assert client.post(f"/ajukan/draf/{code}/syarat", {}, mark).status == 303
    page = client.get(f"/ajukan/draf/{code}/periksa").text
    fields = {key: re.search(rf'name="{key}" value="(\d+)"', page).group(1) for key in ("versi", "standar")}
    stale = fields | {"standar": "99"}
    assert client.post(f"/ajukan/draf/{code}/kirim", stale, mark).status == 303
    assert client.post(f"/ajukan/draf/{code}/kirim", fields, mark).headers["Location"].endswith("/tanda-terima")
    assert client.post(f"/ajukan/draf/{code}/kirim", fields, mark).status == 303
    loket = sessions("loket")
    inbox = loket.get("/kotak-masuk").text
    address = re.search(rf'href="(/berkas/[0-9a-f-]+)"><span class="title">{person}', inbox).group(1)
    form = re.search(rf'{address}/lampiran/[0-9a-f-]+', loket.get(address).text).group(0)
    opened = loket.post(form, {}, loket.mark("/kata-sandi"))
    assert opened.body == content and opened.headers["Content-Disposition"].startswith("inline")
    assert "sandbox; default-src 'none'" in opened.headers["Content-Security-Policy"]
    assert opened.headers["X-Content-Type-Options"] == "nosniff"
    assert loket.get(form).status == 404
    for login, status in (("loket.17", 404), ("ortala", 403)):
        stranger = sessions(login)
        assert stranger.post(form, {}, stranger.mark("/kata-sandi")).status == status
        assert stranger.post(address + "/pesan", {"pesan": "x"}, stranger.mark("/kata-sandi")).status == status
    tracked = client.post(f"/lacak/{code}", {"pin": pin}, mark).text
    assert person in tracked and "lampiran" not in tracked
    assert "Tidak ada yang diubah" in run("audit", "verify", data=demo.data).stdout


def test_the_superior_opens_a_file_with_a_trace_while_it_lies_there(sessions, demo):
    client, code, pin, mark = start(demo)
    person = name()
    fill(client, code, mark, nama=person)
    keys, content = papers(client, code), png(78)
    upload(client, f"/ajukan/draf/{code}/berkas/{keys[0]}", content, mark)
    for key in keys[1:]:
        client.post(f"/ajukan/draf/{code}/syarat", {"bawa": key}, mark)
    client.post(f"/ajukan/draf/{code}/syarat", {}, mark)
    page = client.get(f"/ajukan/draf/{code}/periksa").text
    fields = {key: re.search(rf'name="{key}" value="(\d+)"', page).group(1) for key in ("versi", "standar")}
    client.post(f"/ajukan/draf/{code}/kirim", fields, mark)
    address = re.search(rf'href="(/berkas/[0-9a-f-]+)"><span class="title">{person}', sessions("loket").get("/kotak-masuk").text).group(1)
    above = address.replace("/berkas/", "/atasan/")
    sekda = sessions("sekda")
    assert sekda.get(above).status == 404

    def act(login, deed, more=()):
        staff = sessions(login)
        version = re.search(r'name="versi" value="(\d+)"', staff.get(address).text).group(1)
        answer = staff.post(f"{address}/{deed}", [("versi", version), ("alasan", ""), *more], staff.mark("/kata-sandi"))
        assert answer.status == 303, (login, deed, answer.text)

    act("loket", "lengkap", [("syarat", key) for key in keys])
    for login in ("kasi", "sekcam"):
        act(login, "teruskan")
    act("camat", "benturan-kepentingan")
    page = sekda.get(above).text
    form = re.search(rf"{above}/lampiran/[0-9a-f-]+", page).group(0)
    opened = sekda.post(form, {}, sekda.mark("/kata-sandi"))
    assert opened.body == content and opened.headers["Content-Disposition"].startswith("inline")
    office = form.replace("/atasan/", "/berkas/")
    for login in ("sekda", "ortala"):
        stranger = sessions(login)
        assert stranger.post(office, {}, stranger.mark("/kata-sandi")).status == 403, login
    ortala = sessions("ortala")
    assert ortala.post(form, {}, ortala.mark("/kata-sandi")).status == 403
    version = re.search(r'name="versi" value="(\d+)"', page).group(1)
    decided = sekda.post(f"{above}/setujui", {"versi": version, "alasan": ""}, sekda.mark("/kata-sandi"))
    assert decided.status == 303
    assert sekda.post(form, {}, sekda.mark("/kata-sandi")).status == 404
    assert "Tidak ada yang diubah" in run("audit", "verify", data=demo.data).stdout


QUESTIONS = """    questions:
      - key: calon
        text: {id: "Siapa calon Anda?", en: "Who is your partner?"}
        options:
          - {key: wni, name: {id: "Warga negara Indonesia", en: "An Indonesian"}}
          - key: asing
            name: {id: "Warga negara asing", en: "A foreigner"}
            stop: {id: "Urus di KUA dengan surat dari kedutaan.", en: "Go to the KUA with a letter of the embassy."}
      - key: sebab
        text: {id: "Mengapa mendesak?", en: "Why in haste?"}
        needed: {calon: [wni]}
        options:
          - {key: tugas, name: {id: "Tugas ke luar", en: "A posting abroad"}}
          - {key: sakit, name: {id: "Orang tua sakit", en: "A parent is ill"}}
"""


def changed_catalogue(folder, change):
    """The catalogue with the service of these tests changed."""
    text = (PROJECT / "Data/catalogue.yaml").read_text()
    start = text.index(f"  - key: {SERVICE}\n")
    end = text.index("\n  - key: ", start + 1)
    path = folder / f"{uuid.uuid4().hex}.yaml"
    path.write_text(text[:start] + change(text[start:end]) + text[end:])
    return path


def with_questions(service):
    """Other questions in place of its own."""
    before, rest = service.split("    questions:\n")
    return before + QUESTIONS + rest[rest.index("    requirements:\n"):]


def test_questions_about_the_case_and_a_standard_that_changes(browser, tmp_path):
    run("demo", "--dossiers", 5, data=tmp_path)
    run("import", "catalogue", changed_catalogue(tmp_path, with_questions), data=tmp_path)
    server = Server(tmp_path)
    try:
        context = browser.new_context(base_url=server.address, viewport={"width": 360, "height": 800}, locale="id-ID")
        page = context.new_page()
        page.complaints = []
        begin(page)
        page.select_option("#kantor", "35.10.16")
        page.click("main form button")
        page.select_option("#desa", index=1)
        page.click("main form button")
        address = page.url.replace("/keadaan", "/pemohon")
        check(page, "a question about the case", 360)
        page.click("main form button")
        assert page.query_selector(".error-summary")
        page.check("[value=asing]")
        page.click("main form button")
        assert "kedutaan" in page.inner_text("main"), "who cannot be served is not told what to do instead"
        check(page, "stopped", 360)
        page.goto(address)
        assert "/keadaan" in page.url, "an answer that stops was passed by"
        page.goto(address.replace("/pemohon", "/periksa"))
        assert "/keadaan" in page.url
        page.check("[value=wni]")
        page.click("main form button")
        assert "mendesak" in page.inner_text("h1")
        page.check("[value=tugas]")
        page.click("main form button")
        page.fill("#nama", name())
        page.click("main form:has(#nama) button")
        hand_in(page, 0)
        assert "Tugas ke luar" in page.inner_text("main")
        page.click("a:has-text('Ubah: Mengapa mendesak?')")
        page.check("[value=sakit]")
        page.click("main form button")
        assert "/periksa" in page.url and "Orang tua sakit" in page.inner_text("main")

        def more(service):
            extra = service[service.index("      - key: formulir-n"):service.index("      - key: alasan")]
            extra = extra.replace("formulir-n", "pasfoto").replace("Formulir N1 dan N2", "Pasfoto berdua")
            return with_questions(service).replace("      - key: formulir-n", extra + "      - key: formulir-n", 1).replace(
                'promise: "30m"', 'promise: "45m"')

        run("import", "catalogue", changed_catalogue(tmp_path, more), data=tmp_path)
        page.click("button:has-text('Kirim permohonan')")
        assert "/syarat" in page.url and "Pasfoto berdua" in page.inner_text(".notice")
        assert "45 menit" in page.inner_text(".notice")
        hand_in(page, 0)
        check(page, "answers under a changed standard", 360)
        send(page)
        assert "Pasfoto berdua" in page.inner_text("article.receipt")
        assert "Tidak ada yang diubah" in run("audit", "verify", data=tmp_path).stdout
    finally:
        context.close()
        server.stop()


def test_closing_on_a_shared_device(visitor):
    page = visitor(None, 360)
    begin(page)
    page.click("button:has-text('Tutup di perangkat ini')")
    assert page.query_selector(".notice.success")
    page.go_back()
    page.reload()
    assert "/ajukan/lanjut" in page.url


def test_the_demonstration_has_some(sessions):
    inbox = sessions("loket").get("/kotak-masuk").text
    assert "dari rumah" in inbox and "pesan baru" in inbox


