"""What every measurement uses: a server, someone who visits it, wrk, and receipts at a counter."""

import contextlib
import http.cookiejar
import os
import re
import socket
import sqlite3
import subprocess
import time
import urllib.parse
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
CONNECTIONS = 16
PASSWORD = "simpul-contoh-2026"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """The program on a data folder; `start_seconds` is from its start to its first answer."""

    def __init__(self, simpul, data):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        begin = time.perf_counter()
        self.process = subprocess.Popen(
            [simpul, "serve", "--port", str(self.port), "--data", str(data)], stdout=subprocess.DEVNULL)
        while True:
            try:
                urllib.request.urlopen(self.address + "/lacak", timeout=5).read()
                break
            except OSError:
                assert self.process.poll() is None, "the server did not start"
                time.sleep(0.002)
        self.start_seconds = time.perf_counter() - begin

    @property
    def resident_mib(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)


class Visitor:
    def __init__(self, server):
        self.address = server.address
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def get(self, path):
        return self.opener.open(self.address + path, timeout=30).read().decode()

    def mark(self, path):
        return re.search(r'name="_asal" value="([^"]+)"', self.get(path)).group(1)

    def post(self, path, fields, mark):
        body = urllib.parse.urlencode({"_asal": mark, "_sekali": os.urandom(12).hex(), **fields}).encode()
        return self.opener.open(self.address + path, body, timeout=60)

    def upload(self, path, content, mark):
        edge = os.urandom(16).hex()
        parts = [("_asal", mark, ""), ("_sekali", os.urandom(12).hex(), ""), ("berkas", content, '; filename="foto.png"')]
        body = b"".join(
            f'--{edge}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'.encode()
            + (value if isinstance(value, bytes) else value.encode()) + b"\r\n" for name, value, more in parts)
        request = urllib.request.Request(
            self.address + path, body + f"--{edge}--\r\n".encode(), {"Content-Type": f"multipart/form-data; boundary={edge}"})
        return self.opener.open(request, timeout=60)

    def sign_in(self, login="loket"):
        fields = {"_asal": self.mark("/masuk"), "nama-pengguna": login, "kata-sandi": PASSWORD}
        self.opener.open(self.address + "/masuk", urllib.parse.urlencode(fields).encode(), timeout=30).read()
        return self


def wrk(server, path, seconds, script=None, **environment):
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"]
    if script:
        command += ["-s", str(HERE / script)]
    environment = {**os.environ, **environment}
    return subprocess.run(
        [*command, server.address + path], env=environment, capture_output=True, text=True, check=True, timeout=seconds + 60).stdout


def rate(output):
    assert "Non-2xx" not in output, output
    return float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))


def p99_milliseconds(output):
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", output).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def dossiers(folder):
    """How many there are: counted in the database, not believed from a client."""
    with contextlib.closing(sqlite3.connect(Path(folder) / "simpul.sqlite")) as database:
        return database.execute("SELECT COUNT(*) FROM dossier").fetchone()[0]


def receiving_seconds(simpul, data, seconds):
    """Sends receipts at the counter, as fast as they are answered, and tells how long that went on."""
    server = Server(simpul, data)
    visitor = Visitor(server).sign_in()
    page = visitor.get("/loket?layanan=dispensasi-nikah")
    papers = "".join(f"&syarat={key}" for key in re.findall(r'name="syarat" value="([^"]+)"', page))
    output = wrk(
        server, "/", seconds, "submit.lua", MARK=visitor.mark("/loket"), PAPERS=papers,
        COOKIE="; ".join(f"{cookie.name}={cookie.value}" for cookie in visitor.jar))
    server.stop()
    assert "refused 0" in output, output
    return float(re.search(r"in (\d+) us", output).group(1)) / 1e6


class Figures:
    """What was measured, printed as it comes."""

    def __init__(self):
        self.figures = []

    def add(self, name, value, unit, limit, against=None, ratio=None):
        self.figures.append({"name": name, "value": round(value, 3), "unit": unit, "against": against, "ratio": ratio and round(ratio, 3)})
        print(f"{name:16} {value:>10.2f} {unit:34} {'' if ratio is None else f'{ratio:.2f} × {against}':44} asked: {limit}", flush=True)
