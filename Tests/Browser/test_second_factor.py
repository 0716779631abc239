"""The second step at sign-in, with codes from a library that is not ours."""

import re
import time
from datetime import datetime

import pyotp
import pytest
from program import PASSWORD, Client, Server, run
from test_bad_input import counter_fields
from test_looks import check

MARK = re.compile(r'name="_asal" value="([^"]+)"')


@pytest.fixture
def office(tmp_path):
    """A demonstration whose signers need a second factor."""
    run("demo", "--dossiers", 20, data=tmp_path)
    server = None

    def serve():
        nonlocal server
        server = Server(tmp_path)
        return server

    yield serve
    server.stop()


def password_step(client, login):
    return client.post("/masuk", {"nama-pengguna": login, "kata-sandi": PASSWORD})


def wait_for_next(totp):
    """Each code opens once, so the next one must be waited for."""
    rest = totp.interval - datetime.now().timestamp() % totp.interval
    time.sleep(rest + 0.5)


def enrol(client):
    """Sets the second factor up as `client`; the phone's codes and the recovery codes."""
    mark = client.mark("/akun/langkah-kedua")
    assert client.post("/akun/langkah-kedua/mulai", {"kata-sandi": PASSWORD}, mark).status == 303
    page = client.get("/akun/langkah-kedua").text
    secret = re.search(r"data-secret>([A-Z2-7 ]+)<", page).group(1).replace(" ", "")
    totp = pyotp.TOTP(secret)
    answer = client.post("/akun/langkah-kedua/pastikan", {"kode": totp.now()}, mark)
    assert answer.status == 200, answer.status
    codes = re.findall(r'class="recovery">([0-9a-z-]+)<', answer.text)
    assert len(codes) == 10
    return totp, codes


def test_from_setting_up_to_a_lost_phone(office, tmp_path):
    server = office()
    camat = Client(server).sign_in("camat")
    totp, codes = enrol(camat)
    assert all(code not in camat.get("/akun/langkah-kedua").text for code in codes)

    half = Client(server)
    answer = password_step(half, "camat")
    assert answer.status == 303 and answer.headers["Location"].startswith("/masuk/kode")
    for path in ("/kotak-masuk", "/kata-sandi", "/akun/langkah-kedua", "/angka"):
        answer = half.get(path)
        assert answer.status == 303 and answer.headers["Location"].startswith("/masuk"), path
    mark = MARK.search(half.get("/masuk/kode").text).group(1)
    assert half.post("/akun/langkah-kedua/hapus", {"kode": totp.now()}, mark).status == 401
    assert half.post("/masuk/kode", {"kode": "000000"}, mark).status == 422
    assert half.post("/masuk/kode", {"kode": ""}, mark).status == 422
    assert half.post("/masuk/kode", {"kode": "9" * 5000}, mark).status == 422
    wait_for_next(totp)
    assert half.post("/masuk/kode", {"kode": totp.at(int(time.time()) - 300)}, mark).status == 422, "an old code"
    now = totp.now()
    assert half.post("/masuk/kode", {"kode": f"{now[:3]} {now[3:]}"}, mark).status == 303
    assert half.get("/kotak-masuk").status == 200

    replay = Client(server)
    password_step(replay, "camat")
    mark = MARK.search(replay.get("/masuk/kode").text).group(1)
    assert replay.post("/masuk/kode", {"kode": now}, mark).status == 422, "a code opens once"
    assert replay.post("/masuk/kode", {"kode": codes[0]}, mark).status == 303
    page = replay.get("/kotak-masuk").text
    assert "Satu kode cadangan Anda dipakai" in page
    mark = MARK.search(page).group(1)
    assert replay.post("/akun/langkah-kedua/sudah-dibaca", {}, mark).status == 303
    assert "Satu kode cadangan Anda dipakai" not in replay.get("/kotak-masuk").text

    assert "dihapus" in run("user", "reset-factor", "camat", data=tmp_path).stdout
    assert run("user", "reset-factor", "camat", data=tmp_path, check=False).returncode != 0
    assert replay.get("/kotak-masuk").status == 303, "a reset ends every session"
    camat = Client(server).sign_in("camat")
    assert "dihapus oleh pengelola akun" in camat.get("/kotak-masuk").text
    assert run("audit", "verify", data=tmp_path).returncode == 0


def test_who_signs_without_it_is_refused_where_it_is_required(office, monkeypatch):
    monkeypatch.setenv("SIMPUL_SECOND_FACTOR", "required")
    server = office()
    kasi = Client(server).sign_in("kasi")
    page = kasi.get("/kotak-masuk").text
    assert "belum dapat menandatangani" in page
    assert "belum dapat menandatangani" not in Client(server).sign_in("loket").get("/loket").text
    counter = Client(server).sign_in("loket")
    form = counter.get("/loket?layanan=legalisasi").text
    received = [("syarat", key) for key in re.findall(r'name="syarat" value="([^"]+)"', form)]
    fields = list(counter_fields(counter, layanan="legalisasi", nama="Uji Tanda Tangan").items()) + received
    record = counter.post("/loket", fields, MARK.search(form).group(1)).headers["Location"].split("/")[2]
    page = kasi.get(f"/berkas/{record}").text
    mark, version = MARK.search(page).group(1), re.search(r'name="versi" value="(\d+)"', page).group(1)
    answer = kasi.post(f"/berkas/{record}/setujui", {"versi": version}, mark)
    assert answer.status == 403 and "langkah kedua" in answer.text
    enrol(kasi)
    assert kasi.post(f"/berkas/{record}/setujui", {"versi": version}, mark).status == 303


@pytest.mark.parametrize("width", [360, 1280])
def test_looks(office, browser, width):
    server = office()
    context = browser.new_context(base_url=server.address, viewport={"width": width, "height": 800}, locale="id-ID")
    page = context.new_page()
    page.complaints = []
    page.on("pageerror", lambda error: page.complaints.append(str(error)))

    def sign_in():
        page.goto("/masuk")
        page.fill("#nama-pengguna", "sekcam")
        page.fill("#kata-sandi", PASSWORD)
        page.click("main button")

    sign_in()
    page.goto("/akun/langkah-kedua")
    check(page, "before", width)
    page.fill("#kata-sandi", PASSWORD)
    page.click("text=Mulai memasang")
    check(page, "setting up", width)
    secret = page.inner_text("[data-secret]").replace(" ", "")
    page.fill("#kode", "000000")
    page.click("text=Pastikan dan pakai")
    check(page, "a wrong code", width)
    page.fill("#kode", pyotp.TOTP(secret).now())
    page.click("text=Pastikan dan pakai")
    check(page, "recovery codes", width)
    code = page.inner_text("code.recovery >> nth=0")
    page.click("text=Sudah saya simpan")
    page.goto("/akun/langkah-kedua")
    check(page, "in use", width)
    page.context.clear_cookies(name="simpul_sesi")
    sign_in()
    page.wait_for_url("**/masuk/kode*")
    check(page, "the code", width)
    page.fill("#kode", code)
    page.click("main button")
    page.wait_for_url("**/kotak-masuk")
    check(page, "with what one is told", width)
    context.close()


def test_the_doctor_counts_who_signs_with_a_password_only(tmp_path):
    run("demo", "--dossiers", 5, data=tmp_path)
    assert "hanya dengan kata sandi" not in run("doctor", data=tmp_path, check=False).stdout
    run("user", "add", "camat.baru", "Sri Wahyuni", "head", "35.10.16", data=tmp_path)
    assert "1 orang yang menandatangani masuk hanya dengan kata sandi" in run("doctor", data=tmp_path, check=False).stdout
