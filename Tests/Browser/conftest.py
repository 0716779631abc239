from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright
from program import METRICS_TOKEN, PASSWORD, Client, Server, run

WIDTHS = (360, 1280)


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """A demonstration regency of its own, served for the whole run."""
    folder = tmp_path_factory.mktemp("simpul")
    run("demo", "--dossiers", 400, data=folder)
    (folder / "metrics.token").write_text(METRICS_TOKEN + "\n")
    server = Server(folder, {"SIMPUL_METRICS_TOKEN_FILE": str(folder / "metrics.token")})
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sessions(demo):
    """A signed-in client for each role, made once: signing in is slow by design."""
    known = {}

    def session(login):
        if login not in known:
            known[login] = Client(demo).sign_in(login)
        return known[login]

    return session


def is_fault(line):
    """The browser also notes each answer that is not 2xx; those are meant."""
    return line.type == "error" and "the server responded with a status of 4" not in line.text


@contextmanager
def visitors(browser, server, sign_in=None, width=1280):
    """Opens pages of a server as someone: open_page('kasi', width=360, script=False).

    server is asked for each time, since a test may start it anew; sign_in gives a signed-in client.
    """
    contexts = []
    usual = width

    def open_page(login=None, width=usual, script=True, cookies=()):
        address = server().address
        context = browser.new_context(
            base_url=address, viewport={"width": width, "height": 800}, java_script_enabled=script, locale="id-ID")
        contexts.append(context)
        context.add_cookies(list(cookies))
        if login:
            client = sign_in(login) if sign_in else Client(server()).sign_in(login)
            context.add_cookies([{"name": c.name, "value": c.value, "url": address} for c in client.jar])
        page = context.new_page()
        page.complaints = []
        page.runs_script = script
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda line: page.complaints.append(line.text) if is_fault(line) else None)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def visitor(browser, demo, sessions):
    """Opens a page of the demonstration as someone: visitor('kasi', width=360, script=False)."""
    with visitors(browser, lambda: demo, sessions) as open_page:
        yield open_page


__all__ = ["PASSWORD", "WIDTHS", "visitors"]
