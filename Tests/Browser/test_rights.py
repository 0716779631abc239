"""The rights of UU 27/2022: read by everyone, asked from home or at a counter, answered within 3×24 hours."""

import json
import re
import uuid

import pytest
from paper import Paper
from program import Client, run
from test_journeys import act, hand_over, open_from_inbox, receive, sign_document
from test_looks import check

WIDTHS = [360, 1280]


def nik():
    """A number that nobody has, and no other test."""
    return "351016451280" + f"{uuid.uuid4().int % 10000:04}"


def person():
    return f"Uji Hak {uuid.uuid4().hex[:8]}"


def take(page, name, number, right):
    """A dossier at the counter, with a NIK of its own."""
    page.goto("/loket?layanan=dispensasi-nikah")
    page.fill("#nama", name)
    page.fill("#nik", number)
    page.fill("#alamat", "Jalan Melati 5")
    for box in page.query_selector_all("input[name=syarat]"):
        box.check()
    page.click("form.counter .actions button:has-text('Terima berkas')")
    code, pin = page.inner_text(".code").strip(), page.inner_text(".pin").strip()
    page.goto("/loket/hak-data")
    form = "form[action='/loket/hak-data']"
    page.check(f"{form} input[name=hak][value={right}]")
    page.check(f"{form} input[name=dokumen][value=idCard]")
    page.fill("#nama", name)
    page.fill("#nik", number)
    page.click(f"{form} .actions button")
    assert "Permintaan diterima" in page.inner_text(".notice.success"), page.inner_text("main")
    return code, pin


def find(page, name):
    page.goto("/hak-data")
    page.click(f"ul.work a:has-text('{name}')")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_copy_of_ones_data(visitor, width, script, tmp_path):
    name, number, counter = person(), nik(), visitor("loket", width, script)
    code, _ = take(counter, name, number, "access")
    camat = visitor("camat", width, script)
    find(camat, name)
    assert "jam lagi" in camat.inner_text("main") and number not in camat.content()
    address = camat.url
    camat.click("button:has-text('Cetak salinan data')")
    for word in (name, number, "Jalan Melati 5", code, "Jejak pemrosesan", "Berkas diterima"):
        assert word in camat.inner_text("main"), word
    if width == 1280 and script:
        paper = Paper(camat, tmp_path)
        assert paper.millimetres == (210, 297)
        assert number in paper.text and "Jalan Melati 5" in paper.text and "Kembali" not in paper.text
    camat.goto(address)
    with camat.expect_download() as download:
        camat.click("button:has-text('Simpan salinan sebagai JSON')")
    data = json.loads(open(download.value.path(), encoding="utf-8").read())
    assert data["name"] == name
    assert {"name": "NIK", "value": number} in data["records"][0]["data"]
    camat.fill("#jawaban", "Salinan data Anda terlampir.")
    camat.click("button:has-text('Kabulkan dan jawab')")
    assert "Dikabulkan" in camat.inner_text("main")
    camat.click("button:has-text('Cetak jawaban')")
    assert "Salinan data Anda terlampir." in camat.inner_text("main")


def test_begun_at_home_finished_at_the_counter(visitor):
    name, counter = person(), visitor("loket", 1280)
    code, pin = receive(counter, name)
    resident = visitor(None, 360, script=False)
    resident.goto("/data-pribadi")
    resident.click("a:has-text('Mulai permintaan dari rumah')")
    resident.click("main form button")
    assert resident.locator(".error-summary li").count() == 3
    resident.check("input[name=hak][value=correction]")
    resident.fill("#rincian", "Nama saya salah eja")
    resident.fill("#kode", code)
    resident.fill("#pin", "000000" if pin != "000000" else "000001")
    resident.click("main form button")
    assert "PIN tidak cocok" in resident.inner_text(".error-summary")
    assert resident.input_value("#rincian") == "Nama saya salah eja"
    resident.fill("#pin", pin)
    resident.click("main form button")
    assert "Datanglah ke loket" in resident.inner_text("main") and name not in resident.content()
    request = resident.inner_text(".lead").strip()
    counter.goto("/loket/hak-data")
    counter.click(f"summary:has-text('{request}')")
    form = f"details:has-text('{request}') form"
    counter.check(f"{form} input[value=idCard]")
    counter.fill(f"{form} input[name=nik]", "3510164512809001")
    counter.click(f"{form} button")
    resident.reload()
    assert "Sedang dijawab" in resident.inner_text("main") and "Dijawab paling lambat" in resident.inner_text("main")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_correction_reaches_the_dossier(visitor, script):
    name, number, counter = person(), nik(), visitor("loket", 360, script)
    take(counter, name, number, "correction")
    camat = visitor("camat", 360, script)
    find(camat, name)
    camat.click("summary:has-text('Betulkan berkas ini')")
    camat.click("main details form button")
    assert "paling sedikit satu" in camat.inner_text(".error-summary")
    right = person()
    camat.fill("input[name=nama-baru]", right)
    camat.click("main details form button")
    assert "Tersimpan" in camat.inner_text(".notice.success")
    kasi = visitor("kasi", 360, script)
    open_from_inbox(kasi, right)
    assert "Data pemohon dibetulkan" in kasi.inner_text("main")


def test_an_erasure_too_early_is_refused_with_its_law(visitor, sessions, demo):
    name, number, counter = person(), nik(), visitor("loket", 1280)
    take(counter, name, number, "erasure")
    for login, button in (("kasi", "Teruskan"), ("sekcam", "Teruskan"), ("camat", "Setujui")):
        page = visitor(login)
        open_from_inbox(page, name)
        act(page, button)
    open_from_inbox(counter, name, part="serah")
    record = counter.url.rsplit("/", 1)[1]
    sign_document(counter)
    hand_over(counter)
    camat = visitor("camat", 360)
    find(camat, name)
    assert "Boleh dihapus mulai" in camat.inner_text("main")
    assert camat.query_selector("button:has-text('Hapus data pribadi')") is None
    client = sessions("camat")
    forged = client.post(camat.url.removeprefix(demo.address) + "/penghapusan", {"berkas": record}, client.mark("/kata-sandi"))
    assert forged.status == 409 and "UU 43/2009" in forged.text
    camat.fill("#jawaban", "Masih dalam masa simpan.")
    camat.click("button:has-text('Tolak dan jawab')")
    assert "Sebutkan pasalnya" in camat.inner_text(".error-summary")
    camat.fill("#dasar", "UU 43/2009 Pasal 51")
    camat.click("button:has-text('Tolak dan jawab')")
    assert "Ditolak dengan alasan" in camat.inner_text("main")
    assert camat.query_selector("button:has-text('Cetak salinan data')") is None
    camat.click("button:has-text('Cetak jawaban')")
    assert "UU 43/2009 Pasal 51" in camat.inner_text("main") and "keberatan" in camat.inner_text("main")


def test_strangers(visitor, sessions, demo):
    name, number, counter = person(), nik(), visitor("loket", 1280)
    take(counter, name, number, "access")
    camat = visitor("camat", 1280)
    find(camat, name)
    path = camat.url.removeprefix(demo.address)
    for login, status in (("camat.17", 404), ("kasi", 403), ("sekcam", 403), ("loket", 403), ("inspektorat", 403), ("admin", 403)):
        client = sessions(login)
        mark = client.mark("/kata-sandi")
        assert client.get(path).status == status, login
        for part in ("salinan", "salinan-json", "pembetulan", "penghapusan", "putusan", "jawaban"):
            answer = client.post(f"{path}/{part}", {"berkas": path[-36:], "jawaban": "x", "dasar": "y", "nama-baru": "z"}, mark)
            assert answer.status == status, (login, part, answer.status)
    assert sessions("ortala").get(path).status == 200
    for code in ("tidak-ada", "0" * 14, "A" * 150):
        assert Client(demo).get("/data-pribadi/permintaan/" + code).status == 404


def test_the_notice_tells_what_is_kept(visitor):
    for language, words in (("id", ("NIK", "3×24 jam", "Pasal 6, 30", "tahun ke-5", "UU 43/2009")),
                            ("en", ("NIK", "3×24 hours", "archive", "Art 29", "real hours"))):
        page = visitor(None, 360, script=False)
        page.goto(f"/bahasa/{language}?ke=/data-pribadi")
        for word in words:
            assert word in page.inner_text("main"), word


@pytest.mark.parametrize("width", WIDTHS)
def test_looks(visitor, width):
    resident = visitor(None, width)
    for path in ("/data-pribadi", "/data-pribadi/permintaan"):
        resident.goto(path)
        check(resident, path, width)
    counter = visitor("loket", width)
    name = person()
    take(counter, name, nik(), "correction")
    check(counter, "requests at the counter", width)
    camat = visitor("camat", width)
    camat.goto("/hak-data")
    check(camat, "work", width)
    find(camat, name)
    for summary in camat.query_selector_all("main details > summary"):
        summary.click()
    check(camat, "one request", width)
    camat.click("button:has-text('Cetak salinan data')")
    check(camat, "copy", width)


def test_the_trail_holds_and_the_doctor_looks(demo):
    assert "Tidak ada yang diubah" in run("audit", "verify", data=demo.data).stdout
    assert not re.search(r"permintaan hak data pribadi lewat", run("doctor", data=demo.data, check=False).stdout)
