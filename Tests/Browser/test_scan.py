"""The letter signed by hand comes back as a scan: recognised by content, kept encrypted, opened with a trace."""

import re
import uuid

import files
import pytest
from program import run
from test_bad_input import counter_fields

PDF = files.plain_pdf("/Lang (surat-rahasia-" + uuid.uuid4().hex + ")")


def send(client, address, content, name="surat.pdf"):
    mark = client.mark("/kata-sandi")
    boundary = uuid.uuid4().hex
    body = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="_asal"\r\n\r\n{mark}\r\n'
        f'--{boundary}\r\nContent-Disposition: form-data; name="_sekali"\r\n\r\n{uuid.uuid4().hex}\r\n'
        f'--{boundary}\r\nContent-Disposition: form-data; name="pindaian"; filename="{name}"\r\n'
        "Content-Type: application/pdf\r\n\r\n").encode() + content + f"\r\n--{boundary}--\r\n".encode()
    return client.ask(address + "/pindaian", body, {"Content-Type": f"multipart/form-data; boundary={boundary}"})


@pytest.fixture(scope="module")
def granted(sessions):
    """A dossier that the camat has granted."""
    counter = sessions("loket")
    page = counter.get("/loket?layanan=ahli-waris").text
    papers = [("syarat", key) for key in re.findall(r'name="syarat" value="([^"]+)"', page)]
    fields = list(counter_fields(counter, nama="Uji Pindaian", layanan="ahli-waris").items()) + papers
    address = counter.post("/loket", fields, counter.mark("/loket")).headers["Location"].removesuffix("/tanda-terima")
    assert send(counter, address, PDF).status == 403, "a letter that was not granted has no signature"
    for login, action in (("kasi", "teruskan"), ("sekcam", "teruskan"), ("camat", "setujui")):
        person = sessions(login)
        version = re.search(r'name="versi" value="(\d+)"', person.get(address).text).group(1)
        assert person.post(f"{address}/{action}", {"versi": version}, person.mark("/kata-sandi")).status == 303
    return address


def test_attached_and_opened_again(sessions, granted, demo):
    counter = sessions("loket")
    assert send(counter, granted, PDF).status == 303
    assert "Surat bertanda tangan dipindai" in counter.get(granted).text
    camat = sessions("camat")
    opened = camat.post(granted + "/pindaian/buka", {}, camat.mark("/kata-sandi"))
    assert opened.body.startswith(b"%PDF-1.7") and opened.headers["Content-Type"] == "application/pdf"
    assert opened.headers["Content-Disposition"].startswith("inline") and "sandbox" in opened.headers["Content-Security-Policy"]
    kept = [path.read_bytes() for path in (demo.data / "files").rglob("*") if path.is_file()]
    assert kept and all(b"surat-rahasia" not in content and b"%PDF" not in content for content in kept)
    assert "Tidak ada yang diubah" in run("audit", "verify", data=demo.data).stdout


@pytest.mark.parametrize("content, status", [
    (b"PK\x03\x04 a ZIP named .pdf", 422), (b"<script>alert(1)</script>", 422), (b"", 422), (b"%PD", 422),
    (b"%PDF-1.4" + b"x" * (9 << 20), 413)])
def test_what_is_no_scan_is_refused(sessions, granted, content, status):
    assert send(sessions("loket"), granted, content).status == status


def test_only_the_counter_of_the_office_attaches(sessions, granted):
    for login, status in (("kasi", 403), ("camat", 403), ("loket.17", 404), ("ortala", 403)):
        assert send(sessions(login), granted, PDF).status == status, login
    stranger = sessions("loket.17")
    assert stranger.post(granted + "/pindaian/buka", {}, stranger.mark("/kata-sandi")).status == 404
