"""Tables that are taken out: read back by other programs, complete, safe to open, and written down."""

import csv
import io
import re
import sqlite3

import openpyxl
import pytest
from program import Client, Server, run

TITLES = {
    "diterima": "Berkas diterima", "diputus": "Berkas diputus", "agenda": "Buku agenda", "angka": "Angka per layanan",
    "belum-dilayani": "Yang belum dilayani",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export")
    run("demo", "--dossiers", 400, data=folder)
    server = Server(folder)
    server.people = {login: Client(server).sign_in(login) for login in ("loket", "kasi", "ortala", "admin")}
    yield server
    server.stop()


@pytest.fixture(scope="module")
def year(office):
    return re.search(r'name="bulan"[^>]*value="(\d{4})', office.people["loket"].get("/angka").text).group(1)


def export(person, kind, period, form, area="35.10.16"):
    fields = {"isi": kind, "wilayah": area, "masa": period, "bentuk": form}
    return person.post("/ekspor", fields, person.mark("/kata-sandi"))


def rows_of(answer):
    """The facts above the table, the names of its columns, and its rows."""
    assert answer.status == 200, answer.text[:500]
    if answer.headers["Content-Type"].startswith("text/csv"):
        assert answer.body.startswith(b"\xef\xbb\xbf")
        lines = list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"), newline=""), strict=True))
        assert len({len(line) for line in lines}) == 1
    else:
        assert answer.body.startswith(b"PK")
        sheet = openpyxl.load_workbook(io.BytesIO(answer.body)).active
        lines = [["" if cell is None else cell for cell in row] for row in sheet.iter_rows(values_only=True)]
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row), "a formula in the workbook"
    end = next(index for index, line in enumerate(lines) if not any(line))
    return {line[0]: line[1] for line in lines[:end]}, lines[end + 1], lines[end + 2:]


def count(office, sql, *values):
    with sqlite3.connect(office.data / "simpul.sqlite") as database:
        return database.execute(sql, values).fetchone()[0]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("kind", TITLES)
def test_each_table_in_each_form(office, year, kind, form):
    answer = export(office.people["loket"], kind, year, form)
    facts, columns, rows = rows_of(answer)
    assert TITLES[kind] in facts and "35.10.16" in facts["Wilayah"] and facts["Masa"] == year and "CONTOH" in facts
    assert "WIB" in facts["Dibuat"] and facts["Diminta oleh"]
    name = re.search(r'filename="([^"]+)"', answer.headers["Content-Disposition"]).group(1)
    assert re.fullmatch(rf"simpul-{kind}-35\.10\.16-{year}-dibuat-\d{{4}}-\d\d-\d\d-\d{{4}}\.{form}", name)
    assert columns and all(columns)
    if kind == "diterima":
        assert len(rows) == count(
            office, "SELECT COUNT(*) FROM dossier WHERE area = '35.10.16' AND received_day LIKE ?", f"{year}%") > 0
        assert len({row[0] for row in rows}) == len(rows)
    if kind == "agenda":
        assert [row[0] for row in rows] == sorted((row[0] for row in rows), key=int) and rows


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_whole_regency_without_a_name(office, year, form):
    facts, columns, rows = rows_of(export(office.people["ortala"], "diterima", year, form, area="35.10"))
    assert len(rows) == count(office, "SELECT COUNT(*) FROM dossier WHERE received_day LIKE ?", f"{year}%") > 300
    name = columns.index("Nama pemohon")
    assert {row[name] for row in rows} == {"•••"} and "ditutup" in facts["Data pribadi"]
    assert len({row[3] for row in rows}) > 5


def test_what_is_in_both_forms_is_the_same(office, year):
    _, _, text = rows_of(export(office.people["loket"], "diterima", year, "csv"))
    _, _, book = rows_of(export(office.people["loket"], "diterima", year, "xlsx"))
    day = text[0][6]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", day) and book[0][6].strftime("%Y-%m-%d %H:%M") == day
    assert [row[:6] for row in text] == [[str(cell) for cell in row[:6]] for row in book]


@pytest.mark.parametrize("name", ["=HYPERLINK(\"http://x\",\"y\")", "+62812", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_a_name_that_looks_like_a_formula(office, year, name):
    person = office.people["loket"]
    once = re.search(r'name="_sekali" value="([^"]+)"', person.get("/loket?layanan=dispensasi-nikah").text).group(1)
    fields = {"_sekali": once, "layanan": "dispensasi-nikah", "kantor": "35.10.16", "pemohon": "person", "nama": name}
    assert person.post("/loket", fields, person.mark("/loket")).status == 303
    _, columns, rows = rows_of(export(person, "diterima", year, "csv"))
    names = [row[columns.index("Nama pemohon")] for row in rows]
    assert "'" + name in names and not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert name in [row[1] for row in rows_of(export(person, "diterima", year, "xlsx"))[2]]


def test_who_may_take_what(office, year):
    assert export(office.people["admin"], "diterima", year, "csv").status == 403
    assert export(office.people["ortala"], "agenda", year, "csv", area="35.10").status == 404
    assert export(office.people["kasi"], "diterima", year, "csv", area="35.10.17").status == 404
    assert export(office.people["kasi"], "diterima", year, "csv", area="35.10").status == 404
    for kind, period, form, area in (
            ("x", year, "csv", "35.10.16"), ("diterima", "x", "csv", "35.10.16"), ("diterima", year, "pdf", "35.10.16"),
            ("diterima", "2026-13", "csv", "35.10.16"), ("diterima", year, "csv", "../..")):
        assert export(office.people["kasi"], kind, period, form, area).status == 404
    assert Client(office).get("/ekspor").status == 404


def test_every_export_is_written_down(office, year):
    before = count(office, "SELECT COUNT(*) FROM event WHERE kind = 'export.finished'")
    _, _, rows = rows_of(export(office.people["kasi"], "diputus", year, "csv"))
    assert count(office, "SELECT COUNT(*) FROM event WHERE kind = 'export.finished'") == before + 1
    assert count(office, "SELECT COUNT(*) FROM export WHERE kind = 'diputus' AND row_count = ? AND whole = 1", len(rows)) >= 1
    assert run("audit", "verify", data=office.data).returncode == 0


def test_the_agenda_shows_a_month(office, year):
    person = office.people["loket"]
    _, _, rows = rows_of(export(person, "agenda", year, "csv"))
    month = rows[0][1][:7]
    page = person.get(f"/agenda?bulan={month}").text
    shown = re.findall(r'<td role="cell" data-label="Nomor agenda" class="numeric">(\d+)<', page)
    assert shown == [row[0] for row in rows if row[1].startswith(month)]
    assert "Unduh" in page and "Belum ada surat bernomor" in person.get("/agenda?bulan=2001-01").text
