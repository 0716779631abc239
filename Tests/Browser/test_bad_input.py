"""Whatever is sent, the answer is clear, nothing is lost, and nobody else is harmed."""

import http.client
import re
import socket
import urllib.parse
import uuid

import pytest
from program import Client

NASTY = {
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": "\" onmouseover=\"alert(1)",
    "sql": "'; DROP TABLE dossier; --",
    "right to left": "\u202egnp.exe\u202c Siti",
    "zero width": "Si\u200bti\u200d \ufeffRahayu",
    "control": "Siti\x00\x07\x1b[31m Rahayu",
    "combining": "S" + "\u0301" * 100,
    "emoji": "👩‍👩‍👧‍👦" * 20,
    "formula": "=HYPERLINK(\"http://x\",\"y\")",
    "template": "{{7*7}} ${7*7} \\(7*7)",
    "path": "../../../../etc/passwd",
    "new line": "Siti\r\nSet-Cookie: a=b",
}
LONG = "Panjang " * 1250


def counter_fields(client, **fields):
    page = client.get("/loket?layanan=dispensasi-nikah").text
    once = re.search(r'name="_sekali" value="([^"]+)"', page).group(1)
    return {
        "_sekali": once, "layanan": "dispensasi-nikah", "kantor": "35.10.16", "pemohon": "person",
        "nama": "Uji Masukan", **fields}


def alive(client):
    assert client.get("/healthz").text == "ok\n"


@pytest.mark.parametrize("kind", NASTY)
@pytest.mark.parametrize("field", ["nama", "alamat", "keperluan", "kuasa", "nik", "telepon", "desa", "layanan", "kantor", "syarat"])
def test_every_field_of_the_counter(sessions, kind, field):
    client = sessions("loket")
    answer = client.post("/loket", counter_fields(client, **{field: NASTY[kind]}), client.mark("/loket"))
    assert answer.status in (303, 403, 404, 422), answer.status
    page = answer
    if answer.status == 303:
        page = client.get(answer.headers["Location"])
        assert page.status == 200
    assert "<script>alert" not in page.text and "onerror=alert(1)>" not in page.text
    assert '" onmouseover="' not in page.text
    for hidden in ("\u202e", "\u200b", "\x00", "\x1b"):
        assert hidden not in page.text, "an invisible character was kept"


@pytest.mark.parametrize("field", ["nama", "alamat", "keperluan", "kuasa", "nik", "telepon"])
def test_ten_thousand_characters(sessions, field):
    client = sessions("loket")
    answer = client.post("/loket", counter_fields(client, **{field: LONG}), client.mark("/loket"))
    assert answer.status == 422 and "error-summary" in answer.text


@pytest.fixture(scope="module")
def dossier_of_the_section_head(sessions):
    client = sessions("loket")
    received = [("syarat", key) for key in re.findall(r'name="syarat" value="([^"]+)"', client.get("/loket?layanan=dispensasi-nikah").text)]
    fields = list(counter_fields(client, nama="Uji Angka").items()) + received
    address = client.post("/loket", fields, client.mark("/loket")).headers["Location"]
    return address.removesuffix("/tanda-terima")


@pytest.mark.parametrize("text", [
    "-1", "0", "999999999999999999999999", "1e309", "NaN", "0x10", "١٢", "1.5", "", " ", "9223372036854775807"])
def test_numbers_in_an_extension(sessions, dossier_of_the_section_head, text):
    client = sessions("kasi")
    address = dossier_of_the_section_head
    fields = {"versi": "1", "hari": text, "alasan": "uji"}
    assert client.post(address + "/perpanjang", fields, client.mark("/kata-sandi")).status == 422
    fields = {"versi": text, "hari": "1", "alasan": "uji"}
    assert client.post(address + "/perpanjang", fields, client.mark("/kata-sandi")).status == 409
    assert "Diperpanjang satu kali" not in client.get(address).text


@pytest.mark.parametrize("month", ["0000-01", "9999-12", "2026-13", "2026-00", "-001-01", "99999-01", "2026-1", "x", "2026-02-30", "%00"])
def test_months_that_are_none(sessions, month):
    client = sessions("loket")
    for path in ("/angka", "/agenda", "/angka/berkas"):
        answer = client.get(f"{path}?ukuran=received&bulan={urllib.parse.quote(month)}&tahun={urllib.parse.quote(month[:5])}")
        assert answer.status in (200, 404, 422), (path, answer.status)


@pytest.mark.parametrize("code", [
    "AAAA-AAAA-AAAA-AA", "0" * 14, "x", "%2e%2e%2f", "..%2f..%2fetc", "%00", "%ff%fe", "a" * 3000, "'%20OR%201=1", "35100000000000"])
def test_codes_that_do_not_exist(demo, code):
    client = Client(demo)
    assert client.get("/lacak/" + code).status in (400, 404)
    answer = client.get("/lacak?kode=" + code)
    assert answer.status in (303, 400, 422)


@pytest.mark.parametrize("path", [
    "/aset/../../etc/passwd", "/aset/%2e%2e/%2e%2e/etc/passwd", "/aset/x/..%2f..%2fetc%2fpasswd", "//etc/passwd",
    "/layanan/%2e%2e", "/kantor/99.99.99", "/kantor/%F0%28%8C%28", "/berkas/x", "/" + "a" * 5000, "/?" + "a=b&" * 2000])
def test_paths(demo, path):
    answer = Client(demo).get(path)
    assert answer.status in (200, 303, 400, 404, 414, 422, 431), answer.status
    assert b"root:" not in answer.body
    alive(Client(demo))


def test_wrong_encodings(demo, sessions):
    client = sessions("loket")
    mark = client.mark("/loket").encode()
    for body in (b"nama=%ff%fe&_asal=" + mark, b"nama=\xff\xfe&_asal=" + mark, "nama=Jos\xe9".encode("latin-1"), b"%", b"=&=&&", b"\x00" * 100):
        answer = client.ask("/loket", body, {"Content-Type": "application/x-www-form-urlencoded"})
        assert answer.status in (400, 403, 422), answer.status
    answer = client.ask("/loket", b"--x\r\nbroken", {"Content-Type": "multipart/form-data; boundary=x"})
    assert answer.status in (400, 403, 422)
    alive(Client(demo))


def test_a_body_that_is_too_large(demo, sessions):
    client = sessions("loket")
    answer = client.ask("/loket", b"nama=" + b"a" * 300_000, {"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.status == 413
    alive(Client(demo))


def test_sent_twice_makes_one_dossier(sessions):
    client = sessions("loket")
    person = f"Uji {uuid.uuid4().hex[:8]}"
    fields = counter_fields(client, nama=person)
    mark = client.mark("/loket")
    first, second = client.post("/loket", fields, mark), client.post("/loket", fields, mark)
    assert first.status == second.status == 303
    assert first.headers["Location"] == second.headers["Location"]
    found = client.post("/loket/orang", {"cari": person, "layanan": ""}, mark).text
    assert found.count("<li><a href=\"/berkas/") == 1
    changed = client.post("/loket", {**fields, "alamat": "Jalan lain"}, mark)
    assert changed.status == 409, "the same key with other content was taken for the same"


def test_pin_cannot_be_guessed(sessions, demo):
    client = sessions("loket")
    answer = client.post("/loket", counter_fields(client, nama="Uji PIN"), client.mark("/loket"))
    receipt = client.get(answer.headers["Location"]).text
    code = re.search(r'class="code">([^<]+)<', receipt).group(1).replace("-", "")
    pin = re.search(r'class="pin">(\d{6})<', receipt).group(1)
    guesser = Client(demo)
    mark = guesser.mark(f"/lacak/{code}")
    for _ in range(5):
        assert guesser.post(f"/lacak/{code}", {"pin": f"{(int(pin) + 1) % 1_000_000:06}"}, mark).status == 422
    answer = guesser.post(f"/lacak/{code}", {"pin": pin}, mark)
    assert answer.status == 422 and "Uji PIN" not in answer.text, "guessing was not limited"


def test_connections_that_say_nothing_useful(demo):
    host, port = demo.address.removeprefix("http://").split(":")
    for bytes_sent in (b"\x16\x03\x01\x02\x00", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"POST /loket HTTP/1.1\r\nContent-Length: -5\r\n\r\n"):
        with socket.create_connection((host, int(port)), timeout=5) as connection:
            connection.sendall(bytes_sent)
            connection.settimeout(5)
            try:
                answer = connection.recv(200)
            except (TimeoutError, ConnectionResetError):
                answer = b""
            assert not answer.startswith(b"HTTP/1.1 200")
    connection = http.client.HTTPConnection(host, int(port), timeout=10)
    connection.request("GET", "/", headers={f"X-{number}": "y" * 500 for number in range(150)})
    try:
        assert connection.getresponse().status in (400, 431)
    except (http.client.RemoteDisconnected, ConnectionResetError):
        pass
    alive(Client(demo))


def test_a_return_address_elsewhere_is_not_followed(demo):
    client = Client(demo)
    for target in ("https://example.com/", "//example.com", "/\\example.com", "javascript:alert(1)", "/%0d%0aX: y"):
        answer = client.get("/bahasa/id?ke=" + urllib.parse.quote(target, safe=""))
        location = answer.headers["Location"]
        assert location.startswith("/") and not location.startswith(("//", "/\\")), (target, location)
        assert answer.headers["X"] is None
