"""What script/bench measures: ratios taken in one run, on this machine, over the loopback."""

import argparse
import concurrent.futures
import contextlib
import json
import os
import re
import shutil
import sqlite3
import statistics
import struct
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
import zlib
from pathlib import Path

from scale import Scale
from tools import HERE, Figures, Server, Visitor, dossiers, p99_milliseconds, rate, receiving_seconds, wrk


class Bench(Figures):
    def __init__(self, simpul, quick):
        super().__init__()
        self.simpul, self.quick = simpul, quick
        self.work = Path(tempfile.mkdtemp(prefix="simpul-bench-"))
        self.data = self.work / "data"
        self.rounds = 2 if quick else 5
        self.seconds = 3 if quick else 6

    def run(self):
        try:
            self.demo_fill()
            self.tracking()
            self.submit()
            self.apply()
            self.catalogue_search()
            self.export()
            self.power_lookup()
            self.import_regions()
        finally:
            shutil.rmtree(self.work, ignore_errors=True)

    def demo_fill(self):
        count = 3_000 if self.quick else 30_000
        begin = time.perf_counter()
        subprocess.run(
            [self.simpul, "demo", "--data", str(self.data), "--dossiers", str(count)], check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=HERE.parent)
        seconds = (time.perf_counter() - begin) * 30_000 / count
        self.add("demo-fill", seconds, "s" if count == 30_000 else "s for 30 000, from 3 000", "≤ 60 s")

    def tracking(self):
        starts = []
        for _ in range(3):
            server = Server(self.simpul, self.data)
            starts.append(server.start_seconds)
            server.stop()
        self.add("start", statistics.median(starts), "s to the first page", "≤ 0.3 s")

        codes = self.work / "codes"
        with sqlite3.connect(self.data / "simpul.sqlite") as database:
            codes.write_text("\n".join(row[0] for row in database.execute("SELECT code FROM dossier")))
        server = Server(self.simpul, self.data)
        plain, tracked, p99 = [], [], []
        wrk(server, "/plaintext", 1)
        wrk(server, "/", 1, "tracking.lua", CODES=str(codes))
        for _ in range(self.rounds):
            plain.append(rate(wrk(server, "/plaintext", self.seconds)))
            output = wrk(server, "/", self.seconds, "tracking.lua", CODES=str(codes))
            tracked.append(rate(output))
            p99.append(p99_milliseconds(output))
        pairs = [track / text for track, text in zip(tracked, plain)]
        self.add(
            "tracking", statistics.median(tracked), "pages/s", "≥ 0.25",
            f"plaintext {statistics.median(plain):.0f}/s", statistics.median(pairs))
        self.add("tracking-p99", statistics.median(p99), "ms", "≤ 15 ms")
        for _ in range(50):
            Visitor(server).sign_in()
        self.add("memory", server.resident_mib, "MiB after the load and 50 logins", "≤ 120 MiB")
        server.stop()

    def submit(self):
        submitted, batch = [], []
        for number in range(self.rounds):
            data, other = self.work / f"http-{number}", self.work / f"bare-{number}"
            shutil.copytree(self.data, data)
            shutil.copytree(self.data, other)
            copy = self.work / "copy.sqlite"
            shutil.copy(self.data / "simpul.sqlite", copy)
            took = receiving_seconds(self.simpul, data, self.seconds)
            submitted.append((dossiers(data) - dossiers(self.data)) / took)
            measured = subprocess.run(
                [self.simpul, "measure", "receipts", "--data", str(other), "--copy", str(copy)], check=True, capture_output=True,
                text=True, cwd=HERE.parent).stdout
            batch.append(float(measured))
            for used in (data, other):
                shutil.rmtree(used)
            for used in self.work.glob("copy.sqlite*"):
                used.unlink()
        pairs = [http / bare for http, bare in zip(submitted, batch)]
        self.add(
            "submit", statistics.median(submitted), "receipts/s", "≥ 0.25",
            f"sqlite-batch {statistics.median(batch):.0f}/s", statistics.median(pairs))

    def apply(self):
        """Whole applications from home with 1 MB of photos each, against the same bytes written to the disk and waited for."""
        data = self.work / "apply"
        shutil.copytree(self.data, data)
        server = Server(self.simpul, data)
        count, threads = (8, 4) if self.quick else (40, 8)
        photos = [self.photo(number) for number in range(4)]
        begin = time.perf_counter()
        with concurrent.futures.ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda number: self.one_application(Visitor(server), photos, number), range(count)))
        sent = count / (time.perf_counter() - begin)
        server.stop()
        begin = time.perf_counter()
        for number in range(count):
            with (self.work / f"bare-{number}").open("wb") as bare:
                for photo in photos:
                    bare.write(photo)
                os.fsync(bare.fileno())
        written = count / (time.perf_counter() - begin)
        with sqlite3.connect(data / "simpul.sqlite") as database:
            arrived, kept = database.execute(
                """SELECT COUNT(DISTINCT d.id), SUM(a.size) FROM dossier d JOIN attachment a ON a.dossier = d.id
                   WHERE d.name LIKE 'Uji Bangku %'""").fetchone()
        assert arrived == count and kept >= count * 1_000_000, f"{arrived} applications, {kept} bytes"
        self.add("apply", sent, "applications/s", "–", f"bare-writes {written:.0f}/s", sent / written)
        shutil.rmtree(data)

    @staticmethod
    def photo(number):
        """A quarter of a megabyte that is a valid PNG and cannot be made smaller."""
        def part(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        rows = b"".join(b"\0" + os.urandom(512) for _ in range(512))
        head = struct.pack(">IIBBBBB", 512, 512, 8, 0, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(rows, 0)) + part(b"IEND", b"")

    def one_application(self, visitor, photos, number):
        service = "dispensasi-nikah"
        mark = visitor.mark(f"/ajukan/{service}")
        code = re.search(r"/ajukan/draf/([^/]+)/", visitor.post(f"/ajukan/{service}", {}, mark).geturl()).group(1)
        draft = f"/ajukan/draf/{code}"
        for step, fields in (
            ("kode", {}), ("kantor", {"kantor": "35.10.16"}), ("desa", {"desa": "-"}),
            ("keadaan", {"tanya": "waktu", "jawaban": "kurang"}),
            ("pemohon", {"pemohon": "person", "nama": f"Uji Bangku {number}", "bahasa": "id"}),
        ):
            visitor.post(f"{draft}/{step}", fields, mark)
        papers = dict.fromkeys(re.findall(rf'action="{draft}/berkas/([^"]+)"', visitor.get(f"{draft}/syarat")))
        for paper, photo in zip(papers, photos):
            visitor.upload(f"{draft}/berkas/{paper}", photo, mark)
        for paper in list(papers)[len(photos):]:
            visitor.post(f"{draft}/syarat", {"bawa": paper}, mark)
        visitor.post(f"{draft}/syarat", {}, mark)
        page = visitor.get(f"{draft}/periksa")
        visitor.post(f"{draft}/kirim", dict(re.findall(r'name="(standar|versi|_sekali)" value="([^"]*)"', page)), mark)

    def catalogue_search(self):
        server = Server(self.simpul, self.data)
        plain, found = [], []
        wrk(server, "/layanan?cari=ktp%20hilang", 1)
        for _ in range(self.rounds):
            plain.append(rate(wrk(server, "/plaintext", self.seconds)))
            found.append(rate(wrk(server, "/layanan?cari=ktp%20hilang", self.seconds)))
        server.stop()
        pairs = [search / text for search, text in zip(found, plain)]
        self.add(
            "catalogue-search", statistics.median(found), "searches/s", "≥ 0.1",
            f"plaintext {statistics.median(plain):.0f}/s", statistics.median(pairs))

    def export(self):
        """How much the program grows while a table goes out: it should not depend on the rows. The first fills
        the page caches of the engine, which have a limit of their own, and is told apart."""
        rows = 10_000 if self.quick else 100_000
        data = self.work / "export"
        shutil.copytree(self.data, data)
        self.multiply(data / "simpul.sqlite", rows)
        server = Server(self.simpul, data)
        visitor = Visitor(server).sign_in("ortala")
        mark = visitor.mark("/kata-sandi")
        for form in ("csv", "xlsx"):
            for name in (f"export-{form}-cold", f"export-{form}"):
                before = self.restart_peak(server)
                begin = time.perf_counter()
                size = self.take(visitor, mark, form, "2026")
                seconds = time.perf_counter() - begin
                growth = self.peak_mib(server) - before
                self.add(name, growth, f"MiB more: {rows} rows, {size >> 20} MiB, {seconds:.1f} s", "≤ 16 MiB" if name[-1] != "d" else "–")
        server.stop()
        with sqlite3.connect(data / "simpul.sqlite") as database:
            taken = database.execute("SELECT MIN(row_count) FROM export WHERE period = '2026' AND whole = 1").fetchone()[0]
        assert taken == rows, f"{taken} rows instead of {rows}"
        shutil.rmtree(data)

    def multiply(self, path, rows):
        """Repeats the dossiers until there are so many, all received in 2026."""
        with sqlite3.connect(path) as database:
            columns = [row[1] for row in database.execute("PRAGMA table_info(dossier)")]
            day = "printf('2026-%02d-%02d', 1 + abs(random()) % 12, 1 + abs(random()) % 28)"
            new = {"id": "randomblob(16)", "code": "hex(randomblob(7))", "received_day": day, "agenda_number": "NULL"}
            chosen = ", ".join(new.get(name, name) for name in columns)
            present = database.execute("SELECT COUNT(*) FROM dossier").fetchone()[0]
            while present < rows:
                take = min(present, rows - present)
                database.execute(f"INSERT INTO dossier ({', '.join(columns)}) SELECT {chosen} FROM dossier LIMIT {take}")
                present += take
            database.execute(f"UPDATE dossier SET received_day = {day}")

    def take(self, visitor, mark, form, period):
        fields = {"_asal": mark, "isi": "diterima", "wilayah": "35.10", "masa": period, "bentuk": form}
        size = 0
        with visitor.opener.open(visitor.address + "/ekspor", urllib.parse.urlencode(fields).encode(), timeout=600) as answer:
            while part := answer.read(1 << 16):
                size += len(part)
        return size

    @staticmethod
    def restart_peak(server):
        """Lets the kernel count the peak anew, from what is resident now."""
        Path(f"/proc/{server.process.pid}/clear_refs").write_text("5")
        return server.resident_mib

    @staticmethod
    def peak_mib(server):
        status = Path(f"/proc/{server.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024

    def power_lookup(self):
        """Who may decide, asked of a register with ten years of decrees, and of one with a single year: it must not age."""
        services, offices = (40, 60) if self.quick else (200, 300)
        took = {}
        for years in (1, 10):
            data = self.work / f"register-{years}"
            shutil.copytree(self.data, data)
            keys, codes = self.decrees(data / "simpul.sqlite", services, offices, years)
            for name, lines in (("services", keys), ("offices", codes)):
                (self.work / name).write_text("\n".join(lines))
            rounds = []
            for _ in range(self.rounds):
                held, microseconds = subprocess.run(
                    [self.simpul, "measure", "lookups", "--data", str(data), "--services", str(self.work / "services"),
                     "--offices", str(self.work / "offices"), "--from", f"{2027 - years}-01-01", "--days", str(365 * years)],
                    check=True, capture_output=True, text=True, cwd=HERE.parent).stdout.split()
                assert int(held) > 0, "no question met a power"
                rounds.append(float(microseconds))
            took[years] = statistics.median(rounds)
            shutil.rmtree(data)
        self.add(
            "power-lookup", took[10], f"µs: {services} services × {offices} offices × 10 years", "≤ 50 µs",
            f"1 year {took[1]:.1f} µs", took[10] / took[1])

    @staticmethod
    def decrees(path, services, offices, years):
        """A register in which each year's decree gave every service to every office, half of them with a limit."""
        keys = [f"layanan-{number}" for number in range(services)]
        codes = [f"35.10.{district:02}.{village}" for district in range(1, 26) for village in range(1001, 1026)][:offices]
        with contextlib.closing(sqlite3.connect(path)) as database, database:
            for table in ("power_segment", "power_area", "power_change", "power", "decree_file", "decree"):
                database.execute(f"DELETE FROM {table}")
            for year in range(2027 - years, 2027):
                decree, first, last = os.urandom(16), f"{year}-01-01", f"{year}-12-31"
                database.execute(
                    """INSERT INTO decree (regency, id, number, title, giver, issued, from_day, through_day, basis, open_files)
                       VALUES (3510, ?, ?, 'Pelimpahan', 'Bupati Banyuwangi', ?, ?, ?, 'Perda 5/2024', 'finish')""",
                    (decree, f"188/{year}", first, first, last))
                for number, key in enumerate(keys):
                    power, limit = os.urandom(16), ("squareMetres", 100) if number % 2 else (None, None)
                    database.execute(
                        """INSERT INTO power VALUES (3510, ?, ?, ?, 'delegation', 'licensing', 'licence', 'Penataan ruang', 'decides',
                           ?, ?, 'head', 'Dinas PU', '', '', ?, ?, NULL)""", (power, decree, key, *limit, first, last))
                    database.executemany(
                        """INSERT INTO power_segment (regency, area, service, from_day, rank, power, standing)
                           VALUES (3510, ?, ?, ?, 0, ?, 'inForce')""",
                        [(code, key, first, power) for code in codes])
        return keys, codes

    def import_regions(self):
        source = self.regions()
        rows = sum(1 for _ in source.open("rb")) - 1
        begin = time.perf_counter()
        subprocess.run(
            [self.simpul, "import", "regions", str(source), "--data", str(self.work / "regions")], check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.add("import-regions", time.perf_counter() - begin, f"s for {rows} rows", "≤ 3 s")

    def regions(self):
        """The list of all regions if it lies beside the project, else one of the same size and shape."""
        real = HERE.parent.parent / "shared/data/wilayah.csv"
        if real.exists():
            return real
        made = self.work / "regions.csv"
        rows = ["code,name"]
        for province in range(11, 49):
            rows.append(f"{province},Provinsi {province}")
            for regency in range(1, 15):
                rows.append(f"{province}.{regency:02},Kabupaten {province} {regency}")
                for district in range(1, 15):
                    rows.append(f"{province}.{regency:02}.{district:02},Kecamatan {district}")
                    rows += [
                        f"{province}.{regency:02}.{district:02}.{2000 + village},Desa {village}" for village in range(1, 12)]
        made.write_text("\n".join(rows) + "\n")
        return made


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("simpul")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", metavar="FILE", nargs="?", const="-")
    parser.add_argument("--scale", action="store_true")
    parser.add_argument("--keep", metavar="DIR", help="with --scale: where the filled databases lie and stay")
    parser.add_argument("--sizes", default="10000,100000,1000000", help="with --scale: numbers of dossiers, the smallest first")
    options = parser.parse_args()
    bench = Bench(options.simpul, options.quick)
    if options.scale:
        sizes = [int(size) for size in options.sizes.split(",")]
        bench = Scale(options.simpul, options.quick, options.keep, sizes)
    if options.json == "-":
        import sys
        with contextlib.redirect_stdout(sys.stderr):
            bench.run()
        print(json.dumps({"figures": bench.figures}))
    else:
        bench.run()
        if options.json:
            Path(options.json).write_text(json.dumps({"figures": bench.figures}, indent=1) + "\n")


if __name__ == "__main__":
    main()
