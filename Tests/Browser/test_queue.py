"""The queue as people meet it: kiosk, screen, counters, telephone."""

import re

import pytest
import yaml
from conftest import visitors
from program import PROJECT, Client, Server, run
from test_looks import check

OFFICE = "35.10.16"
NEIGHBOUR = "35.10.17"
COUNTER = f"/panggilan/{NEIGHBOUR}/1"
"""Journeys use the neighbour's office, whose day is empty; the demonstration's own queue stays as it is."""


def always_open(folder):
    """Counters that never close: these journeys are made at whatever hour the tests run."""
    calendar = yaml.safe_load((PROJECT / "Data" / "calendar.yaml").read_text())
    for hours in [calendar["hours"], *calendar["periods"]]:
        for day in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"):
            hours["counter"][day] = "00:00-24:00"
    calendar["days"] = [day for day in calendar["days"] if day["day"] < "2026-01-02"]
    file = folder / "kalender.yaml"
    file.write_text(yaml.safe_dump(calendar, allow_unicode=True))
    run("import", "calendar", file, data=folder)


@pytest.fixture(scope="module")
def queue(tmp_path_factory, browser):
    """A demonstration of our own: other tests must not find our numbers."""
    folder = tmp_path_factory.mktemp("simpul-queue")
    run("demo", "--dossiers", 20, data=folder)
    always_open(folder)
    server = Server(folder)
    yield server
    server.stop()


@pytest.fixture
def someone(browser, queue):
    """Opens a page as someone of that demonstration: someone('loket', width=360)."""
    with visitors(browser, lambda: queue) as open_page:
        yield open_page


def make_kiosk(page, office=NEIGHBOUR):
    page.goto("/kios")
    page.click("text=Jadikan perangkat ini kios")
    assert page.url.endswith(f"/antrean/{office}/ambil")
    return [cookie for cookie in page.context.cookies() if cookie["name"] == "simpul_kios"]


def test_from_the_kiosk_to_the_counter(someone):
    kiosk = someone("loket.17", width=360)
    make_kiosk(kiosk)
    kiosk.goto("/kotak-masuk")
    assert "/masuk" in kiosk.url, "the officer must be signed out where everyone can touch"
    kiosk.goto(f"/antrean/{NEIGHBOUR}/ambil")
    check(kiosk, "the kiosk", 360)
    kiosk.click("button[value=kependudukan]")
    assert kiosk.inner_text(".slip-number") == "A001"
    check(kiosk, "the slip", 360)
    for _ in range(4):
        kiosk.click("text=Selesai")
        kiosk.click("button[value=kependudukan]")
    kiosk.click("text=Selesai")
    kiosk.click("text=Ambil nomor prioritas")
    check(kiosk, "the kiosk for priority", 360)
    kiosk.click("button[value=lain]")
    assert kiosk.inner_text(".slip-number") == "P001"
    mine = kiosk.url.replace("/karcis", "")

    screen = someone(width=1280)
    screen.goto(f"/antrean/{NEIGHBOUR}/layar")
    screen.wait_for_url("**langsung=ya")
    check(screen, "the screen", 1280)
    assert "Belum ada yang dipanggil" in screen.inner_text(".caption")
    phone = someone(width=360)
    phone.goto(mine)
    phone.wait_for_url("**langsung=ya")
    check(phone, "the number on a phone", 360)
    assert "Anda berikutnya" in phone.inner_text("main")

    officer = someone("loket.17")
    officer.goto(COUNTER)
    check(officer, "the counter", 1280)
    officer.click("text=Panggil berikutnya")
    assert officer.inner_text("main .code") == "P001"
    check(officer, "the counter with a number", 1280)
    screen.wait_for_selector(".caption:has-text('P001')", timeout=10_000)
    assert "loket 1" in screen.inner_text(".caption")
    phone.wait_for_selector("main:has-text('Silakan ke loket 1')", timeout=20_000)

    before = screen.get_attribute("[data-heard]", "data-heard")
    officer.click("text=Panggil ulang")
    screen.wait_for_selector(f"[data-heard]:not([data-heard='{before}'])", timeout=10_000)
    officer.click("text=Tidak datang")
    phone.wait_for_selector("[data-live]:has-text('mundur tiga tempat')", timeout=20_000)
    officer.click("text=Batalkan: P001 tidak datang")
    assert officer.inner_text("main .code") == "P001"
    officer.click("text=Mulai melayani")
    officer.click("text=Selesai, panggil berikutnya")
    assert officer.inner_text("main .code") == "A001"
    officer.click("summary:has-text('Pindahkan')")
    officer.select_option("#tujuan", "2")
    officer.click("form:has(#tujuan) button")
    officer.goto(COUNTER.removesuffix("1") + "2")
    officer.click("text=Panggil berikutnya")
    assert officer.inner_text("main .code") == "A001"
    for page in (kiosk, screen, phone, officer):
        assert page.complaints == []


def test_without_script(someone):
    kiosk = someone("loket", script=False)
    make_kiosk(kiosk, OFFICE)
    kiosk.click("button[value=usaha]")
    name = kiosk.inner_text(".slip-number")
    answer = kiosk.goto(kiosk.url)
    assert answer.headers["refresh"].endswith(f"url=/antrean/{OFFICE}/ambil"), "the slip makes room for the next by itself"
    screen = someone(script=False)
    answer = screen.goto(f"/antrean/{OFFICE}/layar")
    assert int(answer.headers["refresh"]) <= 15
    phone = someone(script=False, width=360)
    answer = phone.goto(kiosk.url.replace("/karcis", ""))
    assert int(answer.headers["refresh"]) >= 20, "nobody can read a page that comes again all the time"
    assert name in phone.inner_text("main") and "orang" in phone.inner_text("main")
    officer = someone("loket", script=False)
    officer.goto(f"/panggilan/{OFFICE}/3")
    officer.click("text=Panggil berikutnya")
    called = officer.inner_text("main .code")
    screen.reload()
    assert called in screen.inner_text(".caption")
    officer.click("text=Mulai melayani")
    officer.click("form[action$='/selesai'] button")
    assert "Belum memanggil siapa pun" in officer.inner_text("main")


def test_every_spoken_word_can_be_played(someone):
    screen = someone()
    answer = screen.goto(f"/antrean/{OFFICE}/layar?langsung=ya")
    assert "media-src 'self'" in answer.headers["content-security-policy"]
    durations = screen.evaluate("""() => Promise.all([...document.querySelectorAll('audio')].map(audio =>
      new Promise(done => {
        if (audio.readyState > 0) return done([audio.dataset.clip, audio.duration])
        audio.addEventListener('loadedmetadata', () => done([audio.dataset.clip, audio.duration]))
        audio.addEventListener('error', () => done([audio.dataset.clip, 0]))
        audio.load()
      })))""")
    assert len(durations) > 20
    assert all(0.2 < seconds < 3 for _, seconds in durations), durations
    known = {name for name, _ in durations}
    for said in screen.eval_on_selector_all("[data-say]", "calls => calls.map(call => call.dataset.say)"):
        assert set(said.split()) <= known
    assert "media-src" not in someone().goto("/").headers["content-security-policy"]


def test_the_sound_is_turned_on_by_hand_and_plays(someone):
    screen = someone()
    screen.goto(f"/antrean/{OFFICE}/layar?langsung=ya")
    screen.evaluate("""() => {
      for (const audio of document.querySelectorAll('audio')) audio.addEventListener('playing', () => { audio.dataset.said = 'yes' })
    }""")
    screen.click("text=Nyalakan suara")
    screen.wait_for_selector("[data-clip=bel][data-said]", state="attached")
    officer = someone("loket")
    officer.goto(f"/panggilan/{OFFICE}/2")
    for button in ("Panggil ulang", "Panggil berikutnya"):
        if officer.is_visible(f"button:has-text('{button}')"):
            officer.click(f"button:has-text('{button}')")
            break
    screen.wait_for_selector("[data-clip=silakan-ke-loket][data-said]", state="attached", timeout=30_000)
    assert screen.complaints == []


def test_what_is_asked_every_few_seconds_is_a_line_and_then_nothing(queue):
    visitor = Client(queue)
    first = visitor.get(f"/antrean/{OFFICE}/keadaan")
    assert first.status == 200 and len(first.body) < 40
    again = visitor.get(f"/antrean/{OFFICE}/keadaan", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status in (304, 200) and (again.status == 200 or again.body == b"")
    if again.status == 200:
        assert again.body != first.body, "the same again must be a 304"
    other = visitor.get(f"/antrean/{OFFICE}/keadaan", headers={"If-None-Match": '"something else"'})
    assert other.status == 200


def test_strangers_draw_no_numbers(queue, someone):
    visitor = Client(queue)
    page = visitor.get(f"/antrean/{OFFICE}/ambil")
    assert "diambil di kantor" in page.text and "name=\"urusan\"" not in page.text
    fields = {"urusan": "lain", "_sekali": "0" * 24}
    assert visitor.post(f"/antrean/{OFFICE}/ambil", fields).status == 403
    forged = {"Cookie": f"simpul_kios={'0' * 48}"}
    assert "name=\"urusan\"" not in visitor.get(f"/antrean/{OFFICE}/ambil", headers=forged).text
    kiosk = someone("loket.17")
    cookies = make_kiosk(kiosk)
    elsewhere = someone(cookies=cookies)
    elsewhere.goto(f"/antrean/{OFFICE}/ambil")
    assert "diambil di kantor" in elsewhere.inner_text("main"), "a kiosk belongs to one office"
    officer = someone("loket.17")
    officer.goto("/kios")
    check(officer, "the kiosks", 1280)
    while officer.is_visible("text=Tutup kios ini >> nth=0") and officer.query_selector("table form button"):
        officer.click("table form button >> nth=0")
    kiosk.goto(f"/antrean/{NEIGHBOUR}/ambil")
    assert "diambil di kantor" in kiosk.inner_text("main"), "a closed kiosk gives no numbers"


def test_a_kiosk_pressed_too_often_and_twice(queue):
    officer = Client(queue).sign_in("loket.18")
    answer = officer.post("/kios", {"kantor": "35.10.18"}, officer.mark("/kata-sandi"))
    assert answer.status == 303
    page = officer.get("/antrean/35.10.18/ambil").text
    mark = re.search(r'name="_asal" value="([^"]+)"', page).group(1)
    key = re.search(r'name="_sekali" value="([^"]+)"', page).group(1)
    once = {"urusan": "lain", "_sekali": key}
    first = officer.post("/antrean/35.10.18/ambil", once, mark)
    second = officer.post("/antrean/35.10.18/ambil", once, mark)
    assert first.status == 303 and first.headers["Location"] == second.headers["Location"]
    assert officer.post("/antrean/35.10.18/ambil", {"urusan": "tidak-ada", "_sekali": "1" * 24}, mark).status == 404
    assert officer.post("/antrean/35.10.18/ambil", {"urusan": "x" * 5000, "_sekali": "2" * 24}, mark).status == 404
    assert officer.post("/antrean/35.10.18/ambil", {"urusan": "lain"}, mark).status == 404
    statuses = [officer.post("/antrean/35.10.18/ambil", {"urusan": "lain", "_sekali": f"{n:024}"}, mark).status for n in range(30)]
    assert 429 in statuses, "a child at play must not use up the day"


def test_other_districts_are_not_there(queue):
    officer = Client(queue).sign_in("loket")
    mark = officer.mark("/kata-sandi")
    assert officer.get(f"/panggilan/{NEIGHBOUR}/1").status == 404
    assert officer.get(f"/panggilan/{OFFICE}/99").status == 404
    assert officer.get("/panggilan/35.11.01/1").status == 404
    fields = {"versi": "0", "_sekali": "3" * 24}
    for action in ("panggil", "ulang", "selesai", "batal", "ambil"):
        more = {"urusan": "lain"} if action == "ambil" else {}
        assert officer.post(f"/panggilan/{NEIGHBOUR}/1/{action}", fields | more, mark).status == 404, action
    assert officer.post("/kios", {"kantor": NEIGHBOUR}, mark).status == 404
    assert officer.post("/panggilan/jumlah-loket", {"kantor": NEIGHBOUR, "jumlah": "2"}, mark).status == 404
    assert officer.get(f"/angka-antrean?wilayah={NEIGHBOUR}").status == 404
    assert Client(queue).get("/antrean/35.11.01").status == 404
    assert Client(queue).get("/antrean/35.10.16/nomor/tidak-ada").status == 404
    regency = Client(queue).sign_in("ortala")
    assert regency.get(f"/angka-antrean?wilayah={NEIGHBOUR}").status == 200
    assert regency.get(f"/panggilan/{OFFICE}/1").status == 403


@pytest.mark.parametrize("width", [360, 1280])
def test_looks(someone, width):
    for path in (f"/antrean/{OFFICE}?langsung=ya", "/antrean/35.10.19?langsung=ya", f"/antrean/{OFFICE}/layar?langsung=ya",
                 f"/antrean/{OFFICE}/ambil", f"/kantor/{OFFICE}"):
        page = someone(width=width)
        page.goto(path)
        check(page, path, width)
    assert "menunggu" in page.inner_text("main")
    page = someone("loket", width=width)
    for path in ("/panggilan", f"/panggilan/{OFFICE}/1", f"/panggilan/{OFFICE}/3", "/kios", "/angka-antrean"):
        page.goto(path)
        check(page, path, width)


def test_the_queue_is_there_after_a_power_cut(tmp_path, browser):
    run("demo", "--dossiers", 5, data=tmp_path)
    server = Server(tmp_path)
    officer = Client(server).sign_in("loket")
    before = re.findall(r"[AP]\d{3}", officer.get(f"/panggilan/{OFFICE}/3").text)
    server.kill()
    server = Server(tmp_path)
    try:
        again = Client(server).sign_in("loket")
        assert re.findall(r"[AP]\d{3}", again.get(f"/panggilan/{OFFICE}/3").text) == before
    finally:
        server.stop()
