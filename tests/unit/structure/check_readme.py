#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the sh blocks of the README that use signalbox; its CMake lines must stand in the consumer. tests/readme has its C++."""

import argparse
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

# What a test may not run inside itself, and where it is run instead.
ELSEWHERE = {
    "./app/run": "continuous integration: .ci/run",
    "./tests/run": "continuous integration: .ci/run",
    "./tests/run scripts format dev": "continuous integration: .ci/run, which takes these steps too",
    "cmake --build build/dev --target update_translations": "tests/translations, which does the same with a copy",
    "./resources/packaging/deb": "tests/packaging, which packs the build tree that is there; this builds one of its own",
    "sudo apt install ./build/deb/packages/*.deb": "by hand: it changes the machine",
    "cmake --install build/release --prefix ~/.local": "tests/install, with another prefix",
}


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


def run_block(block, program):
    """The block as one script, in a session of its own, which ends with whatever the block left running."""
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "NO_COLOR": "1"}
    shell = subprocess.Popen(["bash", "-euc", "trap 'jobs -pr | xargs -r kill' EXIT\n" + block], env=environment, text=True,
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        output, _ = shell.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        os.killpg(shell.pid, signal.SIGKILL)
        return f"did not end within a minute:\n{block}"
    return f"ended with {shell.returncode}:\n{block}\n{output}" if shell.returncode else None


def problems_of(root, program):
    text = (root / "README.md").read_text(encoding="utf-8")
    consumer = (root / "tests/install/consumer/CMakeLists.txt").read_text()
    ran = 0
    for block in blocks(text, "sh"):
        if all(line in ELSEWHERE for line in block.splitlines()):
            continue
        ran += 1
        problem = run_block(block, program)
        if problem:
            yield problem
    if not ran:
        yield "the README has no block that could be run"
    for line in "".join(blocks(text, "cmake")).splitlines():
        if line not in consumer:
            yield f"this is not in tests/install/consumer/CMakeLists.txt: {line}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("program", type=Path, help="the signalbox to run")
    options = parser.parse_args()
    problems = list(problems_of(options.root, options.program.resolve()))
    print("\n".join(problems) or "no problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
