#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the manual pages against what the program says with --help: commands, options, and the words an option takes."""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

# What is listed in the help of a command behind these words and a colon.
WORD_LISTS = {"": ("--page",), "hooks": ("Endings", "Styles")}


def help_of(program, command):
    arguments = [command] if command else []
    return subprocess.run([program, *arguments, "--help"], stdout=subprocess.PIPE, text=True, check=True).stdout


def commands_of(text):
    """The commands that the help of the program lists."""
    section = text.split("Commands,", 1)[1].split("\n\n", 1)[0]
    return re.findall(r"^  (\w+)", section, re.M)


def help_options(text):
    """{"--sort FIELD", "-h", …}: names with their values."""
    options = set()
    for line in re.findall(r"^  (-.*?)(?:  |$)", text, re.M):
        options.update(re.sub(r"[<>]", "", name) for name in line.split(", "))
    return options


def page_options(text):
    """The same of a page: what stands in ".It Fl h , Fl -help" and ".It Fl -env Ar NAME Ns = Ns Ar VALUE"."""
    options = set()
    for line in re.findall(r"^\.It (Fl .*)$", text, re.M):
        for name in re.sub(r" Ns (?:Ar )?", "", line).split(" , "):
            options.add("-" + name.removeprefix("Fl ").replace(" Ar ", " "))
    return options


def word_list(text, beginning):
    return re.findall(r"[\w-]+", re.search(rf"^ *{beginning}[^:]*:(.*?)\.$", text, re.M | re.S)[1])


def check_page(page, text, command, whole_help):
    """What is wrong with one page."""
    said, meant = page_options(text), help_options(whole_help)
    for option in sorted(meant - said):
        yield f"{page}: the option {option} is missing"
    for option in sorted(said - meant):
        yield f"{page}: there is no option {option}"
    for beginning in WORD_LISTS.get(command, ()):
        for word in word_list(whole_help, beginning):
            if not re.search(rf"(?<![\w-]){word}(?![\w-])", text):
                yield f"{page}: {word} is missing, which is one of {beginning}"
    for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "EXAMPLES", "SEE ALSO"):
        if not re.search(rf"^\.Sh {section}$", text, re.M):
            yield f"{page}: has no section {section}"


def problems_of(program, directory):
    main_help = help_of(program, "")
    commands = commands_of(main_help)
    main_page = (directory / "signalbox.1").read_text()
    listed = re.findall(r"^\.It Cm (\w+)$", main_page.split(".Ss Commands", 1)[1].split(".Ss", 1)[0], re.M)
    if listed != commands:
        yield f"signalbox.1 lists the commands {listed}, the program {commands}"
    wanted = {"signalbox.1": ""} | {f"signalbox-{command}.1": command for command in commands}
    for name in {file.name for file in directory.glob("*.1")} ^ set(wanted):
        yield f"{name}: " + ("is missing" if name in wanted else "is the page of no command")
    for name, command in wanted.items():
        if (directory / name).is_file():
            yield from check_page(name, (directory / name).read_text(), command, help_of(program, command))


def lint(directory):
    """What mandoc warns of; None if it is not there."""
    if not shutil.which("mandoc"):
        return None
    pages = sorted(directory.glob("*.1"))
    done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", *pages], stdout=subprocess.PIPE, text=True)
    return done.stdout.splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the signalbox to ask")
    parser.add_argument("directory", type=Path, help="where the pages are")
    options = parser.parse_args()
    problems = list(problems_of(options.program, options.directory))
    warnings = lint(options.directory)
    if warnings is None:
        print("mandoc is not installed: the syntax of the pages was not checked")
    problems += warnings or []
    print("\n".join(problems) or "no problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
