"""The power fails in the middle of writing: what was answered is there, once, and nothing half."""

import re
import threading
import uuid

from program import Client, Server, run
from test_bad_input import counter_fields


def write_until_dark(client, mark, known, stop):
    while not stop.is_set():
        person = f"Uji {uuid.uuid4().hex[:10]}"
        try:
            answer = client.post("/loket", counter_fields(client, nama=person), mark)
        except Exception:  # The line broke: nothing was promised for this one.
            return
        if answer.status == 303:
            known.append((person, answer.headers["Location"]))


def test_killed_while_writing(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    run("demo", "--dossiers", 30, data=folder)
    acknowledged = []
    for _ in range(3):
        server = Server(folder)
        stop = threading.Event()
        writers = []
        for login in ("loket", "loket", "loket"):
            client = Client(server).sign_in(login)
            arguments = (client, client.mark("/loket"), acknowledged, stop)
            writers.append(threading.Thread(target=write_until_dark, args=arguments))
        before = len(acknowledged)
        for writer in writers:
            writer.start()
        while len(acknowledged) < before + 15:
            stop.wait(0.01)
        server.kill()
        stop.set()
        for writer in writers:
            writer.join(timeout=30)

    verified = run("audit", "verify", data=folder)
    assert "Tidak ada yang diubah" in verified.stdout
    server = Server(folder)
    try:
        client = Client(server).sign_in("loket")
        mark = client.mark("/loket")
        for person, address in acknowledged:
            assert client.get(address).status == 200, f"{person} was answered and is lost"
            found = client.post("/loket/orang", {"cari": person, "layanan": ""}, mark).text
            assert len(re.findall(r'<li><a href="/berkas/', found)) == 1, f"{person} is there more than once"
    finally:
        server.stop()


def test_stopped_and_started_again_keeps_everything(tmp_path):
    run("demo", "--dossiers", 30, data=tmp_path)
    server = Server(tmp_path)
    client = Client(server).sign_in("loket")
    address = client.post("/loket", counter_fields(client), client.mark("/loket")).headers["Location"]
    server.stop()
    assert server.process.returncode == 0
    server = Server(tmp_path)
    try:
        client.address = server.address
        assert client.get(address).status == 200, "the session or the dossier was lost"
    finally:
        server.stop()
    assert "sudah berisi" in run("demo", data=tmp_path).stdout
