"""The real program in a folder of its own: filled, served, asked, killed."""

import http.cookiejar
import os
import re
import socket
import subprocess
import threading
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("SIMPUL_BINARY", PROJECT / ".build/debug/simpul"))
PASSWORD = "simpul-contoh-2026"
METRICS_TOKEN = "token-untuk-memantau-0123456789"


def run(*arguments, data=None, check=True, text=None):
    """Runs one command of the program to its end."""
    command = [str(BINARY), *map(str, arguments)]
    if data:
        command += ["--data", str(data)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, input=text, timeout=300)
    if check and done.returncode != 0:
        raise AssertionError(f"{command} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """The program serving a data folder on a port that was free."""

    def __init__(self, data, settings=None):
        self.data = Path(data)
        self.log = (self.data / "server.log").open("ab")
        self.process = subprocess.Popen(
            [str(BINARY), "serve", "--port", str(free_port()), "--verbose", "--data", str(data)],
            cwd=PROJECT, stdout=subprocess.PIPE, stderr=self.log, text=True, env={**os.environ, **(settings or {})})
        watchdog = threading.Timer(60, self.process.kill)
        watchdog.start()
        said = []
        for line in self.process.stdout:
            said.append(line)
            if found := re.search(r"http://\S+", line):
                break
        else:
            raise AssertionError(f"the server did not say where it is: {said!r}")
        watchdog.cancel()
        self.address = found.group(0)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.log.close()

    def kill(self):
        """As a power cut does it: no chance to finish anything."""
        self.process.kill()
        self.process.wait(timeout=30)
        self.log.close()


class Answer:
    def __init__(self, response, body):
        self.status = response.status if hasattr(response, "status") else response.code
        self.headers = response.headers
        self.url = response.geturl()
        self.body = body

    @property
    def text(self):
        return self.body.decode("utf-8")


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Client:
    """A visitor without a browser: keeps cookies, sends what it is told to, follows nothing."""

    def __init__(self, server):
        self.address = server.address
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar), _Stay)

    def ask(self, path, data=None, headers=None, timeout=30):
        request = urllib.request.Request(self.address + path, data=data, headers=headers or {})
        try:
            with self.opener.open(request, timeout=timeout) as response:
                return Answer(response, response.read())
        except urllib.error.HTTPError as error:
            return Answer(error, error.read())

    def get(self, path, **more):
        return self.ask(path, **more)

    def mark(self, page="/masuk"):
        """The form's mark against other sites, as this visitor's pages carry it."""
        return re.search(r'name="_asal" value="([^"]+)"', self.get(page).text).group(1)

    def post(self, path, fields, mark=None, headers=None):
        pairs = list(fields.items()) if isinstance(fields, dict) else list(fields)
        if mark is not False:
            pairs.append(("_asal", mark or self.mark()))
        return self.ask(path, urllib.parse.urlencode(pairs).encode(), headers)

    def sign_in(self, login, password=PASSWORD):
        answer = self.post("/masuk", {"nama-pengguna": login, "kata-sandi": password})
        assert answer.status == 303, f"{login} cannot sign in: {answer.status}"
        return self
