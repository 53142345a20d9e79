#!/usr/bin/env python3
"""What a start of gloss costs beside that of a bare Java: medians of CPU (user and system, all threads) and wall, and their ratios.

    host/benchmarks/start-up.py [ROUNDS] [GLOSS_ARGUMENT...]
    host/benchmarks/start-up.py ROUNDS prompt

The second is about a shell on a terminal of 80 by 24 in an empty folder, until its prompt is on the screen.
Rounds: 15. Arguments: run quotes dates duplicates -i examples/articles/01-wire-dateline.txt -o -. Hello and gloss take turns, so that a
load on the machine falls on both. The launcher is that of GLOSS, or of the distribution built here; Java that of JAVA_HOME, or the path's.
"""

import fcntl
import os
import pathlib
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROMPT = b"gloss> "
ARTICLE = str(ROOT / "examples/articles/01-wire-dateline.txt")


def tool(name):
    home = os.environ.get("JAVA_HOME")
    return str(pathlib.Path(home) / "bin" / name) if home else shutil.which(name)


def cost(command):
    """CPU and wall of one process, in milliseconds."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with exit code {process.returncode}")
    return (used.ru_utime + used.ru_stime) * 1000, wall * 1000


def until_prompt(command):
    """CPU and wall, in milliseconds, of a shell that is killed when its prompt is on the screen."""
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        process, screen = pty.fork()
        if process == 0:
            os.chdir(folder)
            os.environ["TERM"] = "xterm-256color"
            os.execv(command[0], command)
        fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        seen = b""
        while PROMPT not in seen:
            if not select.select([screen], [], [], 60)[0]:
                sys.exit(f"no prompt in 60 seconds, but {seen!r}")
            seen += os.read(screen, 65536)
        wall = time.perf_counter() - begin
        os.kill(process, signal.SIGKILL)
        used = os.wait4(process, 0)[2]
        os.close(screen)
    return (used.ru_utime + used.ru_stime) * 1000, wall * 1000


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    arguments = sys.argv[2:] or ["run", "quotes", "dates", "duplicates", "-i", ARTICLE, "-o", "-"]
    gloss = os.environ.get("GLOSS", str(ROOT / "host/shell/target/gloss/gloss/bin/gloss"))
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "Hello.java"
        source.write_text('class Hello { public static void main(String[] a) { System.out.println("hello"); } }')
        subprocess.run([tool("javac"), "-d", folder, str(source)], check=True)
        prompt = arguments == ["prompt"]
        commands = {"hello": [tool("java"), "-cp", folder, "Hello"], "gloss": [gloss] if prompt else [gloss, *arguments]}
        costs = {name: [] for name in commands}
        for turn in range(rounds + 1):
            for name, command in commands.items():
                measured = until_prompt(command) if prompt and name == "gloss" else cost(command)
                if turn > 0:  # the first fills the caches
                    costs[name].append(measured)
    medians = {name: [statistics.median(side) for side in zip(*each)] for name, each in costs.items()}
    for name, (cpu, wall) in medians.items():
        hello_cpu, hello_wall = medians["hello"]
        print(f"{name:6} CPU {cpu:6.0f} ms {cpu / hello_cpu:5.1f} times   wall {wall:6.0f} ms {wall / hello_wall:5.1f} times")


main()
