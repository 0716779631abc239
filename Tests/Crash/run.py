"""What script/crash does: kills the program again and again while it is answering, and looks for what was lost or doubled."""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from places import PostgreSQL, SQLite, run

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
# One start in so many is killed before it has answered anything.
EARLY = 6
LONGEST = 0.7
# In bytes: one that is cut again and again, so that this is interrupted too, and one that is never cut in so short a life.
LOGS = [256 << 10, 64 << 20]


class Rehearsal:
    def __init__(self, arguments):
        self.simpul, self.seed, self.fault = arguments.simpul, arguments.seed, arguments.fault
        self.work = Path(tempfile.mkdtemp(prefix="simpul-crash-"))
        self.work.chmod(0o755)
        shim = self.work / "disk.so"
        run(["cc", "-O1", "-Wall", "-shared", "-fPIC", "-o", shim, HERE / "disk.c", "-ldl", "-lpthread"])
        self.place = (SQLite if arguments.engine == "sqlite" else PostgreSQL)(self.work, shim)
        self.lost, self.doubled, self.answered, self.ends = 0, 0, 0, Counter()

    def run(self, first, count):
        try:
            self.command("demo", "--dossiers", 1, "--days", 3, data=self.place.template)
            self.place.filled()
            for number in range(first, first + count):
                if number == first or number % self.place.lineage == 0:
                    self.begin()
                self.once(number)
                if sys.stderr.isatty() or number % 50 == 49:
                    print(f"\r{number + 1 - first} of {count}", end="", file=sys.stderr, flush=True)
        finally:
            self.place.close()
            shutil.rmtree(self.work, ignore_errors=True)
        print(file=sys.stderr)
        ends = ", ".join(f"{count} {name}" for name, count in sorted(self.ends.items()))
        print(f"seed {self.seed}: {self.answered} writes were answered; {ends}")
        print(f"{count} runs, {self.lost} lost, {self.doubled} doubled")
        return self.lost == self.doubled == 0

    def environment(self, more=None):
        return {**os.environ, "SIMPUL_LOG_LEVEL": "critical", **self.place.settings, **(more or {})}

    def command(self, *arguments, data=None):
        return run(
            [self.simpul, *arguments, "--data", data or self.place.data], cwd=PROJECT, env=self.environment())

    def begin(self):
        self.place.begin()
        self.known = {}
        _, _, dossiers = self.place.look("-")
        self.base = set(dossiers)

    def once(self, number):
        """One life and death, and what is found after it."""
        # A run of its own seed, so that any of them can be played again without those before.
        dice = random.Random(f"{self.seed}-{number}")
        fault = self.fault or dice.choice(self.place.faults)
        answered, begun = self.live(fault, dice, f"{number}a", self.place.breaking(fault, dice))
        if fault == "fsync":
            # Started again on what programs can still see, though the disk does not have it; then the power fails.
            more, other = self.live("kill", dice, f"{number}b", self.place.breaking("power", dice))
            answered, begun = answered | more, begun | other
        self.place.after_death(fault, dice)
        self.answered += len(answered)
        self.known |= answered
        self.prove(number, fault, begun)

    def live(self, fault, dice, keys, settings):
        """Starts the program, and kills it.
        Returns the outcomes it told of, and the keys of what it began."""
        log = self.work / "answered"
        log.unlink(missing_ok=True)
        descriptor = os.open(log, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
        begin = time.monotonic()
        child = subprocess.Popen(
            [self.simpul, "measure", "acknowledged", "--data", self.place.data, "--log", str(descriptor), "--keys", f"k{keys}",
             "--writers", str(self.place.writers), "--largest-log", str(dice.choice(LOGS))],
            cwd=PROJECT, env=self.environment(settings), pass_fds=[descriptor], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(descriptor)
        if dice.randrange(EARLY) == 0 and getattr(self, "start", None):
            wait = dice.uniform(0, self.start)
        else:
            while log.stat().st_size == 0 and child.poll() is None:
                time.sleep(0.002)
            self.start = time.monotonic() - begin
            wait = dice.uniform(0, LONGEST)
        if fault == "server":
            self._wait(child, wait)
            self.place.stop_and_start()
            wait = dice.uniform(0, LONGEST)
        self._wait(child, wait)
        child.kill()
        self.ends[f"ended by {fault} with {child.wait()}"] += 1
        return self.read(log)

    @staticmethod
    def _wait(child, seconds):
        try:
            child.wait(seconds)
        except subprocess.TimeoutExpired:
            pass

    @staticmethod
    def read(log):
        answered, begun = {}, set()
        for line in log.read_text().splitlines():
            mark, key, *rest = line.split(" ", 2)
            if mark == "?":
                begun.add(key)
            elif mark == "=":
                answered[key] = rest[0]
        return answered, begun

    def prove(self, number, fault, begun):
        """Sends everything again, answered or not: what was answered has its outcome, and nothing is there twice."""
        keys, log = self.work / "keys", self.work / "again"
        log.unlink(missing_ok=True)
        keys.write_text("".join(f"{key}\n" for key in sorted(begun | self.known.keys())))
        descriptor = os.open(log, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
        settings = self.place.breaking("kill", random.Random(0))
        said = subprocess.run(
            [self.simpul, "measure", "acknowledged", "--data", self.place.data, "--log", str(descriptor), "--keys", "-",
             "--again", keys, "--writers", str(self.place.senders)],
            cwd=PROJECT, env=self.environment(settings), pass_fds=[descriptor], capture_output=True, text=True, timeout=300)
        os.close(descriptor)
        again, sent = self.read(log)
        complaints = [] if said.returncode == 0 else [f"did not start again: {said.returncode} {said.stdout}{said.stderr}"]
        complaints += [f"refused when sent again: {key}" for key in sent - again.keys()]
        gone = {key for key, outcome in self.known.items() if again.get(key) != outcome}
        faults, kept, dossiers = self.place.look("k")
        complaints += faults
        there = set(dossiers)
        gone |= {
            key for key, outcome in self.known.items()
            if kept.get(key) != outcome or outcome.replace("-", "") not in there}
        self.known |= again
        extra = len(set(dossiers) - self.base) - len(self.known)
        try:
            self.command("audit", "verify")
        except RuntimeError as error:
            complaints.append(str(error))
        # What cannot be proved whole counts as lost.
        self.lost += len(gone) + len(complaints)
        self.doubled += max(0, extra) + len(dossiers) - len(set(dossiers))
        if gone or extra or complaints:
            print(f"run {number} ({fault}): {len(gone)} lost {sorted(gone)[:5]}, {extra} too many; {complaints}", file=sys.stderr)
            self.begin()


def main():
    parser = argparse.ArgumentParser(prog="script/crash", description=__doc__)
    parser.add_argument("--runs", type=int, default=25)
    parser.add_argument("--engine", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", dest="first", type=int, default=0, help="the number of the first run: to play one again")
    parser.add_argument(
        "--fault", choices=["kill", "power", "full", "fsync", "server", "lie"],
        help="one kind alone; 'lie' is a disk that keeps nothing, on which this must find losses")
    parser.add_argument("--simpul", default=os.environ.get("SIMPUL_BINARY", str(PROJECT / ".build/debug/simpul")))
    arguments = parser.parse_args()
    sys.exit(0 if Rehearsal(arguments).run(arguments.first, arguments.runs) else 1)


if __name__ == "__main__":
    main()
