#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has a shell complete signalbox, and holds what it offers against what the program says with --help.

Ends with 77, which is "skipped" to ctest, if the shell is not installed.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from zshsession import ZshSession

SKIPPED = 77
BASH = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _signalbox; printf "%s\\n" "${COMPREPLY[@]}"'
FISH = 'source $argv[1]; complete -C "$argv[2..]"'


class Shell:
    """One shell and its file; complete() is what it offers for the last of the words."""

    def __init__(self, name, source, program):
        self.name = name
        self.file = source / f"resources/completions/signalbox.{name}"
        self.environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}

    def run(self, *command):
        done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=30, env=self.environment)
        return done.returncode, done.stdout

    def complete(self, *words):
        if self.name == "fish":
            _, answer = self.run("fish", "--no-config", "-c", FISH, self.file, "signalbox", *words)
        else:
            _, answer = self.run("bash", "--norc", "-c", BASH, "bash", self.file, "signalbox", *words)
        return {line.split("\t")[0] for line in answer.splitlines() if line}


    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


class Zsh(Shell):
    def __enter__(self):
        self.session = ZshSession(self.file, self.environment)
        return self

    def __exit__(self, *_):
        self.session.close()

    def complete(self, *words):
        before, comma, _ = words[-1].rpartition(",")
        return {before + comma + word for word in self.session.complete(" ".join(["signalbox", *words]))}


def help_of(program, *arguments):
    return subprocess.run([program, *arguments, "--help"], stdout=subprocess.PIPE, text=True, check=True).stdout


def commands_of(text):
    return set(re.findall(r"^  (\w+)", text.split("Commands,", 1)[1].split("\n\n", 1)[0], re.M))


def options_of(text):
    return {name for line in re.findall(r"^  (-.*?)(?:  |$)", text, re.M) for name in re.findall(r"--[\w-]+", line)}


def words_of(text, beginning):
    return set(re.findall(r"[\w-]+", re.search(rf"^ *{beginning}[^:]*:(.*?)\.$", text, re.M | re.S)[1]))


def expectations(program):
    """What is typed, and what must be offered; with "⊇" other words may be offered too."""
    main = help_of(program)
    yield [""], "=", commands_of(main)
    yield ["--"], "=", options_of(main)
    yield ["--page", ""], "=", words_of(main, "--page")
    for command in sorted(commands_of(main)):
        yield [command, "--"], "=", options_of(help_of(program, command))
    yield ["hooks", "--ending", ""], "=", words_of(help_of(program, "hooks"), "Endings")
    yield ["hooks", "--style", ""], "=", words_of(help_of(program, "hooks"), "Styles")
    yield ["hooks", "--ending", "exit,sigt"], "=", {"exit,sigterm", "exit,sigterm-unhandled"}
    yield ["list", "--sort", "cpuP"], "=", {"cpuPercent"}
    yield ["list", "--fields", "pid,nam"], "⊇", {"pid,name"}
    yield ["send", "TE"], "=", {"TERM"}
    yield ["send", "TERM", str(os.getpid())], "⊇", {str(os.getpid())}
    yield ["send", "TERM", "1", "--then", "KI"], "=", {"KILL"}
    yield ["show", ""], "⊇", {"1", str(os.getpid())}
    yield ["receive", "--signals", "USR1,USR"], "⊇", {"USR1,USR2"}
    yield ["lab", ""], "=", {"list", "run"}
    yield ["lab", "run", "same"], "=", {"same-signal-coalesces"}
    yield ["run", "--", "printen"], "⊇", {"printenv"}


def problems_of(shell, program):
    for words, relation, wanted in expectations(program):
        offered = shell.complete(*words)
        if not wanted <= offered or (relation == "=" and offered != wanted):
            yield (f"{shell.name}: “signalbox {' '.join(words)}”: not offered: {sorted(wanted - offered)}, "
                   f"too much: {sorted(offered - wanted)[:5]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shell", choices=["bash", "zsh", "fish"])
    parser.add_argument("program", type=Path, help="the signalbox to ask")
    parser.add_argument("source", type=Path, help="the source tree")
    options = parser.parse_args()
    if not shutil.which(options.shell):
        print(f"{options.shell} is not installed: skipped")
        return SKIPPED
    kind = Zsh if options.shell == "zsh" else Shell
    with kind(options.shell, options.source, options.program.resolve()) as shell:
        status, complaint = shell.run(options.shell, "-n", shell.file)
        problems = [complaint] if status else list(problems_of(shell, options.program))
    print("\n".join(problems) or "no problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
