"""What `script/bench --scale` measures: what the same page costs once a regency has a hundred times its history.

The regency receives as many files a day at every size; only how long it has done so grows: 11 days, 110 days, three years.
So what is open, and what a page shows, is alike, and a difference is the age of the data."""

import contextlib
import os
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time
import urllib.error
from pathlib import Path

from tools import HERE, Figures, Server, Visitor, dossiers, p99_milliseconds, rate, receiving_seconds, wrk

MOST, DAYS = 1_000_000, 1095
PAGES = {"inbox": ("kasi", "/kotak-masuk"), "office": ("kasi", "/angka"), "regency": ("ortala", "/kabupaten")}


class Scale(Figures):
    def __init__(self, simpul, quick, keep, sizes):
        super().__init__()
        self.simpul, self.sizes = simpul, sizes
        self.is_kept = keep is not None
        self.folder = Path(keep or tempfile.mkdtemp(prefix="simpul-scale-"))
        self.folder.mkdir(parents=True, exist_ok=True)
        self.rounds, self.seconds = (3, 2) if quick else (5, 5)
        self.servers, self.visitors, self.cookies = {}, {}, {}

    def run(self):
        try:
            for size in self.sizes:
                self.fill(size)
            for size in self.sizes:
                self.servers[size] = Server(self.simpul, self.data(size))
            try:
                self.sign_in()
                self.warm_up()
                self.read_pages()
                self.memory()
            finally:
                for server in self.servers.values():
                    server.stop()
            self.jobs()
            self.submit()
        finally:
            if not self.is_kept:
                shutil.rmtree(self.folder, ignore_errors=True)

    def data(self, size):
        return self.folder / str(size)

    def fill(self, size):
        """Fills a folder, goes on where that was cut off, or takes it as it lies there."""
        days = max(1, DAYS * size // MOST)
        begin = time.perf_counter()
        subprocess.run(
            [self.simpul, "demo", "--data", str(self.data(size)), "--dossiers", str(size), "--days", str(days)], check=True,
            stdout=subprocess.DEVNULL, cwd=HERE.parent)
        seconds = time.perf_counter() - begin
        if seconds > 5:
            limit = "≤ 1500 s" if size == MOST else "–"
            self.add(f"scale/fill-{size}", seconds, f"s; {self.bytes(size) / size:.0f} bytes a dossier", limit)
        codes = self.folder / f"codes-{size}"
        if not codes.exists():
            with contextlib.closing(sqlite3.connect(self.data(size) / "simpul.sqlite")) as database:
                codes.write_text("\n".join(row[0] for row in database.execute("SELECT code FROM dossier ORDER BY random()")))

    def bytes(self, size):
        return (self.data(size) / "simpul.sqlite").stat().st_size

    def sign_in(self):
        for size, server in self.servers.items():
            for login in ("loket", "kasi", "ortala"):
                visitor = Visitor(server).sign_in(login)
                self.visitors[size, login] = visitor
                self.cookies[size, login] = "; ".join(f"{cookie.name}={cookie.value}" for cookie in visitor.jar)

    def warm_up(self):
        """What a server has that has run for a while: the files in the page cache of the system."""
        for size in self.sizes:
            with (self.data(size) / "simpul.sqlite").open("rb") as file:
                while file.read(1 << 24):
                    pass

    def measure(self, ask):
        """What `ask` gives for each size, taken in turns: medians of the rates, and the answers of each round."""
        outputs = {size: [] for size in self.sizes}
        for size in self.sizes:
            ask(size, 1)
        for number in range(self.rounds):
            for size in self.sizes if number % 2 == 0 else reversed(self.sizes):
                outputs[size].append(ask(size, self.seconds))
        return outputs

    def compare(self, name, ask, limit):
        """Adds what the largest costs over what the smallest costs, round by round."""
        outputs = self.measure(ask)
        rates = {size: [rate(output) for output in outputs[size]] for size in self.sizes}
        pairs = [small / large for small, large in zip(rates[self.sizes[0]], rates[self.sizes[-1]])]
        told = ", ".join(f"{size}: {statistics.median(rates[size]):.0f}/s" for size in self.sizes)
        self.add(f"scale/{name}", statistics.median(pairs), f"× the cost ({told})", limit)
        return outputs[self.sizes[-1]]

    def read_pages(self):
        def tracking(size, seconds):
            return wrk(self.servers[size], "/", seconds, "tracking.lua", CODES=str(self.folder / f"codes-{size}"))
        tracked = self.compare("tracking", tracking, "≤ 1.3")
        last = self.sizes[-1]
        plain = [rate(wrk(self.servers[last], "/plaintext", self.seconds)) for _ in range(self.rounds)]
        ratio = statistics.median(rate(output) for output in tracked) / statistics.median(plain)
        self.add("scale/tracking-largest", ratio * statistics.median(plain), "pages/s", "≥ 0.33",
                 f"plaintext {statistics.median(plain):.0f}/s", ratio)
        for name, (login, path) in PAGES.items():
            if not self.answers(last, login, path):
                print(f"scale/{name}: {path} is not there yet", flush=True)
                continue
            outputs = self.compare(
                name, lambda size, seconds: wrk(
                    self.servers[size], path, seconds, "page.lua", COOKIE=self.cookies[size, login]), "≤ 1.3")
            if name != "office":
                self.add(
                    f"scale/{name}-p99", statistics.median(p99_milliseconds(output) for output in outputs),
                    f"ms at {last} dossiers", "≤ 10 ms")
        self.compare("search", self.search, "≤ 1.3")

    def answers(self, size, login, path):
        try:
            self.visitors[size, login].get(path)
            return True
        except urllib.error.HTTPError as error:
            if error.code != 404:
                raise
            return False

    def search(self, size, seconds):
        """Finds people at the counter by the beginning of a name, by a whole name, and by an invented NIK."""
        return wrk(
            self.servers[size], "/", seconds, "search.lua", COOKIE=self.cookies[size, "loket"],
            MARK=self.visitors[size, "loket"].mark("/loket"))

    def memory(self):
        for _ in range(50):
            Visitor(self.servers[self.sizes[-1]]).sign_in()
        self.add(
            "scale/memory", self.servers[self.sizes[-1]].resident_mib,
            f"MiB after the load and 50 logins at {self.sizes[-1]} dossiers", "≤ 200 MiB")

    def submit(self):
        """Receipts at each size, on copies, and at the largest against the bare engine with the same statements."""
        seconds = {size: [] for size in self.sizes}
        pairs, bare = [], []
        for _ in range(self.rounds):
            for size in self.sizes:
                seconds[size].append(1 / self.receipts(size))
            bare.append(self.bare(self.sizes[-1]))
            pairs.append(1 / seconds[self.sizes[-1]][-1] / bare[-1])
        ratios = [large / small for small, large in zip(seconds[self.sizes[0]], seconds[self.sizes[-1]])]
        told = ", ".join(f"{size}: {1 / statistics.median(seconds[size]):.0f}/s" for size in self.sizes)
        self.add("scale/submit", statistics.median(ratios), f"× the cost ({told})", "≤ 2.0")
        self.add(
            "scale/submit-largest", 1 / statistics.median(seconds[self.sizes[-1]]), "receipts/s", "≥ 0.5",
            f"sqlite-batch {statistics.median(bare):.0f}/s", statistics.median(pairs))

    def jobs(self):
        """What each job costs when it has nothing to do, on a copy: it should not be more for a longer history."""
        took = {size: {} for size in self.sizes}
        for size in self.sizes:
            copy = self.copy(size, "jobs")
            lines = subprocess.run(
                [self.simpul, "measure", "jobs", "--data", str(copy)], check=True, capture_output=True, text=True,
                cwd=HERE.parent, env={**os.environ, "SIMPUL_RETENTION_YEARS": "10", "SIMPUL_RETENTION_DECREE": "contoh"})
            for line in lines.stdout.splitlines():
                name, _, again = line.split()
                took[size][name] = float(again)
            shutil.rmtree(copy)
        first, last = took[self.sizes[0]], took[self.sizes[-1]]
        for name in sorted(last):
            self.add(f"scale/job/{name}", last[name], "ms with nothing to do", "–", f"{first[name]:.2f} ms at {self.sizes[0]}",
                     last[name] / max(first[name], 0.01))

    def receipts(self, size):
        """Receipts a second over HTTP, counted in the database. What is kept is not written to."""
        copy = self.copy(size, "http")
        took = receiving_seconds(self.simpul, copy, self.seconds)
        added = dossiers(copy) - dossiers(self.data(size))
        shutil.rmtree(copy)
        return added / took

    def bare(self, size):
        data, before = self.copy(size, "bare"), self.folder / "before.sqlite"
        shutil.copy(self.data(size) / "simpul.sqlite", before)
        measured = subprocess.run(
            [self.simpul, "measure", "receipts", "--data", str(data), "--copy", str(before)], check=True, capture_output=True,
            text=True, cwd=HERE.parent).stdout
        shutil.rmtree(data)
        for used in self.folder.glob("before.sqlite*"):
            used.unlink()
        return float(measured)

    def copy(self, size, name):
        target = self.folder / name
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(self.data(size), target)
        os.sync()
        return target
