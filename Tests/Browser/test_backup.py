"""A copy made while the program serves, and brought back by the handbook alone."""

import re
import shutil
import threading

from program import PROJECT, Client, Server, run
from test_power import write_until_dark

HANDBOOK = (PROJECT / "docs/handbook.md").read_text()


def commands(heading, places):
    """The commands under a heading of the handbook, with real places put in."""
    section = HANDBOOK.split(f"## {heading}")[1].split("\n## ")[0]
    text = re.search(r"```sh\n(.*?)```", section, re.S).group(1)
    for name, place in places.items():
        text = text.replace(name, str(place))
    return [line.split()[1:] for line in text.splitlines()]


def test_handbook_brings_back_what_was_copied_under_load(tmp_path):
    folder, disk, keys = tmp_path / "data", tmp_path / "usb", tmp_path / "kunci"
    for made in (folder, disk, keys):
        made.mkdir()
    run("demo", "--dossiers", 30, data=folder)
    shutil.copy(folder / "simpul.key", keys / "simpul.key")
    places = {"/media/usb": disk, "/media/kunci": keys}

    server = Server(folder)
    before, stop = [], threading.Event()
    client = Client(server).sign_in("loket")
    writer = threading.Thread(target=write_until_dark, args=(client, client.mark("/loket"), before, stop))
    writer.start()
    try:
        while len(before) < 10:
            stop.wait(0.01)
        promised = list(before)
        [[verb, target]] = commands("Mencadangkan", places)
        assert "simpul.key" in run(verb, target, data=folder).stdout
    finally:
        stop.set()
        writer.join(timeout=30)
        server.stop()

    copy = next(disk.glob("*.cadangan"))
    places["CADANGAN"] = copy.name
    [drill] = commands("Latihan memulihkan, sebulan sekali", places)
    drill = drill[:-2]
    near = [part if "kunci" not in part else str(folder / "simpul.key") for part in drill]
    assert "tersimpan terpisah" in run(*near, data=folder, check=False).stderr
    urgent = run("doctor", data=folder, check=False)
    assert urgent.returncode == 1 and "MENDESAK: Belum terbukti" in urgent.stdout
    assert "Latihan berhasil" in run(*drill, data=folder).stdout
    findings = run("doctor", data=folder, check=False).stdout
    assert "Belum terbukti" not in findings and "Belum ada cadangan" not in findings

    shutil.rmtree(folder)
    restore, serve = commands("Komputer rusak, hilang, atau diganti", places)
    assert serve[0] == "serve"
    assert "terbukti utuh" in run(*restore[:-2], data=folder).stdout
    server = Server(folder)
    try:
        client = Client(server).sign_in("loket")
        for person, address in promised:
            assert client.get(address).status == 200, f"{person} was answered before the copy and is lost"
    finally:
        server.stop()
    assert run(*restore[:-2], data=folder, check=False).returncode != 0, "an installation was written over"
