#!/usr/bin/env python3
"""What a start of gloss costs beside that of a bare Java: medians of CPU (user and system, all threads) and wall, and their ratios.

    host/benchmarks/start-up.py [ROUNDS] [GLOSS_ARGUMENT...]

Rounds: 15. Arguments: run quotes dates duplicates -i examples/articles/01-wire-dateline.txt -o -. Hello and gloss take turns, so that a
load on the machine falls on both. The launcher is that of GLOSS, or of the distribution built here; Java that of JAVA_HOME, or the path's.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
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


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    arguments = sys.argv[2:] or ["run", "quotes", "dates", "duplicates", "-i", ARTICLE, "-o", "-"]
    gloss = os.environ.get("GLOSS", str(ROOT / "host/shell/target/gloss/gloss/bin/gloss"))
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "Hello.java"
        source.write_text('class Hello { public static void main(String[] a) { System.out.println("hello"); } }')
        subprocess.run([tool("javac"), "-d", folder, str(source)], check=True)
        commands = {"hello": [tool("java"), "-cp", folder, "Hello"], "gloss": [gloss, *arguments]}
        costs = {name: [] for name in commands}
        for turn in range(rounds + 1):
            for name, command in commands.items():
                measured = cost(command)
                if turn > 0:  # the first fills the caches
                    costs[name].append(measured)
    medians = {name: [statistics.median(side) for side in zip(*each)] for name, each in costs.items()}
    for name, (cpu, wall) in medians.items():
        hello_cpu, hello_wall = medians["hello"]
        print(f"{name:6} CPU {cpu:6.0f} ms {cpu / hello_cpu:5.1f} times   wall {wall:6.0f} ms {wall / hello_wall:5.1f} times")


main()
