"""The program as those see it who keep it running: watched, stopped in the middle, cut off and started again."""

import json
import os
import re
import socket
import subprocess
import threading
import time

from program import BINARY, METRICS_TOKEN, PROJECT, Client, Server, free_port, run
from test_bad_input import counter_fields


def counted(demo):
    """What the program says of itself to who shows its token."""
    return Client(demo).get("/metrics", headers={"Authorization": f"Bearer {METRICS_TOKEN}"}).text


def test_ready_and_counted_for_the_token_alone(demo):
    client = Client(demo)
    assert client.get("/readyz").text == "ok\n"
    client.get("/layanan")
    counts = counted(demo)
    assert re.search(r'simpul_answer_seconds_count\{method="GET",route="/layanan",status="200"\} [1-9]', counts)
    assert re.search(r"simpul_resident_bytes \d{7,}", counts)
    assert re.search(r'simpul_job_age_seconds\{job="storage.seal"\} \d', counts)
    # A proxy that says nothing of itself makes every stranger look like this computer: only the token counts.
    for shown in (None, "Bearer", f"Bearer {METRICS_TOKEN}x", f"Bearer {METRICS_TOKEN[:-1]}", f"Basic {METRICS_TOKEN}"):
        assert client.get("/metrics", headers={"Authorization": shown} if shown else {}).status == 404, shown


def test_without_a_token_nobody_reads_the_counts(tmp_path):
    run("demo", "--dossiers", 10, data=tmp_path)
    server = Server(tmp_path)
    try:
        assert Client(server).get("/metrics", headers={"Authorization": "Bearer "}).status == 404
    finally:
        server.stop()


def test_a_token_that_could_be_guessed_is_refused(tmp_path):
    (tmp_path / "token").write_text("rahasia\n")
    environment = dict(os.environ, SIMPUL_METRICS_TOKEN_FILE=str(tmp_path / "token"))
    done = subprocess.run(
        [str(BINARY), "demo", "--data", str(tmp_path / "data")], cwd=PROJECT, env=environment, capture_output=True, text=True)
    assert done.returncode != 0 and "SIMPUL_METRICS_TOKEN_FILE" in done.stderr


def test_who_answers_whether_more_was_asked_is_neither_counted_nor_logged(demo):
    client = Client(demo)
    before = (demo.data / "server.log").read_text()
    for path in ("/lacak/ABCDEFGH1234/diminta", "/lacak/ABCDEFGH1234"):
        client.get(path)
    client.post("/lacak/ABCDEFGH1234/diminta", {"apa": "money"})
    assert "/lacak/{0}/diminta" not in counted(demo)
    said = (demo.data / "server.log").read_text()[len(before):]
    assert "/lacak/{0}" in said, "the log does note what is no secret"
    assert "/lacak/{0}/diminta" not in said and "ABCDEFGH1234" not in said


def test_nobody_listening_to_what_it_says_ends_no_work(tmp_path):
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [str(BINARY), "demo", "--dossiers", "40", "--data", str(tmp_path)], cwd=PROJECT, stdout=subprocess.PIPE, stderr=full,
            text=True, timeout=300)
    assert done.returncode == 0 and "loket" in done.stdout


def test_codes_never_stand_in_counts_or_log(demo):
    code = "ABCDEFGH1234"
    Client(demo).get(f"/lacak/{code}")
    assert code not in counted(demo)
    assert code not in (demo.data / "server.log").read_text()


def test_json_log(tmp_path):
    run("demo", "--dossiers", 10, data=tmp_path)
    environment = dict(os.environ, SIMPUL_LOG="json", SIMPUL_LOG_LEVEL="info")
    port = free_port()
    process = subprocess.Popen(
        [str(BINARY), "serve", "--port", str(port), "--data", str(tmp_path)], cwd=PROJECT, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        while "http://" not in process.stdout.readline():
            pass
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(b"GET /layanan HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            while line.recv(65536):
                pass
    finally:
        process.terminate()
        _, log = process.communicate(timeout=30)
    lines = [json.loads(line) for line in log.splitlines()]
    assert any(line["message"] == "request" and line["route"] == "/layanan" and line["status"] == "200" for line in lines)


def test_told_to_stop_it_answers_what_it_began(tmp_path):
    run("demo", "--dossiers", 10, data=tmp_path)
    server = Server(tmp_path)
    host, port = server.address.removeprefix("http://").split(":")
    slow = socket.create_connection((host, int(port)))
    slow.sendall(b"POST /loket HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nx")
    client = Client(server).sign_in("loket")
    mark = client.mark("/loket")
    answers = []

    def write():
        for _ in range(200):
            try:
                answers.append(client.post("/loket", counter_fields(client), mark))
            except OSError:
                return

    writer = threading.Thread(target=write)
    writer.start()
    while len(answers) < 5:
        time.sleep(0.01)
    server.process.terminate()
    server.process.wait(timeout=60)
    writer.join(timeout=30)
    slow.close()
    assert server.process.returncode == 0, "who sends a byte a second held it up"
    assert all(answer.status in (303, 503) for answer in answers), [answer.status for answer in answers]
    server.log.close()
    again = Server(tmp_path)
    try:
        client.address = again.address
        kept = [answer.headers["Location"] for answer in answers if answer.status == 303]
        assert kept and all(client.get(place).status == 200 for place in kept)
    finally:
        again.stop()


def said_at_start(folder):
    """What the program says before it serves, and the program."""
    process = subprocess.Popen(
        [str(BINARY), "serve", "--port", str(free_port()), "--data", str(folder)], cwd=PROJECT, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True)
    said = []
    while not said or "http://" not in said[-1]:
        said.append(process.stdout.readline())
    return said, process


def test_cut_off_it_says_in_one_sentence_what_it_recovered(tmp_path):
    run("demo", "--dossiers", 10, data=tmp_path)
    server = Server(tmp_path)
    client = Client(server).sign_in("loket")
    client.post("/loket", counter_fields(client), client.mark("/loket"))
    server.kill()
    said, process = said_at_start(tmp_path)
    assert len(said) == 2 and "berhenti mendadak" in said[0] and "tersimpan" in said[0], said
    _, second = said_at_start(tmp_path)
    second.kill()
    second.wait(timeout=30)
    process.terminate()
    process.wait(timeout=30)
    said, process = said_at_start(tmp_path)
    process.terminate()
    process.wait(timeout=30)
    assert len(said) == 1, "after an orderly stop there is nothing to say"
