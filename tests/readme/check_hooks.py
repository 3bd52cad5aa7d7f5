#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Ends the example of the README, and two programs beside it, in every way that the README's table lists, and compares
each cell with what happened: did the hook run (it removes work.lock), and what did the parent see."""

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

STYLES = ("library", "atexit", "naive")  # the columns of the table


def end(program, ending, directory):
    """What one end of `program` shows, in the words of the table."""
    lock = Path(directory, "work.lock")
    lock.touch()
    by_signal = ending.startswith("SIG")
    environment = {**os.environ, "EXAMPLE_END": "" if by_signal else re.match(r"\w+", ending)[0]}
    # The parent of a test may ignore signals (nohup), which the example would rightly leave so.
    restore = lambda: [signal.signal(number, signal.SIG_DFL) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    child = subprocess.Popen([program], cwd=directory, env=environment, stdout=subprocess.PIPE, text=True,
                             preexec_fn=restore, start_new_session=True)
    try:
        if child.stdout.readline() != "ready\n":
            return "did not start"
        if by_signal:
            child.send_signal(getattr(signal, ending))
        status = child.wait(timeout=30)
    finally:
        child.kill()
        child.wait()
        child.stdout.close()
    ran = "did not run" if lock.exists() else "ran"
    saw = f"killed by {signal.Signals(-status).name}" if status < 0 else f"code {status}"
    return f"{ran}; {saw}"


def table_of(readme):
    """The cells of the table whose first column is "ends by": {ending: [cell per style]}."""
    text = readme.read_text(encoding="utf-8")
    found = re.search(r"^\| ends by .*\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.M)
    if not found:
        sys.exit("the README has no table of endings")
    rows = [[cell.strip().replace("`", "") for cell in line.strip("|\n").split("|")] for line in found[1].splitlines()]
    return {row[0]: row[1:] for row in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readme", type=Path, required=True)
    for style in STYLES:
        parser.add_argument(f"--{style}", type=Path, required=True)
    options = parser.parse_args()
    table = table_of(options.readme)
    problems = []
    needed = {"return", "exit(3)", "SIGTERM", "SIGINT", "SIGHUP", "SIGKILL"}
    if set(table) != needed:
        problems.append(f"the table lists {sorted(table)}, not {sorted(needed)}")
    with tempfile.TemporaryDirectory() as directory:
        for ending, cells in table.items():
            for style, cell in zip(STYLES, cells, strict=True):
                happened = end(getattr(options, style).resolve(), ending, directory)
                if happened != cell:
                    problems.append(f"{style}, {ending}: the README says {cell!r}, and it was {happened!r}")
    print("\n".join(problems) or f"{len(table) * len(STYLES)} cells are true")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
