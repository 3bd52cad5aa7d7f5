#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the instructions that one refresh takes against those written down.

usage: check.py GUARD BASELINE [--update]

GUARD is the program instructionguard, which callgrind runs; BASELINE the JSON file with the counts. A count that is more than
a tenth higher is a regression; one that is more than a tenth lower is a gain to be written down with --update, so that losing it
again is noticed. Ends with 0 if all agree, 1 if not, 77 if the counts were made by other tools and say nothing here.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TOLERANCE = 0.10
SKIPPED = 77
DEADLINE_S = 300

# What the counts would vary with: the seed of hashes, the language, the person's own settings.
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "QT_HASH_SEED": "0", "PATH": os.environ.get("PATH", "/usr/bin:/bin")}


def measure(guard):
    """The instructions of each piece of work, by its name."""
    counts = {}
    with tempfile.TemporaryDirectory() as directory:
        output = pathlib.Path(directory) / "callgrind"
        subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", str(guard)],
            check=True, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=DEADLINE_S)
        for dump in pathlib.Path(directory).iterdir():
            text = dump.read_text(errors="replace")
            name = re.search(r"^desc: Trigger: Client Request: (.+)$", text, re.MULTILINE)
            total = re.search(r"^summary: (\d+)", text, re.MULTILINE)
            if name and total and name[1] != "warm-up":
                counts[name[1]] = int(total[1])
    return counts


def compare(counts, expected):
    """Prints a line for each piece of work; the number of those that do not agree."""
    wrong = 0
    for name in sorted(counts.keys() | expected.keys()):
        if name not in counts or name not in expected:
            print(f"{name}: {'not measured any more' if name in expected else 'not written down'}; see --update")
            wrong += 1
            continue
        ratio = counts[name] / expected[name]
        verdict = "agrees"
        if abs(ratio - 1) > TOLERANCE:
            wrong += 1
            verdict = "SLOWER" if ratio > 1 else "faster: write it down with --update"
        print(f"{name}: {counts[name]:,} instructions, {ratio:.3f} of {expected[name]:,}: {verdict}")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("guard", type=pathlib.Path)
    parser.add_argument("baseline", type=pathlib.Path)
    parser.add_argument("--update", action="store_true", help="write the counts down instead of comparing them")
    options = parser.parse_args()

    if not shutil.which("valgrind"):
        print("skipped: valgrind is not installed")
        return SKIPPED
    about = subprocess.run([options.guard, "--about"], check=True, capture_output=True, text=True,
                           env=ENVIRONMENT, timeout=DEADLINE_S).stdout.strip()
    baseline = json.loads(options.baseline.read_text()) if options.baseline.exists() else {}
    if baseline.get("about") != about and not options.update:
        print(f"skipped: the counts were made with {baseline.get('about')}, this program with {about}")
        return SKIPPED
    counts = measure(options.guard)
    if options.update:
        options.baseline.write_text(json.dumps({"about": about, "instructions": counts}, indent=2, sort_keys=True) + "\n")
        print(f"wrote {len(counts)} counts")
        return 0
    return 1 if compare(counts, baseline["instructions"]) else 0


if __name__ == "__main__":
    sys.exit(main())
