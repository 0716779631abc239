"""Two programs on one PostgreSQL database: they share the work, and do nothing twice when one of them is killed."""

import os
import shutil
import subprocess
import uuid

import pytest
from program import Client, Server, run
from test_notices import PASSWORD, Office, receive, until

SOCKET = os.environ.get("SIMPUL_TEST_POSTGRES")
pytestmark = pytest.mark.skipif(not SOCKET, reason="no PostgreSQL; script/test starts one")


def psql(text):
    return subprocess.run(
        ["psql", "-h", SOCKET, "-U", "simpul", "-d", "postgres", "-qtA", "-c", text], check=True, capture_output=True,
        text=True, timeout=60).stdout.strip()


@pytest.fixture
def schema(monkeypatch):
    name = "kembar_" + uuid.uuid4().hex
    psql(f"CREATE SCHEMA {name}")
    monkeypatch.setenv(
        "SIMPUL_DATABASE", f"postgres:///postgres?host={SOCKET}&user=simpul&options=-csearch_path%3D{name}")
    yield name
    psql(f"DROP SCHEMA {name} CASCADE")


def test_two_programs_share_the_work_and_a_killed_one_leaves_nothing_twice(schema, tmp_path):
    first_folder = tmp_path / "satu"
    first_folder.mkdir()
    office = Office(first_folder)
    twin = tmp_path / "dua"
    twin.mkdir()
    shutil.copy(office.data / "simpul.key", twin / "simpul.key")
    (twin / "simpul.key").chmod(0o600)
    second = Server(twin, office.settings)
    try:
        counter = Client(second).sign_in("loket", PASSWORD)
        addresses = [f"{uuid.uuid4().hex}@contoh.id" for _ in range(12)]
        for number, address in enumerate(addresses):
            if number == 6:
                office.server.kill()
            client = office.people["loket"] if number < 6 and number % 2 == 0 else counter
            receive(client, mail=address)
        # What the killed one held comes free after its lease.
        until(lambda: all(office.mailbox.to(address) for address in addresses), seconds=180)
        said = {}
        for address in addresses:
            said[address] = [mail["Message-ID"] for mail in office.mailbox.to(address)]
            assert len(set(said[address])) == 1, "the same news under two names"
        # The one that was on its way when the first was killed may come again, under its own name.
        assert sum(len(mails) for mails in said.values()) <= len(addresses) + 1
        assert psql(f"SELECT COUNT(*) FROM {schema}.dossier") == "12"
        until(lambda: psql(f"SELECT COUNT(*) FROM {schema}.figure_delta") == "0", seconds=120)
        until(lambda: psql(f"SELECT COUNT(*) FROM {schema}.event WHERE seal IS NULL") == "0", seconds=180)
        numbers = psql(f"SELECT string_agg(number::text, ',' ORDER BY number) FROM {schema}.event_seal").split(",")
        assert numbers == [str(number + 1) for number in range(len(numbers))]
        assert "Tidak ada yang diubah diam-diam." in run("audit", "verify", data=twin).stdout
    finally:
        second.stop()
        office.mailbox.stop()
        if office.server.process.poll() is None:
            office.server.kill()
