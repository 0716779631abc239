"""Where the program under test keeps its rows: made from a template, broken, and looked at without the program."""

import os
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

from disk import Disk


def run(command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=600, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


class SQLite:
    """A file beside the program, on a disk that can lose what it was not asked to keep."""

    faults = ("kill", "power", "full", "fsync")
    # How many write at once while the program lives, so that commits are shared, and how many send again.
    writers, senders = 8, 8
    # So many deaths in a row of one installation; then a new one, so that proving it whole stays quick.
    lineage = 10
    settings = {}

    def __init__(self, work, shim):
        self.work, self.shim = work, shim
        self.template = work / "template"
        self.data = work / "data"

    def filled(self):
        """The template is whole: from here on everything counts."""

    def begin(self):
        """A new copy of the template."""
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(self.template, self.data)
        self.disk = Disk(self.data / "simpul.sqlite", self.work / "notes")

    def breaking(self, fault, dice):
        """What the next start of the program is told of its disk."""
        if fault == "full":
            return self.disk.settings(self.shim, "full", dice.randrange(250), dice.randrange(1, 200))
        if fault == "fsync":
            return self.disk.settings(self.shim, "fsync", dice.randrange(8), 1)
        return self.disk.settings(self.shim, "lie" if fault == "lie" else "", 0, 1 << 30)

    def after_death(self, fault, dice):
        if fault in ("power", "fsync", "lie"):
            self.disk.cut_power(dice)
        else:
            self.disk.read()

    def look(self, prefix):
        """What is there: the outcome of each key, and the ids of all dossiers. Asked of the file, not of the program."""
        database = sqlite3.connect(self.data / "simpul.sqlite")
        try:
            answer = database.execute("PRAGMA integrity_check").fetchall()
            kept = dict(database.execute("SELECT key, outcome FROM once WHERE key LIKE ?", [prefix + "%"]))
            dossiers = [row[0].hex() for row in database.execute("SELECT id FROM dossier")]
        except sqlite3.DatabaseError as error:
            return [f"the file cannot be read: {error}"], {}, []
        finally:
            database.close()
        return [] if answer == [("ok",)] else [f"integrity_check: {answer}"], kept, dossiers

    def close(self):
        pass


class PostgreSQL:
    """A throw-away server that waits for its disk, with a database for each lineage."""

    faults = ("kill", "server")
    # All write to one office, and each must be tried again when it met another: more only wait for each other.
    writers, senders = 4, 1
    lineage = 25

    def __init__(self, work, _):
        self.work, self.count = work, 0
        self.bin = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))[-1].parent
        self.template, self.data, self.cluster = work / "template", work / "data", work / "cluster"
        self.cluster.mkdir()
        if os.geteuid() == 0:
            shutil.chown(self.cluster, "postgres")
        self._as_server("initdb", "-D", self.cluster / "db", "-A", "trust", "-U", "simpul", "-k", "--no-sync")
        self._start(waits=False)
        self._name("template")

    def _as_server(self, program, *arguments):
        user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run(
            [*user, self.bin / program, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")

    def _start(self, waits=True):
        self._as_server(
            "pg_ctl", "-D", self.cluster / "db", "-w", "-l", self.cluster / "log",
            "-o", f"-k {self.cluster} -c listen_addresses='' -c fsync={'on' if waits else 'off'} "
            "-c recovery_init_sync_method=syncfs", "start")

    def filled(self):
        # Only what made the template did not wait for the disk.
        self._as_server("pg_ctl", "-D", self.cluster / "db", "-w", "-m", "fast", "stop")
        self._start()

    def _name(self, name):
        self.name = name
        self.address = f"postgres:///{name}?host={self.cluster}&user=simpul"
        self.settings = {"SIMPUL_DATABASE": self.address}
        self._ask(f"CREATE DATABASE {name}" + (" TEMPLATE template" if name != "template" else ""), database="postgres")

    def _ask(self, sql, database=None):
        return run(["psql", "-h", self.cluster, "-U", "simpul", "-d", database or self.name, "-AtqX", "-F", " ", "-c", sql])

    def begin(self):
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(self.template, self.data)
        before, self.count = self.name, self.count + 1
        self._name(f"lineage_{self.count}")
        if before != "template":
            self._ask(f"DROP DATABASE {before} WITH (FORCE)")

    def breaking(self, fault, dice):
        return {}

    def stop_and_start(self):
        """The server dies as if its power failed, and comes back."""
        self._as_server("pg_ctl", "-D", self.cluster / "db", "-w", "-m", "immediate", "stop")
        self._start()

    def after_death(self, fault, dice):
        # The server must have noticed that nobody is there, or the next start meets what was left open.
        present = f"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = '{self.name}' AND application_name <> 'psql'"
        while self._ask(present).strip() != "0":
            time.sleep(0.01)

    def look(self, prefix):
        complaints = subprocess.run(
            [self.bin / "pg_amcheck", "-h", self.cluster, "-U", "simpul", "--install-missing", "--heapallindexed", self.name],
            capture_output=True, text=True)
        kept = dict(line.split() for line in self._ask(f"SELECT key, outcome FROM once WHERE key LIKE '{prefix}%'").splitlines())
        dossiers = self._ask("SELECT encode(id, 'hex') FROM dossier").split()
        return [f"pg_amcheck: {complaints.stdout}{complaints.stderr}"] if complaints.returncode else [], kept, dossiers

    def close(self):
        self._as_server("pg_ctl", "-D", self.cluster / "db", "-m", "immediate", "stop")
