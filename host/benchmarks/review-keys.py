#!/usr/bin/env python3
"""How long a key in a review takes to be answered, on 10,000 decided findings: in one document, and in 100.

    host/benchmarks/review-keys.py [ROUNDS]

A shell on a terminal of 80 by 24 reviews them all; each round presses n, b, a, r, u, U and e. From the key to the last that comes on the
screen before it is quiet for 60 ms; median, 99 of 100 and longest in milliseconds, and the CPU of the process for each key. Rounds: 40, and
5 before them that do not count. The launcher is that of GLOSS, or of the distribution built here. Needs /proc.
"""

import fcntl
import os
import pathlib
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
GLOSS = os.environ.get("GLOSS", str(ROOT / "host/shell/target/gloss/gloss/bin/gloss"))
FINDINGS = 10_000
QUIET = 0.06  # seconds
WARM = 5
KEYS = ["n", "b", "a", "r", "u", "U", "e"]
ESCAPE = b"\x1b"


def session(folder, documents):
    """Decided findings in a session of that folder."""
    each = FINDINGS // documents
    texts = pathlib.Path(folder) / "texts"
    texts.mkdir()
    for number in range(documents):
        lines = [f"Line {i} of text {number} is about 2024-{1 + i % 12:02}-{1 + i % 28:02} and no other day." for i in range(each)]
        (texts / f"{number:03}.txt").write_text("\n".join(lines) + "\n")
    script = "open texts\nannotate dates\naccept --where dates --yes\nsave\n"
    said = subprocess.run([GLOSS], input=script, cwd=folder, capture_output=True, text=True)
    if said.returncode != 0:
        sys.exit(said.stderr)


def cpu(process):
    """Seconds that the process has worked."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def settled(screen, first):
    """When the last came on the screen; first: how long to wait for anything at all."""
    last = None
    while select.select([screen], [], [], first if last is None else QUIET)[0]:
        os.read(screen, 65536)
        last = time.perf_counter()
    return last


def pressed(screen, key):
    begin = time.perf_counter()
    os.write(screen, key)
    last = settled(screen, 30)
    if last is None:
        sys.exit(f"nothing came for {key}")
    return (last - begin) * 1000


def reviewed(folder, rounds):
    """What each key took, and the CPU of a key, in milliseconds."""
    process, screen = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.environ["TERM"] = "xterm-256color"
        os.execv(GLOSS, [GLOSS, "review", "dates", "--again"])
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    settled(screen, 120)
    time.sleep(2)  # the first picture may come in parts
    settled(screen, 1)
    took = {key: [] for key in KEYS}
    worked = {key: 0 for key in KEYS}
    for turn in range(rounds + WARM):
        for key in KEYS:
            before = cpu(process)
            each = pressed(screen, key.encode())
            if key == "e":
                pressed(screen, ESCAPE)
            if turn >= WARM:
                took[key].append(each)
                worked[key] += cpu(process) - before
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    os.close(screen)
    return took, {key: worked[key] * 1000 / rounds for key in KEYS}


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    for documents in (1, 100):
        with tempfile.TemporaryDirectory() as folder:
            session(folder, documents)
            took, worked = reviewed(folder, rounds)
        print(f"{FINDINGS} findings in {documents} document{'' if documents == 1 else 's'}")
        for key, times in took.items():
            rank = sorted(times)[min(len(times) - 1, len(times) * 99 // 100)]
            print(f"  {key}  median {statistics.median(times):6.1f}   99 % {rank:6.1f}   longest {max(times):6.1f}   CPU {worked[key]:6.1f}")


main()
