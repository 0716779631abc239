"""Every route, asked by every role, for records inside and outside the area."""

import json
import re

import pytest
from program import Client, run

LOGINS = {
    "counter": "loket", "sectionHead": "kasi", "secretary": "sekcam", "head": "camat", "regencyStaff": "ortala",
    "regencySecretary": "sekda", "inspectorate": "inspektorat", "administrator": "admin",
}
"""The accounts of the demonstration; all of the district of Banyuwangi, or of the regency."""

WHOLE_REGENCY = ("regencyStaff", "regencySecretary", "inspectorate")
"""The roles that read the figures of every district."""

NEIGHBOUR = "loket.17"


@pytest.fixture(scope="module")
def routes(demo):
    lines = run("routes", data=demo.data).stdout.splitlines()
    table = [tuple(line.split("\t")) for line in lines]
    assert len(table) > 30
    return table


@pytest.fixture(scope="module")
def records(sessions):
    """Dossiers of our own district and of the neighbour, each as its own counter sees it."""
    found = {}
    for login in ("loket", NEIGHBOUR):
        month = re.search(r'name="bulan"[^>]*value="([^"]+)"', sessions(login).get("/angka").text).group(1)
        for back in range(6):
            year, number = (int(part) for part in month.split("-"))
            number -= back
            if number < 1:
                year, number = year - 1, number + 12
            page = sessions(login).get(f"/angka/berkas?ukuran=received&bulan={year}-{number:02}").text
            ids = re.findall(r"/berkas/([0-9a-f-]{36})", page)
            if ids:
                found[login] = ids[0]
                break
    assert len(found) == 2, "the demonstration has no dossier in one of the two districts"
    return found


def fill(pattern, record):
    """An address for a pattern, with a record where it wants one."""
    if pattern.startswith("/api/v1/dossiers/"):
        return pattern.replace("{0}", record, 1)
    if pattern.startswith("/dokumen/berkas/"):
        return pattern.replace("{0}", record)
    if pattern.startswith("/berkas/"):
        return pattern.replace("{0}", record, 1).replace("{1}", "teruskan")
    return (
        pattern.replace("/layanan/{0}", "/layanan/dispensasi-nikah").replace("/kantor/{0}", "/kantor/35.10.16")
        .replace("/bahasa/{0}", "/bahasa/id").replace("{0}", "tidak-ada").replace("{1}", "tidak-ada"))


def is_api(pattern):
    """What programs ask: a session means nothing there, and no form has a mark."""
    return pattern.startswith("/api/")


def allowed(access, role):
    return access in ("anyone", "signed-in") or role in access.split(",")


def test_nobody_gets_in_without_signing_in(routes, records, demo):
    visitor = Client(demo)
    mark = visitor.mark()
    for method, pattern, access in routes:
        path = fill(pattern, records["loket"])
        answer = visitor.get(path) if method == "GET" else visitor.post(path, {}, mark)
        if access == "signature":
            assert answer.status == 403, (method, path, answer.status)
        elif is_api(pattern) and access != "anyone":
            assert answer.status == 401, (method, path, answer.status)
        elif access == "anyone":
            assert answer.status in (200, 303, 404, 422), (method, path, answer.status)
        elif method == "GET":
            assert answer.status == 303 and answer.headers["Location"].startswith("/masuk"), (method, path, answer.status)
        else:
            assert answer.status == 401, (method, path, answer.status)


@pytest.mark.parametrize("role", LOGINS)
def test_each_role_opens_what_it_may_and_nothing_else(routes, records, sessions, role):
    person = sessions(LOGINS[role])
    mark = person.mark("/kata-sandi")
    for method, pattern, access in routes:
        if pattern in ("/keluar",) or is_api(pattern):
            continue
        path = fill(pattern, records["loket"])
        answer = person.get(path) if method == "GET" else person.post(path, {}, mark)
        if allowed(access, role):
            assert answer.status in (200, 303, 404, 409, 422), (role, method, path, answer.status)
        else:
            assert answer.status == 403, (role, method, path, answer.status)


@pytest.mark.parametrize("role", [role for role in LOGINS])
def test_no_role_reaches_a_record_of_the_neighbour(routes, records, sessions, role):
    person = sessions(LOGINS[role])
    mark = person.mark("/kata-sandi")
    fields = {"versi": "1", "alasan": "mengintip", "alasan-lihat": "mengintip"}
    for method, pattern, access in routes:
        if not pattern.startswith(("/berkas/", "/dokumen/berkas/")):
            continue
        path = fill(pattern, records[NEIGHBOUR])
        answer = person.get(path) if method == "GET" else person.post(path, fields, mark)
        expected = 404 if allowed(access, role) else 403
        assert answer.status == expected, (role, method, path, answer.status)
    for path in ("/angka?wilayah=35.10.17", "/angka/berkas?ukuran=received&wilayah=35.10.17", "/agenda?wilayah=35.10.17"):
        answer = person.get(path)
        reaches = role in WHOLE_REGENCY and not path.startswith("/agenda")
        assert answer.status == (200 if reaches else 404 if role not in ("administrator", *WHOLE_REGENCY) else 403), (
            role, path, answer.status)


SCOPES = {
    "counter": "readDossiers,receive,handle,handOver,readFigures", "sectionHead": "readDossiers,handle,readFigures",
    "secretary": "readDossiers,handle,readFigures", "head": "readDossiers,handle,readFigures",
    "regencyStaff": "readFigures", "regencySecretary": "readFigures", "inspectorate": "readFigures",
}


@pytest.mark.parametrize("role", SCOPES)
def test_a_program_does_what_its_person_may_and_nothing_else(routes, records, demo, role):
    token = run("token", "add", LOGINS[role], "uji", "--scopes", SCOPES[role], data=demo.data).stdout.split()[-1]
    program = Client(demo)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json", "Idempotency-Key": role}
    for method, pattern, access in routes:
        if not is_api(pattern) or access == "anyone":
            continue
        for owner, outside in (("loket", False), (NEIGHBOUR, True)):
            path = fill(pattern, records[owner])
            answer = program.ask(path, None if method == "GET" else b"{}", headers)
            if not allowed(access, role):
                assert answer.status == 403, (role, method, path, answer.status)
            elif outside and records[owner] in path and method == "GET":
                assert answer.status == 404, (role, method, path, answer.status)
            else:
                assert answer.status in (200, 422), (role, method, path, answer.status)
    assert program.ask("/api/v1/figures?area=35.10.17", headers=headers).status == (
        200 if role in WHOLE_REGENCY else 404)


def test_every_posted_form_needs_its_mark(routes, records, sessions):
    person = sessions("loket")
    right = person.mark("/kata-sandi")
    for method, pattern, _ in routes:
        if method != "POST" or is_api(pattern):
            continue
        path = fill(pattern, records["loket"])
        assert person.post(path, {}, mark=False).status == 403, path
        assert person.post(path, {}, mark="0" * 32).status == 403, path
        elsewhere = {"Sec-Fetch-Site": "cross-site"}
        assert person.post(path, {}, right, elsewhere).status == 403, path


def test_sessions_that_are_forged_or_ended(demo, records):
    person = Client(demo)
    person.sign_in("sekcam")
    assert person.get("/kotak-masuk").status == 200
    session = next(cookie for cookie in person.jar if cookie.name == "simpul_sesi")
    kept = session.value
    for forged in (kept[:-1], kept[:-2] + ("aa" if kept[-2:] != "aa" else "bb"), "0" * len(kept), "' OR 1=1 --", "%00"):
        session.value = forged
        assert person.get("/kotak-masuk").status == 303, forged
    session.value = kept
    assert person.post("/keluar", {}, person.mark("/kata-sandi")).status == 303
    stale = {"Cookie": f"simpul_sesi={kept}"}
    assert Client(demo).get("/kotak-masuk", headers=stale).status == 303
    assert Client(demo).get(f"/berkas/{records['loket']}", headers=stale).status == 303


def test_only_the_secretary_of_the_regency_sits_above_the_camat(sessions):
    for login, status in (("sekda", 200), ("ortala", 403), ("inspektorat", 403), ("camat", 403), ("admin", 403)):
        assert sessions(login).get("/atasan").status == status, login


def test_the_pages_of_the_regency_name_no_applicant(sessions):
    for login in ("ortala", "sekda", "inspektorat"):
        page = sessions(login).get("/angka/berkas?ukuran=received").text
        assert "/berkas/" not in page.replace("/angka/berkas", "")


def test_headers_keep_the_browser_safe(demo):
    for path in ("/", "/masuk", "/lacak", "/tidak-ada", "/aset/x/y"):
        headers = Client(demo).get(path).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_cookies_are_for_the_server_only(demo):
    answer = Client(demo).get("/masuk")
    for cookie in answer.headers.get_all("Set-Cookie"):
        assert "HttpOnly" in cookie and "SameSite=Lax" in cookie, json.dumps(cookie)
