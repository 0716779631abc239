"""The command line, as an operator uses it."""

import contextlib
import signal
import sqlite3
import subprocess
import time

import pytest
from program import BINARY, PROJECT, Client, Server, run

SHARED = PROJECT.parent / "shared/data/wilayah.csv"
HEADER = "code,name\n"
SMALL = HEADER + "35,Jawa Timur\n35.10,Banyuwangi\n35.10.16,Banyuwangi\n35.10.16.1001,Singonegaran\n"


def regions(folder, text, check=True):
    file = folder / "regions.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return run("import", "regions", file, data=folder / "data", check=check)


def test_regions_of_all_indonesia(tmp_path):
    if not SHARED.exists():
        pytest.skip("the list of all regions of Indonesia is not beside this project")
    first = run("import", "regions", SHARED, data=tmp_path / "data")
    assert "provinsi: 38" in first.stdout and "kabupaten/kota: 514" in first.stdout
    again = run("import", "regions", SHARED, data=tmp_path / "data")
    assert "Tidak ada yang berubah." in again.stdout


def test_regions_added_renamed_removed(tmp_path):
    regions(tmp_path, SMALL)
    more = SMALL.replace("Singonegaran", "Singonegaran Baru") + "35.10.16.1002,Panderejo\n"
    changed = regions(tmp_path, more).stdout
    assert "35.10.16.1002 Panderejo" in changed and "Singonegaran → " in changed
    fewer = regions(tmp_path, SMALL.replace("Singonegaran", "Singonegaran Baru")).stdout
    assert "ditutup, karena masih dipakai: 1\n  35.10.16.1002 Panderejo" in fewer, "its office still names it"
    assert "baru: 1\n  36 Banten" in regions(tmp_path, SMALL + "36,Banten\n").stdout
    assert "dihapus: 1\n  36 Banten" in regions(tmp_path, SMALL).stdout


@pytest.mark.parametrize("row, said", [
    ("11.1,Aceh Lama", "baris 6"),
    ("35.10.16.1003,", "baris 6"),
    ("3510,Tanpa titik", "baris 6"),
    ("35.10.16.1001,Dua kali", "baris 6"),
    ("36.99.01,Tanpa induk", "baris 6"),
    ('35.10.16.1004,"Tak tertutup', "baris"),
    ("35.10.16.1005," + "x" * 10_000, "baris 6"),
])
def test_one_bad_row_refuses_all(tmp_path, row, said):
    regions(tmp_path, SMALL)
    refused = regions(tmp_path, SMALL + row + "\n", check=False)
    assert refused.returncode != 0
    assert said in refused.stdout and "Tidak ada yang dimasukkan" in refused.stderr
    assert "Tidak ada yang berubah." in regions(tmp_path, SMALL).stdout


def test_regions_with_a_mark_and_other_line_ends(tmp_path):
    regions(tmp_path, SMALL)
    assert "Tidak ada yang berubah." in regions(tmp_path, b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()).stdout
    assert regions(tmp_path, SMALL.encode("utf-16"), check=False).returncode != 0
    assert regions(tmp_path, b"", check=False).returncode != 0


def test_catalogue_goes_out_and_in_unchanged(tmp_path, demo):
    exported = run("export", "catalogue", data=demo.data).stdout
    assert exported.count("\n  - key:") >= 38 or exported.count("key: ") >= 38
    file = tmp_path / "catalogue.yaml"
    file.write_text(exported)
    run("import", "regions", PROJECT / "Data/banyuwangi.csv", data=tmp_path / "data")
    first = run("import", "catalogue", file, data=tmp_path / "data").stdout
    assert "baru: 38" in first
    assert "tetap: 38" in run("import", "catalogue", file, data=tmp_path / "data").stdout


@pytest.mark.parametrize("text", ["", "[]", "services: 5", "x: [", "services:\n  - key: a\n", "\ufeffservices: []", "services: *x"])
def test_a_catalogue_that_is_none(tmp_path, text):
    file = tmp_path / "catalogue.yaml"
    file.write_text(text)
    refused = run("import", "catalogue", file, data=tmp_path / "data", check=False)
    assert refused.returncode != 0 and refused.stderr.strip()


@pytest.mark.parametrize("text", ["", "5", "holidays: x", "x: [", "days:\n  - date: 2026-02-30\n"])
def test_a_calendar_that_is_none(tmp_path, text):
    file = tmp_path / "calendar.yaml"
    file.write_text(text)
    refused = run("import", "calendar", file, data=tmp_path / "data", check=False)
    assert refused.returncode != 0 and refused.stderr.strip()


def test_people_are_added_reset_and_listed(tmp_path):
    data = tmp_path / "data"
    run("import", "regions", PROJECT / "Data/banyuwangi.csv", data=data)
    run("import", "calendar", PROJECT / "Data/calendar.yaml", data=data)
    run("import", "catalogue", PROJECT / "Data/catalogue.yaml", data=data)
    added = run("user", "add", "siti", "Siti Rahayu", "counter", "35.10.16", data=data).stdout
    password = added.rsplit(" ", 1)[1].strip()
    assert run("user", "add", "siti", "Lain", "counter", "35.10.16", data=data, check=False).returncode != 0
    for wrong in (["x", "X", "raja", "35.10.16"], ["x", "X", "counter", "36.71"], ["x", "X", "counter", "35.10.16", "--acting", "pjs"],
                  ["x", "X", "counter", "35.10.16", "--from", "2026-02-30"], ["../x", "X", "counter", "35.10.16"]):
        assert run("user", "add", *wrong, data=data, check=False).returncode != 0, wrong
    assert "siti\tSiti Rahayu" in run("user", "list", data=data).stdout
    server = Server(data)
    try:
        client = Client(server).sign_in("siti", password)
        assert client.get("/loket").headers["Location"] == "/kata-sandi", "a one-time password must be changed first"
        mark = client.mark("/kata-sandi")
        for weak in ("pendek", "123456789012", "siti siti siti"):
            assert client.post("/kata-sandi", {"baru": weak, "ulang": weak}, mark).status == 422, weak
        new = "tujuh-belas-ekor-itik"
        assert client.post("/kata-sandi", {"baru": new, "ulang": new}, mark).status == 303
        page = client.get("/loket")
        assert page.status == 200 and "CONTOH" not in page.text, "a real installation says it is an example"
        assert client.get("/gaya").status == 404
        again = {"baru": "delapan-ekor-angsa", "ulang": "delapan-ekor-angsa", "lama": "salah"}
        assert client.post("/kata-sandi", again, mark).status == 422, "the present password was not asked for"
    finally:
        server.stop()


@pytest.mark.parametrize("host, setting", [
    ("0.0.0.0", {}), ("127.0.0.1", {"SIMPUL_TRUSTED_PROXIES": "1"}), ("127.0.0.1", {"SIMPUL_SECURE": "true"}),
    ("127.0.0.1", {"SIMPUL_PUBLIC_ADDRESS": "https://pelayanan.example.id"}),
])
def test_a_demonstration_is_served_on_this_computer_only(demo, monkeypatch, host, setting):
    for name, value in setting.items():
        monkeypatch.setenv(name, value)
    refused = run("serve", "--host", host, "--port", "1", data=demo.data, check=False)
    assert refused.returncode != 0 and "contoh" in refused.stderr


def test_a_demonstration_never_touches_a_real_folder(tmp_path):
    regions(tmp_path, SMALL)
    for more in ([], ["--fresh"]):
        refused = run("demo", "--dossiers", 10, *more, data=tmp_path / "data", check=False)
        assert refused.returncode != 0 and "tidak berisi contoh" in refused.stderr
    assert "Tidak ada yang berubah." in regions(tmp_path, SMALL).stdout
    made = tmp_path / "contoh"
    assert "Akun contoh" in run("demo", "--dossiers", 10, data=made).stdout
    assert "sudah berisi contoh" in run("demo", "--dossiers", 10, data=made).stdout
    assert "Akun contoh" in run("demo", "--dossiers", 10, "--fresh", data=made).stdout


def test_a_demonstration_goes_on_where_it_was_killed(tmp_path):
    def ask(folder, question):
        with contextlib.closing(sqlite3.connect(f"file:{folder}/simpul.sqlite?mode=ro", uri=True)) as database:
            return database.execute(question).fetchone()[0]

    whole, cut = tmp_path / "utuh", tmp_path / "terputus"
    run("demo", "--dossiers", 150, data=whole)
    for part in ("office.35.10.01", "online.35.10.07"):
        filling = subprocess.Popen(
            [str(BINARY), "demo", "--dossiers", "150", "--data", str(cut)], cwd=PROJECT, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        while filling.poll() is None:
            try:
                if ask(cut, f"SELECT COUNT(*) FROM demonstration_part WHERE name = '{part}'"):
                    break
            except sqlite3.OperationalError:
                pass
            time.sleep(0.005)
        assert filling.poll() is None, "it was quicker than this test"
        filling.send_signal(signal.SIGKILL)
        filling.wait()
    refused = run("demo", "--dossiers", 151, data=cut, check=False)
    assert refused.returncode != 0 and "--fresh" in refused.stderr
    assert "Akun contoh" in run("demo", "--dossiers", 150, data=cut).stdout
    for question in ("SELECT COUNT(*) FROM dossier WHERE channel = 'counter'",
                     "SELECT COUNT(DISTINCT name || received_at) FROM dossier WHERE channel = 'counter'"):
        missing = ask(whole, question) - ask(cut, question)
        # Of a short part that was cut off, the rest is left out.
        assert 0 <= missing <= 6, (question, missing)
    received = ask(cut, "SELECT SUM(n) FROM figure WHERE area = '35.10' AND grain = 'month' AND measure = 'received'")
    assert received == ask(cut, "SELECT COUNT(*) FROM dossier")
    story = "SELECT GROUP_CONCAT(name || ' ' || done) FROM (SELECT * FROM demonstration_part WHERE name LIKE 'office.%' ORDER BY name)"
    assert ask(whole, story) == ask(cut, story)
    assert run("audit", "verify", data=cut).returncode == 0


def test_offices_are_told_how_they_are_reached(tmp_path):
    regions(tmp_path, SMALL)
    file = tmp_path / "offices.csv"
    file.write_text("code,address,phone\n35.10.16,\"Jl. A. Yani 1\",(0333) 421212\n")
    assert "berubah: 1, tetap: 0\n  Kantor Kecamatan Banyuwangi" in run("import", "offices", file, data=tmp_path / "data").stdout
    assert "berubah: 0, tetap: 1" in run("import", "offices", file, data=tmp_path / "data").stdout
    file.write_text("code,phone\n35.10.16,112\n35.11.01,112\n")
    refused = run("import", "offices", file, data=tmp_path / "data", check=False)
    assert refused.returncode != 0 and "baris 3, kolom code" in refused.stdout
    assert "telepon belum diisi" not in run("doctor", data=tmp_path / "data", check=False).stdout


def test_a_calendar_of_one_year_leaves_the_other(tmp_path):
    data = tmp_path / "data"
    run("import", "calendar", PROJECT / "Data/calendar.yaml", data=data)
    file = tmp_path / "2027.yaml"
    file.write_text('days:\n  - {day: "2027-01-01", kind: holiday, name: {id: Tahun Baru, en: New Year}, status: official}\n')
    said = run("import", "calendar", file, data=data).stdout
    assert "Tahun yang diganti: 2027." in said and "tidak libur lagi" not in said
    assert "Tidak ada yang berubah." in run("import", "calendar", PROJECT / "Data/calendar.yaml", data=data).stdout


def test_roles_are_given_and_ended_and_accounts_closed(tmp_path):
    data = tmp_path / "data"
    regions(tmp_path, SMALL)
    run("user", "add", "siti", "Siti Rahayu", "counter", "35.10.16", data=data)
    refused = run("user", "assign", "siti", "head", "35.10", data=data, check=False)
    assert refused.returncode != 0 and "hanya ada di kecamatan" in refused.stderr
    run("user", "assign", "siti", "sectionHead", "35.10.16", "--acting", "plh", data=data)
    assert "Plh. Kepala seksi 35.10.16" in run("user", "list", data=data).stdout
    run("user", "end", "siti", "sectionHead", "35.10.16", data=data)
    assert "Kepala seksi" not in run("user", "list", data=data).stdout
    assert run("user", "end", "siti", "sectionHead", "35.10.16", data=data, check=False).returncode != 0
    run("user", "close", "siti", data=data)
    assert "siti" not in run("user", "list", data=data).stdout
    assert run("user", "close", "siti", data=data, check=False).returncode != 0


def test_doctor_names_what_is_missing_and_its_remedy(demo):
    said = run("doctor", data=demo.data, check=False).stdout
    assert "→" in said and "temuan" in said


def test_a_data_folder_without_its_key_is_not_opened(tmp_path):
    run("import", "regions", PROJECT / "Data/banyuwangi.csv", data=tmp_path)
    (tmp_path / "simpul.key").unlink()
    refused = run("doctor", data=tmp_path, check=False)
    assert refused.returncode != 0 and "kunci" in (refused.stdout + refused.stderr).lower()
    assert not (tmp_path / "simpul.key").exists(), "a new key was made over data of the old one"


def test_commands_that_only_read_make_nothing_and_prove_nothing(tmp_path, monkeypatch):
    nowhere = tmp_path / "salah-ketik"
    for words in (["audit", "verify"], ["doctor"], ["routes"], ["user", "list"], ["export", "catalogue"]):
        refused = run(*words, data=nowhere, check=False)
        assert refused.returncode != 0 and "tidak ada data Simpul" in refused.stderr, words
        assert not nowhere.exists(), words
    regions(tmp_path, SMALL)
    assert "Tidak ada yang diubah" in run("audit", "verify", data=tmp_path / "data").stdout
    monkeypatch.setenv("SIMPUL_REGENCY", "1101")
    refused = run("audit", "verify", data=tmp_path / "data", check=False)
    assert refused.returncode != 0 and "tidak ada yang terbukti" in refused.stderr


def test_help_is_there_for_every_command():
    for words in ([], ["serve"], ["demo"], ["import", "regions"], ["import", "offices"], ["user", "add"], ["user", "end"], ["audit", "verify"], ["doctor"], ["routes"]):
        done = subprocess.run([BINARY, *words, "--help"], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0 and "USAGE" in done.stdout
