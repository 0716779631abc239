"""A decision that is not accepted, from the letter to the last word; who must not decide; why an office may."""

import sqlite3
import time
import uuid

import pytest
from conftest import visitors
from program import Server, run
from test_journeys import act, name, open_from_inbox, receive
from test_looks import check

DAY = 86_400_000_000
CARD = "3510 1601 0203 0004"


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A demonstration of its own, which can be stopped and moved in time."""
    folder = tmp_path_factory.mktemp("keberatan")
    run("demo", "--dossiers", 50, data=folder)
    box = {"server": Server(folder), "folder": folder}
    yield box
    box["server"].stop()


@pytest.fixture
def someone(browser, office):
    """Opens a page as someone of that demonstration: someone('kasi', width=1280)."""
    with visitors(browser, lambda: office["server"], width=360) as open_page:
        yield open_page


def reject(page, person, reason):
    open_from_inbox(page, person)
    page.click("summary:has-text('Tolak')")
    page.fill("#tolak-alasan", reason)
    page.fill("#tolak-dasar", "UU 1/1974 Pasal 7")
    page.click("details[open] button:has-text('Tolak')")
    assert page.query_selector(".notice"), page.inner_text("main")


def bring_to_camat(someone, person):
    for login in ("kasi", "sekcam"):
        page = someone(login, 1280)
        open_from_inbox(page, person)
        act(page, "Teruskan")


def let_days_pass(office, code, days=40):
    """Stops the program, and lets what was done to one file have been done earlier."""
    office["server"].stop()
    with sqlite3.connect(office["folder"] / "simpul.sqlite") as data:
        file = data.execute("SELECT id FROM dossier WHERE code = ?", (code,)).fetchone()[0]
        data.execute("UPDATE dossier_act SET at = at - ? WHERE dossier = ?", (days * DAY, file))
        data.execute("UPDATE alarm SET at = at - ? WHERE id = ?", (days * DAY, file))
    office["server"] = Server(office["folder"])
    return str(uuid.UUID(bytes=bytes(file)))


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_rejected_then_contested_from_home_then_granted_by_silence(someone, office, script):
    def look(page, what, width):
        # The checker needs script itself.
        if script:
            check(page, what, width)

    person = name()
    code, pin = receive(someone("loket", 1280), person)
    bring_to_camat(someone, person)
    reject(someone("camat", 1280), person, "Umur calon belum cukup.")

    counter = someone("loket", 1280, script)
    open_from_inbox(counter, person, "serah")
    look(counter, "a rejected file", 1280)
    counter.click("button:has-text('Cetak surat penolakan')")
    letter = counter.inner_text("article.letter")
    for needed in (person, "Umur calon belum cukup.", "UU 1/1974 Pasal 7", "keberatan sampai", "loket", "/lacak/", "10 hari kerja",
                   "Gratis"):
        assert needed in letter, needed
    look(counter, "the letter of rejection", 1280)

    compact = code.replace("-", "")
    resident = someone(None, 360, script)
    resident.goto(f"/lacak/{compact}")
    look(resident, "tracking of a rejected file", 360)
    resident.click("a:has-text('Ajukan keberatan')")
    look(resident, "the form of an objection", 360)
    resident.click("main form .actions button")
    assert resident.locator(".error-summary").count() == 1
    resident.fill("#isi", "Umur kami sudah cukup; lihat akta kelahiran.")
    resident.fill("#pin", "000000" if pin != "000000" else "111111")
    resident.click("main form .actions button")
    assert "tidak cocok" in resident.inner_text("main")
    assert resident.input_value("#isi").startswith("Umur kami"), "what was typed is lost"
    resident.fill("#pin", pin)
    resident.click("main form .actions button")
    assert "Sudah kami terima" in resident.inner_text("main") and person not in resident.content()
    objection = resident.url.rsplit("/", 1)[1]
    assert objection != compact
    look(resident, "tracking of an objection", 360)
    resident.goto(f"/lacak/{compact}/keberatan")
    assert "sudah diajukan" in resident.inner_text("main")

    let_days_pass(office, objection)
    resident = someone(None, 360, script)
    end = time.time() + 45
    while True:
        resident.goto(f"/lacak/{objection}")
        if "dikabulkan karena tidak dijawab" in resident.inner_text("h1"):
            break
        assert time.time() < end, resident.inner_text("main")
        time.sleep(1)
    resident.goto(f"/lacak/{compact}")
    assert "diangkat kembali" in resident.inner_text("main") and resident.inner_text("h1").startswith("Sedang dikerjakan")
    look(resident, "tracking of a file taken up again", 360)

    camat = someone("camat", 1280)
    open_from_inbox(camat, person)
    look(camat, "a file taken up again", 1280)
    assert camat.locator("summary:has-text('Tolak')").count() == 0
    act(camat, "Setujui")


def test_at_the_counter_then_rejected_then_appealed_then_decided_above(someone):
    person = name()
    receive(someone("loket", 1280), person)
    bring_to_camat(someone, person)
    reject(someone("camat", 1280), person, "Belum cukup umur.")
    counter = someone("loket", 360)
    open_from_inbox(counter, person, "serah")
    counter.click("a:has-text('Ajukan keberatan')")
    check(counter, "an objection at the counter", 360)
    counter.fill("#isi", "Pemohon menyatakan umurnya sudah cukup.")
    counter.click("main form .actions button")
    assert "/tanda-terima" in counter.url
    code, pin = counter.inner_text(".code").replace("-", "").strip(), counter.inner_text(".pin").strip()
    assert "Keberatan" in counter.inner_text("main")

    camat = someone("camat", 1280)
    open_from_inbox(camat, person)
    assert "umurnya sudah cukup" in camat.inner_text("main")
    assert camat.locator("summary:has-text('Perpanjang')").count() == 0
    reject(camat, person, "Akta menunjukkan lain.")

    resident = someone(None, 360, script=False)
    resident.goto(f"/lacak/{code}")
    resident.click("a:has-text('Ajukan banding')")
    resident.fill("#isi", "Aktanya salah dibaca.")
    resident.fill("#pin", pin)
    resident.click("main form .actions button")
    appeal = resident.url.rsplit("/", 1)[1]

    for width in (360, 1280):
        above = someone("sekda", width)
        above.goto("/atasan")
        check(above, "the superior's desk", width)
        above.click(f"a:has-text('{person}')")
        for summary in above.query_selector_all("main details > summary"):
            summary.click()
        check(above, "an appeal at the superior's desk", width)
    text = above.inner_text("main")
    assert "Aktanya salah dibaca." in text and "Akta menunjukkan lain." in text and "Belum cukup umur." in text
    above.fill("#setujui-alasan", "Aktanya benar.")
    above.click("button:has-text('Setujui')")
    assert "Keputusan tersimpan" in above.inner_text("main")
    resident.goto(f"/lacak/{appeal}")
    assert resident.inner_text("h1").startswith("Dikabulkan")


def look_at_the_case(above, person):
    """The papers, the personal part and why, as the camat's superior sees them; looking closer is noted with its reason."""
    text = above.inner_text("main")
    for needed in ("Persyaratan yang diterima", "Data pribadi", "Mengapa kantor ini boleh memutuskan ini?", "benturan kepentingan"):
        assert needed in text, needed
    above.click("summary:has-text('Tampilkan')")
    above.click("details[open] button:has-text('Tampilkan')")
    assert above.locator(".error-summary").count() == 1
    above.fill("[name=alasan-lihat]", "Memutus di tempat camat")
    above.click("details[open] button:has-text('Tampilkan')")
    assert above.locator("[name=alasan-lihat]").count() == 0 and person in above.inner_text("h1")
    check(above, "a file at the superior's desk", 1280)


def test_one_family_card_stops_the_camat_and_leads_above(someone):
    person = name()
    counter = someone("loket", 1280)
    counter.goto("/loket?layanan=dispensasi-nikah")
    counter.fill("#nama", person)
    counter.fill("#kk", CARD)
    for box in counter.query_selector_all("input[name=syarat]"):
        box.check()
    counter.click("form[data-counter] .actions button")
    assert "/tanda-terima" in counter.url
    bring_to_camat(someone, person)
    camat = someone("camat", 360)
    open_from_inbox(camat, person)
    file = camat.url
    stale = someone("camat", 1280)
    stale.goto(file)
    camat.goto("/akun/hubungan-keluarga")
    check(camat, "family ties", 360)
    camat.fill("#kk", "12")
    camat.click("main form .actions button")
    assert camat.locator(".error-summary").count() == 1
    camat.fill("#kk", CARD)
    camat.click("main form .actions button")
    assert "Tersimpan" in camat.inner_text("main") and CARD.replace(" ", "") not in camat.content()
    camat.goto(file)
    check(camat, "a file of the family", 360)
    assert "satu kartu keluarga" in camat.inner_text("main")
    assert camat.locator("button:has-text('Setujui')").count() == 0
    # A page that was open before does not help: the file moves, and the reason stands there.
    stale.click("section button:has-text('Setujui')")
    assert "diserahkan kepada atasan" in stale.inner_text("main")
    above = someone("sekda", 1280)
    above.goto("/atasan")
    above.click(f"a:has-text('{person}')")
    look_at_the_case(above, person)
    above.click("summary:has-text('Setujui')")
    above.click("button:has-text('Setujui')")
    assert "Keputusan tersimpan" in above.inner_text("main")
    why = counter
    why.goto(f"{file}/dasar")
    assert "Sekretaris daerah" in why.inner_text("main") and "Bupati Banyuwangi" in why.inner_text("main")
    why.goto(file)
    why.click("a:has-text('Terbitkan dokumen'), a:has-text('Dokumen')")
    why.click("button:has-text('Terbitkan')")
    why.click("button:has-text('Cetak')")
    letter = why.inner_text("article")
    assert "a.n. Bupati Banyuwangi" in letter and "Sekretaris Daerah" in letter and "Camat Banyuwangi" not in letter
    camat.goto("/akun/hubungan-keluarga")
    camat.check("#hapus, [name=hapus]")
    camat.click("main form .actions button")
    assert "Sudah dihapus" in camat.inner_text("main")


@pytest.mark.parametrize("width", [360, 1280])
def test_why_an_office_may_decide(someone, width):
    person = name()
    code, _ = receive(someone("loket", 1280), person)
    kasi = someone("kasi", width)
    open_from_inbox(kasi, person)
    for summary in kasi.query_selector_all("main details > summary"):
        summary.click()
    check(kasi, "a file", width)
    kasi.click("a:has-text('Mengapa kantor ini boleh')")
    check(kasi, "why, for staff", width)
    resident = someone(None, width)
    resident.goto(f"/lacak/{code.replace('-', '')}")
    resident.click("a:has-text('Mengapa kantor ini boleh')")
    check(resident, "why, for residents", width)
    assert person not in resident.content()
