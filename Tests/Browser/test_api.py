"""The API as its own description promises it: schemathesis sends what the description allows and what it does not,
and looks at every answer; and by hand what no description can say."""

import http.client
import json
import os
import re
import sqlite3
import subprocess
import sys
import urllib.parse
import uuid
from pathlib import Path

import pytest
from program import PASSWORD, Client, Server, run

HERE = Path(__file__).resolve().parent
SCOPES = "readDossiers,receive,handle,handOver,readFigures"


def make_token(folder, login, scopes=SCOPES, days=90):
    return run("token", "add", login, "uji", "--scopes", scopes, "--days", days, data=folder).stdout.split()[-1]


class Program:
    """A program that asks the API, with a token or without."""

    def __init__(self, server, token=None):
        self.client, self.token = Client(server), token

    def ask(self, path, body=None, key=None, language=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if language:
            headers["Accept-Language"] = language
        if body is not None:
            headers.setdefault("Content-Type", "application/json")
            headers["Idempotency-Key"] = key or uuid.uuid4().hex
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
        answer = self.client.ask(path, body, {name: value for name, value in headers.items() if value is not None})
        answer.json = json.loads(answer.body) if answer.body else None
        return answer


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A small regency of its own: what is sent here shall disturb no other test."""
    folder = tmp_path_factory.mktemp("api")
    run("demo", "--dossiers", 400, data=folder)
    server = Server(folder)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def counter(office):
    return Program(office, make_token(office.data, "loket"))


def intake(**more):
    return {"service": "legalisasi", "area": "35.10.16", "applicantKind": "person", "name": "Uji Program",
            "received": [], "checksLater": True, **more}


def receive(program, **more):
    answer = program.ask("/api/v1/dossiers", intake(**more))
    assert answer.status == 201, answer.body
    return answer.json


@pytest.fixture(scope="module")
def made(counter, tmp_path_factory):
    """What only the program makes, for schemathesis to send back."""
    received = [receive(counter) for _ in range(3)]
    pages = [counter.ask(f"/api/v1/dossiers?list=open&limit={limit}").json["next"] for limit in (1, 2)]
    file = tmp_path_factory.mktemp("made") / "made.json"
    file.write_text(json.dumps({
        "uuid": [one["id"] for one in received], "public-code": [one["code"] for one in received], "cursor": pages}))
    return file


def test_the_api_keeps_its_description(office, counter, made, tmp_path):
    """All phases and all checks; the same cases every time."""
    done = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", "run", office.address + "/api/openapi.json",
         "-H", f"Authorization: Bearer {counter.token}", "--max-examples", "25", "--generation-deterministic",
         "--continue-on-failure", "--checks", "all"],
        cwd=tmp_path, env={**os.environ, "API_MADE": str(made), "SCHEMATHESIS_HOOKS": "api_formats", "PYTHONPATH": str(HERE)},
        capture_output=True, text=True, timeout=600)
    assert done.returncode == 0 and "No issues found" in done.stdout, done.stdout[-8000:] + done.stderr[-2000:]
    assert int(re.search(r"Tested: (\d+)", done.stdout).group(1)) >= 10


def test_the_description_names_every_route(office, sessions):
    """What is served and what is described cannot differ."""
    described = Client(office).get("/api/openapi.json")
    paths = {(method.upper(), re.sub(r"{\w+}", "{}", path))
             for path, methods in json.loads(described.body)["paths"].items() for method in methods}
    lines = [line.split("\t") for line in run("routes", data=office.data).stdout.splitlines()]
    served = {(method, re.sub(r"{\d}", "{}", path)) for method, path, _ in lines if path.startswith("/api/v")}
    assert paths == served


def is_problem(answer, status):
    assert answer.status == status, answer.body
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json["status"] == status and answer.json["type"].startswith("/api#")
    assert answer.json["title"] and answer.json["detail"]
    return answer


def test_tokens_that_are_none(office):
    kept = make_token(office.data, "kasi", "readDossiers")
    forged = kept[:-1] + ("A" if kept[-1] != "A" else "B")
    for token in (None, forged, "x", "simpul_3510_" + "a" * 43, "simpul_9999_" + "a" * 43, kept + "a", kept[:-1], "' OR 1=1"):
        answer = is_problem(Program(office, token).ask("/api/v1/dossiers"), 401)
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert Program(office, kept).ask("/api/v1/dossiers").status == 200
    line = next(line for line in run("token", "list", "kasi", data=office.data).stdout.splitlines() if "uji" in line)
    run("token", "revoke", "kasi", line.split("\t")[0], data=office.data)
    is_problem(Program(office, kept).ask("/api/v1/dossiers"), 401)
    assert run("token", "revoke", "kasi", line.split("\t")[0], data=office.data, check=False).returncode != 0


def test_a_token_ends_with_its_time_and_its_account(office):
    token = make_token(office.data, "sekcam.17", "readDossiers", days=1)
    assert Program(office, token).ask("/api/v1/dossiers").status == 200
    with sqlite3.connect(office.data / "simpul.sqlite", timeout=20) as database:
        row = database.execute("SELECT id, expires_at FROM access_token ORDER BY expires_at LIMIT 1").fetchone()
        database.execute("UPDATE access_token SET expires_at = 1 WHERE id = ?", row[:1])
        database.commit()
        is_problem(Program(office, token).ask("/api/v1/dossiers"), 401)
        database.execute("UPDATE access_token SET expires_at = ? WHERE id = ?", row[::-1])
    token = make_token(office.data, "kasi.17", "readDossiers")
    assert Program(office, token).ask("/api/v1/dossiers").status == 200
    run("user", "close", "kasi.17", data=office.data)
    is_problem(Program(office, token).ask("/api/v1/dossiers"), 401)


@pytest.mark.parametrize("arguments", [
    ("admin", "--scopes", "readDossiers"), ("ortala", "--scopes", "receive"), ("loket", "--scopes", "unmask"),
    ("loket", "--scopes", "receive", "--days", "366"), ("loket", "--scopes", "receive", "--days", "0"),
    ("nobody", "--scopes", "receive"), ("loket", "--scopes", "")])
def test_a_token_is_never_more_than_its_owner(office, arguments):
    login, *rest = arguments
    assert run("token", "add", login, "uji", *rest, data=office.data, check=False).returncode != 0


def test_cookies_mean_nothing_here_and_tokens_nothing_there(office, counter):
    person = Client(office).sign_in("loket")
    assert person.get("/kotak-masuk").status == 200
    assert person.get("/api/v1/dossiers").status == 401
    answer = person.ask("/api/v1/dossiers", json.dumps(intake()).encode(), {"Content-Type": "application/json"})
    assert answer.status == 401
    assert Client(office).get("/kotak-masuk", headers={"Authorization": f"Bearer {counter.token}"}).status == 303
    assert "Set-Cookie" not in Client(office).get("/api/v1/services").headers


def test_only_as_far_as_scope_and_area(office, counter):
    mine = receive(counter)["id"]
    neighbour = Program(office, make_token(office.data, "loket.17"))
    is_problem(neighbour.ask(f"/api/v1/dossiers/{mine}"), 404)
    is_problem(neighbour.ask(f"/api/v1/dossiers/{mine}/actions", {"action": "complete", "version": 1}), 404)
    is_problem(neighbour.ask("/api/v1/figures?area=35.10.16"), 404)
    is_problem(neighbour.ask("/api/v1/dossiers", intake()), 403)
    figures = Program(office, make_token(office.data, "loket", "readFigures"))
    assert figures.ask("/api/v1/figures").status == 200
    is_problem(figures.ask("/api/v1/dossiers"), 403)
    is_problem(figures.ask(f"/api/v1/dossiers/{mine}"), 403)
    is_problem(figures.ask("/api/v1/dossiers", intake()), 403)
    reader = Program(office, make_token(office.data, "loket", "readDossiers"))
    is_problem(reader.ask(f"/api/v1/dossiers/{mine}/actions", {"action": "complete", "version": 1}), 403)
    worker = Program(office, make_token(office.data, "loket", "readDossiers,handle,receive"))
    ready = worker.ask("/api/v1/dossiers?list=handOver").json["items"]
    if ready:
        wish = {"action": "handOver", "version": ready[0]["version"], "taker": "applicant"}
        is_problem(worker.ask(f"/api/v1/dossiers/{ready[0]['id']}/actions", wish), 403)


def test_from_receipt_to_approval(office, counter):
    head = Program(office, make_token(office.data, "kasi", "readDossiers,handle"))
    made = receive(counter, nik="3510164512809001", phone="081234567890", name="Siti Rahayu")
    opened = counter.ask(f"/api/v1/dossiers/{made['id']}").json
    assert opened["applicant"]["nik"].endswith("9001") and "3510" not in opened["applicant"]["nik"]
    assert "complete" in opened["actions"] and opened["channel"] == "counter"
    path = f"/api/v1/dossiers/{made['id']}/actions"
    is_problem(counter.ask(path, {"action": "complete", "version": opened["version"]}), 409)
    seen = [requirement["key"] for requirement in opened["requirements"]]
    done = counter.ask(path, {"action": "complete", "version": opened["version"], "requirements": seen})
    assert done.status == 200 and done.json["state"] == "running" and done.json["promised"].endswith("Z")
    is_problem(counter.ask(path, {"action": "approve", "version": done.json["version"]}), 403)
    is_problem(head.ask(path, {"action": "approve", "version": opened["version"]}), 409)
    approved = head.ask(path, {"action": "approve", "version": done.json["version"]}).json
    assert approved["state"] == "approved"
    given = counter.ask(path, {"action": "handOver", "version": approved["version"], "taker": "applicant"}).json
    assert given["state"] == "closed"
    tracked = Program(office).ask(f"/api/v1/tracking/{made['code']}")
    assert tracked.json["state"] == "closed" and b"Siti" not in tracked.body and b"9001" not in tracked.body


def test_the_same_key_does_one_thing(office, counter):
    key = uuid.uuid4().hex
    first, second = (counter.ask("/api/v1/dossiers", intake(name="Uji Sekali"), key=key) for _ in range(2))
    assert first.status == second.status == 201 and first.body == second.body
    is_problem(counter.ask("/api/v1/dossiers", intake(name="Uji Lain"), key=key), 409)
    other = counter.ask(f"/api/v1/dossiers/{first.json['id']}/actions", {"action": "complete", "version": 1}, key=key)
    is_problem(other, 409)
    again = Program(office, make_token(office.data, "loket.17")).ask("/api/v1/dossiers", intake(area="35.10.17"), key=key)
    assert again.status == 201 and again.json["id"] != first.json["id"], "a key of one person is nothing to another"
    for bad in ("a b", "x" * 101):
        is_problem(counter.ask("/api/v1/dossiers", intake(), key=bad), 400)


def test_pages_go_on_and_cannot_be_made_up(office, counter):
    for _ in range(4):
        receive(counter)

    def whole():
        return [item["id"] for item in counter.ask("/api/v1/dossiers?limit=100").json["items"]]

    # A promise may break while we turn the pages, which moves its dossier: pages are compared with a list that stood still.
    for _ in range(5):
        before, seen, cursor = whole(), [], ""
        while cursor is not None:
            page = counter.ask(f"/api/v1/dossiers?limit=3&cursor={cursor}").json
            assert len(page["items"]) <= 3
            seen += [item["id"] for item in page["items"]]
            cursor = page["next"]
        if before == whole():
            break
    assert len(seen) == len(set(seen)) and len(seen) >= 4
    assert before == seen[:100]
    real = counter.ask("/api/v1/dossiers?limit=1").json["next"]
    place, code = real.split("~")
    for forged in (place, place + "~", place + "~" + "0" * len(code), "1" + real, real + "0", "~", "%00", "' OR 1=1"):
        is_problem(counter.ask("/api/v1/dossiers?cursor=" + urllib.parse.quote(forged)), 422)


@pytest.mark.parametrize("body, status", [
    (b"", 400), (b"{", 400), (b"[1,]", 400), (b'{"a":1,"a":2}', 400), (b"[" * 100 + b"]" * 100, 400), (b'"\xff"', 400),
    (b'"\\ud800"', 400), (b"{}x", 400), (b"NaN", 400), (b"1e999", 400), (b"'a'", 400), (b"{} // note", 400),
    (b"[]", 422), (b"null", 422), (b"{}", 422), (b'{"applicantKind":"person"}', 422), (b"1" * 70_000, 413)])
def test_bodies_that_are_wrong(counter, body, status):
    is_problem(counter.ask("/api/v1/dossiers", body), status)


def test_what_is_wrong_is_named(counter):
    answer = is_problem(counter.ask("/api/v1/dossiers", intake(nik="12", extra=1, name="\u200b"), language="en"), 422)
    assert {error["pointer"] for error in answer.json["errors"]} == {"#/nik", "#/extra", "#/name"}
    assert answer.headers["Content-Language"] == "en" and answer.json["title"].startswith("What was sent")
    answer = is_problem(counter.ask("/api/v1/dossiers?limit=0&x=1&list=open&list=today", language="fr, id;q=0.5, en;q=0.1"), 422)
    assert {error["parameter"] for error in answer.json["errors"]} == {"limit", "x", "list"}
    assert answer.headers["Content-Language"] == "id"


def test_methods_and_types(office, counter):
    def ask(path, method, body=None, **headers):
        connection = http.client.HTTPConnection(office.address.removeprefix("http://"), timeout=20)
        connection.request(method, path, body, {"Authorization": f"Bearer {counter.token}", **headers})
        answer = connection.getresponse()
        return answer, answer.read()

    for method, path, allowed in (
            ("PUT", "/api/v1/dossiers", "GET, HEAD, POST, OPTIONS"), ("DELETE", "/api/v1/services", "GET, HEAD, OPTIONS"),
            ("POST", "/api/v1/services/x", "GET, HEAD, OPTIONS"), ("TRACE", "/api/v1/figures", "GET, HEAD, OPTIONS"),
            ("PROPFIND", "/api/v1/offices", "GET, HEAD, OPTIONS"), ("GET", "/api/v1/dossiers/x/actions", "POST, OPTIONS")):
        answer, body = ask(path, method)
        assert answer.status == 405 and answer.headers["Allow"] == allowed, (method, path)
        assert answer.headers["Content-Type"] == "application/problem+json" and json.loads(body)["status"] == 405
    for kind in ("text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""):
        headers = {"Content-Type": kind, "Idempotency-Key": "a"} if kind else {"Idempotency-Key": "a"}
        answer, body = ask("/api/v1/dossiers", "POST", json.dumps(intake()), **headers)
        assert answer.status == 415, kind
    answer, body = ask("/api/v1/dossiers", "POST", json.dumps(intake()), **{"Content-Type": "application/json; charset=utf-8"})
    assert answer.status == 400 and b"idempotency-key-missing" in body
    answer, body = ask("/api/v1/services", "HEAD")
    assert answer.status == 200 and body == b"" and int(answer.headers["Content-Length"]) > 1000
    answer, body = ask("/api/v1/tidak-ada", "GET")
    assert answer.status == 404 and answer.headers["Content-Type"] == "application/problem+json"
    answer, body = ask("/api", "GET")
    assert answer.status == 200 and b"curl" in body


def test_only_what_is_public_is_for_other_sites(office, counter):
    for path in ("/api/openapi.json", "/api/v1/services", "/api/v1/services/x", "/api/v1/offices", "/api/v1/tracking/x"):
        assert Program(office).ask(path, Origin="https://example.id").headers["Access-Control-Allow-Origin"] == "*", path
    for path in ("/api/v1/dossiers", "/api/v1/figures", "/api", "/", "/api/v1/tidak-ada"):
        answer = Client(office).get(path, headers={"Authorization": f"Bearer {counter.token}", "Origin": "https://example.id"})
        assert answer.headers["Access-Control-Allow-Origin"] is None, path


def test_a_token_made_on_its_page_is_shown_once(office):
    person = Client(office).sign_in("camat")
    page = person.get("/token-akses").text
    assert 'value="readDossiers"' in page and 'value="receive"' not in page and 'value="unmask"' not in page
    once = re.search(r'name="_sekali" value="([^"]+)"', page).group(1)
    fields = {"_sekali": once, "nama": "Papan layar <b>", "izin": "readFigures", "masa": "30", "kata-sandi": PASSWORD}
    mark = person.mark("/token-akses")
    for wrong in ({"kata-sandi": "salah"}, {"izin": ""}, {"masa": "9999"}, {"nama": ""}, {"izin": "handle"}):
        assert person.post("/token-akses", {**fields, **wrong}, mark).status == 422, wrong
    assert person.post("/token-akses", {**fields, "izin": "receive"}, mark).status == 403
    shown = person.post("/token-akses", fields, mark)
    token = re.search(r"simpul_3510_[\w-]{43}", shown.text).group(0)
    assert shown.status == 200 and shown.headers["Cache-Control"] == "no-store"
    assert token not in person.post("/token-akses", fields, mark).text, "sent again, it was shown again"
    assert token not in person.get("/token-akses").text and "Papan layar &lt;b&gt;" in person.get("/token-akses").text
    assert Program(office, token).ask("/api/v1/figures").status == 200
    assert "belum pernah" not in person.get("/token-akses").text
    revoke = re.search(r'action="(/token-akses/[^"]+/cabut)"', person.get("/token-akses").text).group(1)
    other = Client(office).sign_in("sekcam")
    assert other.post(revoke, {}, other.mark("/token-akses")).status == 404
    assert person.post(revoke, {}, mark).status == 303
    is_problem(Program(office, token).ask("/api/v1/figures"), 401)
    with sqlite3.connect(office.data / "simpul.sqlite") as database:
        assert token.encode() not in b"".join(str(row).encode() for row in database.execute("SELECT * FROM access_token"))
    assert run("audit", "verify", data=office.data).returncode == 0


def test_codes_cannot_be_guessed_here_either(office):
    """The last of this file: it uses up the tries of this computer."""
    visitor = Program(office)
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    for number in range(100):
        values = [alphabet.index(letter) for letter in "3DP7K2M9QXT" + alphabet[number // 32] + alphabet[number % 32]]
        check = 0
        for value in values + [0]:
            check = (check << 1 ^ (0b100101 if check & 16 else 0)) ^ value
        answer = visitor.ask("/api/v1/tracking/" + "".join(alphabet[value] for value in values + [check]))
        if answer.status == 429:
            assert int(answer.headers["Retry-After"]) > 0
            is_problem(answer, 429)
            return
    raise AssertionError("guessing was not limited")
