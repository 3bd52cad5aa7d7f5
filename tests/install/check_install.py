#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Installs a build tree into an empty prefix, builds the consumer against what was installed, and runs it."""

import argparse
import json
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
from pathlib import Path


def run(*command):
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def check(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")


def check_files(prefix, program, source):
    """What has to be there, by the words that its users look for."""
    wanted = ["include/signalbox/core/hooks/cleanuphooks.h", "include/signalbox/core/signals/signalbridge.h"]
    if program:
        wanted += ["bin/signalbox", "libexec/signalbox/signalbox-cleanup-subject",
                   "libexec/signalbox/cleanup_subject.py", "share/applications/org.signalbox.Signalbox.desktop",
                   "share/icons/hicolor/scalable/apps/org.signalbox.Signalbox.svg",
                   "share/icons/hicolor/symbolic/apps/org.signalbox.Signalbox-symbolic.svg",
                   "share/metainfo/org.signalbox.Signalbox.metainfo.xml",
                   "share/dbus-1/services/org.signalbox.Signalbox.service", "share/man/man1/signalbox-send.1",
                   "share/bash-completion/completions/signalbox", "share/zsh/site-functions/_signalbox",
                   "share/fish/vendor_completions.d/signalbox.fish"]
    for name in wanted:
        check((prefix / name).is_file(), f"{name} is not installed")
    exported = "".join(file.read_text() for file in prefix.rglob("SignalboxTargets*.cmake"))
    check("Signalbox::Core" in exported, "no target Signalbox::Core is exported")
    check("signalbox_" not in exported, "the exported target needs a target that is not exported")
    check(str(source) not in exported, "the exported target names the source tree")


def check_service(prefix):
    """The bus starts the program that was installed beside the file."""
    text = (prefix / "share/dbus-1/services/org.signalbox.Signalbox.service").read_text()
    program = re.search(r"^Exec=(.*)$", text, re.M)[1]
    check(program == str(prefix / "bin/signalbox"), f"the service starts {program}")


def check_icons(prefix):
    for size in (16, 22, 24, 32, 48, 64, 128, 256, 512):
        file = prefix / f"share/icons/hicolor/{size}x{size}/apps/org.signalbox.Signalbox.png"
        check(file.is_file(), f"{file} is not installed")
        check(struct.unpack(">II", file.read_bytes()[16:24]) == (size, size), f"{file} is of another size")


def check_headers(prefix):
    for header in sorted((prefix / "include").rglob("*.h")):
        for number, line in enumerate(header.read_text().splitlines(), 1):
            code = re.sub(r'"[^"]*"', "", line.split("//")[0])
            word = re.search(r"\b(signals|slots|emit|foreach|forever)\b", code)
            check(not word or code.startswith("#include"), f"{header}:{number} uses the Qt macro {word and word[0]} as a name")


def check_subjects(prefix):
    """The programs that the program starts are found wherever the whole installation was moved to, and missed in words."""
    moved = prefix.with_name("moved here")
    prefix.rename(moved)
    program = moved / "bin/signalbox"
    answer = json.loads(run(program, "hooks", "--ending", "sigterm", "--json"))
    check(answer["hooksRun"] == ["save-work", "close-files", "remove-lock"], f"moved, the subject ran {answer}")
    check(answer["parentSaw"] == {"exitCode": None, "signal": "SIGTERM"}, f"moved, its parent saw {answer}")
    answer = json.loads(run(program, "lab", "run", "same-signal-coalesces", "--json"))
    check(answer["verdict"] == "confirmed", f"moved, the experiment answered {answer}")
    shutil.rmtree(moved / "libexec")
    done = subprocess.run([program, "hooks"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    missing = str(moved / "libexec/signalbox/signalbox-cleanup-subject")
    check(done.returncode == 1 and missing in done.stderr and not done.stdout, f"without its subject: {done}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cmake", required=True)
    parser.add_argument("--build", required=True, type=Path, help="the build tree to install")
    parser.add_argument("--source", required=True, type=Path, help="the source tree")
    parser.add_argument("--work", required=True, type=Path, help="a directory of this test's own, emptied first")
    parser.add_argument("--compiler", required=True)
    parser.add_argument("--program", action="store_true", help="the program is built, not only the library")
    options = parser.parse_args()

    shutil.rmtree(options.work, ignore_errors=True)
    prefix = options.work / "prefix"
    run(options.cmake, "--install", options.build, "--prefix", prefix)
    check_files(prefix, options.program, options.source)

    # A Qt program has the words signals, slots and emit as macros, which we do without: none of our headers may use them.
    check_headers(prefix)

    consumer = options.work / "consumer"
    run(options.cmake, "-S", options.source / "tests/install/consumer", "-B", consumer, "-G", "Ninja",
        f"-DCMAKE_PREFIX_PATH={prefix}", f"-DCMAKE_CXX_COMPILER={options.compiler}", "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror")
    run(options.cmake, "--build", consumer)

    environment = {name: value for name, value in os.environ.items() if name != "LD_LIBRARY_PATH"}
    done = subprocess.run([consumer / "consumer"], stdout=subprocess.PIPE, text=True, timeout=30, env=environment)
    check(done.stdout == "received SIGUSR1\ncleaned up\n", f"the consumer wrote {done.stdout!r}")
    check(done.returncode == -signal.SIGTERM, f"the parent saw {done.returncode}, not the end by SIGTERM")
    if options.program:
        check_icons(prefix)
        check_service(prefix)
        version = run(prefix / "bin/signalbox", "--version")
        check(version.startswith("signalbox "), f"the installed program calls itself {version!r}")
        check_subjects(prefix)
    print("installed, found, built, run")


if __name__ == "__main__":
    main()
