"""Promise and reality, promises that were broken, and who was asked for more."""

import re
import sqlite3
import time
import uuid

import pytest
from conftest import visitors
from program import Client, Server, run
from test_journeys import receive
from test_looks import check

DAY = 86_400_000_000


@pytest.fixture(scope="module")
def late(tmp_path_factory):
    """A demonstration in which the program was off while the promise of one open file passed."""
    folder = tmp_path_factory.mktemp("janji")
    run("demo", "--dossiers", 50, data=folder)
    name = f"Uji {uuid.uuid4().hex[:8]}"
    first = Server(folder)
    counter = Client(first).sign_in("loket")
    form = counter.get("/loket?layanan=dispensasi-nikah").text
    fields = [("layanan", "dispensasi-nikah"), ("kantor", "35.10.16"), ("pemohon", "person"), ("nama", name)]
    fields += [(field, value) for field, value in re.findall(r'name="(syarat|_sekali)"[^>]* value="([^"]+)"', form)]
    assert counter.post("/loket", fields, counter.mark("/kata-sandi")).status == 303
    first.stop()
    with sqlite3.connect(folder / "simpul.sqlite") as data:
        file, code = data.execute("SELECT id, code FROM dossier WHERE name = ?", (name,)).fetchone()
        data.execute("UPDATE dossier_act SET at = at - ? WHERE dossier = ?", (60 * DAY, file))
        data.execute("INSERT INTO alarm (regency, at, id, kind) SELECT 3510, first_due - ?, id, 'broken' FROM dossier WHERE id = ?",
                     (60 * DAY, file))
    server = Server(folder)
    server.file, server.code, server.area, server.name = str(uuid.UUID(bytes=bytes(file))), code, "35.10.16", name
    yield server
    server.stop()


@pytest.fixture
def phone(browser, late):
    """A visitor of that demonstration, at 360 px: phone('camat', script=False)."""
    with visitors(browser, lambda: late, width=360) as open_page:
        yield open_page


def wait_for(found, seconds=40):
    """What the program does by itself takes as long as a turn of its jobs."""
    end = time.time() + seconds
    while not found():
        assert time.time() < end, "the program did not notice"
        time.sleep(0.5)


def test_a_late_promise_is_told_listed_and_answered(phone, late):
    resident = Client(late)
    wait_for(lambda: "tidak kami tepati" in resident.get(f"/lacak/{late.code}").text)
    page = phone(script=False)
    page.goto(f"/lacak/{late.code}")
    text = page.inner_text("section.notice.broken")
    for needed in ("sejak", "Belum ada tanggal baru", "Camat", "Ombudsman", "137", "UU 25/2009", "UU 30/2014", "keberatan"):
        assert needed in text, needed
    assert late.name not in page.content()
    scripted = phone()
    scripted.goto(f"/lacak/{late.code}")
    check(scripted, "tracking of a late file", 360)

    listed = resident.get(f"/janji-lewat?kantor={late.area}").text
    assert "Menunggu jawaban camat" in listed and "masih dikerjakan" in listed
    assert late.name not in listed and late.code not in listed

    camat = phone("camat")
    camat.goto("/jawaban-janji")
    camat.click(f"a[href='/jawaban-janji/{late.file}']")
    check(camat, "the form of the answer", 360)
    camat.fill("#sebab", "Hubungi 0812 3456 7890.")
    camat.fill("#tindakan", f"Berkas {late.name} didahulukan.")
    camat.fill("#tanggal", "2020-01-01")
    camat.click("main form .actions button")
    assert camat.locator(".error-summary li").count() == 3
    check(camat, "the form of the answer, refused", 360)
    camat.fill("#sebab", "Pejabat sakit tiga hari dan belum ada penggantinya.")
    camat.fill("#tindakan", "Sekcam ditunjuk menggantikan; berkas ini didahulukan.")
    camat.fill("#tanggal", time.strftime("%Y-%m-%d", time.localtime(time.time() + 5 * 86400)))
    camat.click("main form .actions button")
    assert "Jawaban Anda tampil" in camat.inner_text(".notice.success")
    assert camat.locator(f"a[href='/jawaban-janji/{late.file}']").count() == 0

    page.goto(f"/lacak/{late.code}")
    assert "Pejabat sakit tiga hari" in page.inner_text("section.notice.broken")
    listed = resident.get(f"/janji-lewat?kantor={late.area}").text
    assert "Pejabat sakit tiga hari" in listed and late.name not in listed


def test_only_the_camat_of_the_office_answers(late):
    for login, expected in (("camat.17", 404), ("kasi", 403), ("ortala", 403), ("inspektorat", 403)):
        person = Client(late).sign_in(login)
        assert person.get(f"/jawaban-janji/{late.file}").status == expected, login
        fields = {"sebab": "x", "tindakan": "y", "tanggal": "2030-01-01"}
        assert person.post(f"/jawaban-janji/{late.file}", fields, person.mark("/kata-sandi")).status == expected, login


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", [
    "/janji", "/janji?kantor=35.10.16", "/janji/dispensasi-nikah", "/janji/dispensasi-nikah?kantor=35.10.16", "/janji-lewat",
    "/janji-lewat?kantor=35.10.16", "/layanan/dispensasi-nikah", "/kantor/35.10.16"])
def test_public_pages(visitor, path, width):
    page = visitor(None, width)
    page.goto(path)
    for summary in page.query_selector_all("main details > summary"):
        summary.click()
    check(page, path, width)
    assert "s.d." in page.inner_text("main") or path.startswith("/janji-lewat")


def test_unknown_places_are_not_found(demo):
    visitor = Client(demo)
    for path in ("/janji?kantor=99.99.99", "/janji?kantor=x", "/janji/tidak-ada", "/janji/dispensasi-nikah?kantor=35.10.99",
                 "/janji-lewat?kantor=35.10", "/janji-lewat?kantor='"):
        assert visitor.get(path).status == 404, path
    assert visitor.get("/janji-lewat?sesudah=omong.kosong").status == 200


def test_little_data_is_said_to_be_little_and_staff_reach_the_files(visitor, sessions):
    page = visitor()
    page.goto("/janji?kantor=35.10.16")
    page.click("main details > summary")
    assert "belum cukup data (n = " in page.inner_text("main")
    assert page.goto("/janji/dispensasi-nikah").status == 200
    assert "/angka/berkas" not in page.content()
    assert "/angka/berkas?ukuran=decided" in sessions("ortala").get("/janji/dispensasi-nikah").text


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_asked_for_more(visitor, script, sessions):
    code, _ = receive(visitor("loket"), f"Uji {uuid.uuid4().hex[:8]}")
    compact = code.replace("-", "")
    resident = visitor(None, 360, script)
    resident.goto(f"/lacak/{compact}")
    resident.click("button:has-text('Saya diminta uang')")
    assert "Tercatat" in resident.inner_text(".notice.success")
    if script:
        check(resident, "after the tap", 360)
    resident.check("section:has(h2:has-text('Saya diminta uang')) input[value=counter]")
    resident.click("section:has(h2:has-text('Saya diminta uang')) .actions button:has-text('Saya diminta uang')")
    assert "Tercatat" in resident.inner_text(".notice.success")
    resident.click("section:has(h2:has-text('Saya diminta uang')) button:has-text('Tarik kembali')")
    assert "Ditarik kembali" in resident.inner_text(".notice.success")
    resident.reload()
    assert resident.query_selector(".notice.success") is None
    assert "bukan laporan polisi" in resident.inner_text("main")


def test_whoever_holds_the_code_cannot_tell_whether_someone_answered(visitor, demo):
    """The office knows the code: its pages must read the same before and after."""
    counter = visitor("loket")
    pairs = []
    for _ in range(2):
        code, _ = receive(counter, "Uji Samaran")
        pairs.append(code.replace("-", ""))

    def plain(client, code):
        pages = client.get(f"/lacak/{code}").text + client.get(f"/lacak/{code}/diminta").text
        pages = re.sub(r'value="[0-9a-f]{16,}"', "", pages).replace(code, "KODE")
        pages = re.sub(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}", "KODE", pages)
        return re.sub(r"\d+ (menit|jam|minutes)|\d\d\.\d\d", "WAKTU", pages)

    Client(demo).post(f"/lacak/{pairs[0]}/diminta", {"apa": "money", "di": "counter"})
    fresh = Client(demo)
    assert plain(fresh, pairs[0]) == plain(fresh, pairs[1])


def test_no_role_of_an_office_reads_the_counts(sessions, demo):
    for login in ("loket", "kasi", "sekcam", "camat", "admin"):
        assert sessions(login).get("/diminta").status == 403, login
        for path in ("/angka", "/kotak-masuk", "/kerja"):
            assert "/diminta" not in sessions(login).get(path).text, (login, path)
    assert Client(demo).get("/diminta").status == 303


@pytest.mark.parametrize("login", ["ortala", "inspektorat"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_regency_reads_counts_and_no_file(visitor, sessions, demo, login, width):
    code, _ = receive(visitor("loket"), "Uji Hitungan")
    compact = code.replace("-", "")
    assert Client(demo).post(f"/lacak/{compact}/diminta", {"apa": "paper", "di": "village", "surat": "landTax"}).status == 303
    page = visitor(login, width)
    page.goto("/diminta")
    check(page, "/diminta", width)
    text = page.inner_text("main")
    assert "1–2" in text and "Bukti lunas PBB" in text
    assert compact not in page.content() and code not in page.content() and "/berkas/" not in page.content()


def test_answers_are_limited_and_forms_hold(visitor, demo):
    code, _ = receive(visitor("loket"), "Uji Batas")
    compact = code.replace("-", "")
    resident = Client(demo)
    mark = resident.mark()
    path = f"/lacak/{compact}/diminta"
    for fields in ({}, {"apa": "emas"}, {"apa": "money", "di": "bulan"}, {"apa": "paper", "surat": "x' OR 1=1"}):
        assert resident.post(path, fields, mark).status == 422, fields
    assert resident.post(path, {"apa": "money"}, mark=False).status == 403
    assert resident.post("/lacak/3DP000000000ZZ/diminta", {"apa": "money"}, mark).status == 404
    answers = [resident.post(path, {"apa": "money"}, mark).status for _ in range(21)]
    assert answers[0] == 303 and answers[-1] == 429


def test_the_receipt_says_where_to_say_it(visitor):
    page = visitor("loket")
    receive(page, "Uji Tanda")
    assert re.search(r"satu ketukan, tanpa nama: \S+/lacak/\w+/diminta", page.inner_text("article.receipt"))
