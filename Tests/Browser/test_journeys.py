"""What people come for, from beginning to end, in a real browser."""

import re
import time
import uuid

import files
import pytest

SERVICE = "Dispensasi nikah"


class Keyboard:
    """Presses keys and counts those that are not the data itself."""

    def __init__(self, page):
        self.page = page
        self.presses = 0

    def press(self, key, times=1):
        for _ in range(times):
            self.page.keyboard.press(key)
        self.presses += times

    def type(self, data):
        self.page.keyboard.type(data)

    def to(self, selector, key="Tab", limit=40):
        """Moves the focus by keys alone until it stands on what the selector names."""
        for _ in range(limit):
            if self.page.evaluate("s => document.activeElement?.matches(s) ?? false", selector):
                return
            self.press(key)
        raise AssertionError(f"no way by keyboard to {selector}")

    def follow(self, key="Enter"):
        with self.page.expect_navigation():
            self.press(key)


def name():
    return f"Uji {uuid.uuid4().hex[:8]}"


def receive(page, person, service=SERVICE):
    """Takes a complete file with the mouse; returns code and PIN as printed."""
    page.goto("/loket")
    page.fill("#layanan", service)
    page.click("form:has(#layanan) button")
    page.fill("#nama", person)
    page.fill("#nik", "3510164512809001")
    page.fill("#telepon", "0812 3456 7890")
    for box in page.query_selector_all("input[name=syarat]"):
        box.check()
    page.click("form[data-counter] .actions button, form.counter[method=post] .actions button")
    assert "/tanda-terima" in page.url, page.inner_text("main")
    return page.inner_text(".code").strip(), page.inner_text(".pin").strip()


def open_from_inbox(page, person, part=""):
    page.goto(f"/kotak-masuk?saring={part}")
    page.click(f"ul.work a:has-text('{person}')")


def sign_document(page):
    """Issues the document of the dossier that stands open, keeps its signed sheet, and comes back."""
    assert page.query_selector("summary:has-text('Serahkan')") is None, "what is not signed is not handed over"
    page.click("a:has-text('Dokumen bernomor')")
    page.click("button:has-text('Terbitkan dokumen')")
    page.set_input_files("[name=pindaian]", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": files.plain_pdf()})
    page.click("button:has-text('Simpan pindaian')")
    assert "sudah sah" in page.inner_text(".notice.success")
    page.click("a:has-text('Kembali ke berkas')")


def hand_over(page, taker="pemohon", **fields):
    """Hands the document over, to the applicant or to someone else by name and relation."""
    page.click("summary:has-text('Serahkan')")
    page.check(f"form[action$='/serahkan'] [value={taker}]")
    for field, text in fields.items():
        page.fill(f"form[action$='/serahkan'] [name={field}]", text)
    page.click("form[action$='/serahkan'] button")


def complete(page):
    """Confirms each paper that nobody has seen yet, and declares the file complete."""
    if page.query_selector("summary:has-text('Nyatakan lengkap')"):
        page.click("summary:has-text('Nyatakan lengkap')")
        for box in page.query_selector_all("form[action$='/lengkap'] [name=syarat]"):
            box.check()
    page.click("form[action$='/lengkap'] button")


def act(page, button):
    page.click(f"section button:has-text('{button}')")
    assert page.query_selector(".notice"), page.inner_text("main")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("width", [360, 1280])
def test_received_decided_handed_over(visitor, script, width):
    person = name()
    counter = visitor("loket", width, script)
    code, pin = receive(counter, person)

    resident = visitor(None, width, script)
    resident.goto("/lacak")
    resident.fill("#kode", code)
    resident.click("main form button")
    assert person not in resident.content(), "a code alone shows a name"
    resident.fill("#pin", pin)
    resident.click("main form button")
    assert person in resident.inner_text("main")

    for login, button in (("kasi", "Teruskan"), ("sekcam", "Teruskan"), ("camat", "Setujui")):
        page = visitor(login, width, script)
        open_from_inbox(page, person)
        act(page, button)
        assert page.complaints == []
    resident.goto("/lacak/" + code.replace("-", ""))
    assert "belum ditandatangani" in resident.inner_text("h1") and "Belum ada. Datanglah setelah" in resident.inner_text("main")
    open_from_inbox(counter, person, "serah")
    sign_document(counter)
    resident.goto("/lacak/" + code.replace("-", ""))
    assert "siap diambil" in resident.inner_text("h1")
    assert resident.query_selector("main a[href^='/periksa/']") is None, "the check shows letters of a name"
    resident.fill("#pin", pin)
    resident.click("form:has(#pin) button")
    resident.click("a:has-text('Periksa dokumen Anda')")
    assert "Sah dan berlaku" in resident.inner_text("h1")
    hand_over(counter)
    resident.goto("/lacak/" + code.replace("-", ""))
    assert resident.inner_text("h1") .startswith("Selesai")
    assert counter.complaints == [] and resident.complaints == []


def test_whole_journey_by_keyboard_alone(visitor):
    person = name()
    page = visitor("loket")
    page.goto("/loket")
    keys = Keyboard(page)
    keys.to("#layanan")
    keys.type(SERVICE)
    keys.follow()
    keys.to("#nama")
    keys.type(person)
    keys.to("[name=syarat]")
    keys.press("Space")
    for _ in range(page.locator("[name=syarat]").count() - 1):
        keys.press("Tab")
        keys.press("Space")
    keys.follow("Control+Enter")
    code = page.inner_text(".code").strip()

    for login, action in (("kasi", "teruskan"), ("sekcam", "teruskan"), ("camat", "setujui")):
        page = visitor(login)
        page.goto("/kotak-masuk")
        keys = Keyboard(page)
        address = page.locator(f"ul.work a:has-text('{person}')").first.get_attribute("href")
        keys.to(f"ul.work a[href='{address}']", key="j", limit=250)
        keys.follow()
        keys.to(f"form[action$='/{action}'] button")
        keys.follow()
    page = visitor("loket")
    page.goto(address)
    sign_document(page)  # Choosing a file is the browser's own window.
    page.goto("/kotak-masuk")
    keys = Keyboard(page)
    keys.to("nav.filters a[href$='saring=serah']")
    keys.follow()
    keys.to(f"ul.work a[href='{address}']", limit=400)
    keys.follow()
    keys.to("details:has(form[action$='/serahkan']) summary")
    keys.press("Enter")
    keys.to("form[action$='/serahkan'] [value=pemohon]")
    keys.press("Space")
    keys.to("form[action$='/serahkan'] button")
    keys.follow()

    resident = visitor()
    resident.goto("/")
    keys = Keyboard(resident)
    keys.to("input[type=search]")
    keys.type("nikah")
    keys.press("Enter")
    resident.wait_for_url("**/layanan?**")
    keys.to("main a[href='/layanan/dispensasi-nikah']", limit=60)
    keys.follow()
    assert "Dispensasi" in resident.inner_text("h1")
    keys.to("header a[href='/lacak']")
    keys.follow()
    keys.to("#kode")
    keys.type(code)
    keys.follow()
    assert resident.inner_text("h1") .startswith("Selesai")


def test_counter_takes_a_first_time_person_in_sixty_keys(visitor):
    page = visitor("loket")
    page.goto("/loket")
    keys = Keyboard(page)
    keys.to("#layanan")
    keys.type(SERVICE)
    keys.follow()
    keys.to("#nama")
    keys.type(name())
    keys.press("Tab")
    assert page.evaluate("document.activeElement.id") == "nik"
    keys.type("3510164512809001")
    keys.press("Tab")
    keys.type("081234567890")
    keys.press("Tab")
    assert page.evaluate("document.activeElement.id") == "desa"
    keys.type("Panderejo")
    keys.press("Tab")
    keys.type("Jalan Melati 5")
    keys.press("Tab")
    keys.press("Tab")
    for _ in range(page.locator("[name=syarat]").count()):
        keys.press("Space")
        keys.press("Tab")
    keys.follow("Control+Enter")
    assert "/tanda-terima" in page.url
    assert keys.presses <= 60, keys.presses


def test_receipt_says_everything_a_resident_needs(visitor, demo):
    page = visitor("loket")
    code, pin = receive(page, name())
    text = page.inner_text("article.receipt")
    assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}", code)
    assert re.fullmatch(r"\d{6}", pin)
    for needed in ("GRATIS", "Diterima oleh", "WIB", demo.address + "/lacak/", "uang"):
        assert needed in text, needed
    assert page.query_selector("article.receipt svg") is not None


def test_impossible_nik_warns_and_never_stops(visitor):
    page = visitor("loket")
    page.goto("/loket?layanan=dispensasi-nikah")
    page.fill("#nama", name())
    page.fill("#nik", "3510169912809001")
    page.click("form[data-counter] .actions button")
    assert "/tanda-terima" in page.url
    assert "NIK" in page.inner_text(".notice")


def test_missing_paper_is_named_in_the_same_visit(visitor):
    page = visitor("loket")
    page.goto("/loket?layanan=dispensasi-nikah")
    person = name()
    page.fill("#nama", person)
    page.click("form[data-counter] .actions button")
    assert "Masih kurang" in page.inner_text("article.receipt")
    open_from_inbox(page, person)
    complete(page)
    assert "Tersimpan" in page.inner_text(".notice.success")


def test_pause_names_a_paper_and_the_reply_ends_it(visitor):
    person = name()
    counter = visitor("loket")
    code, pin = receive(counter, person)
    kasi = visitor("kasi")
    open_from_inbox(kasi, person)
    kasi.click("summary:has-text('Minta perbaikan')")
    kasi.check("form[action$='/minta-perbaikan'] [name=syarat] >> nth=0")
    kasi.check("form[action$='/minta-perbaikan'] [name=syarat] >> nth=1")
    kasi.fill("form[action$='/minta-perbaikan'] textarea", "Tanggal pada fotokopi tidak terbaca.")
    kasi.click("form[action$='/minta-perbaikan'] button")
    assert kasi.query_selector(".notice.success"), kasi.inner_text("main")

    resident = visitor()
    resident.goto("/lacak/" + code.replace("-", ""))
    assert "tidak terbaca" not in resident.content(), "a code alone shows free text"
    resident.fill("textarea[name=jawaban]", "Sudah saya ganti dengan yang jelas.")
    resident.fill("#balas-pin", "000000" if pin != "000000" else "111111")
    resident.click("form[action$='/jawaban'] button")
    assert resident.query_selector(".error-summary")
    assert resident.input_value("textarea[name=jawaban]") == "Sudah saya ganti dengan yang jelas."
    resident.fill("#pin", pin)
    resident.click("form:not([action$='/jawaban']):has(#pin) button")
    assert "tidak terbaca" in resident.inner_text("main"), "who shows the PIN is not told why"
    resident.fill("textarea[name=jawaban]", "Sudah saya ganti dengan yang jelas.")
    resident.fill("#balas-pin", pin)
    resident.click("form[action$='/jawaban'] button")
    assert resident.query_selector(".notice")
    open_from_inbox(kasi, person)
    assert "Sudah saya ganti" in kasi.inner_text("main")


def test_second_editor_is_told_and_nothing_is_overwritten(visitor):
    person = name()
    receive(visitor("loket"), person)
    first, second = visitor("kasi"), visitor("kasi")
    open_from_inbox(first, person)
    open_from_inbox(second, person)
    act(first, "Teruskan")
    second.click("section button:has-text('Teruskan')")
    assert "diteruskan" in second.inner_text(".notice"), "who came second is not told what the first did"


def test_turned_away_with_one_key_and_counted(visitor):
    page = visitor("loket")

    def counted():
        page.goto("/angka")
        found = re.search(r"Berkas kurang: ([\d.]+)", page.inner_text("main"))
        return int(found.group(1).replace(".", "")) if found else 0

    before = counted()
    page.goto("/loket")
    assert page.evaluate("document.activeElement.id") == "layanan"
    with page.expect_navigation():
        page.keyboard.press("2")
    assert "Berkas kurang" in page.inner_text(".notice")
    deadline = time.monotonic() + 20
    while counted() == before and time.monotonic() < deadline:
        time.sleep(0.5)
    assert counted() == before + 1


def test_a_stray_digit_does_not_lose_a_form(visitor):
    page = visitor("loket")
    page.goto("/loket?layanan=dispensasi-nikah")
    page.fill("#nama", name())
    page.focus("[name=syarat] >> nth=0")
    page.keyboard.press("1")
    page.wait_for_timeout(300)
    assert page.input_value("#nama") and not page.query_selector(".notice.success")


def test_a_locked_pin_is_made_anew_and_the_resident_reads_of_it(visitor):
    person = name()
    counter = visitor("loket")
    code, pin = receive(counter, person)
    receipt = counter.url
    assert visitor("kasi").goto(receipt).status == 403
    resident = visitor()
    resident.goto("/lacak/" + code.replace("-", ""))
    for _ in range(5):
        resident.fill("#pin", "000000" if pin != "000000" else "111111")
        resident.click("form:has(#pin) button")
    resident.fill("#pin", pin)
    resident.click("form:has(#pin) button")
    assert "loket" in resident.inner_text(".error-summary")

    counter.goto(receipt)
    counter.click("button:has-text('Buat PIN baru')")
    fresh = counter.inner_text(".pin").strip()
    assert fresh != pin
    resident.fill("#pin", fresh)
    resident.click("form:has(#pin) button")
    assert person in resident.inner_text("main")
    assert "PIN baru dibuat" in resident.inner_text("main"), "the resident is not told of a new PIN"


def test_batch_approval_at_the_desk_that_decides(visitor):
    counter, people = visitor("loket"), [name(), name()]
    for person in people:
        receive(counter, person, "legalisasi")
    kasi = visitor("kasi")
    kasi.goto("/kotak-masuk")
    for person in people:
        kasi.check(f"li:has-text('{person}') [name=pilih]")
    kasi.click("button:has-text('Setujui yang dipilih')")
    assert kasi.inner_text(".notice").startswith("2 ")
    assert all(person not in kasi.inner_text("main") for person in people)
    kasi.reload()
    assert not kasi.query_selector(".notice"), "what was done is told once"


def test_unmasking_asks_for_a_reason(visitor):
    person = name()
    receive(visitor("loket"), person)
    page = visitor("kasi")
    open_from_inbox(page, person)
    assert "3510164512809001" not in page.content()
    page.click("summary:has-text('Tampilkan')")
    page.click("form[action$='/data-pribadi'] button")
    assert page.query_selector(".error-summary") and "3510164512809001" not in page.content()
    page.fill("form[action$='/data-pribadi'] input[name='alasan-lihat']", "Mencocokkan dengan KK")
    page.click("form[action$='/data-pribadi'] button")
    assert "3510164512809001" in page.content()
