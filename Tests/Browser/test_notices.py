"""Residents are told: by mail, by the gateway, by people; with servers that fail and reports that lie."""

import base64
import email
import email.policy
import hashlib
import hmac
import http.server
import json
import re
import ssl
import subprocess
import threading
import time
import urllib.parse
import uuid

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from program import PROJECT, Client, Server, free_port, run
from test_looks import faults

NIK = "3510164512809001"
SECRET = base64.b64encode(b"rahasia bersama yang cukup panjang").decode()
PASSWORD = "tujuh-belas-ekor-itik"


class Mailbox:
    """A real mail server that keeps what it is given, and can be turned off."""

    def __init__(self, **manners):
        self.port = free_port()
        self.mails = []
        self.refused = set()
        self.controller = None
        self.manners = manners
        self.start()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return f"550 5.1.1 <{address}> unknown"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.mails.append((envelope, email.message_from_bytes(envelope.content, policy=email.policy.default)))
        return "250 OK"

    def start(self):
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port, **self.manners)
        self.controller.start()

    def stop(self):
        self.controller.stop()

    def to(self, address):
        return [mail for envelope, mail in self.mails if address in envelope.rcpt_tos]


def sign(identity, body, seconds=None, secret=SECRET):
    stamp = str(int(time.time() if seconds is None else seconds))
    code = hmac.new(base64.b64decode(secret), f"{identity}.{stamp}.".encode() + body, hashlib.sha256).digest()
    return {"webhook-id": identity, "webhook-timestamp": stamp,
            "webhook-signature": "v1," + base64.b64encode(code).decode(), "Content-Type": "application/json"}


class Gateway:
    """A gateway for messages that can be told to misbehave."""

    def __init__(self):
        self.messages = []
        self.answers = []
        self.before = None
        gateway = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                stamp = self.headers["webhook-timestamp"]
                expected = sign(self.headers["webhook-id"], body, int(stamp))["webhook-signature"]
                message = {**json.loads(body), "is_signed": expected == self.headers["webhook-signature"]}
                assert message["id"] == self.headers["webhook-id"] and abs(int(stamp) - time.time()) < 60
                gateway.messages.append(message)
                if gateway.before:
                    gateway.before()
                status, answer, wait = gateway.answers.pop(0) if gateway.answers else (200, b'{"accepted": true, "id": "g"}', 0)
                time.sleep(wait)
                try:
                    self.send_response(status)
                    self.send_header("Content-Length", str(len(answer)))
                    self.end_headers()
                    self.wfile.write(answer)
                except OSError:
                    pass

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/kirim"

    def to(self, phone):
        return [message for message in self.messages if message["to"] == phone]


def receive(client, area="35.10.16", name="Siti “Contoh” Rahayu", phone="", mail="", language="id"):
    """Takes a complete file and returns the dossier's id."""
    page = client.get("/loket?layanan=legalisasi").text
    fields = [("layanan", "legalisasi"), ("pemohon", "person"), ("kantor", area), ("nama", name),
              ("nik", NIK), ("telepon", phone), ("surel", mail), ("bahasa", language), ("_sekali", uuid.uuid4().hex)]
    fields += [("syarat", key) for key in re.findall(r'name="syarat" value="([^"]+)"', page)]
    answer = client.post("/loket", fields, client.mark("/kata-sandi"))
    assert answer.status == 303, answer.text
    return re.search(r"/berkas/([^/]+)/", answer.headers["Location"]).group(1)


def act(client, dossier, action, **fields):
    version = re.search(r'name="versi" value="(\d+)"', client.get(f"/berkas/{dossier}").text).group(1)
    answer = client.post(f"/berkas/{dossier}/{action}", {"versi": version, **fields}, client.mark("/kata-sandi"))
    assert answer.status == 303, answer.text


class Office:
    """A real installation, not a demonstration, with a counter, a section head and Ortala."""

    def __init__(self, folder):
        self.data = folder / "data"
        self.mailbox, self.gateway = Mailbox(), Gateway()
        for what in ("regions banyuwangi.csv", "calendar calendar.yaml", "catalogue catalogue.yaml"):
            kind, file = what.split()
            run("import", kind, PROJECT / "Data" / file, data=self.data)
        one_time = {}
        for login, role, area in (("loket", "counter", "35.10.16"), ("kasi", "sectionHead", "35.10.16"),
                                  ("tetangga", "counter", "35.10.17")):
            said = run("user", "add", login, f"Petugas {login}", role, area, data=self.data).stdout
            one_time[login] = said.rsplit(" ", 1)[1].strip()
        secret = folder / "rahasia"
        secret.write_text("whsec_" + SECRET + "\n")
        self.settings = {
            "SIMPUL_SMTP_HOST": "127.0.0.1", "SIMPUL_SMTP_PORT": str(self.mailbox.port), "SIMPUL_SMTP_SECURITY": "none",
            "SIMPUL_SMTP_FROM": "kabar@layanan.contoh.id", "SIMPUL_SMTP_FROM_NAME": "Kabupaten Banyuwangi – Simpul",
            "SIMPUL_GATEWAY_URL": self.gateway.url, "SIMPUL_GATEWAY_SECRET_FILE": str(secret),
            "SIMPUL_PUBLIC_ADDRESS": "https://layanan.contoh.id"}
        self.server = Server(self.data, self.settings)
        for login, password in one_time.items():
            client = Client(self.server).sign_in(login, password)
            answer = client.post("/kata-sandi", {"baru": PASSWORD, "ulang": PASSWORD}, client.mark("/kata-sandi"))
            assert answer.status == 303
        self.sign_in(one_time)

    def sign_in(self, logins=("loket", "kasi", "tetangga")):
        self.people = {login: Client(self.server).sign_in(login, PASSWORD) for login in logins}

    def restart(self, **other):
        self.server = Server(self.data, {**self.settings, **other})
        self.sign_in()

    def receive(self, phone="", mail="", language="id"):
        return receive(self.people["loket"], phone=phone, mail=mail, language=language)

    def act(self, dossier, action, **fields):
        act(self.people["kasi"], dossier, action, **fields)

    def states(self, dossier, login="loket"):
        return self.people[login].get(f"/pemberitahuan/berkas/{dossier}").text

    def report(self, body, headers=None):
        body = body if isinstance(body, bytes) else json.dumps(body).encode()
        return Client(self.server).ask("/pemberitahuan/laporan", body, headers or sign("laporan", body))


def until(what, seconds=40):
    end = time.time() + seconds
    while time.time() < end:
        found = what()
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError(f"it did not come to pass; at last: {found!r}")


def number():
    return "+62812" + str(uuid.uuid4().int)[:8]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = Office(tmp_path_factory.mktemp("kantor"))
    yield office
    office.server.stop()
    office.mailbox.stop()


def parts(mail):
    return mail.get_body(("plain",)).get_content(), mail.get_body(("html",)).get_content()


def test_a_mail_arrives_once_and_can_be_read_in_both_ways(office):
    address = f"{uuid.uuid4().hex}@contoh.id"
    dossier = office.receive(mail=address, language="en")
    mail = until(lambda: office.mailbox.to(address))[0]
    text, html = parts(mail)
    assert mail["Subject"].startswith("We received your application")
    assert mail["From"] == "Kabupaten Banyuwangi – Simpul <kabar@layanan.contoh.id>"
    assert re.fullmatch(r"<[0-9a-f-]{36}@layanan\.contoh\.id>", mail["Message-ID"])
    for said in (text, html):
        assert "Siti “Contoh” Rahayu" in said and "https://layanan.contoh.id/lacak/" in said
        assert NIK not in said and "{{" not in said
    assert "Done at the latest" in text and "<script" not in html
    until(lambda: "Dikirim; apakah sampai belum diketahui" in office.states(dossier))
    time.sleep(6)
    assert len(office.mailbox.to(address)) == 1


def test_each_step_is_told_with_what_the_resident_needs(office):
    address, phone = f"{uuid.uuid4().hex}@contoh.id", number()
    dossier = office.receive(phone=phone, mail=address)
    page = office.people["kasi"].get(f"/berkas/{dossier}").text
    key, asked = re.search(r'name="syarat" value="([^"]+)"[^>]*>\s*([^<]+)<', page).groups()
    office.act(dossier, "minta-perbaikan", alasan="Fotokopi tidak terbaca.\r\nBcc: semua@contoh.id", syarat=key)
    until(lambda: len(office.mailbox.to(address)) == 2 and len(office.gateway.to(phone)) == 2)
    text, _ = parts(office.mailbox.to(address)[1])
    assert asked.strip() in text and "Fotokopi tidak terbaca." in text
    assert office.mailbox.to(address)[1]["Bcc"] is None
    message = office.gateway.to(phone)[1]
    assert asked.strip() in message["text"] and message["type"] == "message.send" and message["is_signed"]
    assert NIK not in json.dumps(office.gateway.messages)


def test_a_mail_server_that_is_down_is_tried_again(office):
    office.mailbox.stop()
    address = f"{uuid.uuid4().hex}@contoh.id"
    dossier = office.receive(mail=address)
    until(lambda: "peladen tidak dapat dihubungi" in office.states(dossier))
    assert "dicoba lagi" in office.states(dossier)
    office.mailbox.start()
    mail = until(lambda: office.mailbox.to(address), 90)[0]
    assert mail["Subject"].startswith("Permohonan Anda kami terima")
    until(lambda: "Dikirim" in office.states(dossier))
    assert len(office.mailbox.to(address)) == 1


def test_an_address_that_does_not_exist_becomes_a_persons_task(office):
    address = f"{uuid.uuid4().hex}@contoh.id"
    office.mailbox.refused.add(address)
    dossier = office.receive(mail=address)
    office.act(dossier, "setujui")
    page = until(lambda: "Perlu disampaikan petugas" in office.states(dossier) and office.states(dossier))
    assert "alamat surel ditolak peladen (smtp-550)" in page
    assert address not in page, "what a server answers may repeat the address"
    assert "gagal dikirim dalam tujuh hari" in run("doctor", data=office.data, check=False).stdout


@pytest.mark.parametrize("answer", [(200, b"<html>masuk ke jaringan dahulu</html>", 0), (200, b"", 0), (503, b"", 0),
                                    (200, b'{"accepted": "ya"}', 0), (200, b"x" * 100_000, 0)])
def test_an_answer_without_sense_is_no_yes(office, answer):
    phone = number()
    office.gateway.answers = [answer]
    office.receive(phone=phone)
    first, second = until(lambda: len(office.gateway.to(phone)) == 2 and office.gateway.to(phone), 90)
    assert first["id"] == second["id"] and first["is_signed"]


def test_an_answer_that_comes_too_late_is_asked_for_again_under_the_same_id(office):
    phone = number()
    office.gateway.answers = [(200, b'{"accepted": true}', 25)]
    office.receive(phone=phone)
    messages = until(lambda: len(office.gateway.to(phone)) == 2 and office.gateway.to(phone), 120)
    assert len({message["id"] for message in messages}) == 1
    time.sleep(8)
    assert len(office.gateway.to(phone)) == 2


def test_reports_that_are_forged_old_or_senseless_change_nothing(office):
    phone = number()
    dossier = office.receive(phone=phone)
    identity = until(lambda: office.gateway.to(phone))[0]["id"]
    until(lambda: "Dikirim" in office.states(dossier))
    right = {"type": "message.report", "id": identity, "state": "delivered"}
    body = json.dumps(right).encode()
    assert office.report(body, {"Content-Type": "application/json"}).status == 403
    assert office.report(body, sign("x", body, secret=base64.b64encode(b"rahasia orang lain yang panjang").decode())).status == 403
    assert office.report(body, sign("x", body, time.time() - 301)).status == 403, "replayed later"
    assert office.report(body, sign("x", body, time.time() + 301)).status == 403
    assert office.report(body + b" ", sign("x", body)).status == 403, "changed on the way"
    for senseless in (b"", b"[]", b"{", b"\xff\xfe", {**right, "type": "message.send"}, {**right, "state": "sent"}, {**right, "id": "1"}):
        assert office.report(senseless).status == 422, senseless
    assert office.report({**right, "id": "0191a1b2-0000-7000-8000-000000000000"}).status == 404
    assert office.report(b"x" * 20_000).status == 413
    assert "Sampai, menurut gerbang pesan" not in office.states(dossier)
    for _ in range(2):
        assert office.report(body).status == 200
    assert office.report({**right, "state": "failed"}).status == 200
    assert "Sampai, menurut gerbang pesan" in office.states(dossier), "what arrived stays arrived"


def test_a_message_the_gateway_could_not_bring_becomes_a_persons_task(office):
    phone = number()
    dossier = office.receive(phone=phone)
    office.act(dossier, "setujui")
    identity = until(lambda: len(office.gateway.to(phone)) == 2 and office.gateway.to(phone))[1]["id"]
    assert office.report({"type": "message.report", "id": identity, "state": "failed"}).status == 200
    assert "gerbang melaporkan tidak sampai" in office.states(dossier)
    assert "Perlu disampaikan petugas" in office.states(dossier)
    assert office.people["tetangga"].get(f"/pemberitahuan/berkas/{dossier}").status == 404


def test_after_the_power_fails_between_sending_and_noting_nothing_is_lost(office):
    phone, address = number(), f"{uuid.uuid4().hex}@contoh.id"
    killed = threading.Event()

    def pull_the_plug():
        if not killed.is_set():
            office.server.kill()
            killed.set()

    office.gateway.before = pull_the_plug
    office.mailbox.stop()
    office.receive(phone=phone, mail=address)
    assert killed.wait(30)
    office.gateway.before = None
    office.mailbox.start()
    office.restart()
    # The lease of the program that is no more ends by itself after some 75 seconds.
    messages = until(lambda: len(office.gateway.to(phone)) == 2 and office.gateway.to(phone), 120)
    assert len({message["id"] for message in messages}) == 1, "a repetition must be recognisable"
    until(lambda: len(office.mailbox.to(address)) == 1, 120)
    found = run("audit", "verify", data=office.data).stdout
    assert "temuan" not in found.lower() or "0 temuan" in found.lower(), found


def certificate(folder):
    """A certificate for this computer, signed by itself."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert], check=True, capture_output=True)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(cert, key)
    return context, cert


def test_mail_goes_by_a_secure_line_with_the_right_password_or_not_at_all(office, tmp_path):
    context, cert = certificate(tmp_path)
    password = tmp_path / "sandi"
    password.write_text("sandi-surel\n")

    def check(server, session, envelope, mechanism, login):
        return AuthResult(success=(login.login, login.password) == (b"kabar", b"sandi-surel"), handled=False)

    mailbox = Mailbox(tls_context=context, require_starttls=True, authenticator=check, auth_required=True)
    secure = {"SIMPUL_SMTP_PORT": str(mailbox.port), "SIMPUL_SMTP_SECURITY": "starttls", "SIMPUL_SMTP_USER": "kabar",
              "SIMPUL_SMTP_PASSWORD_FILE": str(password)}
    address = f"{uuid.uuid4().hex}@contoh.id"
    try:
        for settings, said in (
            ({"SIMPUL_SMTP_SECURITY": "starttls"}, "sambungan aman (TLS) gagal"),
            (secure, "sambungan aman (TLS) gagal"),
            ({**secure, "SIMPUL_SMTP_CA_FILE": str(cert), "SIMPUL_SMTP_USER": "lain"}, "menolak nama atau kata sandi"),
        ):
            office.server.stop()
            office.restart(**settings)
            dossier = office.receive(mail=address)
            until(lambda: said in office.states(dossier), 150)
        assert office.mailbox.to(address) == [] and mailbox.to(address) == []
        office.server.stop()
        office.restart(**secure, SIMPUL_SMTP_CA_FILE=str(cert))
        until(lambda: len(mailbox.to(address)) == 3, 240)
    finally:
        mailbox.stop()
        office.server.stop()
        office.restart()


def test_a_demonstration_writes_to_nobody(demo, tmp_path):
    settings = {"SIMPUL_SMTP_HOST": "127.0.0.1", "SIMPUL_SMTP_FROM": "kabar@contoh.id"}
    with pytest.raises(AssertionError):
        Server(demo.data, settings)


# The pages


@pytest.fixture
def approved(sessions):
    """A dossier of the demonstration whose applicant must be told by someone: its id and the applicant's name."""
    name = f"Kabar {uuid.uuid4().hex[:8]}"
    dossier = receive(sessions("loket"), name=name, phone="0812 3456 7890")
    act(sessions("kasi"), dossier, "setujui")
    return dossier, name


def open_notice(page, name):
    """Goes through the list, page by page, to the person's entry, and opens it."""
    page.goto("/pemberitahuan")
    for _ in range(20):
        button = page.locator(f"ul.tasks li:has-text('{name}') button")
        if button.count():
            return button.click()
        page.click("main a:has-text('Berikutnya'), main a:has-text('Next')")
    raise AssertionError("it is not on the list")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_an_officer_says_it_and_notes_it(visitor, sessions, approved, script):
    dossier, name = approved
    page = visitor("loket", 360, script)
    open_notice(page, name)
    assert "+6281234567890" in page.inner_text("main")
    link = page.locator("a:has-text('Buka WhatsApp')")
    parsed = urllib.parse.urlsplit(link.get_attribute("href"))
    said = urllib.parse.parse_qs(parsed.query)["text"][0]
    assert (parsed.scheme, parsed.netloc, parsed.path) == ("https", "wa.me", "/6281234567890")
    assert "siap diambil" in said and NIK not in said
    assert link.get_attribute("rel") == "noopener noreferrer" and link.get_attribute("target") == "_blank"
    assert page.locator("a:has-text('Buka SMS')").get_attribute("href").startswith("sms:+6281234567890?body=")
    page.click("button:has-text('Sudah saya sampaikan')")
    assert "Pilih cara Anda" in page.inner_text(".error-summary")
    page.check("input[value=call]")
    page.click("button:has-text('Sudah saya sampaikan')")
    assert "sudah Anda sampaikan" in page.inner_text(".notice")
    page.goto(f"/berkas/{dossier}")
    page.click("a:has-text('Pemberitahuan kepada pemohon')")
    table = page.inner_text("table")
    assert "Disampaikan, menurut petugas" in table and "Telepon" in table and "Sampai," not in table
    assert page.complaints == []


def test_two_officers_do_not_say_the_same(visitor, approved):
    _, name = approved
    one, other = visitor("loket"), visitor("loket")
    for page in (one, other):
        open_notice(page, name)
        page.check("input[value=whatsapp]")
    one.click("button:has-text('Sudah saya sampaikan')")
    other.click("button:has-text('Sudah saya sampaikan')")
    assert "sudah disampaikan orang lain" in other.inner_text("main")


def test_what_was_handed_over_need_not_be_said(visitor, sessions, approved):
    dossier, name = approved
    act(sessions("loket"), dossier, "serahkan", penerima="pemohon")
    assert "keadaan berkas sudah berubah" in sessions("loket").get(f"/pemberitahuan/berkas/{dossier}").text
    assert name not in sessions("loket").get("/pemberitahuan").text


def test_whoever_left_no_address_is_said_to_have_none(sessions):
    dossier = receive(sessions("loket"))
    assert "Tidak ada kontak" in sessions("loket").get(f"/berkas/{dossier}").text
    assert "Tidak ada kontak" in sessions("loket").get(f"/pemberitahuan/berkas/{dossier}").text


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["id", "en"])
def test_pages_are_for_everyone(visitor, approved, width, language):
    dossier, name = approved
    page = visitor("loket", width)

    def check(where):
        assert faults(page) == [], where
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, (where, wider)
        assert page.get_attribute("html", "lang") == language
        assert page.complaints == [], where

    page.goto(f"/bahasa/{language}?ke=/pemberitahuan")
    check("list")
    open_notice(page, name)
    check("opened")
    page.locator("form[action$='/slip'] button").click()
    check("slip")
    page.goto(f"/pemberitahuan/berkas/{dossier}")
    check("of a dossier")
    page.goto("/loket?layanan=legalisasi")
    check("counter")
    page = visitor("ortala", width)
    page.goto(f"/bahasa/{language}?ke=/pemberitahuan/naskah")
    check("texts")
    for form in ("mail", "short"):
        page.goto(f"/pemberitahuan/naskah/rejected/{form}/{language}")
        check(form)


def test_a_text_with_unknown_names_is_refused_and_names_them(visitor):
    page = visitor("ortala", 360)
    page.goto("/pemberitahuan/naskah/approved/short/id")
    shipped = page.input_value("#isi")
    page.fill("#isi", "NIK Anda {{nik}}, dokumen {{alasan}} siap {{kode")
    page.click("button:has-text('Simpan naskah')")
    said = page.inner_text(".error-summary")
    assert "{{nik}}" in said and "{{alasan}}" in said and "tidak ditutup" in said
    assert page.input_value("#isi").startswith("NIK Anda"), "what was typed is lost"
    page.fill("#isi", "Dokumen {{layanan}} siap.")
    page.click("button:has-text('Lihat contoh hasil')")
    assert "Dokumen Dispensasi nikah siap." in page.inner_text("blockquote.message")
    assert "Tanpa {{kode}}" in page.inner_text("main")
    assert "1 bagian SMS" in page.inner_text("main")
    page.fill("#isi", "panjang " * 80)
    page.click("button:has-text('Simpan naskah')")
    assert "Terlalu panjang" in page.inner_text(".error-summary")
    page.fill("#isi", "Siap: {{layanan}}, kode {{kode}}. <b>&</b>")
    page.click("button:has-text('Simpan naskah')")
    assert "Versi 1" in page.inner_text("main") and "Naskah tersimpan" in page.inner_text("main")
    assert "<b>&</b>" in page.inner_text("blockquote.message")
    second = visitor("admin", 360)
    second.goto("/pemberitahuan/naskah/approved/short/id")
    page.fill("#isi", "Siap diambil: {{kode}}")
    page.click("button:has-text('Simpan naskah')")
    second.fill("#isi", "Lain: {{kode}}")
    second.click("button:has-text('Simpan naskah')")
    assert "Orang lain menyimpan" in second.inner_text("main") and second.input_value("#isi") == "Lain: {{kode}}"
    page.click("button:has-text('Kembalikan naskah bawaan')")
    assert page.input_value("#isi") == shipped


def test_no_office_reaches_the_notices_of_another(sessions):
    neighbour, name = sessions("loket.17"), f"Kabar {uuid.uuid4().hex[:8]}"
    dossier = receive(neighbour, area="35.10.17", name=name, phone="0812 3456 7890")
    act(sessions("kasi.17"), dossier, "setujui")
    found = neighbour.get("/pemberitahuan").text
    address = re.search(rf'{name}.*?action="([^"]+)/buka"', found, re.S).group(1) + "/buka"
    person = sessions("loket")
    mark = person.mark("/kata-sandi")
    base = address.rsplit("/", 1)[0]
    for what in ("buka", "slip", "tersampaikan", "tidak-perlu"):
        assert person.post(f"{base}/{what}", {"cara": "call"}, mark).status == 404, what
    assert base.rsplit("/", 1)[1] not in person.get("/pemberitahuan").text


def test_the_doctor_says_what_keeps_residents_from_being_told(demo):
    said = run("doctor", data=demo.data, check=False).stdout
    assert "Belum ada peladen surel atau gerbang pesan" in said
    assert "menunggu disampaikan petugas lebih dari sehari" in said
